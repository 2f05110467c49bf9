"""What moves in the grid: pictures fading in, rings turning and filling, seconds passing. Still when asked to be."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

FADE_SECONDS = 0.12
TURN_SECONDS = 1.6
FILL_SECONDS = 0.25
FADE_TICK_MS, TURN_TICK_MS, ELAPSED_TICK_MS = 16, 40, 1000


@dataclass(frozen=True, slots=True)
class _Filling:
    """A ring on its way from one share to the next."""

    start: float
    since: float
    goal: float


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
        self._rings: dict[int, _Filling] = {}
        self._filled: set[int] = set()  # had still to move at the last frame
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
        if self._started:
            self._start_frames()

    def opacity(self, key: int) -> float:
        """How much of a picture shows yet."""
        started = self._started.get(key)
        return 1.0 if started is None else min(1.0, (self._clock() - started) / FADE_SECONDS)

    def share(self, key: int, told: float | None) -> float | None:
        """How much of a ring is filled: it follows what is told within 250 ms, quickly at first."""
        if told is None or not self.animated:
            self._rings.pop(key, None)
            return told
        ring, now = self._rings.get(key), self._clock()
        if ring is None:
            self._rings[key] = _Filling(told, now, told)
            return told
        shown = _eased(ring, now)
        if ring.goal != told:
            self._rings[key] = _Filling(shown, now, told)
            self._start_frames()
        return shown

    def watch(self, *, in_flight: bool, turning: bool) -> None:
        """Whether tiles in progress are on screen, and whether any of their rings turns by itself."""
        if not in_flight:
            self._rings.clear()
            self._tick_timer.stop()
            return
        interval = TURN_TICK_MS if turning and self.animated else ELAPSED_TICK_MS
        if not self._tick_timer.isActive() or self._tick_timer.interval() != interval:
            self._tick_timer.start(interval)

    def _start_frames(self) -> None:
        if not self._fade_timer.isActive():
            self._fade_timer.start()

    def _fade(self) -> None:
        now = self._clock()
        filling = {key for key, ring in self._rings.items() if now - ring.since < FILL_SECONDS}
        keys = frozenset(self._started) | self._filled | filling
        self._filled = filling
        self._started = {key: start for key, start in self._started.items() if now - start < FADE_SECONDS}
        if not self._started and not filling:
            self._fade_timer.stop()
        self.faded.emit(frozenset(keys))


def _eased(ring: _Filling, now: float) -> float:
    along = min(1.0, (now - ring.since) / FILL_SECONDS)
    return ring.start + (ring.goal - ring.start) * (1.0 - (1.0 - along) ** 3)
