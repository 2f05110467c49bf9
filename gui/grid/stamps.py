"""Small pictures that tiles are put together from, drawn once for a theme and a device pixel ratio."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText

from gui.theme import Role, Theme, ThemeName, Tokens

KEPT = 800
PLATE_RADIUS = 6
PICTURE_RADIUS = 2
CURRENT_RING = 2
SELECTED_RING = 1


@dataclass(frozen=True, slots=True)
class Look:
    """How a tile stands out."""

    hovered: bool = False
    selected: bool = False
    current: bool = False
    keyed: bool = False
    """Current, and the keyboard is what moves about: what hovering shows is shown."""

    @property
    def lively(self) -> bool:
        """True where what may be done is shown: unlit stars."""
        return self.hovered or self.keyed

    @property
    def plain(self) -> bool:
        """True where there is neither plate nor ring."""
        return not (self.hovered or self.selected or self.current)

    @property
    def filled(self) -> bool:
        """True where a plate is behind the picture."""
        return self.hovered or self.selected


class Stamps:
    """Pixmaps and prepared texts by what they show; least recently used ones go."""

    def __init__(self, theme: Theme, ratio: float) -> None:
        self.theme = theme
        self.ratio = ratio
        self._pixmaps: OrderedDict[object, QPixmap] = OrderedDict()
        self._texts: OrderedDict[tuple[str, Role, int], QStaticText] = OrderedDict()
        self._widths: dict[tuple[str, Role], int] = {}
        self._cuts: dict[int, list[QRectF | None]] = {}

    @property
    def tokens(self) -> Tokens:
        """The colours of what stands on the canvas."""
        return self.theme.on_canvas

    def snap(self, length: float) -> float:
        """The nearest length of whole device pixels, in logical ones."""
        return round(length * self.ratio) / self.ratio

    def cached(self, key: object, size: QSizeF, draw: Callable[[QPainter], None]) -> QPixmap:
        """The pixmap under `key`, drawn now if it is not there."""
        found = self._pixmaps.get(key)
        if found is not None:
            self._pixmaps.move_to_end(key)
            return found
        pixmap = QPixmap(max(1, round(size.width() * self.ratio)), max(1, round(size.height() * self.ratio)))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
        painter.end()
        self._pixmaps[key] = pixmap
        while len(self._pixmaps) > KEPT:
            self._pixmaps.popitem(last=False)
        return pixmap

    def icon(self, name: str, size: int, colour: QColor, *, filled: bool = False) -> QPixmap:
        """An icon at this ratio."""
        return self.theme.pixmap(name, size, colour, ratio=self.ratio, filled=filled)

    def text(self, text: str, role: Role, width: int) -> QStaticText:
        """A line of text, elided and laid out once."""
        key = (text, role, width)
        found = self._texts.get(key)
        if found is None:
            font = self.theme.font(role)
            found = QStaticText(QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width))
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.prepare(font=font)
            self._texts[key] = found
            while len(self._texts) > KEPT:
                self._texts.popitem(last=False)
        return found

    def text_width(self, text: str, role: Role) -> int:
        """How wide a text is when nothing is left out."""
        found = self._widths.get((text, role))
        if found is None:
            if len(self._widths) > KEPT:
                self._widths.clear()
            found = round(QFontMetricsF(self.theme.font(role)).horizontalAdvance(text))
            self._widths[text, role] = found
        return found

    def draw_plate(self, painter: QPainter, area: QRectF, look: Look) -> None:
        """The plate and ring of a tile. `area` begins and ends on whole device pixels."""
        size = self._stretchable(PLATE_RADIUS)
        key = ("plate", look.hovered, look.selected, look.current)
        stamp = self.cached(key, size, lambda painter: self._draw_plate(painter, size, look))
        self._stretch(painter, area, stamp, self._plate_colour(look))

    def draw_card(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        """A flat card or skeleton in place of a picture. `area` begins and ends on whole device pixels."""
        size = self._stretchable(PICTURE_RADIUS)
        key = ("card", colour.rgba())
        whole = QRectF(QPointF(), size)
        stamp = self.cached(key, size, lambda painter: fill(painter, whole, PICTURE_RADIUS, colour))
        self._stretch(painter, area, stamp, colour)

    def bar(self, width: float, height: float, colour: QColor) -> QPixmap:
        """A rounded bar, for skeletons."""
        area = QRectF(0, 0, self.snap(width), self.snap(height))
        key = ("bar", width, height, colour.rgba())
        return self.cached(key, area.size(), lambda painter: fill(painter, area, area.height() / 2, colour))

    def draw_text(self, painter: QPainter, place: QPointF, text: QStaticText, role: Role, colour: QColor) -> None:
        """Draw a prepared line."""
        painter.setFont(self.theme.font(role))
        painter.setPen(colour)
        painter.drawStaticText(place, text)

    def _stretchable(self, radius: int) -> QSizeF:
        """A stamp of two rounded corners with one device pixel between them, each way."""
        length = (2 * math.ceil(radius * self.ratio) + 1) / self.ratio
        return QSizeF(length, length)

    def _stretch(self, painter: QPainter, area: QRectF, stamp: QPixmap, inside: QColor | None) -> None:
        """Draw a stamp larger than it is: corners stay, one row and one column are repeated, the rest is `inside`.

        Tiles of a justified grid all have another size; a pixmap for each would be drawn, kept and never used again.
        """
        corner = stamp.width() // 2
        edge = corner / self.ratio
        wide, tall = area.width() - 2 * edge, area.height() - 2 * edge
        if wide < 0 or tall < 0:  # too flat for corners
            painter.drawPixmap(area, stamp, QRectF(stamp.rect()))
            return
        xs = (area.left(), edge), (area.left() + edge, wide), (area.right() - edge, edge)
        ys = (area.top(), edge), (area.top() + edge, tall), (area.bottom() - edge, edge)
        draw, sources = painter.drawPixmap, iter(self._pieces(corner))
        for y, height in ys:
            for x, width in xs:
                source, target = next(sources), QRectF(x, y, width, height)
                if source is not None:
                    draw(target, stamp, source)
                elif inside is not None:
                    painter.fillRect(target, inside)

    def _pieces(self, corner: int) -> list[QRectF | None]:
        """The nine parts of a stamp, line by line, in its own pixels; None is the one in the middle."""
        found = self._cuts.get(corner)
        if found is None:
            bands = (0, corner), (corner, 1), (corner + 1, corner)
            found = [QRectF(x, y, width, height) for y, height in bands for x, width in bands]
            found[len(found) // 2] = None
            self._cuts[corner] = found
        return found

    def _plate_colour(self, look: Look) -> QColor | None:
        if not look.filled:
            return None
        return self.tokens.plate if look.selected else self.tokens.skel2

    def _draw_plate(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        tokens = self.tokens
        area = QRectF(QPointF(), size)
        colour = self._plate_colour(look)
        if colour is not None:
            fill(painter, area, PLATE_RADIUS, colour)
        if not (look.current or look.selected):
            return
        ring = max(1, round((CURRENT_RING if look.current else SELECTED_RING) * self.ratio)) / self.ratio
        painter.setPen(QPen(tokens.accent if look.current else selected_ring(tokens), ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = ring / 2
        painter.drawRoundedRect(area.adjusted(half, half, -half, -half), PLATE_RADIUS - half, PLATE_RADIUS - half)


def selected_ring(tokens: Tokens) -> QColor:
    """The ring that says "selected" where another colour is not needed to say it."""
    return tokens.ct if tokens.name is ThemeName.MID else tokens.text2


def fill(painter: QPainter, area: QRectF, radius: float, colour: QColor) -> None:
    """A rounded area of one colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(area, radius, radius)


def on_pixels(painter: QPainter, x: float, y: float) -> QPointF:
    """The place nearest to (x, y) where a device pixel begins; widgets may begin between two."""
    to_device = painter.deviceTransform()
    across, down = to_device.m11(), to_device.m22()
    left, top = to_device.dx(), to_device.dy()
    return QPointF((round(x * across + left) - left) / across, (round(y * down + top) - top) / down)
