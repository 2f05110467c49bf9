"""Edits of what only the artist knows: one is one transaction, one journal line and one step of undo."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar

from services.catalogue import changes, collected, history, twin
from services.catalogue.codes import dump, micros
from services.catalogue.database import Connection, Writer
from services.catalogue.journal import Collected, CollectionRow, Journal, Members, ReviewRow
from services.catalogue.values import Undone
from services.words import packed, unpacked

MAX_EDITS: Final = 500
MAX_EDIT_ROWS: Final = 200_000

_REVIEWS: Final = "SELECT uid, before, after FROM edit_row WHERE edit = ?"
_PARTS: Final = "SELECT what, subject, before, after, uids FROM edit_part WHERE edit = ? ORDER BY id"
_COLLECTION: Final = "collection"
_MEMBERS: Final = "members"

_log = logging.getLogger(__name__)

Row = TypeVar("Row")
Pair = tuple[Row, Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an edit does: states before and after, and memberships that turn over.

    The states of a `dated` one keep their own revisions: they were made elsewhere, before this edit.
    """

    reviews: Sequence[tuple[ReviewRow, ReviewRow]] = ()
    collections: Sequence[tuple[CollectionRow, CollectionRow]] = ()
    members: Sequence[Members] = ()
    dated: bool = False

    @property
    def size(self) -> int:
        """How many rows it touches."""
        return len(self.reviews) + len(self.collections) + sum(len(part.uids) for part in self.members)


class Edit:
    """An edit under way, inside its transaction."""

    def __init__(self, connection: Connection, journal: Journal, now: int) -> None:
        self.connection = connection
        self.now = now
        self.written: list[int] = []
        self._journal = journal

    def keep(self, words: str, change: Change) -> None:
        """Make the change and remember it; what was undone before can no longer be done again."""
        _remember(self.connection, words, change, self.now)
        self.make(words, change)

    def make(self, words: str, change: Change) -> None:
        """Make the change: the states in the database, and the line in the journal."""
        rev = history.next_revision(self.connection, self.now)

        def dated(own: int) -> int:
            return min(own, rev) if change.dated else rev

        rows = [new._replace(rev=dated(new.rev)) for _, new in change.reviews]
        collections = [new._replace(rev=dated(new.rev)) for _, new in change.collections]
        states = Collected(collections, [part._replace(rev=dated(part.rev)) for part in change.members])
        history.write(self.connection, rows)
        collected.write(self.connection, states)
        size = self._journal.append_edit(rev, words, rows, states)
        self.written.append(rev)
        history.set_meta(self.connection, "journal_bytes", size)


class Editor:
    """Makes edits and takes them back. Used on the writer's lane alone."""

    def __init__(self, writer: Writer, journal: Journal, clock: Callable[[], datetime]) -> None:
        self._writer = writer
        self._journal = journal
        self._clock = clock

    @contextmanager
    def edit(self) -> Iterator[Edit]:
        """One edit: journal first, commit after; a commit that fails voids its line."""
        written: list[int] = []
        try:
            with self._writer.transaction(durable=True) as connection:
                twin.reconcile(connection, self._journal)
                made = Edit(connection, self._journal, micros(self._clock()))
                written = made.written
                yield made
        except BaseException:
            for rev in written:
                self._void(rev)
            raise

    def undo(self) -> Undone | None:
        """Take back the last edit that is not taken back; None where there is none."""
        return self._turn("SELECT id, words FROM edit WHERE undone = 0 ORDER BY id DESC LIMIT 1", undone=True)

    def redo(self) -> Undone | None:
        """Do the edit again that was taken back last; None where there is none."""
        return self._turn("SELECT id, words FROM edit WHERE undone = 1 ORDER BY id LIMIT 1", undone=False)

    def _turn(self, which: str, *, undone: bool) -> Undone | None:
        with self.edit() as edit:
            connection = edit.connection
            found = connection.execute(which).fetchone()
            if found is None:
                return None
            number, words = found[0], unpacked(found[1])
            reviews = _reviews_back(connection, number, undone=undone)
            collections, members = _parts_back(connection, number, undone=undone)
            connection.execute("UPDATE edit SET undone = ? WHERE id = ?", (undone, number))
            edit.make(words, Change(reviews=reviews, collections=collections, members=members))
        touched = [new.id for _, new in collections] + [part.collection for part in members]
        uids = tuple(new.uid for _, new in reviews)
        return Undone(words=words, uids=uids, collections=tuple(dict.fromkeys(touched)))

    def _void(self, rev: int) -> None:
        try:
            self._journal.void(rev)
        except OSError:
            # The edit was refused to the user and may come back at the next start; better than losing one.
            _log.exception("an edit that failed could not be taken out of the journal")


def _reviews_back(connection: Connection, edit: int, *, undone: bool) -> list[tuple[ReviewRow, ReviewRow]]:
    kept = connection.execute(_REVIEWS, (edit,)).fetchall()
    ours = history.states(connection, (row[0] for row in kept))
    pairs = []
    for uid, before, after in kept:
        row = ours.get(uid, ReviewRow(uid, 0))
        there, back = (after, before) if undone else (before, after)
        pairs.append((row, changes.turned_back(row, there, back)))
    return pairs


def _parts_back(
    connection: Connection, edit: int, *, undone: bool
) -> tuple[list[tuple[CollectionRow, CollectionRow]], list[Members]]:
    kept = connection.execute(_PARTS, (edit,)).fetchall()
    ours = collected.rows(connection, (subject for what, subject, *_ in kept if what == _COLLECTION))
    pairs, members = [], []
    for what, subject, before, after, uids in kept:
        there, back = (after, before) if undone else (before, after)
        if what == _MEMBERS:
            members.append(Members(subject, 0, int(back), changes.listed(uids)))
        else:
            row = ours.get(subject, CollectionRow(subject, 0, gone=1))
            pairs.append((row, changes.collection_back(row, there, back)))
    return pairs, members


def _remember(connection: Connection, words: str, change: Change, now: int) -> None:
    connection.execute("DELETE FROM edit WHERE undone = 1")
    cursor = connection.execute(
        "INSERT INTO edit (at, words, undone, rows) VALUES (?, ?, 0, ?)", (now, packed(words), change.size)
    )
    connection.executemany(
        "INSERT INTO edit_row (edit, uid, before, after) VALUES (?, ?, ?, ?)",
        ((cursor.lastrowid, old.uid, changes.kept(old), changes.kept(new)) for old, new in change.reviews),
    )
    connection.executemany(
        "INSERT INTO edit_part (edit, what, subject, before, after, uids) VALUES (?, ?, ?, ?, ?, ?)",
        ((cursor.lastrowid, *part) for part in _parts(change)),
    )
    _limit_history(connection)


def _parts(change: Change) -> Iterable[tuple[str, str, str, str, str]]:
    for old, new in change.collections:
        yield _COLLECTION, new.id, changes.collection_kept(old), changes.collection_kept(new), "[]"
    for part in change.members:
        yield _MEMBERS, part.collection, str(1 - part.present), str(part.present), dump(part.uids)


def _limit_history(connection: Connection) -> None:
    """Forget the oldest edits where there are too many or they hold too many rows; the newest is always kept."""
    total = 0
    for at, (edit, count) in enumerate(connection.execute("SELECT id, rows FROM edit ORDER BY id DESC").fetchall()):
        total += count
        if at and (at >= MAX_EDITS or total > MAX_EDIT_ROWS):
            connection.execute("DELETE FROM edit WHERE id <= ?", (edit,))
            return
