"""States from elsewhere, weighed against ours: of two states of one thing the one that was changed last holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import itemgetter
from typing import Final

from services.catalogue import changes, collected, history
from services.catalogue.collections import MAX_DEPTH
from services.catalogue.database import Connection
from services.catalogue.editing import Change
from services.catalogue.ids import dump
from services.catalogue.journal import CollectionRow, Members, ReviewRow
from services.domain import MergeFigures
from services.words import Said, said

State = ReviewRow | CollectionRow | Members

AT_ONCE: Final = 500
_REVIEWS: Final = "SELECT uid, rev, rating, flag, label, hidden, note, tags, sum FROM review ORDER BY uid"
_MEMBERS: Final = "SELECT collection, rev, present, uid, sum FROM member ORDER BY collection, rev, present, uid"
_OURS: Final = "SELECT uid, rev, present FROM member WHERE collection = ? AND uid IN (SELECT value FROM json_each(?))"


def everything(connection: Connection) -> Iterator[State]:
    """Every sound state, also what is hidden, removed, blank or without an asset; reviews by their uids."""
    for *row, stored in connection.execute(_REVIEWS):
        review = ReviewRow(*row)
        if history.is_sound(review, stored):
            yield review
    yield from collected.rows(connection).values()
    for (collection, rev, present), group in groupby(_sound_members(connection), key=itemgetter(0, 1, 2)):
        while uids := [uid for *_, uid in islice(group, AT_ONCE)]:
            yield Members(collection, rev, present, uids)


def _sound_members(connection: Connection) -> Iterator[tuple[str, int, int, str]]:
    for collection, rev, present, uid, stored in connection.execute(_MEMBERS):
        if stored == collected.member_sum((collection, uid, rev, present)):
            yield collection, rev, present, uid


@dataclass(slots=True)
class Weighed:
    """What came of it: what would change, and how many things of each sort. Nothing is written here.

    A caller that only wants the figures leaves the changes out, and so it needs no more memory for more of them.
    """

    reviews: list[tuple[ReviewRow, ReviewRow]] = field(default_factory=list)
    collections: dict[str, tuple[CollectionRow, CollectionRow]] = field(default_factory=dict)
    members: list[Members] = field(default_factory=list)
    altered: set[str] = field(default_factory=set)
    """Collections that are there and then not, not and then there, or otherwise another."""
    placed: Counter[str] = field(default_factory=Counter)
    """How many go into or out of each collection that is there."""
    assets: int = 0
    kept: int = 0
    same: int = 0

    @property
    def touched(self) -> tuple[str, ...]:
        """Collections that are others than before, in themselves or in what they hold."""
        return tuple(sorted(self.altered | self.placed.keys()))

    @property
    def figures(self) -> MergeFigures:
        """The counts."""
        return MergeFigures(
            assets=self.assets,
            collections=len(self.touched),
            memberships=self.placed.total(),
            kept=self.kept,
            same=self.same,
        )

    @property
    def change(self) -> Change:
        """As an edit; states keep the date they were changed at, so that later imports are weighed rightly."""
        pairs = list(self.collections.values())
        return Change(reviews=self.reviews, collections=pairs, members=self.members, dated=True)


def words_for(figures: MergeFigures) -> Said:
    """The edit in words: "12 assets and 2 collections imported"."""
    return said(
        "{assets} and {collections} imported", assets=changes.assets(figures.assets), collections=_many(figures)
    )


def _many(figures: MergeFigures) -> Said:
    count = figures.collections
    return said("1 collection") if count == 1 else said("{count:,} collections", count=count)


def weigh(connection: Connection, states: Iterable[State], *, keep: bool) -> Weighed:
    """Weigh states; with `keep` the changes are gathered, else only counted."""
    weighed = Weighed()
    waiting = iter(states)
    while part := list(islice(waiting, AT_ONCE)):
        _weigh_reviews(connection, [state for state in part if isinstance(state, ReviewRow)], weighed)
        _weigh_collections(connection, [state for state in part if isinstance(state, CollectionRow)], weighed)
        for state in part:
            if isinstance(state, Members):
                _weigh_members(connection, state, weighed)
        if not keep:
            weighed.reviews.clear()
            weighed.members.clear()
    _straighten(connection, weighed)
    return weighed


def _weigh_reviews(connection: Connection, offered: list[ReviewRow], weighed: Weighed) -> None:
    ours = history.states(connection, (row.uid for row in offered)) if offered else {}
    for new in offered:
        old = ours.get(new.uid, ReviewRow(new.uid, 0))
        if old[2:] == new[2:]:
            weighed.same += 1
            if not old.rev:  # it says nothing, and that is newer than what a third computer may say
                weighed.reviews.append((old, new))
        elif old.rev >= new.rev:
            weighed.kept += 1
        else:
            weighed.assets += 1
            weighed.reviews.append((old, new))


def _weigh_collections(connection: Connection, offered: list[CollectionRow], weighed: Weighed) -> None:
    ours = collected.rows(connection, [row.id for row in offered]) if offered else {}
    for new in offered:
        old = ours.get(new.id)
        if old is None:
            weighed.collections[new.id] = (new._replace(rev=0, gone=1), new)
            if not new.gone:
                weighed.altered.add(new.id)
        elif old[2:] == new[2:]:
            weighed.same += 1
        elif old.rev >= new.rev:
            weighed.kept += 1
        else:
            weighed.collections[new.id] = (old, new)
            weighed.altered.add(new.id)


def _weigh_members(connection: Connection, new: Members, weighed: Weighed) -> None:
    ours = {uid: (rev, present) for uid, rev, present in connection.execute(_OURS, (new.collection, dump(new.uids)))}
    uids = []
    for uid in new.uids:
        rev, present = ours.get(uid, (0, 0))
        if present == new.present:
            weighed.same += 1
        elif rev >= new.rev:
            weighed.kept += 1
        else:
            uids.append(uid)
    if uids:
        weighed.placed[new.collection] += len(uids)
        weighed.members.append(new._replace(uids=uids))


def _straighten(connection: Connection, weighed: Weighed) -> None:
    """Folders moved here and there may come to lie within each other: those from elsewhere go to the top then."""
    tree = collected.rows(connection) | {key: new for key, (_, new) in weighed.collections.items()}
    for key in list(weighed.placed):
        if key not in tree or tree[key].gone:
            del weighed.placed[key]  # nobody sees what is in there
    for key, (old, new) in list(weighed.collections.items()):
        if new.parent and not _stands(tree, new):
            tree[key] = new._replace(parent="")
            weighed.collections[key] = (old, tree[key])


def _stands(tree: dict[str, CollectionRow], row: CollectionRow) -> bool:
    """True where the way up ends at the top, and leads through folders alone."""
    above = tree.get(row.parent)
    for _ in range(MAX_DEPTH - 1):
        if above is None:
            return True
        if above.search or above.id == row.id:
            return False
        above = tree.get(above.parent) if above.parent else None
    return above is None
