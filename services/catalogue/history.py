"""States of reviews in the database: written with a checksum, kept in step with the rows and the search index."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Final

from services.catalogue import words
from services.catalogue.codes import fold
from services.catalogue.database import Connection
from services.catalogue.ids import dump
from services.catalogue.journal import ReviewRow

_COLUMNS: Final = "uid, rev, rating, flag, label, hidden, note, tags"
_WRITE: Final = f"""
    INSERT INTO review ({_COLUMNS}, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET
    rev = excluded.rev, rating = excluded.rating, flag = excluded.flag, label = excluded.label,
    hidden = excluded.hidden, note = excluded.note, tags = excluded.tags, sum = excluded.sum"""
_MARK: Final = "UPDATE asset SET hidden = ?, rating = ?, flag = ?, label = ? WHERE uid = ?"


def checksum(row: ReviewRow) -> bytes:
    """What a row's text and numbers come to; SQLite's own checks do not notice a flipped bit in them."""
    return blake2b(repr(tuple(row)).encode("utf-8", "surrogatepass"), digest_size=8).digest()


def is_sound(row: ReviewRow, stored: object) -> bool:
    """True where a row is what was once written."""
    return stored == checksum(row)


def states(connection: Connection, uids: Iterable[str]) -> dict[str, ReviewRow]:
    """The states of these assets, as far as they have one and it is sound."""
    rows = connection.execute(
        f"SELECT {_COLUMNS}, sum FROM review WHERE uid IN (SELECT value FROM json_each(?))",
        (dump(uids),),
    )
    found = ((ReviewRow(*row[:-1]), row[-1]) for row in rows)
    return {row.uid: row for row, stored in found if is_sound(row, stored)}


def everything(connection: Connection) -> list[ReviewRow]:
    """All sound states."""
    rows = connection.execute(f"SELECT {_COLUMNS}, sum FROM review")
    found = ((ReviewRow(*row[:-1]), row[-1]) for row in rows)
    return [row for row, stored in found if is_sound(row, stored)]


def unsound(connection: Connection) -> list[str]:
    """The uids of all rows whose checksum does not fit."""
    rows = connection.execute(f"SELECT {_COLUMNS}, sum FROM review")
    return [row[0] for row in rows if not is_sound(ReviewRow(*row[:-1]), row[-1])]


def count(connection: Connection) -> int:
    """How many reviews say anything."""
    row = connection.execute(
        "SELECT count(*) FROM review WHERE rating > 0 OR flag > 0 OR label > 0 OR note <> '' OR tags <> '[]'"
    ).fetchone()
    return int(row[0])


def write(connection: Connection, rows: Sequence[ReviewRow]) -> None:
    """Write states, and everything that is made of them: tags, marks on the assets, words of the index."""
    told = _told_anew(connection, rows)
    numbers = [
        row[0]
        for row in connection.execute("SELECT id FROM asset WHERE uid IN (SELECT value FROM json_each(?))", (told,))
    ]
    words.remove(connection, words.of_rows(connection, numbers))
    connection.executemany(_WRITE, ((*row, checksum(row)) for row in rows))
    _write_tags(connection, rows)
    connection.executemany(_MARK, ((row.hidden, row.rating, row.flag, row.label, row.uid) for row in rows))
    words.add(connection, words.of_rows(connection, numbers))


def _told_anew(connection: Connection, rows: Sequence[ReviewRow]) -> str:
    """The uids whose note or tags differ from what the index has, as one parameter."""
    found = connection.execute(
        "SELECT uid, note, tags FROM review WHERE uid IN (SELECT value FROM json_each(?))",
        (dump(row.uid for row in rows),),
    )
    before = {uid: (note, tags) for uid, note, tags in found}
    return dump(row.uid for row in rows if before.get(row.uid, ("", "[]")) != (row.note, row.tags))


def _write_tags(connection: Connection, rows: Sequence[ReviewRow]) -> None:
    connection.executemany("DELETE FROM own_tag WHERE uid = ?", ((row.uid,) for row in rows))
    connection.executemany(
        "INSERT OR IGNORE INTO own_tag (uid, fold, name) VALUES (?, ?, ?)",
        ((row.uid, fold(tag), tag) for row in rows if row.tags != "[]" for tag in json.loads(row.tags)),
    )


def merge(connection: Connection, rows: Iterable[ReviewRow]) -> int:
    """Take over those states that are newer than ours or replace a damaged one; returns how many."""
    offered = {row.uid: row for row in rows}
    if not offered:
        return 0
    ours = states(connection, offered)
    newer = [row for uid, row in offered.items() if uid not in ours or ours[uid].rev < row.rev]
    if newer:
        write(connection, newer)
        raise_revision(connection, max(row.rev for row in newer))
    return len(newer)


def get_meta(connection: Connection, name: str) -> int | str | None:
    """A remembered value."""
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return None if row is None else row[0]


def set_meta(connection: Connection, name: str, value: int | str) -> None:
    """Remember a value."""
    connection.execute("REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))


def raise_revision(connection: Connection, least: int) -> None:
    """No later edit may have a revision below this one."""
    if int(get_meta(connection, "rev") or 0) < least:
        set_meta(connection, "rev", least)


def next_revision(connection: Connection, now: int) -> int:
    """A revision above all before it, also where the clock was set back."""
    revision = max(now, int(get_meta(connection, "rev") or 0) + 1)
    set_meta(connection, "rev", revision)
    return revision
