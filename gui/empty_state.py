"""What stands in the place of the grid when there is nothing to show: an icon, a title, a sentence, a way on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import Role, Theme

WIDTH = 380
ROOM_BELOW = 40
"""The message is centred with so much room below it, as the pictures of the design have it."""
ICON_GAP, TEXT_GAP, BUTTON_GAP = 21, 8, 18


@dataclass(frozen=True, slots=True)
class Way:
    """One way on."""

    words: str
    run: Callable[[], None] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Why:
    """Why nothing is shown; at most two ways on, the first of them the primary."""

    icon: str
    title: str
    text: str = ""
    ways: Sequence[Way] = ()


class EmptyState(QWidget):
    """A message on the canvas, a little above the middle."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._why: Why | None = None
        self.setObjectName("emptyState")
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = _centred()
        self.title = Lines(Role.DIALOG, "ct", theme)
        self.text = Lines(Role.BODY, "ct2", theme)
        for label in (self.title, self.text):
            label.setFixedWidth(theme.px(WIDTH))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.px(8))
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16 + ROOM_BELOW))
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._icon)
        column.addSpacing(px(ICON_GAP))
        column.addWidget(self.title, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(TEXT_GAP))
        column.addWidget(self.text, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(BUTTON_GAP))
        column.addLayout(self._buttons)
        column.addStretch(1)
        theme.changed.connect(self._draw_icon)

    def say(self, why: Why) -> None:
        """Show this."""
        if why == self._why:
            return  # a button under the finger stays
        self._why = why
        self._draw_icon()
        self.title.setText(why.title)
        self.text.setText(why.text)
        self.text.setVisible(bool(why.text))
        self.setAccessibleName(f"{why.title}. {why.text}".strip())
        self._offer(why.ways)

    def _offer(self, ways: Sequence[Way]) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._buttons.addStretch(1)
        for place, way in enumerate(ways):
            button = QPushButton(way.words)
            button.setProperty("kind", "primary" if place == 0 else "default")
            button.clicked.connect(lambda _checked=False, run=way.run: run())
            self._buttons.addWidget(button)
            if place == 0:
                self.setFocusProxy(button)
        self._buttons.addStretch(1)

    def _draw_icon(self) -> None:
        if self._why is not None:
            ratio = self.devicePixelRatioF()
            self._icon.setPixmap(self._theme.pixmap(self._why.icon, 32, self._theme.on_canvas.text3, ratio=ratio))


class Lines(QLabel):
    """Centred words that wrap at a fixed width, each line as high as the design has it: a label's own are closer."""

    def __init__(self, role: Role, colour: str, theme: Theme) -> None:
        super().__init__()
        self._role, self._colour, self._theme = role, colour, theme
        self.setTextFormat(Qt.TextFormat.PlainText)

    def _lay_out(self, width: int, painter: QPainter | None = None) -> int:
        """Break the words into lines, paint them where there is a painter; the height they take."""
        line_height, top = self._theme.px(self._role.line), 0
        for paragraph in self.text().split("\n"):
            layout = QTextLayout(paragraph, self._theme.font(self._role))
            layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignHCenter))
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, top + (line_height - line.height()) / 2))
                top += line_height
            layout.endLayout()
            if painter is not None:
                layout.draw(painter, QPointF(0, 0))
        return top

    # Qt overrides

    def sizeHint(self) -> QSize:
        width = self.maximumWidth()
        return QSize(width, self._lay_out(width))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.on_canvas.colour(self._colour))
        self._lay_out(self.width(), painter)
        painter.end()


def _centred() -> QLabel:
    label = QLabel()
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
