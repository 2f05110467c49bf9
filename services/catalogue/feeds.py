"""How far each list was read, and the numbers that rows know feeds and pages by."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

from datetime import datetime

from services.catalogue.codes import micros, optional_clean, optional_micros, optional_moment
from services.catalogue.database import Connection
from services.domain import FeedState

_COLUMNS = (
    "account, feed, filter_key, cursor, complete, rows, total, frontier, newest, updated_mark, last_sync, error, "
    "not_offered_until"
)


def _state(row: tuple) -> FeedState:  # type: ignore[type-arg]
    frontier, newest, mark, last_sync = (optional_moment(value) for value in row[7:11])
    return FeedState(
        account=row[0],
        feed=row[1],
        filter_key=row[2],
        cursor=row[3],
        complete=bool(row[4]),
        rows=row[5],
        total=row[6],
        frontier=frontier,
        newest=newest,
        updated_mark=mark,
        last_sync=last_sync,
        error=row[11],
        not_offered_until=optional_moment(row[12]),
    )


def state(connection: Connection, account: str, feed: str, filter_key: str) -> FeedState:
    """How far this list was read; a fresh state where it never was."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM feed_state WHERE account = ? AND feed = ? AND filter_key = ?",
        (account, feed, filter_key),
    ).fetchone()
    return _state(row) if row else FeedState(account=account, feed=feed, filter_key=filter_key)


def states(connection: Connection, account: str | None) -> tuple[FeedState, ...]:
    """All lists that were ever read, of one account or of all."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM feed_state WHERE ?1 IS NULL OR account = ?1 ORDER BY account, feed, filter_key",
        (account,),
    )
    return tuple(_state(row) for row in rows)


def save(connection: Connection, value: FeedState) -> None:
    """Keep a state, replacing the one before."""
    connection.execute(
        f"REPLACE INTO feed_state ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            value.account,
            value.feed,
            value.filter_key,
            optional_clean(value.cursor),
            value.complete,
            value.rows,
            value.total,
            *(optional_micros(m) for m in (value.frontier, value.newest, value.updated_mark, value.last_sync)),
            optional_clean(value.error),
            optional_micros(value.not_offered_until),
        ),
    )


def feed_number(connection: Connection, source: int, name: str, rank: int | None) -> tuple[int, int]:
    """The number rows of this feed carry, and its rank, which follows what a caller says last."""
    connection.execute(
        "INSERT INTO feed (source, name, rank) VALUES (?1, ?2, coalesce(?3, 0)) "
        "ON CONFLICT DO UPDATE SET rank = ?3 WHERE rank <> ?3",
        (source, name, rank),
    )
    row = connection.execute("SELECT id, rank FROM feed WHERE source = ? AND name = ?", (source, name)).fetchone()
    return int(row[0]), int(row[1])


def page_number(connection: Connection, feed: int, cursor: str | None) -> int:
    """The number of a page; the first page, which has no cursor, is the empty text."""
    text = "" if cursor is None else "=" + (optional_clean(cursor) or "")
    connection.execute("INSERT OR IGNORE INTO page (feed, cursor) VALUES (?, ?)", (feed, text))
    return int(connection.execute("SELECT id FROM page WHERE feed = ? AND cursor = ?", (feed, text)).fetchone()[0])


def find_feed(connection: Connection, account: str, name: str) -> int | None:
    """The number of a feed that has been stored into, else None."""
    row = connection.execute(
        "SELECT feed.id FROM feed JOIN source ON source.id = feed.source WHERE source.account = ? AND feed.name = ?",
        (account, name),
    ).fetchone()
    return None if row is None else int(row[0])


def mark_missing(connection: Connection, feed: int, seen_before: datetime) -> int:
    """Count one more complete listing that missed these rows; how many are missing now.

    The second miss makes a row "gone at provider"; nothing is ever deleted by it.
    """
    changed = connection.execute(
        "UPDATE asset SET misses = min(misses + 1, 2) WHERE feed = ? AND seen < ?", (feed, micros(seen_before))
    )
    return changed.rowcount
