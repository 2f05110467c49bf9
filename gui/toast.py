"""A sentence at the bottom of the gallery that goes by itself, with one button at most: "3 assets hidden. Undo"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.theme import Theme

SHOWN_MS = 6000
WITH_BUTTON_MS = 10_000
RAISED_BY = 16
HEIGHT = 32


class Toast(QFrame):
    """Lies over the bottom of its parent; a newer sentence takes the place of the older."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.px
        self._theme = theme
        self._area = parent
        self._run: Callable[[], None] | None = None
        self.setObjectName("toast")
        self.setProperty("hud", "true")
        self.setFixedHeight(px(HEIGHT))
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.setProperty("kind", "hud")
        self.button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), 0, px(14), 0)
        row.setSpacing(px(8))
        row.addWidget(self.words)
        row.addWidget(self.button)
        self._going = QTimer(self, singleShot=True)
        self._going.timeout.connect(self.hide)
        self.hide()
        parent.installEventFilter(self)

    def say(self, words: str, button: str = "", run: Callable[[], None] | None = None) -> None:
        """Show a sentence for a while, and what may be done about it."""
        self._run = run
        self.words.setText(words)
        self.button.setText(button)
        self.button.setVisible(run is not None)
        self.setAccessibleName(words)
        self._fit()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._go_later()

    def _go_later(self) -> None:
        self._going.start(SHOWN_MS if self._run is None else WITH_BUTTON_MS)

    def _press(self) -> None:
        self.hide()
        if self._run is not None:
            self._run()

    def _fit(self) -> None:
        self.adjustSize()
        parent = self._area
        width = min(self.sizeHint().width(), parent.width() - 2 * self._theme.px(RAISED_BY))
        self.resize(width, self.height())
        self.move((parent.width() - width) // 2, parent.height() - self.height() - self._theme.px(RAISED_BY))

    # Qt overrides

    def enterEvent(self, event: QEnterEvent) -> None:
        """Under the pointer it stays."""
        super().enterEvent(event)
        self._going.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go_later()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)
