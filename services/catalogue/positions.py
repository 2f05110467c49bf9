"""Where the rows of a page stand in their feed, and the date that an undated one goes by."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from services.catalogue.database import Connection


class Dating(IntEnum):
    """Where a row's date comes from. TOLD by its provider; GUESSED from its neighbours or the time it was first seen;
    ESTIMATED between the files of its page; READ from its own file."""

    TOLD = 0
    GUESSED = 1
    ESTIMATED = 2
    READ = 3


def place(connection: Connection, feed: int, first: int | None, known: Sequence[int | None]) -> list[int]:
    """A position for every row of a page; `known` holds those that have one in this feed already.

    Without `first`, rows above the first known one go above it, the others follow the one before them.
    """
    if first is not None:
        return [first + at if position is None else position for at, position in enumerate(known)]
    start = next(((at, position) for at, position in enumerate(known) if position is not None), None)
    if start is None:
        row = connection.execute("SELECT max(position) FROM asset WHERE feed = ?", (feed,)).fetchone()
        bottom = -1 if row[0] is None else int(row[0])
        return [bottom + 1 + at for at in range(len(known))]
    placed: list[int] = []
    for at, position in enumerate(known):
        if position is not None:
            placed.append(position)
        elif at < start[0]:
            placed.append(start[1] - start[0] + at)
        else:
            placed.append(placed[-1] + 1)
    return placed


def age_above(connection: Connection, feed: int, position: int) -> int | None:
    """The age of the row next above in a feed, if there is one."""
    row = connection.execute(
        "SELECT age FROM asset WHERE feed = ? AND position < ? ORDER BY position DESC LIMIT 1", (feed, position)
    ).fetchone()
    return None if row is None else int(row[0])


def note_dating(connection: Connection, feed: int, *, dated: bool, undated: bool) -> None:
    """Note what sort of rows came into a feed. One that has both is unsettled: a guess may have a nearer neighbour."""
    connection.execute(
        "UPDATE feed SET dated = dated | ?1, undated = undated | ?2, "
        "unsettled = unsettled + ((dated | ?1) & (undated | ?2)) "
        "WHERE id = ?3 AND ((dated | ?1) & (undated | ?2) OR dated < ?1 OR undated < ?2)",
        (dated, undated, feed),
    )


def guess_ages(positions: Sequence[int], ages: Sequence[int | None], anchor: int) -> list[int]:
    """An age for each row without one: that of its nearest dated neighbour (the upper at a tie), else `anchor`."""
    order = sorted(range(len(positions)), key=positions.__getitem__)
    above: dict[int, tuple[int, int]] = {}
    below: dict[int, tuple[int, int]] = {}
    for seen, walk in ((above, order), (below, order[::-1])):
        last: tuple[int, int] | None = None
        for at in walk:
            age = ages[at]
            if age is not None:
                last = (positions[at], age)
            elif last is not None:
                seen[at] = last
    return [
        age if age is not None else _nearer(positions[at], above.get(at), below.get(at), anchor)
        for at, age in enumerate(ages)
    ]


def _nearer(position: int, above: tuple[int, int] | None, below: tuple[int, int] | None, anchor: int) -> int:
    if above is None or below is None:
        found = above or below
        return anchor if found is None else found[1]
    return above[1] if position - above[0] <= below[0] - position else below[1]
