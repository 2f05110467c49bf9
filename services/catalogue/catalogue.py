"""The catalogue behind an async face: what the rest of the services may ask of it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from services.arrangement import Arrangement
from services.catalogue import (
    accounts,
    assets,
    checking,
    collected,
    dating,
    entries,
    feeds,
    history,
    likeness,
    listing,
    merging,
    places,
    reading,
    relations,
    takeover,
    totals,
    twin,
    upkeep,
)
from services.catalogue.codes import micros
from services.catalogue.collections import CollectionBook
from services.catalogue.listing import Listing
from services.catalogue.opening import Places
from services.catalogue.reviews import ReviewBook
from services.catalogue.session import Clock, Session
from services.catalogue.values import Batch, Claim, Collection, Counts, Place, Stored, Undone
from services.domain import Account, Entry, FeedState, MergeFigures, Query, Review, ReviewChange, utc_now
from services.providers.base import Grouping

ROWS_AT_ONCE: Final = 250
"""Rows of one transaction: an edit waits for no more than that."""

T = TypeVar("T")


class Catalogue:
    """Everything the providers told and everything the artist thinks of it, in one SQLite file.

    Reviews are on the disk when their call returns. Several processes may have the file open; `exclusive` ones, which
    is to say windows, keep each other out.
    """

    def __init__(self, session: Session) -> None:
        self._db = session
        self._version = 0

    @classmethod
    async def open(cls, path: Path, *, clock: Clock = utc_now, exclusive: bool = False) -> Catalogue:
        """Open or create; a damaged or missing file comes back from backup and journal, and `notices` says so."""
        session = Session(Places(path), clock)
        try:
            await session.open(exclusive=exclusive)
            catalogue = cls(session)
            catalogue._version = await session.watch()
        except BaseException:
            await session.aclose()
            raise
        return catalogue

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences about what opening had to repair."""
        return self._db.notices

    async def aclose(self) -> None:
        """Finish what is under way and let go of the file."""
        await self._db.aclose()

    async def changed_elsewhere(self) -> bool:
        """True once after another process has changed the catalogue."""
        before, self._version = self._version, await self._db.watch()
        return before != self._version

    # accounts

    async def add_account(self, account: Account) -> None:
        """Keep a new account; UsageError where its id is taken."""
        await self._db.write_durably(accounts.add, account)

    async def accounts(self) -> tuple[Account, ...]:
        """All accounts in the order they were added."""
        return await self._db.read(accounts.everyone)

    async def update_account(self, account: Account) -> None:
        """Change an account; UsageError where it is not known."""
        await self._db.write_durably(accounts.update, account)

    async def start_anew(self, account_id: str) -> None:
        """Have its lists read from the top again."""
        await self._db.write(accounts.start_anew, account_id)

    async def remove_account(self, account_id: str) -> None:
        """Forget an account and every row that came from it; its reviews stay."""
        await self._db.write_durably(accounts.forget, account_id)
        while await self._db.write(upkeep.drop_some_assets, account_id):
            pass
        await self._db.write(accounts.drop_source, account_id)

    # feeds

    async def feed_state(self, account: str, feed: str, filter_key: str = "") -> FeedState:
        """How far a list was read; a fresh state where it never was."""
        return await self._db.read(feeds.state, account, feed, filter_key)

    async def feed_states(self, account: str | None = None) -> tuple[FeedState, ...]:
        """All lists that were ever read."""
        return await self._db.read(feeds.states, account)

    async def save_feed_state(self, state: FeedState) -> None:
        """Keep a state."""
        await self._db.write(feeds.save, state)

    async def store(self, batch: Batch) -> Stored:
        """Store a page and its feed's state: one transaction up to ROWS_AT_ONCE rows, the state with the last."""
        rows, refused = await self._db.compute(assets.encode, batch.assets, batch.groupings)
        parts = [rows[at : at + ROWS_AT_ONCE] for at in range(0, len(rows), ROWS_AT_ONCE)] or [[]]
        now = micros(self._db.clock())
        done: list[Stored] = []
        for part, begun in zip(parts, range(0, len(rows) + 1, ROWS_AT_ONCE), strict=False):
            done.append(await self._db.write(assets.store, _part(batch, begun, part is parts[-1]), part, now))
        return Stored(
            new=tuple(number for stored in done for number in stored.new),
            changed=tuple(number for stored in done for number in stored.changed),
            known=sum(stored.known for stored in done),
            refused=refused,
        )

    async def mark_missing(self, account: str, feed: str, seen_before: datetime) -> int:
        """Note that a complete listing did not have the rows last seen before; the second time they are "gone"."""
        return await self._db.write(upkeep.mark_missing, account, feed, seen_before)

    async def known(self, account: str, scope: str, remote_ids: Iterable[str]) -> set[str]:
        """Which of these the catalogue has."""
        return await self._db.read(reading.known, account, scope, frozenset(remote_ids))

    # reading

    async def ids(self, query: Query) -> array[int]:
        """The ids of everything a query lets through, newest first."""
        await self._settle()
        return await self._db.scan(reading.all_ids, query, self._db.clock())

    async def listing(self, query: Query, arrangement: Arrangement) -> Listing:
        """Everything a query lets through, with what a layout must know of all rows."""
        await self._settle()
        return await self._db.scan(listing.listing, query, arrangement, self._db.clock())

    async def learn_ratios(self, ratios: Mapping[int, int]) -> None:
        """Note the shape of pictures whose provider did not tell it: id to width through height in thousandths."""
        for part in _parts(ratios.items()):
            await self._db.write(listing.learn, dict(part))

    async def learn_likenesses(self, likenesses: Mapping[str, int]) -> None:
        """Note what pictures look like: uid to 64 bits."""
        for part in _parts(likenesses.items()):
            await self._db.write(likeness.learn, dict(part))

    async def without_likeness(self, after: int, limit: int) -> list[Entry]:
        """The next rows after this id whose picture nobody has looked at."""
        return await self._db.read(entries.by_ids, await self._db.read(likeness.unknown, after, limit))

    async def first_ids(self, query: Query, limit: int) -> array[int]:
        """The first of `ids`, quickly."""
        await self._settle()
        return await self._db.read(reading.first_ids, query, limit, self._db.clock())

    async def rows(self, ids: Sequence[int], query: Query | None = None) -> list[Entry]:
        """The entries of these ids in their order; those that are not there, or not in the query, are left out."""
        if query is not None:
            await self._settle()
            ids = await self._db.read(reading.among, ids, query, self._db.clock())
        return await self._db.read(entries.by_ids, ids)

    async def by_uid(self, uids: Sequence[str]) -> list[Entry]:
        """The entries of these uids in their order; those that are not there are left out."""
        return await self._db.read(entries.by_uids, uids)

    async def after(self, query: Query, entry_id: int | None, limit: int) -> list[Entry]:
        """A page of entries after this one; the first page where it is None."""
        if entry_id is None:
            await self._settle()
        return await self._db.scan(reading.entries_after, query, entry_id, limit, self._db.clock())

    async def count(self, query: Query) -> int:
        """How many rows a query lets through."""
        return await self._db.read(reading.count, query, self._db.clock())

    async def counts(self) -> Counts:
        """What the sidebar shows."""
        return await self._db.read(reading.counts, self._db.clock())

    async def models(self, account: str | None = None) -> list[str]:
        """The models met, of one account or of all."""
        return await self._db.read(reading.models, account)

    async def tags(self) -> list[str]:
        """Every tag in use, the provider's and the artist's."""
        return await self._db.read(reading.tags)

    async def relations(self, entry_id: int) -> relations.Relations:
        """What a row was made from, what was made from it, and what came of the same request."""
        return await self._db.read(relations.of, entry_id)

    async def totals(self, ids: Sequence[int]) -> totals.Totals:
        """What these rows come to; asked in portions, so that a million hold nobody up."""
        found = totals.Totals()
        for start in range(0, len(ids), totals.AT_ONCE):
            found += await self._db.scan(totals.of, ids[start : start + totals.AT_ONCE])
        return found

    async def in_flight(self, account: str, limit: int) -> list[Entry]:
        """The newest rows that are still being made."""
        return await self._db.read(reading.in_flight, account, limit)

    # dates

    async def undated(self, account: str, feed: str, ids: Sequence[int]) -> list[Entry]:
        """Those of these rows that belong to the feed and have only a guessed date, by their place in it."""
        return await self._db.read(dating.undated, account, feed, ids)

    async def set_dates(self, dates: Mapping[int, datetime], *, estimated: bool) -> None:
        """Date rows after their files; what a provider told stays."""
        for part in _parts(dates.items()):
            await self._db.write(dating.set_dates, dict(part), estimated=estimated)

    async def _settle(self) -> None:
        """Bring guessed dates in line with their neighbours before a view is opened, never under an open one."""
        for feed, count in await self._db.read(dating.unsettled):
            for part in _parts(await self._db.scan(dating.moves, feed)):
                await self._db.write(dating.apply, part)
            await self._db.write(dating.settled, feed, count)

    # reviews

    async def review(self, uids: Sequence[str], change: ReviewChange) -> list[tuple[str, Review]]:
        """Change reviews; they are on the disk when this returns. UsageError names an unknown uid."""
        return await self._db.edit(ReviewBook.review, uids, change)

    async def review_count(self) -> int:
        """How many assets have a review that says anything, those of removed accounts included."""
        return await self._db.read(history.count)

    async def hide(self, uids: Sequence[str], hidden: bool) -> None:
        """Hide assets or show them again; an edit like any other."""
        await self._db.edit(ReviewBook.hide, uids, hidden)

    async def undo(self) -> Undone | None:
        """Take back the last edit; None where there is none."""
        return await self._db.edit(ReviewBook.undo)

    async def redo(self) -> Undone | None:
        """Do the edit again that was taken back last; None where there is none."""
        return await self._db.edit(ReviewBook.redo)

    async def claims(self) -> tuple[Claim, ...]:
        """Accounts whose assets were reviewed under an account that was removed."""
        return await self._db.scan(takeover.claims)

    async def take_over(self, claim: Claim) -> int:
        """Take those reviews over; how many assets got one."""
        return await self._db.edit(ReviewBook.take_over, claim)

    async def export_states(self, take: Callable[[Iterable[merging.State]], T]) -> T:
        """Let `take` have every state that only the artist knows, of one moment; it runs on a thread of ours."""
        return await self._db.scan(lambda connection: take(merging.everything(connection)))

    async def weigh_states(self, states: Iterable[merging.State]) -> MergeFigures:
        """What taking these in would do; nothing is changed."""
        return (await self._db.scan(merging.weigh, states, keep=False)).figures

    async def take_in(self, states: Iterable[merging.State]) -> tuple[MergeFigures, Undone]:
        """Take over those that were changed later than ours: one edit, on the disk when this returns."""
        return await self._db.edit(ReviewBook.take_in, states)

    # collections

    async def collections(self) -> tuple[Collection, ...]:
        """One's own, parents before what is in them; smart ones among them."""
        return await self._db.read(collected.live)

    async def create_collection(self, name: str, parent: str = "", search: str = "") -> Collection:
        """A new one; durable and undoable, as all that follows. UsageError where it makes no sense."""
        return await self._db.arrange(CollectionBook.create, name, parent, search)

    async def rename_collection(self, collection: str, name: str) -> None:
        """Another name."""
        await self._db.arrange(CollectionBook.rename, collection, name)

    async def change_search(self, collection: str, name: str, search: str) -> None:
        """Another search, and its name."""
        await self._db.arrange(CollectionBook.change_search, collection, name, search)

    async def move_collection(self, collection: str, parent: str) -> None:
        """Into another folder, or "" to the top."""
        await self._db.arrange(CollectionBook.move, collection, parent)

    async def remove_collection(self, collection: str) -> None:
        """Away, with what is in it; no asset is touched."""
        await self._db.arrange(CollectionBook.remove, collection)

    async def put_in(self, collection: str, ids: Sequence[int]) -> int:
        """Put rows in; how many are new there."""
        return await self._db.arrange(CollectionBook.put_in, collection, ids)

    async def take_out(self, collection: str, ids: Sequence[int]) -> int:
        """Take rows out; how many were there."""
        return await self._db.arrange(CollectionBook.take_out, collection, ids)

    async def collection_counts(self) -> dict[str, int]:
        """How many rows each of one's own shows; may take long."""
        return await self._db.scan(collected.counts)

    async def count_slowly(self, query: Query) -> int:
        """`count` for a question nobody waits for."""
        return await self._db.scan(reading.count, query, self._db.clock())

    # places at the providers

    async def places(self) -> tuple[Place, ...]:
        """The providers' own collections, projects, repositories and folders, as far as rows are in them."""
        return await self._db.scan(places.live)

    async def place_counts(self) -> dict[tuple[str, str, str], int]:
        """How many rows each shows, by account, kind and key; may take long."""
        return await self._db.scan(places.counts)

    async def name_places(self, account: str, kind: str, names: Mapping[str, str]) -> bool:
        """Note what a provider calls them; True where that is new."""
        return await self._db.write(places.rename, account, kind, names)

    async def sort_in_some(self, groupings: Mapping[str, Sequence[Grouping]]) -> bool:
        """Look through some rows from before places were kept; True while there are more."""
        return await self._db.write(places.sort_in_some, groupings)

    # upkeep

    async def check(self) -> list[str]:
        """Look everything over and repair what can be repaired; sentences of what was found, none where all is well."""
        found = await self._db.scan(checking.structure)
        if found:
            await self._db.suspect()
            return found
        found = await self._db.write_durably(checking.reviews, self._db.places.journal)
        unreadable = await self._db.scan(checking.unreadable)
        if unreadable:
            found += await self._db.write(checking.list_again, unreadable)
        uids, counts_right = await self._db.scan(checking.astray)
        if uids or not counts_right:
            found += await self._db.write(checking.put_right, uids, counts_right)
        return found

    async def optimize(self) -> None:
        """Tidy up: merge the search index, compact the journal, forget unused pages and models. For quiet times."""
        await self._db.write(upkeep.forget_unused)
        while await self._db.write(upkeep.merge_words):
            pass
        await self._db.write_durably(twin.compact, self._db.places.journal)


def _part(batch: Batch, begun: int, last: bool) -> assets.Part:
    position = None if batch.position is None else batch.position + begun
    return assets.Part(batch=batch, position=position, with_state=last)


def _parts(values: Iterable[T]) -> Iterable[list[T]]:
    waiting = iter(values)
    while part := list(islice(waiting, ROWS_AT_ONCE)):
        yield part
