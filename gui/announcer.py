"""Says politely, through assistive technology, what happened without the focus moving: "Picked", "4 stars"."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from gui.i18n import mark, plural, tr
from services.domain import Flag, Label, ReviewChange

REST_MS = 2000
"""The least time between two announcements."""

FLAGS = {Flag.PICK: mark("Picked"), Flag.REJECT: mark("Rejected"), Flag.NONE: mark("No flag")}
LABELS = {
    Label.RED: mark("Label, red"),
    Label.YELLOW: mark("Label, yellow"),
    Label.GREEN: mark("Label, green"),
    Label.BLUE: mark("Label, blue"),
    Label.PURPLE: mark("Label, purple"),
    Label.NONE: mark("No label"),
}


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


def edit_words(change: ReviewChange, count: int) -> str:
    """What an edit did: "Picked", "4 stars", on several "4 stars, 12 assets". Empty for tags and notes: one hears
    what one types."""
    said = []
    if change.flag is not None:
        said.append(tr(FLAGS[change.flag]))
    if change.rating is not None:
        said.append(plural("%n star", "%n stars", change.rating) if change.rating else tr("No stars"))
    if change.label is not None:
        said.append(tr(LABELS[change.label]))
    if said and count > 1:
        said.append(plural("%n asset", "%n assets", count))
    return ", ".join(said)
