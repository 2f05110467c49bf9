"""Answering queries: ids in order, first pages, keyset pages and counts."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from services.catalogue import ids as numbers
from services.catalogue.codes import KINDS, clean, micros
from services.catalogue.database import Connection
from services.catalogue.entries import by_ids
from services.catalogue.queries import ORDER, RECENT, UNREVIEWED, Where, where
from services.catalogue.values import Counts
from services.domain import AssetRef, Entry, Query, Shelf

SLICE: Final = 20_000
"""Ids read at once: SQLite packs them into one text, so that a million cost fifty steps of Python, not a million."""

RARE: Final = 20_000
"""A search with fewer matches starts from them; one with more walks the rows in order."""

NEAR: Final = 4_000
"""How many of the newest matches a first page of a common word may look at before it takes the long way."""

_SLICE: Final = "SELECT json_group_array(id) FROM (SELECT id FROM asset WHERE {} ORDER BY {} LIMIT ?)"

Key = tuple[int, int, str]


def _is_rare(connection: Connection, asked: Where) -> bool:
    row = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)", (asked.search.wanted, RARE)
    ).fetchone()
    return int(row[0]) < RARE


def _is_small(connection: Connection, asked: Where) -> bool:
    """True where one of the sets has few members: then they are looked up, and not the rows walked."""
    for _, statement, value in asked.sets:
        row = connection.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM ({statement}) LIMIT ?)", (value, RARE)
        ).fetchone()
        if int(row[0]) < RARE:
            return True
    return False


def complete(connection: Connection, asked: Where) -> Where:
    """The conditions with search and sets among them, the way that is quicker."""
    if asked.sets:
        asked = asked.with_sets(walk=not _is_small(connection, asked))
    if not asked.search.wanted:
        return asked.with_search(walk=True) if asked.search.unwanted else asked
    return asked.with_search(walk=not _is_rare(connection, asked))


def key_of(connection: Connection, number: int) -> Key | None:
    """Where a row stands in the order."""
    row = connection.execute(f"SELECT {ORDER} FROM asset WHERE id = ?", (number,)).fetchone()
    return None if row is None else (row[0], row[1], row[2])


def all_ids(connection: Connection, query: Query, now: datetime) -> array[int]:
    """The ids of everything a query lets through, in order."""
    plain = where(query, now)
    asked = complete(connection, plain)
    if plain.sets or asked.search.wanted or "MATCH" in asked.sql:
        return _ids_at_once(connection, asked)
    found: array[int] = array("q")
    last: Key | None = None
    while True:
        sql, values = _after(asked, last)
        row = connection.execute(_SLICE.format(sql, ORDER), (*values, SLICE)).fetchone()
        some = json.loads(row[0])
        found.extend(some)
        if len(some) < SLICE:
            return found
        last = key_of(connection, found[-1])


def _ids_at_once(connection: Connection, asked: Where) -> array[int]:
    # A search or a set in slices would be gone through again for every slice.
    row = connection.execute(_SLICE.format(asked.sql, ORDER), (*asked.values, -1)).fetchone()
    return array("q", json.loads(row[0]))


def _after(asked: Where, last: Key | None) -> tuple[str, list[object]]:
    if last is None:
        return asked.sql, asked.values
    return f"{asked.sql} AND ({ORDER}) > (?, ?, ?)", [*asked.values, *last]


def among(connection: Connection, ids: Sequence[int], query: Query, now: datetime) -> list[int]:
    """Those of these ids that a query lets through, in the order given."""
    asked = complete(connection, where(query, now))
    found = connection.execute(
        f"SELECT id FROM asset WHERE id IN (SELECT value FROM json_each(?)) AND {asked.sql}",
        (json.dumps(list(ids)), *asked.values),
    )
    let_through = {row[0] for row in found}
    return [number for number in ids if number in let_through]


def first_ids(connection: Connection, query: Query, limit: int, now: datetime) -> array[int]:
    """The first `limit` ids of a query, quickly."""
    asked = where(query, now)
    if asked.search.wanted:
        found = _newest_matches(connection, asked.with_sets(walk=True), limit)
        if found is not None:
            return found
    return array("q", page(connection, asked, None, limit))


def page(connection: Connection, asked: Where, last: Key | None, limit: int) -> list[int]:
    """The ids that come after `last`."""
    sql, values = _after(complete(connection, asked), last)
    rows = connection.execute(f"SELECT id FROM asset WHERE {sql} ORDER BY {ORDER} LIMIT ?", (*values, limit))
    return [row[0] for row in rows]


def _newest_matches(connection: Connection, asked: Where, limit: int) -> array[int] | None:
    """The first page of a search by way of row numbers, which tell the date (see `ids`); None where that way does not
    reach far enough, or is not the right one because rows were dated anew."""
    matches = connection.execute(
        "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?", (asked.search.wanted, NEAR)
    ).fetchall()
    newest = [row[0] for row in matches]
    if len(newest) < NEAR:
        return _ordered(_passing(connection, asked, newest), limit)
    undated = bisect_left(newest, numbers.FIRST_DATED)
    if undated == NEAR or connection.execute("SELECT 1 FROM asset WHERE moved = 1 LIMIT 1").fetchone():
        return None
    for reach in (undated + 2 * limit, NEAR):
        cut = newest[min(reach, NEAR) - 1] & ~(numbers.PLACES - 1)  # the bucket of the last match may go on
        rows = _passing(connection, asked, newest[: bisect_left(newest, cut)])
        if sum(row[3] >= numbers.FIRST_DATED for row in rows) >= limit:
            return _ordered(rows, limit)
    return None


def _passing(connection: Connection, asked: Where, matches: list[int]) -> list[tuple[int, int, str, int]]:
    """The matches that the other conditions let through, with their place in the order."""
    return connection.execute(
        f"SELECT {ORDER}, id FROM asset WHERE id IN (SELECT value FROM json_each(?)) AND {asked.sql}",
        (numbers.dump(matches), *asked.values),
    ).fetchall()


def _ordered(rows: list[tuple[int, int, str, int]], limit: int) -> array[int]:
    return array("q", [row[3] for row in sorted(rows)[:limit]])


def entries_after(connection: Connection, query: Query, after: int | None, limit: int, now: datetime) -> list[Entry]:
    """A page of entries after a row; from the top where it is None or not there."""
    last = None if after is None else key_of(connection, after)
    return by_ids(connection, page(connection, where(query, now), last, limit))


def count(connection: Connection, query: Query, now: datetime) -> int:
    """How many rows a query lets through."""
    asked = where(query, now)
    if asked.facets_only:
        row = connection.execute(f"SELECT sum(n) FROM tally WHERE {asked.sql}", asked.values).fetchone()
    else:
        asked = complete(connection, asked)
        row = connection.execute(f"SELECT count(*) FROM asset WHERE {asked.sql}", asked.values).fetchone()
    return int(row[0] or 0)


_SHELVES: Final = f"""
    SELECT sum(n * (1 - hidden)), sum(n * hidden), sum(n * (hidden = 0 AND flag = 1)),
           sum(n * (hidden = 0 AND status < 2)), sum(n * (hidden = 0 AND {UNREVIEWED})) FROM tally"""
_FEEDS: Final = """
    SELECT source.account, feed.name, sum(n) FROM (
        SELECT feed, sum(n) AS n FROM tally WHERE hidden = 0 GROUP BY feed
        UNION ALL SELECT also.feed, count(*) FROM also JOIN asset ON asset.id = also.asset WHERE hidden = 0 GROUP BY 1
    ) AS rows JOIN feed ON feed.id = rows.feed JOIN source ON source.id = feed.source GROUP BY feed.id"""


def counts(connection: Connection, now: datetime) -> Counts:
    """What the sidebar shows."""
    shelves = connection.execute(_SHELVES).fetchone()
    recent = connection.execute(
        "SELECT coalesce(sum(n), 0) FROM arrival WHERE first_seen >= ? AND hidden = 0", (micros(now - RECENT),)
    ).fetchone()
    kinds = dict(connection.execute("SELECT kind, sum(n) FROM tally WHERE hidden = 0 GROUP BY kind").fetchall())
    accounts = connection.execute(
        "SELECT account, sum(n) FROM tally JOIN source ON source.id = tally.source WHERE hidden = 0 GROUP BY account"
    )
    order = (Shelf.ALL, Shelf.HIDDEN, Shelf.PICKS, Shelf.IN_PROGRESS, Shelf.UNREVIEWED)
    return Counts(
        shelves={**{name: n or 0 for name, n in zip(order, shelves, strict=True)}, Shelf.RECENT: recent[0]},
        kinds={kind: kinds.get(code, 0) for code, kind in enumerate(KINDS)},
        accounts=dict(accounts.fetchall()),
        feeds={(account, feed): n for account, feed, n in connection.execute(_FEEDS)},
    )


def models(connection: Connection, account: str | None) -> list[str]:
    """The names of all models met, of one account or of all."""
    rows = connection.execute(
        "SELECT DISTINCT model.name FROM model JOIN source ON source.id = model.source "
        "WHERE ?1 IS NULL OR source.account = ?1",
        (account,),
    )
    return sorted((row[0] for row in rows), key=str.casefold)


def tags(connection: Connection) -> list[str]:
    """Every tag in use, in the artist's spelling where the artist uses it too."""
    found = dict(connection.execute("SELECT fold, min(name) FROM asset_tag GROUP BY fold").fetchall())
    found.update(connection.execute("SELECT fold, min(name) FROM own_tag GROUP BY fold").fetchall())
    return [found[folded] for folded in sorted(found)]


def known(connection: Connection, account: str, scope: str, remote_ids: frozenset[str]) -> set[str]:
    """Which of these the catalogue has, whatever their number of outputs."""
    found = set()
    for remote_id in remote_ids:
        start = AssetRef(account, scope, remote_id).uid.rpartition(":")[0]
        row = connection.execute("SELECT 1 FROM asset WHERE uid >= ? AND uid < ? LIMIT 1", (start + ":", start + ";"))
        if row.fetchone():
            found.add(remote_id)
    return found


def in_flight(connection: Connection, account: str, limit: int) -> list[Entry]:
    """The newest rows of an account that are still being made."""
    rows = connection.execute(
        "SELECT id FROM asset INDEXED BY asset_in_flight WHERE status < 2 "
        f"AND source IN (SELECT id FROM source WHERE account = ?) ORDER BY {ORDER} LIMIT ?",
        (clean(account), limit),
    )
    return by_ids(connection, [row[0] for row in rows.fetchall()])
