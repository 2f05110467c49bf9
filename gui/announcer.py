"""Says politely, through assistive technology, what happened without the focus moving."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

REST_MS = 2000
"""The least time between two announcements."""


class Announcer(QTimer):
    """One per window. What comes too soon waits; of several that wait only the last is said.

    Signals:
        announced(words): this was said just now.
    """

    announced = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, interval=REST_MS, singleShot=True)
        self._window = window
        self._waiting = ""
        self.timeout.connect(self._say_waiting)

    def say(self, words: str) -> None:
        """Say these words, in the artist's language, as soon as it is polite."""
        self._waiting = words
        if not self.isActive():
            self._say_waiting()

    def _say_waiting(self) -> None:
        words, self._waiting = self._waiting, ""
        if not words:
            return
        self.start()
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._window, words)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)
        self.announced.emit(words)
