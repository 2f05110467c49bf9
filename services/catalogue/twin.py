"""Keeping database and journal the same: what one has and the other lacks is brought over."""

from __future__ import annotations

from typing import Final

from services.catalogue import collected, history
from services.catalogue.database import Connection
from services.catalogue.journal import Journal, Lines

COMPACT_FROM_BYTES: Final = 4 * 2**20
COMPACT_FACTOR: Final = 4
BYTES_A_REVIEW: Final = 160
BYTES_A_MEMBER: Final = 60


def reconcile(connection: Connection, journal: Journal) -> int:
    """Bring both together, inside a transaction; returns how many states the journal gave back.

    The usual case costs one look at the file: its name and size are what the database remembers.
    """
    seen = journal.look()
    name, size = history.get_meta(connection, "journal"), history.get_meta(connection, "journal_bytes")
    if seen is not None and seen == (name, size):
        return 0
    if seen is not None and seen[0] == name and isinstance(size, int) and seen[1] > size:
        lines = journal.read(size)
        if not lines.broken or lines.end == size:
            taken = merge(connection, lines)
            journal.cut(lines.end)
            remember(connection, seen[0], lines.end)
            return taken
    taken = merge(connection, journal.read())
    rewrite(connection, journal)
    return taken


def merge(connection: Connection, lines: Lines) -> int:
    """Take over what the journal knows better; returns how many states."""
    return history.merge(connection, lines.rows.values()) + collected.merge(connection, lines.collected())


def remember(connection: Connection, name: str, size: int) -> None:
    """Note which journal the database agrees with, and up to where."""
    history.set_meta(connection, "journal", name)
    history.set_meta(connection, "journal_bytes", size)


def rewrite(connection: Connection, journal: Journal) -> None:
    """A fresh journal from the database."""
    remember(connection, *journal.rewrite(history.everything(connection), collected.everything(connection)))


def compact(connection: Connection, journal: Journal) -> None:
    """A fresh journal where the old one has grown far beyond what it says."""
    seen = journal.look()
    reviews = connection.execute("SELECT count(*) FROM review").fetchone()[0]
    members = connection.execute("SELECT count(*) FROM member").fetchone()[0]
    said = BYTES_A_REVIEW * reviews + BYTES_A_MEMBER * members
    if seen is not None and seen[1] > max(COMPACT_FROM_BYTES, COMPACT_FACTOR * said):
        rewrite(connection, journal)
