"""Editing reviews: what a wish makes of the reviews of these assets; `editing` keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from services.catalogue import changes, history, merging, takeover
from services.catalogue.codes import fold
from services.catalogue.database import Connection
from services.catalogue.editing import Change, Editor
from services.catalogue.entries import review_of
from services.catalogue.ids import dump
from services.catalogue.journal import ReviewRow
from services.catalogue.values import Claim, Undone
from services.domain import MergeFigures, Review, ReviewChange
from services.errors import UsageError
from services.words import said

Turn = Callable[[ReviewRow], ReviewRow]


def _unknown(connection: Connection, uids: Sequence[str]) -> list[str]:
    found = connection.execute(
        "SELECT value FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM asset WHERE uid = value) "
        "AND NOT EXISTS (SELECT 1 FROM review WHERE uid = value)",
        (dump(uids),),
    )
    return [row[0] for row in found]


class ReviewBook(Editor):
    """The reviews of a catalogue. Used on the writer's lane alone."""

    def review(self, uids: Sequence[str], change: ReviewChange) -> list[tuple[str, Review]]:
        """Change the reviews of these assets; returns how they are now."""
        change = changes.checked(change)
        with self.edit() as edit:
            spellings: dict[str, str] = {}

            def spelling(tag: str) -> str:
                return spellings.setdefault(fold(tag), _spelling(edit.connection, tag))

            rows = self._change(edit.connection, uids, lambda row: changes.applied(row, change, spelling))
            edited = [(old, new) for old, new in rows if old != new]
            if edited:
                edit.keep(changes.words_for(change, len(edited)), Change(reviews=edited))
        return [(new.uid, _review(new)) for _, new in rows]

    def hide(self, uids: Sequence[str], hidden: bool) -> None:
        """Hide assets or show them again."""
        with self.edit() as edit:
            rows = self._change(edit.connection, uids, lambda row: row._replace(hidden=int(hidden)))
            edited = [(old, new) for old, new in rows if old != new]
            if edited:
                count = changes.assets(len(edited))
                words = said("Hide {assets}", assets=count) if hidden else said("Show {assets}", assets=count)
                edit.keep(words, Change(reviews=edited))

    def take_over(self, claim: Claim) -> int:
        """Give the reviews of a removed account to the same assets under their new uids; one edit, undoable."""
        with self.edit() as edit:
            moves = takeover.pairs(edit.connection, claim)
            former = history.states(edit.connection, (old for old, _ in moves))
            edited = [(ReviewRow(new, 0), former[old]._replace(uid=new)) for old, new in moves if old in former]
            members = takeover.members(edit.connection, claim)
            taken = {new for _, new in moves}.union(*(part.uids for part in members if part.present))
            if taken:
                words = said("Reviews of {assets} taken over", assets=changes.assets(len(taken)))
                edit.keep(words, Change(reviews=edited, members=members))
        return len(taken)

    def take_in(self, states: Iterable[merging.State]) -> tuple[MergeFigures, Undone]:
        """Take over what was changed later elsewhere; one edit, undoable. What fails while reading changes nothing."""
        with self.edit() as edit:
            weighed = merging.weigh(edit.connection, states, keep=True)
            figures = weighed.figures
            words = merging.words_for(figures)
            if figures.changes:
                edit.keep(words, weighed.change)
        uids = tuple(new.uid for _, new in weighed.reviews)
        return figures, Undone(words=words, uids=uids, collections=weighed.touched)

    def _change(self, connection: Connection, uids: Sequence[str], turn: Turn) -> list[tuple[ReviewRow, ReviewRow]]:
        uids = list(dict.fromkeys(uids))
        unknown = _unknown(connection, uids)
        if unknown:
            raise UsageError(said("The catalogue has no asset {uid}; nothing was changed.", uid=unknown[0]))
        ours = history.states(connection, uids)
        old = [ours.get(uid, ReviewRow(uid, 0)) for uid in uids]
        return [(row, turn(row)) for row in old]


def _review(row: ReviewRow) -> Review:
    return review_of(row.rating, row.flag, row.label, row.note, row.tags)


def _spelling(connection: Connection, tag: str) -> str:
    """The spelling of a tag that is in use already, else this one."""
    row = connection.execute("SELECT name FROM own_tag WHERE fold = ? LIMIT 1", (fold(tag),)).fetchone()
    return tag if row is None else str(row[0])
