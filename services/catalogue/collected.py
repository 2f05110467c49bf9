"""States of collections in the database: written with a checksum, compared with the journal, counted."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Final
from zlib import crc32

from services.catalogue import history
from services.catalogue.database import Connection
from services.catalogue.ids import dump
from services.catalogue.journal import Collected, CollectionRow, Members, grouped
from services.catalogue.values import Collection

_COLUMNS: Final = "id, rev, parent, name, search, place, gone"
_WRITE: Final = f"REPLACE INTO collection ({_COLUMNS}, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_JOIN: Final = "REPLACE INTO member (collection, uid, rev, present, sum) VALUES (?, ?, ?, ?, ?)"
_EVERY_MEMBER: Final = "SELECT collection, uid, rev, present, sum FROM member"
_COUNTS: Final = """
    WITH RECURSIVE tree (root, id) AS (
        SELECT id, id FROM collection WHERE gone = 0 AND search = ''
        UNION SELECT tree.root, below.id FROM tree JOIN collection AS below ON below.parent = tree.id
            WHERE below.gone = 0),
    live AS MATERIALIZED (
        SELECT member.collection, asset.id AS asset FROM member JOIN asset ON asset.uid = member.uid
        WHERE present = 1 AND hidden = 0)
    SELECT root, count(DISTINCT asset) FROM tree JOIN live ON live.collection = tree.id GROUP BY root"""

MemberState = tuple[str, str, int, int]
"""Collection, uid, revision, and whether it is in there."""


def checksum(row: CollectionRow) -> bytes:
    """What a row comes to; see `history.checksum`."""
    return blake2b(repr(tuple(row)).encode("utf-8", "surrogatepass"), digest_size=8).digest()


def member_sum(state: MemberState) -> int:
    """The same for a membership, of which a hundred thousand may be written at once: it finds a flipped bit too."""
    collection, uid, rev, present = state
    return crc32(f"{collection}\n{uid}\n{rev}\n{present}".encode("utf-8", "surrogatepass"))


def rows(connection: Connection, ids: Iterable[str] | None = None) -> dict[str, CollectionRow]:
    """The sound states of these collections, or of all, those that are gone included."""
    where = "" if ids is None else " WHERE id IN (SELECT value FROM json_each(?))"
    asked = connection.execute(f"SELECT {_COLUMNS}, sum FROM collection{where}", () if ids is None else (dump(ids),))
    found = ((CollectionRow(*row[:-1]), row[-1]) for row in asked)
    return {row.id: row for row, stored in found if stored == checksum(row)}


def live(connection: Connection) -> tuple[Collection, ...]:
    """What there is to show, parents before what is in them, siblings in the order they came there.

    One whose parent is unknown, as after damage, stands at the top; one within something that is gone does not show.
    """
    known = rows(connection)
    below: dict[str, list[CollectionRow]] = {}
    for row in sorted(known.values(), key=lambda each: (each.place, each.rev, each.id)):
        if not row.gone:
            below.setdefault(row.parent if row.parent in known else "", []).append(row)
    return tuple(_walk(below, ""))


def _walk(below: dict[str, list[CollectionRow]], parent: str) -> Iterator[Collection]:
    for row in below.get(parent, ()):
        yield Collection(id=row.id, name=row.name, parent=parent, search=row.search)
        yield from _walk(below, row.id)


def counts(connection: Connection) -> dict[str, int]:
    """How many assets the grid would show for each collection; those of folders within are among them."""
    return {str(root): int(count) for root, count in connection.execute(_COUNTS)}


def everything(connection: Connection) -> Collected:
    """All sound states, for the journal."""
    members = {(one, uid): (rev, present) for one, uid, rev, present in _sound(connection)}
    return Collected(list(rows(connection).values()), grouped(members))


def _sound(connection: Connection) -> Iterator[MemberState]:
    for *state, stored in connection.execute(_EVERY_MEMBER):
        collection, uid, rev, present = state
        if stored == member_sum((collection, uid, rev, present)):
            yield collection, uid, rev, present


def unsound(connection: Connection) -> int:
    """How many rows are not what was once written."""
    found = connection.execute(f"SELECT {_COLUMNS}, sum FROM collection")
    broken = len([row for row in found if row[-1] != checksum(CollectionRow(*row[:-1]))])
    members = connection.execute("SELECT count(*) FROM member").fetchone()[0]
    return broken + int(members) - sum(1 for _ in _sound(connection))


def drop_unsound(connection: Connection) -> None:
    """Take out rows that nobody can vouch for."""
    found = connection.execute(f"SELECT {_COLUMNS}, sum FROM collection").fetchall()
    gone = [(row[0],) for row in found if row[-1] != checksum(CollectionRow(*row[:-1]))]
    connection.executemany("DELETE FROM collection WHERE id = ?", gone)
    stated = connection.execute(_EVERY_MEMBER).fetchall()
    lost = [row[:2] for row in stated if row[4] != member_sum((row[0], row[1], row[2], row[3]))]
    connection.executemany("DELETE FROM member WHERE collection = ? AND uid = ?", lost)


def write(connection: Connection, states: Collected) -> None:
    """Write states as they are."""
    connection.executemany(_WRITE, ((*row, checksum(row)) for row in states.collections))
    for part in states.members:
        made = ((part.collection, uid, part.rev, part.present) for uid in sorted(part.uids))
        connection.executemany(_JOIN, ((*state, member_sum(state)) for state in made))


def merge(connection: Connection, offered: Collected) -> int:
    """Take over those states that are newer than ours; returns how many."""
    known = rows(connection, [row.id for row in offered.collections])
    newer = [row for row in offered.collections if row.id not in known or known[row.id].rev < row.rev]
    parts = [fresh for part in offered.members if (fresh := _newer(connection, part)).uids]
    if not newer and not parts:
        return 0
    write(connection, Collected(newer, parts))
    history.raise_revision(connection, max([row.rev for row in newer] + [part.rev for part in parts]))
    return len(newer) + sum(len(part.uids) for part in parts)


def _newer(connection: Connection, part: Members) -> Members:
    """The memberships that are newer than ours."""
    found = connection.execute(
        "SELECT uid FROM member WHERE collection = ? AND rev >= ? AND uid IN (SELECT value FROM json_each(?))",
        (part.collection, part.rev, dump(part.uids)),
    )
    ours = {row[0] for row in found}
    return part._replace(uids=[uid for uid in part.uids if uid not in ours])
