"""How fast a provider is asked: one turn at a time, and silence while it asks us to wait."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import UTC
from typing import Final

MAX_WAIT_SECONDS: Final = 900.0

_BODY_HINTS: Final = ("retry_after", "retryAfter", "remainingSeconds", "remaining_seconds")
_NESTED: Final = ("error", "details", "data")
_EPOCH_FROM: Final = 1e9  # larger X-RateLimit-Reset values are dates, smaller ones are seconds from now
_MILLISECONDS_FROM: Final = 1e11


class Pacer:
    """The pace of one provider, shared by its accounts; `on_change` is called when a pause begins, grows or ends."""

    def __init__(
        self,
        min_interval: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.on_change: list[Callable[[], None]] = []
        self.reason = ""
        self._min_interval = min_interval
        self._clock = clock
        self._sleep = sleep
        self._turns = asyncio.Lock()
        self._next_turn = -math.inf
        self._paused_until = -math.inf

    @property
    def paused_for(self) -> float:
        """Seconds until the provider may be asked again; 0 where it is not paused."""
        return max(0.0, self._paused_until - self._clock())

    def pause(self, seconds: float, reason: str) -> None:
        """Ask nothing of this provider for so long; a shorter pause never cuts a longer one."""
        until = self._clock() + min(max(0.0, seconds), MAX_WAIT_SECONDS)
        if until > self._paused_until:
            self._paused_until = until
            self.reason = reason
            self._changed()

    async def turn(self, *, patience: float = math.inf) -> bool:
        """Wait for the next request's turn. False, at once, where a pause lasts longer than `patience`."""
        async with self._turns:
            while True:
                if self.paused_for > patience:
                    return False
                wait = max(self._paused_until, self._next_turn) - self._clock()
                if wait <= 0:
                    break
                await self._sleep(wait)
            self._next_turn = self._clock() + self._min_interval
            self._note_end()
            return True

    def _note_end(self) -> None:
        if self.reason:
            self.reason = ""
            self._changed()

    def _changed(self) -> None:
        for listener in tuple(self.on_change):
            listener()


def wait_hint(answer_headers: Mapping[str, str], body: object, now: float) -> float | None:
    """For how long an answer asks us to wait: its largest sane hint, at most 15 minutes. `now` is in Unix seconds."""
    hints = [*_header_hints(answer_headers, now), *_body_hints(body)]
    sane = [hint for hint in hints if math.isfinite(hint) and hint > 0]
    return min(max(sane), MAX_WAIT_SECONDS) if sane else None


def _header_hints(headers: Mapping[str, str], now: float) -> Iterator[float]:
    lowered = {name.lower(): value for name, value in headers.items()}
    after = lowered.get("retry-after", "")
    seconds = _seconds(after)
    yield _until_date(after, now) if seconds is None else seconds
    for name in ("x-ratelimit-reset", "ratelimit-reset"):
        reset = _seconds(lowered.get(name))
        if reset is not None:
            yield _from_now(reset, now)


def _from_now(reset: float, now: float) -> float:
    if reset < _EPOCH_FROM:
        return reset
    return (reset / 1000 if reset > _MILLISECONDS_FROM else reset) - now


def _until_date(text: str, now: float) -> float:
    from email.utils import parsedate_to_datetime  # a fiftieth of the start, for a header that hardly ever comes

    try:
        moment = parsedate_to_datetime(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() - now
    except (ValueError, TypeError, OverflowError, IndexError):
        return math.nan


def _body_hints(body: object) -> Iterator[float]:
    """Hints at the top of the body and one level below, where error objects keep them."""
    if not isinstance(body, dict):
        return
    for part in (body, *(body.get(name) for name in _NESTED)):
        if isinstance(part, dict):
            for name in _BODY_HINTS:
                seconds = _seconds(part.get(name))
                if seconds is not None:
                    yield seconds


def _seconds(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        return float(value)
    except (ValueError, OverflowError):
        return None
