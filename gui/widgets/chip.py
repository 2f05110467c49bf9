"""A filter as a chip: off it is an outline that opens its choices, on it is filled and can be taken off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.i18n import tr
from gui.theme import Role, Theme

HEIGHT = 24
RADIUS = 12
PADDING = 12
ICON_PADDING, CROSS_PADDING = 11, 7
GAP = 6
ICON = 12
FEWEST_CHARACTERS = 4
"""So much of its words is shown however narrow the bar is."""


class Chip(QPushButton):
    """Space, Enter and a click press it (`clicked`); where it is on, its cross, Delete and Backspace take it off.

    Signals:
        cleared(): the user takes the filter off; the chip stays as it is until somebody says otherwise.
    """

    cleared = Signal()

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._on = False
        self.setProperty("kind", "chip")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._remeasure)
        self.say(text)

    @property
    def is_on(self) -> bool:
        """True while it filters."""
        return self._on

    def say(self, text: str, *, on: bool = False) -> None:
        """Show `text`: what may be filtered by, or what is."""
        self._on = on
        self.setText(text)
        self.setAccessibleDescription(tr("On. Delete takes it off.") if on else "")
        self._remeasure()

    def _remeasure(self) -> None:
        self.updateGeometry()
        self.update()

    def _is_on_cross(self, place: QPoint) -> bool:
        room = self._theme.px(CROSS_PADDING + ICON + GAP / 2)
        at = place.x() if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - place.x()
        return self._on and at >= self.width() - room

    def _font(self) -> QFont:
        """Not the widget's own: the style sheet would have the last word on that."""
        return self._theme.font(Role.SMALL_STRONG if self._on else Role.SMALL)

    def _width_for(self, text: str) -> int:
        px = self._theme.px
        words = int(QFontMetricsF(self._font()).horizontalAdvance(text))
        return words + px(PADDING) + px(GAP) + px(ICON) + self._behind()

    def _behind(self) -> int:
        """The room behind the icon."""
        return self._theme.px(CROSS_PADDING if self._on else ICON_PADDING)

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(self._width_for(self.text()), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        text = self.text()
        least = min(self._width_for(text), self._width_for(f"{text[:FEWEST_CHARACTERS]}…"))
        return QSize(least, self._theme.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_cross(event.position().toPoint()):
            self.cleared.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._on and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self._draw_body(painter)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ends = (self._behind(), px(PADDING)) if mirrored else (px(PADDING), self._behind())
        room = self.rect().adjusted(ends[0], 0, -ends[1], 0)
        icon = self._theme.pixmap(
            "x" if self._on else "chevron-down",
            ICON,
            words if self._on else self._theme.tokens.text3,
            ratio=self.devicePixelRatioF(),
        )
        left = room.left() if mirrored else room.right() + 1 - px(ICON)
        painter.drawPixmap(left, (self.height() - px(ICON)) // 2, icon)
        taken = px(ICON) + px(GAP)
        room = room.adjusted(taken, 0, 0, 0) if mirrored else room.adjusted(0, 0, -taken, 0)
        painter.setPen(words)
        painter.setFont(self._font())
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), text)
        painter.end()

    def _draw_body(self, painter: QPainter) -> QColor:
        """The pill; gives the colour of what is written on it."""
        tokens, radius = self._theme.tokens, self._theme.px(RADIUS)
        area = QRectF(self.rect())
        if self._on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.active)
            painter.drawRoundedRect(area, radius, radius)
            return tokens.text
        lively = self.underMouse() or self.isDown()
        painter.setBrush((tokens.active if self.isDown() else tokens.hover) if lively else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.line2, 1))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)
        return tokens.text if lively else tokens.text2
