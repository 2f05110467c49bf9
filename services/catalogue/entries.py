"""Rows of the database as entries for the rest of the program."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, Final, TypeVar, cast
from urllib.parse import unquote

from services.catalogue.codes import (
    EPOCH,
    FLAGS,
    KINDS,
    LABELS,
    MICROSECOND,
    STATUSES,
    StoredParams,
    moment,
    optional_moment,
)
from services.catalogue.database import Connection
from services.catalogue.encoding import read
from services.catalogue.ids import dump
from services.catalogue.positions import Dating
from services.domain import NO_TEXT, NOTHING, Asset, AssetRef, Entry, Locator, Review

_BY: Final = """
    SELECT asset.id, asset.uid, source, feed, page, model, age, dating, first_seen, misses, kind, status, facts, params,
           review.rating, review.flag, review.label, review.note, review.tags
    FROM asset LEFT JOIN review ON review.uid = asset.uid WHERE asset.{} IN (SELECT value FROM json_each(?))"""
_BY_ID: Final = _BY.format("id")
_BY_UID: Final = _BY.format("uid")
_SOURCES: Final = "SELECT id, provider FROM source WHERE id IN (SELECT value FROM json_each(?))"
_FEEDS: Final = "SELECT id, name FROM feed WHERE id IN (SELECT value FROM json_each(?))"
_PAGES: Final = """
    SELECT page.id, feed.name, cursor FROM page JOIN feed ON feed.id = page.feed
    WHERE page.id IN (SELECT value FROM json_each(?))"""
_MODELS: Final = "SELECT id, name FROM model WHERE id IN (SELECT value FROM json_each(?))"
_ALSO: Final = """
    SELECT also.asset, feed.name FROM also JOIN feed ON feed.id = also.feed
    WHERE also.asset IN (SELECT value FROM json_each(?)) ORDER BY also.asset, feed.rank, feed.id"""

_log = logging.getLogger(__name__)

Row = Sequence[Any]
T = TypeVar("T")

_UNTOUCHED: Final = Review()
_ESTIMATED: Final = frozenset({Dating.GUESSED, Dating.ESTIMATED})


def _maker(kind: type[T]) -> Callable[..., T]:
    """Makes a frozen value of all its fields in order, twice as quick as its own `__init__`: a window has 256 rows, and
    each is four such values."""
    setters = [getattr(kind, field.name).__set__ for field in fields(cast("Any", kind))]
    new = object.__new__

    def make(*values: object) -> T:
        made = new(kind)
        for put, value in zip(setters, values, strict=True):
            put(made, value)
        return made

    return make


_make_ref: Final = _maker(AssetRef)
_make_asset: Final = _maker(Asset)
_make_entry: Final = _maker(Entry)
_make_locator: Final = _maker(Locator)


def reference(uid: str) -> AssetRef:
    """The reference a stored uid stands for."""
    account, scope, remote_id, index = uid.split(":")
    if "%" in uid:
        return AssetRef(unquote(account), unquote(scope), unquote(remote_id), int(index))
    return _make_ref(account, scope, remote_id, int(index))


def _texts(stored: str | None) -> tuple[str, ...]:
    return tuple(json.loads(stored)) if stored and stored != "[]" else ()


def review_of(rating: int | None, flag: int, label: int, note: str, tags: str) -> Review:
    """The review in these columns; `rating` None where there is none."""
    if rating is None:
        return _UNTOUCHED
    return Review(rating=rating, flag=FLAGS[flag], label=LABELS[label], note=note, tags=_texts(tags))


class _Names:
    """What the numbers in some rows stand for: providers, feeds, pages, models. Four short questions cost less than
    four joins for every row."""

    def __init__(self, connection: Connection, rows: Sequence[Row]) -> None:
        def named(sql: str, column: int) -> Iterator[Any]:
            numbers = {row[column] for row in rows}
            return connection.execute(sql, (dump(number for number in numbers if isinstance(number, int)),))

        self.provider: dict[int, str] = dict(named(_SOURCES, 2))
        self.feed: dict[int, str] = dict(named(_FEEDS, 3))
        self.page: dict[int, tuple[str, str | None]] = {
            number: (feed, cursor[1:] if cursor else None) for number, feed, cursor in named(_PAGES, 4)
        }
        self.model: dict[int | None, str | None] = dict(named(_MODELS, 5))
        self.model[None] = None


def _asset(row: Row, sort_at: datetime, model: str | None) -> Asset:
    facts = read(row[12])
    return _make_asset(
        reference(row[1]),
        KINDS[row[10]],
        STATUSES[row[11]],
        facts[2],
        facts[3],
        facts[4],
        sort_at if row[7] == 0 else None,
        optional_moment(facts[5]),
        facts[0],
        facts[1],
        model,
        *facts[6:12],
        tuple(facts[12]),
        tuple(facts[13]),
        *facts[14:18],
        NOTHING if row[13] is None else StoredParams(row[13]),
        facts[18] or NO_TEXT,
    )


def _entry(row: Row, names: _Names, also: Mapping[int, tuple[str, ...]]) -> Entry:
    sort_at = EPOCH - row[6] * MICROSECOND
    asset = _asset(row, sort_at, names.model[row[5]])
    feed = names.feed[row[3]]
    page_feed, cursor = names.page[row[4]]
    return _make_entry(
        row[0],
        asset,
        names.provider[row[2]],
        feed,
        (feed, *also.get(row[0], ())),
        _make_locator(page_feed, cursor, asset.ref.remote_id),
        _UNTOUCHED if row[14] is None else review_of(*row[14:19]),
        sort_at,
        row[7] in _ESTIMATED,
        moment(row[8]),
        row[9] > 1,
    )


def _also(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    if connection.execute("SELECT 1 FROM also LIMIT 1").fetchone() is None:
        return {}
    found: dict[int, tuple[str, ...]] = {}
    for number, name in connection.execute(_ALSO, (dump(ids),)):
        found[number] = (*found.get(number, ()), name)
    return found


def _entries(connection: Connection, rows: Sequence[Row]) -> Iterator[Entry]:
    """Entries of rows. One that a damaged disk made unreadable is left out: `check` has it listed again."""
    names = _Names(connection, rows)
    also = _also(connection, [row[0] for row in rows])
    for row in rows:
        try:
            yield _entry(row, names, also)
        except (ValueError, TypeError, LookupError, OverflowError) as err:
            _log.warning("row %s cannot be read: %s", row[0], type(err).__name__)


def by_ids(connection: Connection, ids: Sequence[int]) -> list[Entry]:
    """The entries of these ids, in their order; those that are not there are left out."""
    rows = {row[0]: row for row in connection.execute(_BY_ID, (dump(ids),))}
    return list(_entries(connection, [rows[number] for number in ids if number in rows]))


def by_uids(connection: Connection, uids: Sequence[str]) -> list[Entry]:
    """The entries of these uids, in their order; those that are not there are left out."""
    rows = {row[1]: row for row in connection.execute(_BY_UID, (dump(uids),))}
    return list(_entries(connection, [rows[uid] for uid in uids if uid in rows]))
