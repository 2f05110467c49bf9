"""What belongs to an asset: what it was made from, what was made from it, and what came of the same request.

Every question is a few steps down an index, whatever the size of the catalogue.
"""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from services.catalogue.codes import micros
from services.catalogue.database import Connection
from services.catalogue.encoding import Facts
from services.catalogue.entries import by_ids, by_uids
from services.catalogue.ids import dump
from services.catalogue.kin import file_name, named
from services.domain import ORIGINAL, Entry

MOST: Final = 24
"""Of each sort; one more is told, so that it can be said that there are more."""

NEAR_MICROS: Final = 120_000_000
"""What one request brought was made within so much time."""

LOOKED_AT: Final = 4_000
"""Rows beside an asset that are looked at: an import of thousands in one second is no request."""

_REQUEST_AT: Final = Facts._fields.index("request_id")
_LED_TO: Final = """
    SELECT DISTINCT asset.id, age FROM kin JOIN asset ON asset.id = kin.asset
    WHERE named IN (SELECT value FROM json_each(?)) AND asset.id <> ?
    AND source = (SELECT source FROM asset WHERE id = ?) ORDER BY age LIMIT ?"""
_SAME_ROW: Final = "SELECT id FROM asset WHERE uid > ? AND uid < ? AND id <> ? ORDER BY length(uid), uid LIMIT ?"
_SAME_REQUEST: Final = f"""
    SELECT id FROM (
        SELECT id, facts, source FROM asset INDEXED BY asset_order
        WHERE age BETWEEN ? AND ? ORDER BY age LIMIT {LOOKED_AT})
    WHERE json_extract(facts, '$[{_REQUEST_AT}]') = ? AND id <> ?
    AND source = (SELECT source FROM asset WHERE id = ?) LIMIT ?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """Other assets of the same account that belong to one; each list has at most `MOST` + 1."""

    made_from: tuple[Entry, ...] = ()
    led_to: tuple[Entry, ...] = ()
    together: tuple[Entry, ...] = ()


def of(connection: Connection, number: int) -> Relations:
    """What belongs to this row."""
    found = by_ids(connection, [number])
    if not found:
        return Relations()
    entry = found[0]
    made_from = [each for each in _made_from(connection, entry) if each.id != number]
    before = {each.id for each in made_from}
    led_to = [key for key in _led_to(connection, entry) if key not in before]
    before |= set(led_to)
    together = [key for key in _together(connection, entry) if key not in before]
    return Relations(
        made_from=tuple(made_from[: MOST + 1]),
        led_to=tuple(by_ids(connection, led_to)),
        together=tuple(by_ids(connection, together)),
    )


def _made_from(connection: Connection, entry: Entry) -> list[Entry]:
    ref = entry.asset.ref
    return by_uids(connection, [replace(ref, remote_id=name, index=0).uid for name in named(entry.asset.params)])


def _led_to(connection: Connection, entry: Entry) -> list[int]:
    names = {entry.asset.ref.remote_id, file_name(entry.asset.urls.get(ORIGINAL, ""))} - {""}
    rows = connection.execute(_LED_TO, (dump(sorted(names)), entry.id, entry.id, MOST + 1))
    return [row[0] for row in rows]


def _together(connection: Connection, entry: Entry) -> list[int]:
    """The other files of the same row, then the rows beside it that tell the same request."""
    start = entry.asset.ref.uid.rpartition(":")[0]
    found = [row[0] for row in connection.execute(_SAME_ROW, (f"{start}:", f"{start};", entry.id, MOST + 1))]
    if entry.asset.request_id and not entry.estimated:
        age = -micros(entry.sort_at)
        asked = (age - NEAR_MICROS, age + NEAR_MICROS, entry.asset.request_id, entry.id, entry.id, MOST + 1)
        found += [row[0] for row in connection.execute(_SAME_REQUEST, asked)]
    return list(dict.fromkeys(found))[: MOST + 1]
