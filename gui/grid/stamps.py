"""Small pictures that tiles are put together from, drawn once for a theme and a device pixel ratio."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText

from gui.theme import Role, Theme

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

    def cached(self, key: object, size: QSize, draw: Callable[[QPainter], None]) -> QPixmap:
        """The pixmap under `key`, drawn now if it is not there."""
        found = self._pixmaps.get(key)
        if found is not None:
            self._pixmaps.move_to_end(key)
            return found
        pixmap = QPixmap(size * self.ratio)
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
            found = round(QFontMetricsF(self.theme.font(role)).horizontalAdvance(text)) + 1
            self._widths[text, role] = found
        return found

    def plate(self, size: QSize, look: Look) -> QPixmap:
        """The plate and ring of a tile."""
        return self.cached(("plate", size.toTuple(), look), size, lambda painter: self._draw_plate(painter, size, look))

    def card(self, size: QSize, colour: QColor) -> QPixmap:
        """A flat card or skeleton in place of a picture."""

        def draw(painter: QPainter) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()), PICTURE_RADIUS, PICTURE_RADIUS)

        return self.cached(("card", size.toTuple(), colour.rgba()), size, draw)

    def bar(self, width: int, height: int, colour: QColor) -> QPixmap:
        """A rounded bar, for skeletons."""

        def draw(painter: QPainter) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(0, 0, width, height), height / 2, height / 2)

        return self.cached(("bar", width, height, colour.rgba()), QSize(width, height), draw)

    def draw_text(self, painter: QPainter, place: QPointF, text: QStaticText, role: Role, colour: QColor) -> None:
        """Draw a prepared line."""
        painter.setFont(self.theme.font(role))
        painter.setPen(colour)
        painter.drawStaticText(place, text)

    def _draw_plate(self, painter: QPainter, size: QSize, look: Look) -> None:
        tokens = self.theme.tokens
        area = QRectF(0, 0, size.width(), size.height())
        if look.filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.plate if look.selected else tokens.skel2)
            painter.drawRoundedRect(area, PLATE_RADIUS, PLATE_RADIUS)
        if not (look.current or look.selected):
            return
        ring = CURRENT_RING if look.current else SELECTED_RING
        painter.setPen(QPen(tokens.accent if look.current else tokens.outline, ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = ring / 2
        painter.drawRoundedRect(area.adjusted(half, half, -half, -half), PLATE_RADIUS - half, PLATE_RADIUS - half)
