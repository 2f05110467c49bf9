"""Housekeeping in small steps, each a short transaction of its own."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from services.catalogue import accounts, feeds, ids, words
from services.catalogue.database import Connection

MERGED_PAGES: Final = 200


def drop_some_assets(connection: Connection, account_id: str) -> bool:
    """Remove some rows of an account; True while there may be more."""
    numbers = accounts.some_asset_ids(connection, account_id)
    words.remove(connection, words.of_rows(connection, numbers))
    connection.execute("DELETE FROM asset WHERE id IN (SELECT value FROM json_each(?))", (ids.dump(numbers),))
    return bool(numbers)


def mark_missing(connection: Connection, account: str, feed: str, seen_before: datetime) -> int:
    """See `feeds.mark_missing`; 0 where the feed was never stored into."""
    number = feeds.find_feed(connection, account, feed)
    return 0 if number is None else feeds.mark_missing(connection, number, seen_before)


def forget_unused(connection: Connection) -> None:
    """Pages and models that no row names any more, and counts that came down to nothing."""
    connection.execute("DELETE FROM page WHERE id NOT IN (SELECT page FROM asset)")
    connection.execute("DELETE FROM model WHERE id NOT IN (SELECT model FROM asset WHERE model IS NOT NULL)")
    connection.execute("DELETE FROM tally WHERE n = 0")
    connection.execute("PRAGMA optimize")


def merge_words(connection: Connection) -> bool:
    """Merge a part of the search index; True while there is more to do."""
    before = connection.total_changes
    connection.execute("INSERT INTO words (words, rank) VALUES ('merge', ?)", (MERGED_PAGES,))
    return connection.total_changes - before > 1
