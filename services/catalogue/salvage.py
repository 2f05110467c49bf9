"""Saving what can be saved: from a damaged file, and for damaged reviews from the journal."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from services.catalogue import collected, history, twin
from services.catalogue.database import Connection, DatabaseErrors, connect_damaged
from services.catalogue.ids import dump
from services.catalogue.journal import Collected, CollectionRow, Journal, ReviewRow, grouped
from services.words import said

_REVIEWS: Final = "SELECT uid, rev, rating, flag, label, hidden, note, tags, sum FROM review"
_COLLECTIONS: Final = "SELECT id, rev, parent, name, search, place, gone, sum FROM collection"
_MEMBERS: Final = "SELECT collection, uid, rev, present, sum FROM member"
_ACCOUNTS: Final = "SELECT id, provider, label, base_url, options FROM account ORDER BY number"

_log = logging.getLogger(__name__)


def _readable(connection: Connection, sql: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a question up to where the file becomes unreadable."""
    try:
        yield from connection.execute(sql)
    except DatabaseErrors as err:
        _log.warning("part of the damaged catalogue is unreadable: %s", type(err).__name__)


def _sound(rows: Iterator[tuple[Any, ...]]) -> Iterator[ReviewRow]:
    for values in rows:
        row = ReviewRow(*values[:-1])
        if history.is_sound(row, values[-1]):
            yield row


def _collected(source: Connection) -> Collected:
    """Collections that a damaged catalogue still gives; one from before there were any gives none."""
    rows = ((CollectionRow(*values[:-1]), values[-1]) for values in _readable(source, _COLLECTIONS))
    members = {
        (one, uid): (rev, present)
        for one, uid, rev, present, stored in _readable(source, _MEMBERS)
        if stored == collected.member_sum((one, uid, rev, present))
    }
    return Collected([row for row, stored in rows if stored == collected.checksum(row)], grouped(members))


def take_over(connection: Connection, damaged: Path) -> None:
    """Reviews, collections and accounts that a damaged catalogue still gives."""
    try:
        source = connect_damaged(damaged)
    except DatabaseErrors as err:
        _log.warning("the damaged catalogue cannot be opened at all: %s", type(err).__name__)
        return
    try:
        reviews = list(_sound(_readable(source, _REVIEWS)))
        collections = _collected(source)
        accounts = [row for row in _readable(source, _ACCOUNTS) if all(isinstance(value, str) for value in row)]
    finally:
        source.close()
    connection.execute("BEGIN IMMEDIATE")
    try:
        history.merge(connection, reviews)
        collected.merge(connection, collections)
        connection.executemany(
            "INSERT OR IGNORE INTO account (id, provider, label, base_url, options) VALUES (?, ?, ?, ?, ?)", accounts
        )
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def mend(connection: Connection, journal: Journal, broken: list[str]) -> list[str]:
    """Replace reviews whose checksum does not fit by what the journal says; sentences about what was found.

    A broken row that the journal does not know may be one whose uid itself was hit: where the journal is whole, it has
    the true one, and the broken row goes. It stays where the journal has gaps.
    """
    lines = journal.read()
    known = [uid for uid in broken if uid in lines.rows]
    strange = [uid for uid in broken if uid not in lines.rows]
    if strange and not lines.broken and lines.rows:
        connection.execute("DELETE FROM review WHERE uid IN (SELECT value FROM json_each(?))", (dump(strange),))
        strange = []
    mended = history.merge(connection, lines.rows.values())
    twin.rewrite(connection, journal)
    found: list[str] = []
    if mended or known:
        found.append(said("{count:,} damaged reviews were repaired from the journal.", count=max(mended, len(known))))
    if strange:
        found.append(
            said(
                "{count:,} reviews are damaged and no copy of them was found, first {uid}.",
                count=len(strange),
                uid=strange[0],
            )
        )
    return found


def mend_collected(connection: Connection, journal: Journal) -> list[str]:
    """Replace damaged rows of collections by what the journal says of them."""
    broken = collected.unsound(connection)
    if not broken:
        return []
    collected.drop_unsound(connection)
    mended = collected.merge(connection, journal.read().collected())
    twin.rewrite(connection, journal)
    if mended >= broken:
        return [said("{n:,} damaged rows of collections were repaired from the journal.", n=broken)]
    return [said("{n:,} damaged rows of collections were lost: no copy of them was found.", n=broken - mended)]
