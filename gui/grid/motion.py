"""What moves in the grid: pictures fading in, rings without a percentage, seconds passing. Still when asked to be."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

FADE_SECONDS = 0.12
TURN_SECONDS = 1.6
FADE_TICK_MS, TURN_TICK_MS, ELAPSED_TICK_MS = 16, 40, 1000


class Motion(QObject):
    """Clocks for what is on screen; no timer runs while nothing moves.

    Signals:
        faded(ids): these pictures are to be painted again.
        ticked(): the tiles in progress are to be painted again.
    """

    faded = Signal(object)
    ticked = Signal()

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.animated = True
        self._clock = clock
        self._started: dict[int, float] = {}
        self._fade_timer = QTimer(self, interval=FADE_TICK_MS)
        self._fade_timer.timeout.connect(self._fade)
        self._tick_timer = QTimer(self)
        self._tick_timer.timeout.connect(self.ticked)

    @property
    def phase(self) -> float:
        """How far a ring without a percentage has turned, 0 to 1."""
        return (self._clock() / TURN_SECONDS) % 1.0 if self.animated else 0.0

    def fade_in(self, keys: Iterable[int]) -> None:
        """These pictures have just come."""
        if not self.animated:
            return
        now = self._clock()
        self._started.update(dict.fromkeys(keys, now))
        if self._started and not self._fade_timer.isActive():
            self._fade_timer.start()

    def opacity(self, key: int) -> float:
        """How much of a picture shows yet."""
        started = self._started.get(key)
        return 1.0 if started is None else min(1.0, (self._clock() - started) / FADE_SECONDS)

    def watch(self, *, in_flight: bool, turning: bool) -> None:
        """Whether tiles in progress are on screen, and whether any of their rings turns by itself."""
        if not in_flight:
            self._tick_timer.stop()
            return
        interval = TURN_TICK_MS if turning and self.animated else ELAPSED_TICK_MS
        if not self._tick_timer.isActive() or self._tick_timer.interval() != interval:
            self._tick_timer.start(interval)

    def _fade(self) -> None:
        now = self._clock()
        keys = frozenset(self._started)
        self._started = {key: start for key, start in self._started.items() if now - start < FADE_SECONDS}
        if not self._started:
            self._fade_timer.stop()
        self.faded.emit(keys)
