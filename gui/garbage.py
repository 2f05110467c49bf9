"""Collects Python's cyclic garbage on the GUI thread alone.

Python collects in whatever thread happens to allocate. A forgotten widget or timer that is collected in a worker thread
is destroyed there, and Qt crashes: "Timers cannot be stopped from another thread".
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 200
THRESHOLDS = (2000, 10, 10)


class Garbage(QObject):
    """While it lives, nothing is collected but from its timer, generation by generation as Python itself would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.freeze()  # what the start has made stays: collections pass it by, and a first one takes 30 ms for 0.2 MiB
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation whose count has passed its threshold."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > THRESHOLDS[generation]:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Hand collecting back to Python."""
        self._timer.stop()
        gc.enable()
        gc.unfreeze()
