""" "Not: people, text": the first word stronger than the rest, both on the same lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.i18n import tr
from gui.theme import Role, Theme


class NotLabel(QWidget):
    """What was to be left out. Assistive technology reads it as the widget's name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setObjectName("negativePrompt")
        theme.changed.connect(self.updateGeometry)

    def say(self, negative: str) -> None:
        """Show these words after "Not:"."""
        self._text = " ".join(negative.split())
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The whole line."""
        return f"{self._lead()} {self._text}" if self._text else ""

    def _lead(self) -> str:
        return tr("Not:")

    def _laid_out(self, width: float) -> QTextLayout:
        layout = QTextLayout(self.text(), self._theme.font(Role.SMALL))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        strong = QTextLayout.FormatRange()
        strong.start, strong.length = 0, len(self._lead())
        strong.format = QTextCharFormat()
        strong.format.setForeground(self._theme.tokens.text2)
        strong.format.setFontWeight(QFont.Weight.Medium)
        layout.setFormats([strong])
        line_height, top = self._theme.px(Role.SMALL.line), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, top + (line_height - line.height()) // 2))
            top += line_height
        layout.endLayout()
        return layout

    # Qt overrides

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(1, self._laid_out(width).lineCount()) * self._theme.px(Role.SMALL.line)

    def sizeHint(self) -> QSize:
        width = self.width() or self._theme.px(200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(Role.SMALL.line))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.tokens.text3)
        self._laid_out(self.width()).draw(painter, QPointF(0, 0), [], QRectF(self.rect()))
        painter.end()
