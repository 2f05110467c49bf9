"""A line of text that gives way: where there is no room it ends in an ellipsis, and the tooltip has the whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from gui.widgets.text import tooltip


class ElidedLabel(QLabel):
    """`text()` stays whole, so that assistive technology reads all of it."""

    def __init__(self, text: str = "", parent: QWidget | None = None, **properties: str) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        for name, value in properties.items():
            self.setProperty(name, value)

    @property
    def shown(self) -> str:
        """What is painted."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def set_text(self, text: str) -> None:
        """Show other text."""
        self.setText(text)
        self._tell_whole()

    def _tell_whole(self) -> None:
        self.setToolTip("" if self.shown == self.text() else tooltip(self.text()))

    # Qt overrides

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 3 * self.fontMetrics().averageCharWidth()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        style: QStyle = self.style()
        style.drawItemText(
            painter, self.contentsRect(), flags, self.palette(), self.isEnabled(), self.shown, self.foregroundRole()
        )
        painter.end()
