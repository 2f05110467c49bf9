"""Small pictures that tiles are put together from, drawn once for a theme and a device pixel ratio."""

from __future__ import annotations

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

    def plate(self, size: QSizeF, look: Look) -> QPixmap:
        """The plate and ring of a tile."""
        key = ("plate", size.width(), size.height(), look.hovered, look.selected, look.current)
        return self.cached(key, size, lambda painter: self._draw_plate(painter, size, look))

    def card(self, size: QSizeF, colour: QColor) -> QPixmap:
        """A flat card or skeleton in place of a picture."""
        key = ("card", size.width(), size.height(), colour.rgba())
        return self.cached(key, size, lambda painter: fill(painter, QRectF(QPointF(), size), PICTURE_RADIUS, colour))

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

    def _draw_plate(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        tokens = self.tokens
        area = QRectF(QPointF(), size)
        if look.filled:
            fill(painter, area, PLATE_RADIUS, tokens.plate if look.selected else tokens.skel2)
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
