"""A whole list, to its end, though rows arrive and vanish while it is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from services.sync.reader import FeedReader, Progress

Took = Callable[[Progress], None]


async def read_everything(reader: FeedReader, clock: Callable[[], datetime], took: Took) -> datetime | None:
    """Read the list to its end; `took` is told of each step.

    Then the top is read once more, and everything once more where the vendor's own count says that rows are missing.
    Returns when the last walk from the top began, or None where no walk went from the top to the end: only such a walk
    may say that a row is gone.
    """
    started: datetime | None = clock()
    if reader.state.complete:
        reader.restart()
    elif not reader.is_fresh:
        started = None
        took(await reader.head(clock()))
    await _walk(reader, clock, took)
    if reader.shifts and reader.state.total is not None:
        took(await reader.head(clock()))
        if reader.state.rows < (reader.state.total or 0):
            started = clock()
            reader.restart()
            await _walk(reader, clock, took)
    return started if reader.state.complete and not reader.state.filter_key else None


async def _walk(reader: FeedReader, clock: Callable[[], datetime], took: Took) -> None:
    while not reader.state.complete:
        took(await reader.step(clock()))
