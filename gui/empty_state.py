"""What stands in the place of the grid when there is nothing to show: an icon, a title, a sentence, a way on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import Theme

WIDTH = 380
RAISED_BY = 40


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
    """A centred message on the canvas, 40 px above the middle."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._why: Why | None = None
        self.setObjectName("emptyState")
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = _centred()
        self.title = _centred(type="dialog", tone="ct")
        self.text = _centred(tone="ct2")
        for label in (self.title, self.text):
            label.setWordWrap(True)
            label.setFixedWidth(theme.px(WIDTH))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.px(8))
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16) + 2 * px(RAISED_BY))
        column.setSpacing(px(8))
        column.addStretch(1)
        column.addWidget(self._icon)
        for label in (self.title, self.text):
            column.addWidget(label, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(8))
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


def _centred(**properties: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    for name, value in properties.items():
        label.setProperty(name, value)
    return label
