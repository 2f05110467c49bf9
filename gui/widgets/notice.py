"""A message inside a surface: what happened, what is safe, and at most one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.widgets.text import bounded, dress, plain

MOST_CHARACTERS = 600
ICONS = {"info": "info", "ok": "circle-check", "warn": "triangle-alert", "err": "circle-alert", "busy": "loader-circle"}
COLOURS = {"info": "text2", "ok": "ok", "warn": "warn", "err": "err", "busy": "text2"}


class Notice(QFrame):
    """`tone` is "info", "ok", "warn", "err" or "busy".

    Signals:
        button_pressed()
    """

    button_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = "info"
        self._own_icon = ""
        self.setProperty("notice", "info")
        self._icon = QLabel()
        self.title = plain(wrap=True, type="strong")
        self.words = plain(wrap=True, type="small", tone="2")
        self.button = QPushButton()
        self.button.setProperty("kind", "quiet")
        self.button.setProperty("compact", "true")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.button_pressed)
        text = QVBoxLayout()
        text.setSpacing(theme.px(2))
        text.addWidget(self.title)
        text.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12))
        row.setSpacing(theme.px(12))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._draw)

    def say(self, tone: str, title: str, words: str = "", button: str = "", *, icon: str = "") -> None:
        """Show this message; `icon` takes the place of the tone's own."""
        self._tone = tone
        self._own_icon = icon
        self.title.setText(bounded(title, MOST_CHARACTERS))
        self.words.setText(bounded(words, MOST_CHARACTERS))
        self.words.setVisible(bool(words))
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setAccessibleName(f"{title} {words}".strip()[:MOST_CHARACTERS])
        dress(self, "notice", "info" if tone == "busy" else tone)
        self._draw()

    def _draw(self) -> None:
        colour = COLOURS[self._tone]
        icon = self._own_icon or ICONS[self._tone]
        self._icon.setPixmap(self._theme.pixmap(icon, 16, colour, ratio=self.devicePixelRatioF()))
