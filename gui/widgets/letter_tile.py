"""The letter that stands for a provider: no brand marks, no provider colours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Role, Theme

SMALL = 16
RADIUS = 4
LARGE_RADIUS = 6


class LetterTile(QWidget):
    """A square of `edge` with a letter in it."""

    def __init__(self, theme: Theme, letter: str = "", edge: int = SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letter = letter
        self._edge = edge
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_letter(self, letter: str, name: str) -> None:
        """Stand for another provider."""
        self._letter = letter
        self.setAccessibleName(name)
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._edge), self._theme.px(self._edge))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.badge)
        radius = theme.px(RADIUS if self._edge <= SMALL else LARGE_RADIUS)
        painter.drawRoundedRect(self.rect(), radius, radius)
        painter.setPen(theme.tokens.badge_text)
        painter.setFont(theme.font(Role.BADGE if self._edge <= SMALL else Role.TITLE))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.end()
