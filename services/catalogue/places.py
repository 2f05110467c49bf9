"""Where a provider itself sorts its assets: found in what its rows tell, kept beside them, counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from services.catalogue import history, ids
from services.catalogue.codes import clean
from services.catalogue.database import Connection
from services.catalogue.entries import by_ids
from services.catalogue.values import Place
from services.domain import Asset
from services.providers.base import Grouping

AT_ONCE: Final = 500
MAX_NAME: Final = 300

Told = tuple[str, str, str, tuple[str, str] | None]
"""Kind, key and name of a place, and kind and key of the one around it."""

_COUNTS: Final = """
    SELECT account, kind, key, n FROM (
        SELECT place, sum(n) AS n FROM (
            SELECT place, count(*) AS n FROM placed GROUP BY place
            UNION ALL
            SELECT place, -count(*) FROM asset INDEXED BY asset_hidden CROSS JOIN placed ON placed.asset = asset.id
            WHERE hidden = 1 GROUP BY place)
        GROUP BY place)
    JOIN place ON place.id = place JOIN source ON source.id = place.source"""
_LIVE: Final = """
    SELECT account, place.kind, place.key, place.name, around.kind, around.key
    FROM place JOIN source ON source.id = place.source LEFT JOIN place AS around ON around.id = place.within
    WHERE EXISTS (SELECT 1 FROM placed WHERE placed.place = place.id)
    ORDER BY account, place.kind, place.name COLLATE NOCASE, place.key"""


def told(asset: Asset, groupings: Sequence[Grouping]) -> tuple[Told, ...]:
    """The places a row is in, outer ones before those in them."""
    return tuple(place for grouping in groupings for place in _in_grouping(asset, grouping, groupings))


def _in_grouping(asset: Asset, grouping: Grouping, groupings: Sequence[Grouping]) -> Iterator[Told]:
    around = next((each for each in groupings if each.name == grouping.within), None)
    outer = _key(asset, around.fields) if around is not None else None
    within = (around.name, outer) if around is not None and outer else None
    if not grouping.fields:
        for name in asset.collections:
            yield grouping.name, clean(name)[:MAX_NAME], clean(name)[:MAX_NAME], within
        return
    key = _key(asset, grouping.fields)
    if key is not None and (around is None or within is not None):
        yield grouping.name, key, _text(asset, grouping.fields[-1]) or key, within


def _key(asset: Asset, fields: Sequence[str]) -> str | None:
    """The values of these parameters as one text; None where one of them is missing."""
    texts = [_text(asset, name) for name in fields]
    return "/".join(texts) if all(texts) else None


def _text(asset: Asset, field: str) -> str:
    value = asset.params.get(field)
    return clean(value).strip("/ ")[:MAX_NAME] if isinstance(value, str) else ""


def keep(connection: Connection, source: int, rows: Iterable[tuple[int, Sequence[Told]]]) -> None:
    """Write the places of these rows, given by number."""
    rows = [(number, places) for number, places in rows if places]
    if not rows:
        return
    numbers: dict[tuple[str, str], int] = {}
    for place in dict.fromkeys(place for _, places in rows for place in places):
        numbers[place[:2]] = _number(connection, source, place, numbers)
    connection.executemany(
        "INSERT OR IGNORE INTO placed (place, asset) VALUES (?, ?)",
        [(numbers[place[:2]], number) for number, places in rows for place in places],
    )


def _number(connection: Connection, source: int, place: Told, numbers: Mapping[tuple[str, str], int]) -> int:
    kind, key, name, around = place
    within = numbers.get(around, 0) if around is not None else 0
    connection.execute(
        "INSERT OR IGNORE INTO place (source, kind, key, name, within) VALUES (?, ?, ?, ?, ?)",
        (source, kind, key, name, within),
    )
    found = connection.execute("SELECT id FROM place WHERE (source, kind, key) = (?, ?, ?)", (source, kind, key))
    return int(found.fetchone()[0])


def forget(connection: Connection, numbers: Sequence[int]) -> None:
    """Rows whose content has changed are in no place until they are kept again."""
    connection.execute("DELETE FROM placed WHERE asset IN (SELECT value FROM json_each(?))", (ids.dump(numbers),))


def live(connection: Connection) -> tuple[Place, ...]:
    """The places that hold anything, by account and name."""
    found = connection.execute(_LIVE)
    return tuple(
        Place(account=account, kind=kind, key=key, name=name, within=(outer, outer_key) if outer else None)
        for account, kind, key, name, outer, outer_key in found
    )


def counts(connection: Connection) -> dict[tuple[str, str, str], int]:
    """How many rows are in each, hidden ones left out."""
    return {(account, kind, key): n for account, kind, key, n in connection.execute(_COUNTS)}


def rename(connection: Connection, account: str, kind: str, names: Mapping[str, str]) -> bool:
    """Note what a provider calls these places; True where one is called otherwise now."""
    before = connection.total_changes
    connection.executemany(
        "UPDATE place SET name = ?1 WHERE (kind, key) = (?2, ?3) AND name <> ?1 "
        "AND source = (SELECT id FROM source WHERE account = ?4)",
        [(clean(name)[:MAX_NAME], kind, key, account) for key, name in names.items()],
    )
    return connection.total_changes > before


def sort_in_some(connection: Connection, groupings: Mapping[str, Sequence[Grouping]]) -> bool:
    """Look through some rows that were stored before places were kept; True while there are more."""
    start = history.get_meta(connection, "places_from")
    if start is None:
        return False
    found = connection.execute(
        "SELECT id, source FROM asset WHERE id > ? ORDER BY id LIMIT ?", (int(start), AT_ONCE)
    ).fetchall()
    sources = dict(found)
    by_source: dict[int, list[tuple[int, Sequence[Told]]]] = {}
    for entry in by_ids(connection, list(sources)):
        places = told(entry.asset, groupings.get(entry.provider, ()))
        by_source.setdefault(sources[entry.id], []).append((entry.id, places))
    for source, rows in by_source.items():
        keep(connection, source, rows)
    if not found:
        connection.execute("DELETE FROM meta WHERE name = 'places_from'")
        return False
    history.set_meta(connection, "places_from", found[-1][0])
    return True
