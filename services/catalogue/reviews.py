"""Editing reviews: one edit is one transaction, one journal line and one step of undo, durable when it returns."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Final

from services.catalogue import changes, history, takeover, twin
from services.catalogue.codes import fold, micros
from services.catalogue.database import Connection, Writer
from services.catalogue.entries import review_of
from services.catalogue.ids import dump
from services.catalogue.journal import Journal, ReviewRow
from services.catalogue.values import Claim, Undone
from services.domain import Review, ReviewChange
from services.errors import UsageError
from services.words import packed, said, unpacked

MAX_EDITS: Final = 500
MAX_EDIT_ROWS: Final = 200_000

_log = logging.getLogger(__name__)

Change = Callable[[ReviewRow], ReviewRow]


def _unknown(connection: Connection, uids: Sequence[str]) -> list[str]:
    found = connection.execute(
        "SELECT value FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM asset WHERE uid = value) "
        "AND NOT EXISTS (SELECT 1 FROM review WHERE uid = value)",
        (dump(uids),),
    )
    return [row[0] for row in found]


class ReviewBook:
    """The reviews of a catalogue. Used on the writer's lane alone."""

    def __init__(self, writer: Writer, journal: Journal, clock: Callable[[], datetime]) -> None:
        self._writer = writer
        self._journal = journal
        self._clock = clock

    def review(self, uids: Sequence[str], change: ReviewChange) -> list[tuple[str, Review]]:
        """Change the reviews of these assets; returns how they are now."""
        change = changes.checked(change)
        with self._edit() as (connection, append):
            spellings: dict[str, str] = {}

            def spelling(tag: str) -> str:
                return spellings.setdefault(fold(tag), _spelling(connection, tag))

            rows = self._change(connection, uids, lambda row: changes.applied(row, change, spelling))
            edited = [(old, new) for old, new in rows if old != new]
            if edited:
                append(_remember(connection, changes.words_for(change, len(edited)), edited, self._now()), edited)
        return [(new.uid, _review(new)) for _, new in rows]

    def hide(self, uids: Sequence[str], hidden: bool) -> None:
        """Hide assets or show them again."""
        with self._edit() as (connection, append):
            rows = self._change(connection, uids, lambda row: row._replace(hidden=int(hidden)))
            edited = [(old, new) for old, new in rows if old != new]
            if edited:
                count = changes.assets(len(edited))
                words = said("Hide {assets}", assets=count) if hidden else said("Show {assets}", assets=count)
                append(_remember(connection, words, edited, self._now()), edited)

    def take_over(self, claim: Claim) -> int:
        """Give the reviews of a removed account to the same assets under their new uids; one edit, undoable."""
        with self._edit() as (connection, append):
            moves = takeover.pairs(connection, claim)
            former = history.states(connection, (old for old, _ in moves))
            edited = [(ReviewRow(new, 0), former[old]._replace(uid=new)) for old, new in moves if old in former]
            if edited:
                words = said("Reviews of {assets} taken over", assets=changes.assets(len(edited)))
                append(_remember(connection, words, edited, self._now()), edited)
        return len(edited)

    def undo(self) -> Undone | None:
        """Take back the last edit that is not taken back; None where there is none."""
        return self._turn("SELECT id, words FROM edit WHERE undone = 0 ORDER BY id DESC LIMIT 1", undone=True)

    def redo(self) -> Undone | None:
        """Do the edit again that was taken back last; None where there is none."""
        return self._turn("SELECT id, words FROM edit WHERE undone = 1 ORDER BY id LIMIT 1", undone=False)

    def _turn(self, which: str, *, undone: bool) -> Undone | None:
        with self._edit() as (connection, append):
            edit = connection.execute(which).fetchone()
            if edit is None:
                return None
            kept = connection.execute("SELECT uid, before, after FROM edit_row WHERE edit = ?", (edit[0],)).fetchall()
            ours = history.states(connection, (row[0] for row in kept))
            pairs = []
            for uid, before, after in kept:
                row = ours.get(uid, ReviewRow(uid, 0))
                there, back = (after, before) if undone else (before, after)
                pairs.append((row, changes.turned_back(row, there, back)))
            connection.execute("UPDATE edit SET undone = ? WHERE id = ?", (undone, edit[0]))
            words = unpacked(edit[1])
            append(words, pairs)
        return Undone(words=words, uids=tuple(row[0] for row in kept))

    def _now(self) -> int:
        return micros(self._clock())

    def _change(self, connection: Connection, uids: Sequence[str], change: Change) -> list[tuple[ReviewRow, ReviewRow]]:
        uids = list(dict.fromkeys(uids))
        unknown = _unknown(connection, uids)
        if unknown:
            raise UsageError(said("The catalogue has no asset {uid}; nothing was changed.", uid=unknown[0]))
        ours = history.states(connection, uids)
        old = [ours.get(uid, ReviewRow(uid, 0)) for uid in uids]
        return [(row, change(row)) for row in old]

    @contextmanager
    def _edit(
        self,
    ) -> Iterator[tuple[Connection, Callable[[str, Sequence[tuple[ReviewRow, ReviewRow]]], None]]]:
        """One edit: journal first, commit after; a commit that fails voids its line."""
        written: list[int] = []
        try:
            with self._writer.transaction(durable=True) as connection:
                twin.reconcile(connection, self._journal)

                def append(words: str, pairs: Sequence[tuple[ReviewRow, ReviewRow]]) -> None:
                    rev = history.next_revision(connection, self._now())
                    rows = [new._replace(rev=rev) for _, new in pairs]
                    history.write(connection, rows)
                    size = self._journal.append_edit(rev, words, rows)
                    written.append(rev)
                    history.set_meta(connection, "journal_bytes", size)

                yield connection, append
        except BaseException:
            for rev in written:
                self._void(rev)
            raise

    def _void(self, rev: int) -> None:
        try:
            self._journal.void(rev)
        except OSError:
            # The edit was refused to the user and may come back at the next start; better than losing one.
            _log.exception("an edit that failed could not be taken out of the journal")


def _review(row: ReviewRow) -> Review:
    return review_of(row.rating, row.flag, row.label, row.note, row.tags)


def _spelling(connection: Connection, tag: str) -> str:
    """The spelling of a tag that is in use already, else this one."""
    row = connection.execute("SELECT name FROM own_tag WHERE fold = ? LIMIT 1", (fold(tag),)).fetchone()
    return tag if row is None else str(row[0])


def _remember(connection: Connection, words: str, pairs: Sequence[tuple[ReviewRow, ReviewRow]], now: int) -> str:
    """Add an edit to the history; what was undone before can no longer be done again."""
    connection.execute("DELETE FROM edit WHERE undone = 1")
    cursor = connection.execute(
        "INSERT INTO edit (at, words, undone, rows) VALUES (?, ?, 0, ?)", (now, packed(words), len(pairs))
    )
    connection.executemany(
        "INSERT INTO edit_row (edit, uid, before, after) VALUES (?, ?, ?, ?)",
        ((cursor.lastrowid, old.uid, changes.kept(old), changes.kept(new)) for old, new in pairs),
    )
    _limit_history(connection)
    return words


def _limit_history(connection: Connection) -> None:
    """Forget the oldest edits where there are too many or they hold too many rows; the newest is always kept."""
    total = 0
    for at, (edit, count) in enumerate(connection.execute("SELECT id, rows FROM edit ORDER BY id DESC").fetchall()):
        total += count
        if at and (at >= MAX_EDITS or total > MAX_EDIT_ROWS):
            connection.execute("DELETE FROM edit WHERE id <= ?", (edit,))
            return
