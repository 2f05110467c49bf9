"""A push button with an icon before its words, as far off as the design has it: Qt's own stand too close."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from gui.theme import Theme

GAP = 6
QT_GAP = 4
"""The gap that the style counts when it measures a button."""


class WordedIcon(QPushButton):
    """Icon, words and quieter words after them; they give way together where there is no room."""

    def __init__(self, theme: Theme, icon_edge: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edge = icon_edge
        self._aside = ""
        self._words = ""
        self._tone, self._lively_tone = "text", "text"
        self.setIconSize(QSize(theme.px(icon_edge), theme.px(icon_edge)))

    def use_tones(self, rest: str, lively: str) -> None:
        """The tokens of its words, at rest and under the pointer."""
        self._tone, self._lively_tone = rest, lively

    def say(self, words: str, aside: str = "") -> None:
        """Show other words; `aside` comes after them in the third text colour."""
        if (words, aside) != (self._words, self._aside):
            self._words, self._aside = words, aside
            self.setText(f"{words} {aside}".rstrip())
            self.updateGeometry()

    def _paint_words(self, painter: QPainter, area: QRect, *, aligned: Qt.AlignmentFlag) -> None:
        tokens, metrics = self._theme.tokens, self.fontMetrics()
        lively = self.underMouse() or self.isDown()
        flags = Qt.AlignmentFlag.AlignVCenter | aligned
        words = _fitted(metrics, self._words, area.width())
        painter.setPen(tokens.colour(self._lively_tone if lively else self._tone))
        painter.drawText(area, flags, words)
        taken = metrics.horizontalAdvance(words) + self._theme.px(GAP)
        rest = area.adjusted(0, 0, -taken, 0) if self._mirrors else area.adjusted(taken, 0, 0, 0)
        if self._aside and rest.width() > 0:
            painter.setPen(tokens.text2 if lively else tokens.text3)
            painter.drawText(rest, flags, _fitted(metrics, self._aside, rest.width()))

    @property
    def _mirrors(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _needed(self) -> int:
        """The room that icon and words take."""
        metrics, px = QFontMetrics(self.font()), self._theme.px
        aside = px(GAP) + metrics.horizontalAdvance(self._aside) if self._aside else 0
        return px(self._edge + GAP) + metrics.horizontalAdvance(self._words) + aside

    # Qt overrides

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        counted = self._theme.px(self._edge) + QT_GAP + QFontMetrics(self.font()).horizontalAdvance(self.text())
        return hint + QSize(self._needed() - counted, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._theme.px(self._edge), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        style: QStyle = self.style()
        style.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        room: QRect = style.subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        needed, edge = min(self._needed(), room.width()), self._theme.px(self._edge)
        inside = QRect(room.left() + (room.width() - needed) // 2, room.top(), needed, room.height())
        icon = QRect(inside.left(), inside.top() + (inside.height() - edge) // 2, edge, edge)
        words = inside.adjusted(edge + self._theme.px(GAP), 0, 0, 0)
        aligned = Qt.AlignmentFlag.AlignLeft
        if self._mirrors:
            icon.moveRight(inside.right())
            words = inside.adjusted(0, 0, -edge - self._theme.px(GAP), 0)
            aligned = Qt.AlignmentFlag.AlignRight
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        self.icon().paint(painter, icon, Qt.AlignmentFlag.AlignCenter, mode)
        painter.setFont(self.font())
        self._paint_words(painter, words, aligned=aligned | Qt.AlignmentFlag.AlignAbsolute)
        painter.end()


def _fitted(metrics: QFontMetrics, words: str, room: int) -> str:
    """`words`, cut where they are wider than `room`; Qt cuts those that need a fraction of a pixel more, too."""
    if metrics.horizontalAdvance(words) <= room:
        return words
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
