"""Row numbers that tell the date, so that a search can stop at its first page.

FTS5 gives its matches by row number, and nothing else is quick for a word that half of a million prompts contain. So
a row that has a date when it first arrives gets a number that counts down from the far future: smaller is newer, in
buckets of 64 seconds with 4,096 places. A row without a date, or of a full bucket, gets a small number; a search looks
at all matching ones of those. A number never changes: a row whose date changes later is marked `moved`.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from typing import Final

from services.catalogue.database import Connection

BUCKET_MICROS: Final = 64_000_000
PLACE_BITS: Final = 12
PLACES: Final = 1 << PLACE_BITS
LAST_BUCKET: Final = 1 << 32
"""Bucket of the far future (year 10,680); dates before 1970 fall into the highest numbers."""

FIRST_DATED: Final = 1 << 40
TRIES: Final = 8


def bucket(age: int) -> int:
    """The first number of the bucket of a date, given as its negated microseconds."""
    behind = LAST_BUCKET + age // BUCKET_MICROS
    return FIRST_DATED + (behind << PLACE_BITS)


def tells_date(number: int, age: int) -> bool:
    """True where a dated row's number still tells its date; small numbers tell none."""
    return number < FIRST_DATED or bucket(age) <= number < bucket(age) + PLACES


def _taken(connection: Connection, numbers: Iterable[int]) -> set[int]:
    rows = connection.execute("SELECT id FROM asset WHERE id IN (SELECT value FROM json_each(?))", (dump(numbers),))
    return {row[0] for row in rows}


def dump(values: Iterable[int | str]) -> str:
    """Numbers or uids as the one parameter `json_each` wants."""
    return json.dumps(list(values))


def _small(connection: Connection, count: int) -> range:
    """Fresh small numbers; they are never used twice."""
    row = connection.execute("SELECT value FROM meta WHERE name = 'last_small_id'").fetchone()
    last = int(row[0]) if row else 0
    connection.execute("REPLACE INTO meta (name, value) VALUES ('last_small_id', ?)", (last + count,))
    return range(last + 1, last + count + 1)


def choose(connection: Connection, rows: list[tuple[str, int | None]]) -> list[int]:
    """Free numbers for new rows, given as uid and age; age None stands for a row without a date."""
    chosen: dict[int, int] = {}
    waiting = {}
    for at, (uid, age) in enumerate(rows):
        if age is not None:
            waiting[at] = bucket(age) + (zlib.crc32(uid.encode()) & (PLACES - 1))
    used: set[int] = set()
    for step in range(TRIES):
        taken = _taken(connection, waiting.values()) if waiting else set()
        again = {}
        for at, number in waiting.items():
            if number in taken or number in used:
                again[at] = (number & ~(PLACES - 1)) + ((number + 1 + step * 517) & (PLACES - 1))
            else:
                chosen[at] = number
                used.add(number)
        waiting = again
    rest = [at for at in range(len(rows)) if at not in chosen]
    if rest:
        chosen.update(zip(rest, _small(connection, len(rest)), strict=True))
    return [chosen[at] for at in range(len(rows))]
