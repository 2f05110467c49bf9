"""What stands in the place of the grid when there is nothing to show: an icon, a title, a sentence, a way on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import Theme

WIDTH = 380
RAISED_BY = 40


class EmptyState(QWidget):
    """A centred message on the canvas, 40 px above the middle."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = "images"
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = _centred()
        self._title = _centred(type="dialog", tone="ct")
        self._text = _centred(tone="ct2")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(theme.px(WIDTH))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16 + 2 * theme.px(RAISED_BY))
        column.setSpacing(theme.px(8))
        column.addStretch(1)
        column.addWidget(self._icon)
        column.addWidget(self._title)
        column.addWidget(self._text, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(8))
        column.addLayout(self._buttons)
        column.addStretch(1)
        theme.changed.connect(self._draw_icon)

    def say(self, icon: str, title: str, text: str, buttons: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Show this; at most two buttons, the first of them the primary."""
        self._icon_name = icon
        self._draw_icon()
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title}. {text}")
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._buttons.addStretch(1)
        for place, (words, run) in enumerate(buttons):
            button = QPushButton(words)
            button.setProperty("kind", "primary" if place == 0 else "default")
            button.clicked.connect(lambda _checked=False, run=run: run())
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def _draw_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(self._icon_name, 32, "text3", ratio=ratio))


def _centred(**properties: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    for name, value in properties.items():
        label.setProperty(name, value)
    return label
