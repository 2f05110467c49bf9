"""Storing pages: new rows go in, changed ones are replaced, all others are only noted as seen."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from services.catalogue import accounts, feeds, ids, places, words
from services.catalogue.codes import fold
from services.catalogue.database import Connection
from services.catalogue.encoding import Encoded
from services.catalogue.positions import Dating, age_above, guess_ages, note_dating, place
from services.catalogue.schema import FACETS
from services.catalogue.values import Batch, Stored
from services.domain import Asset
from services.providers.base import Grouping

_log = logging.getLogger(__name__)

_COLUMNS = (
    "id", "uid", "source", "feed", "position", "age", "dating", "first_seen", "seen", "page", "hidden", "rating",
    "flag", "label", "digest", "kind", "status", "media", "model", "facts", "params", "ratio", "pixels", "request",
    "wording",
)  # fmt: skip
_INSERT = f"INSERT INTO asset ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_UPDATE = (
    "UPDATE asset SET age = ?, dating = ?, moved = ?, digest = ?, kind = ?, status = ?, media = ?, model = ?, "
    "facts = ?, params = ?, ratio = coalesce(nullif(?, 0), ratio), pixels = ?, request = ?, wording = ? WHERE id = ?"
)
_COUNT = (
    f"INSERT INTO tally ({', '.join(FACETS)}, n) VALUES ({', '.join('?' * len(FACETS))}, ?) "
    "ON CONFLICT DO UPDATE SET n = n + excluded.n"
)
_ARRIVE = "INSERT INTO arrival (first_seen, hidden, n) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n"
_MODELS = "SELECT name, id FROM model WHERE source = ? AND name IN (SELECT value FROM json_each(?))"
_KNOWN = (
    "SELECT asset.id, uid, feed, position, digest, dating, age, misses, feed.rank FROM asset "
    "JOIN feed ON feed.id = asset.feed WHERE uid IN (SELECT value FROM json_each(?))"
)


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a batch that one transaction stores."""

    batch: Batch
    position: int | None = None
    with_state: bool = True


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    feed: int
    position: int
    digest: bytes
    dating: int
    age: int
    misses: int
    rank: int


@dataclass(frozen=True, slots=True)
class _Where:
    """What all rows of a batch have in common."""

    source: int
    feed: int
    page: int
    rank: int
    now: int


def encode(assets: Iterable[Asset], groupings: Sequence[Grouping] = ()) -> tuple[list[Encoded], int]:
    """The rows of a page, each once, and how many no database can hold. Needs no connection."""
    rows: dict[str, Encoded] = {}
    refused = 0
    for asset in assets:
        try:
            row = Encoded(asset)
            row.places = places.told(asset, groupings)
        except (TypeError, ValueError, OverflowError, AttributeError, KeyError, RecursionError) as err:
            refused += 1
            _log.warning("a row could not be stored: %s", type(err).__name__)
            continue
        rows.setdefault(row.uid, row)
    return list(rows.values()), refused


def store(connection: Connection, part: Part, rows: list[Encoded], now: int) -> Stored:
    """Store encoded rows of a batch; runs inside a transaction."""
    batch = part.batch
    source = accounts.source_number(connection, batch.account, batch.provider)
    feed, rank = feeds.feed_number(connection, source, batch.feed, batch.feed_rank)
    page = feeds.page_number(connection, feed, batch.cursor)
    where = _Where(source, feed, page, rank, now)
    known = _known(connection, rows)
    at_home = [known[row.uid].position if row.uid in known and known[row.uid].feed == feed else None for row in rows]
    positions = place(connection, feed, part.position, at_home)
    new = _insert(connection, where, [(r, p) for r, p in zip(rows, positions, strict=True) if r.uid not in known])
    met = [(row, position, known[row.uid]) for row, position in zip(rows, positions, strict=True) if row.uid in known]
    _note_seen(connection, where, met)
    _join_feeds(connection, where, met)
    changed = _replace(connection, where, met)
    if part.with_state and batch.state is not None:
        feeds.save(connection, batch.state)
    return Stored(new=tuple(new), changed=tuple(changed), known=len(met))


def _known(connection: Connection, rows: list[Encoded]) -> dict[str, _Known]:
    found = connection.execute(_KNOWN, (ids.dump(row.uid for row in rows),))
    return {uid: _Known(number, *rest) for number, uid, *rest in found}


def _insert(connection: Connection, where: _Where, rows: list[tuple[Encoded, int]]) -> list[int]:
    """Insert rows given with their positions; returns their ids."""
    if not rows:
        return []
    told = [row.age for row, _ in rows]
    ages = _ages(connection, where, [position for _, position in rows], told)
    numbers = ids.choose(connection, [(row.uid, row.age) for row, _ in rows])
    models = _model_numbers(connection, where.source, {row.model for row, _ in rows})
    marks = _marks(connection, rows)
    values = []
    tally: Counter[tuple[int, ...]] = Counter()
    for (row, position), number, age in zip(rows, numbers, ages, strict=True):
        dating = 1 if row.age is None else 0
        mark = marks.get(row.uid, (0, 0, 0, 0))
        keys = (number, row.uid, where.source, where.feed, position, age, dating, where.now, where.now, where.page)
        facets = (row.kind, row.status, row.media)
        values.append((*keys, *mark, row.digest, *facets, models[row.model], row.stored, row.params, *row.listed))
        tally[(where.source, where.feed, *facets, *mark)] += 1
    values.sort()
    connection.executemany(_INSERT, values)
    connection.executemany(_COUNT, [(*facets, n) for facets, n in tally.items()])
    hidden = sum(mark[0] for mark in marks.values())
    connection.executemany(_ARRIVE, [(where.now, 0, len(rows) - hidden), (where.now, 1, hidden)])
    _index(connection, rows, numbers, with_own=bool(marks))
    numbered = [(number, row) for (row, _), number in zip(rows, numbers, strict=True)]
    _keep_tags(connection, numbered)
    places.keep(connection, where.source, ((number, row.places) for number, row in numbered))
    _keep_kin(connection, numbered)
    return numbers


def _ages(connection: Connection, where: _Where, positions: list[int], told: list[int | None]) -> list[int]:
    """The age of each new row. A feed that has dated and undated rows is settled when somebody next looks at it."""
    undated = None in told
    note_dating(connection, where.feed, dated=any(age is not None for age in told), undated=undated)
    if not undated:
        return [age for age in told if age is not None]
    anchor = age_above(connection, where.feed, min(positions))
    return guess_ages(positions, told, -where.now if anchor is None else anchor)


def _model_numbers(connection: Connection, source: int, names: set[str | None]) -> dict[str | None, int | None]:
    wanted = [name for name in names if name is not None]
    found: dict[str | None, int | None] = {None: None}
    if wanted:
        found.update(connection.execute(_MODELS, (source, ids.dump(wanted))).fetchall())
        new = [(source, name) for name in wanted if name not in found]
        if new:
            connection.executemany("INSERT INTO model (source, name) VALUES (?, ?)", new)
            found.update(connection.execute(_MODELS, (source, ids.dump(wanted))).fetchall())
    return found


def _marks(connection: Connection, rows: list[tuple[Encoded, int]]) -> dict[str, tuple[int, int, int, int]]:
    """Reviews that are older than their rows: a list read again, an account added again."""
    if connection.execute("SELECT 1 FROM review LIMIT 1").fetchone() is None:
        return {}
    found = connection.execute(
        "SELECT uid, hidden, rating, flag, label FROM review WHERE uid IN (SELECT value FROM json_each(?))",
        (ids.dump(row.uid for row, _ in rows),),
    )
    return {uid: (hidden, rating, flag, label) for uid, hidden, rating, flag, label in found}


def _index(connection: Connection, rows: list[tuple[Encoded, int]], numbers: list[int], *, with_own: bool) -> None:
    own = words.own_of(connection, (row.uid for row, _ in rows)) if with_own else {}
    words.add(
        connection,
        [
            words.of_facts(number, row.facts, row.model, own.get(row.uid, ""))
            for (row, _), number in zip(rows, numbers, strict=True)
        ],
    )


def _keep_tags(connection: Connection, rows: list[tuple[int, Encoded]]) -> None:
    values = [(fold(tag), number, tag) for number, row in rows for tag in row.facts.tags]
    connection.executemany("INSERT OR IGNORE INTO asset_tag (fold, asset, name) VALUES (?, ?, ?)", values)


def _keep_kin(connection: Connection, rows: list[tuple[int, Encoded]]) -> None:
    values = [(name, number) for number, row in rows for name in row.kin]
    connection.executemany("INSERT OR IGNORE INTO kin (named, asset) VALUES (?, ?)", values)


def _note_seen(connection: Connection, where: _Where, met: list[tuple[Encoded, int, _Known]]) -> None:
    connection.executemany(
        "UPDATE asset SET seen = ?, page = iif(feed = ?, ?, page), misses = 0 WHERE id = ?",
        ((where.now, where.feed, where.page, known.id) for _, _, known in met),
    )


def _join_feeds(connection: Connection, where: _Where, met: list[tuple[Encoded, int, _Known]]) -> None:
    """A row met in a second feed belongs to both; the one that ranks first is its home."""
    for _, position, known in met:
        if known.feed == where.feed:
            continue
        other = (known.id, where.feed, position)
        if _is_home(where, known):
            connection.execute(
                "UPDATE asset SET feed = ?, position = ?, page = ? WHERE id = ?",
                (where.feed, position, where.page, known.id),
            )
            connection.execute("DELETE FROM also WHERE asset = ? AND feed = ?", (known.id, where.feed))
            other = (known.id, known.feed, known.position)
        connection.execute("INSERT OR IGNORE INTO also (asset, feed, position) VALUES (?, ?, ?)", other)


def _is_home(where: _Where, known: _Known) -> bool:
    """True where a row's own feed is being read, or one that ranks before it and becomes its own."""
    return known.feed == where.feed or (where.rank, where.feed) < (known.rank, known.feed)


def _replace(connection: Connection, where: _Where, met: list[tuple[Encoded, int, _Known]]) -> list[int]:
    """Write the rows whose content is not what it was; returns the ids of all that look different now.

    Two feeds may tell a row in different words. Its own feed's count, or it would change with each list that is read.
    """
    found_again = [known.id for _, _, known in met if known.misses]
    different = [(row, known) for row, _, known in met if row.digest != known.digest and _is_home(where, known)]
    if not different:
        return found_again
    numbers = [known.id for _, known in different]
    words.remove(connection, words.of_rows(connection, numbers))
    for table in ("asset_tag", "kin"):
        connection.execute(f"DELETE FROM {table} WHERE asset IN (SELECT value FROM json_each(?))", (ids.dump(numbers),))
    for row, known in different:
        _update(connection, row, known)
    words.add(connection, words.of_rows(connection, numbers))
    _keep_tags(connection, [(known.id, row) for row, known in different])
    places.forget(connection, numbers)
    places.keep(connection, where.source, [(known.id, row.places) for row, known in different])
    _keep_kin(connection, [(known.id, row) for row, known in different])
    return sorted({*found_again, *numbers})


def _update(connection: Connection, row: Encoded, known: _Known) -> None:
    source = connection.execute("SELECT source FROM asset WHERE id = ?", (known.id,)).fetchone()[0]
    model = _model_numbers(connection, source, {row.model})[row.model]
    age, dating = known.age, known.dating
    if row.age is not None:
        age, dating = row.age, int(Dating.TOLD)
    elif dating == Dating.TOLD:
        dating = int(Dating.GUESSED)
    moved = not ids.tells_date(known.id, age)
    if (age, dating) != (known.age, known.dating):
        note_dating(connection, known.feed, dated=True, undated=dating == Dating.GUESSED)
    connection.execute(
        _UPDATE,
        (
            age,
            dating,
            moved,
            row.digest,
            row.kind,
            row.status,
            row.media,
            model,
            row.stored,
            row.params,
            *row.listed,
            known.id,
        ),
    )
