"""Rows of the database as entries for the rest of the program."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final
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

_COLUMNS: Final = """
    asset.id, asset.uid, source.provider, feed.name, page_feed.name, page.cursor, age, dating, first_seen, misses,
    kind, status, model.name, facts, params, review.rating, review.flag, review.label, review.note, review.tags"""
_FROM: Final = f"""
    SELECT {_COLUMNS} FROM asset
    JOIN source ON source.id = asset.source JOIN feed ON feed.id = asset.feed
    JOIN page ON page.id = asset.page JOIN feed AS page_feed ON page_feed.id = page.feed
    LEFT JOIN model ON model.id = asset.model LEFT JOIN review ON review.uid = asset.uid"""
_BY_ID: Final = f"{_FROM} WHERE asset.id IN (SELECT value FROM json_each(?))"
_BY_UID: Final = f"{_FROM} WHERE asset.uid IN (SELECT value FROM json_each(?))"
_ALSO: Final = """
    SELECT also.asset, feed.name FROM also JOIN feed ON feed.id = also.feed
    WHERE also.asset IN (SELECT value FROM json_each(?)) ORDER BY also.asset, feed.rank, feed.id"""

_log = logging.getLogger(__name__)

_UNTOUCHED: Final = Review()
_ESTIMATED: Final = frozenset({Dating.GUESSED, Dating.ESTIMATED})


def reference(uid: str) -> AssetRef:
    """The reference a stored uid stands for."""
    account, scope, remote_id, index = uid.split(":")
    if "%" in uid:
        return AssetRef(unquote(account), unquote(scope), unquote(remote_id), int(index))
    return AssetRef(account, scope, remote_id, int(index))


def _texts(stored: str | None) -> tuple[str, ...]:
    return tuple(json.loads(stored)) if stored else ()


def review_of(rating: int | None, flag: int, label: int, note: str, tags: str) -> Review:
    """The review in these columns; `rating` None where there is none."""
    if rating is None:
        return _UNTOUCHED
    return Review(rating=rating, flag=FLAGS[flag], label=LABELS[label], note=note, tags=_texts(tags))


def _asset(row: Sequence[Any]) -> Asset:
    facts = read(row[13])
    return Asset(
        ref=reference(row[1]),
        kind=KINDS[row[10]],
        status=STATUSES[row[11]],
        remote_type=facts.remote_type,
        mime=facts.mime,
        request_id=facts.request_id,
        created_at=moment(-row[6]) if row[7] == 0 else None,
        updated_at=optional_moment(facts.updated_at),
        prompt=facts.prompt,
        negative_prompt=facts.negative_prompt,
        model=row[12],
        seed=facts.seed,
        width=facts.width,
        height=facts.height,
        duration=facts.duration,
        bytes=facts.bytes,
        progress=facts.progress,
        tags=tuple(facts.tags),
        collections=tuple(facts.collections),
        privacy=facts.privacy,
        cost=facts.cost,
        cost_unit=facts.cost_unit,
        error=facts.error,
        params=NOTHING if row[14] is None else StoredParams(row[14]),
        urls=facts.urls or NO_TEXT,
    )


def _entry(row: Sequence[Any], also: Mapping[int, tuple[str, ...]]) -> Entry:
    asset = _asset(row)
    cursor: str = row[5]
    return Entry(
        id=row[0],
        asset=asset,
        provider=row[2],
        feed=row[3],
        feeds=(row[3], *also.get(row[0], ())),
        locator=Locator(feed=row[4], cursor=cursor[1:] if cursor else None, remote_id=asset.ref.remote_id),
        review=review_of(*row[15:20]),
        sort_at=EPOCH - row[6] * MICROSECOND,
        estimated=row[7] in _ESTIMATED,
        first_seen=moment(row[8]),
        gone=row[9] > 1,
    )


def _also(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    if connection.execute("SELECT 1 FROM also LIMIT 1").fetchone() is None:
        return {}
    found: dict[int, tuple[str, ...]] = {}
    for number, name in connection.execute(_ALSO, (dump(ids),)):
        found[number] = (*found.get(number, ()), name)
    return found


def _entries(rows: Iterable[Sequence[Any]], also: Mapping[int, tuple[str, ...]]) -> Iterator[Entry]:
    """Entries of rows. One that a damaged disk made unreadable is left out: `check` has it listed again."""
    for row in rows:
        try:
            yield _entry(row, also)
        except (ValueError, TypeError, IndexError, OverflowError) as err:
            _log.warning("row %s cannot be read: %s", row[0], type(err).__name__)


def by_ids(connection: Connection, ids: Sequence[int]) -> list[Entry]:
    """The entries of these ids, in their order; those that are not there are left out."""
    rows = {row[0]: row for row in connection.execute(_BY_ID, (dump(ids),))}
    also = _also(connection, list(rows))
    return list(_entries((rows[number] for number in ids if number in rows), also))


def by_uids(connection: Connection, uids: Sequence[str]) -> list[Entry]:
    """The entries of these uids, in their order; those that are not there are left out."""
    rows = {row[1]: row for row in connection.execute(_BY_UID, (dump(uids),))}
    also = _also(connection, [row[0] for row in rows.values()])
    return list(_entries((rows[uid] for uid in uids if uid in rows), also))
