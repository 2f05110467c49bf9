"""The facade: everything the window and the command line may ask for. It composes the services and adds nothing."""

from __future__ import annotations

from array import array
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from services.accounts import AccountDraft, AccountState, CheckResult
from services.arrangement import Arrangement, GroupBy, Sort
from services.assembly import GalleryOptions, Parts, assemble
from services.care import Care
from services.catalogue import Claim, Collection, CollectionCounts, Counts, Listing, Place, Relations, Totals, Undone
from services.collecting import Collecting
from services.doctor import Finding, version_of
from services.domain import Account, Asset, Entry, KeyState, Query, Review, ReviewChange, Thumbnail
from services.events import (
    AccountsChanged,
    Activity,
    ActivityChanged,
    ChangedElsewhere,
    CollectionsChanged,
    Event,
    FeedChanged,
    Listener,
    ReviewsChanged,
    RowsStored,
)
from services.net.addresses import clean_base_url
from services.paths import Paths
from services.providers.base import Ability, CredentialField, FeedInfo, Grouping, OptionField, Provider, ProviderInfo
from services.providers.pages import asset_page
from services.providers.registry import ALL_PROVIDERS
from services.shapes import asset_shape, moment, review_shape
from services.storage import StorageFigures
from services.sync.connections import Connection
from services.sync.library import FeedReport, SyncAsk

__all__ = [
    "AccountDraft",
    "AccountState",
    "AccountsChanged",
    "Activity",
    "ActivityChanged",
    "Arrangement",
    "Care",
    "ChangedElsewhere",
    "CheckResult",
    "Claim",
    "Collecting",
    "Collection",
    "CollectionCounts",
    "CollectionsChanged",
    "Counts",
    "CredentialField",
    "Event",
    "FeedChanged",
    "FeedInfo",
    "FeedReport",
    "Finding",
    "Gallery",
    "GalleryOptions",
    "GroupBy",
    "Grouping",
    "Listener",
    "Listing",
    "OptionField",
    "Place",
    "Provider",
    "ProviderInfo",
    "Relations",
    "ReviewsChanged",
    "RowsStored",
    "Sort",
    "StorageFigures",
    "SyncAsk",
    "Totals",
    "Undone",
    "asset_shape",
    "clean_base_url",
    "moment",
    "review_shape",
]


class Gallery:
    """The one object `gui` and `services.cli` talk to. Made by `open`, closed by the exit stack given to it."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._catalogue = parts.catalogue
        self._bus = parts.bus
        self.collecting = Collecting(parts.catalogue, parts.bus, parts.connections)
        """Collections of one's own, smart ones, and those that the providers tell of."""

    @classmethod
    async def open(cls, paths: Paths, stack: AsyncExitStack, options: GalleryOptions | None = None) -> Gallery:
        """Open the catalogue and everything on it; `stack` closes it again, last in first out.

        Raises StorageError where the folder or the catalogue cannot be used.
        """
        gallery = cls(await assemble(paths, stack, options or GalleryOptions()))
        await gallery._parts.accounts.load()
        if gallery._parts.options.window:
            gallery._parts.background.start(calm=bool(await gallery._catalogue.first_ids(Query(), 1)))
            gallery._parts.background.watch_disk(gallery._parts.disk)
            gallery._parts.background.watch_over(gallery._catalogue, lambda: gallery._bus.tell(ChangedElsewhere()))
            groupings = {provider.info.id: provider.info.groupings for provider in ALL_PROVIDERS}
            gallery._parts.background.look_at_pictures(gallery._parts.likenesses.look_at_some)
            gallery._parts.background.sort_in(lambda: gallery._catalogue.sort_in_some(groupings))
        return gallery

    @property
    def care(self) -> Care:
        """What Vitrine takes on the disk, its log, and what helps where something is wrong."""
        return Care(self._parts)

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences about what was mended while opening."""
        return self._catalogue.notices

    @property
    def is_demo(self) -> bool:
        """True for the sample library."""
        return self._parts.options.demo

    @property
    def version(self) -> str:
        """The version of this installation; "" where it is not installed."""
        return version_of("vitrine")

    @property
    def thumbs_folder(self) -> Path:
        """Where `vitrine thumbs` puts its files; they may be deleted at any time."""
        return self._parts.paths.cache / "thumbs"

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event; the returned function ends that."""
        return self._bus.subscribe(listener)

    # Providers and accounts

    def providers(self) -> tuple[ProviderInfo, ...]:
        """The providers an account can be added for."""
        return tuple(provider.info for provider in ALL_PROVIDERS if not provider.info.hidden)

    def all_providers(self) -> tuple[ProviderInfo, ...]:
        """The same and the hidden ones: whose rows may be in the catalogue."""
        return tuple(provider.info for provider in ALL_PROVIDERS)

    def account_forms(self) -> tuple[Provider, ...]:
        """The providers an account can be added for, with what their forms need to check what is typed."""
        return tuple(provider for provider in ALL_PROVIDERS if not provider.info.hidden)

    def provider(self, provider_id: str) -> Provider:
        """One provider; UsageError where there is none of that name."""
        return self._parts.connections.provider(provider_id)

    async def keyring_name(self) -> str:
        """What this computer's keyring calls itself; "" where there is none."""
        return await self._parts.keys.describe()

    async def accounts(self, *, ask_keys: bool = True) -> tuple[AccountState, ...]:
        """Every account with the state of its key and of its lists.

        The keyring may take seconds: without `ask_keys` it is left alone, and keys are taken to be there.
        """
        return await self._parts.accounts.states(ask_keys=ask_keys)

    async def add_account(self, draft: AccountDraft, typed: Mapping[str, str]) -> tuple[Account, KeyState]:
        """Keep an account and its key; UsageError where something typed makes no sense."""
        account, state = await self._parts.accounts.add(draft, typed)
        if self._parts.options.window:
            self._parts.background.watch(self._parts.connections.get(account.id))
        self._bus.tell(AccountsChanged())
        return account, state

    async def check_draft(self, draft: AccountDraft, typed: Mapping[str, str]) -> CheckResult:
        """Try a key that is not kept yet."""
        return await self._parts.accounts.check_draft(draft, typed)

    async def check_account(self, account_id: str) -> CheckResult:
        """Try an account's kept key."""
        result = await self._parts.accounts.check(account_id)
        if result.ok:
            self._answered(account_id)
        return result

    async def edit_account(self, account_id: str, draft: AccountDraft, typed: Mapping[str, str]) -> KeyState:
        """Change an account's name, options and, where one was typed, its key; UsageError where that makes no sense."""
        self._parts.background.unwatch(account_id)
        try:
            _account, state = await self._parts.accounts.edit(account_id, draft, typed)
        finally:
            if self._parts.options.window:
                self._parts.background.watch(self._parts.connections.get(account_id))
        self._parts.library.forget(account_id)
        self._answered(account_id)
        self._bus.tell(AccountsChanged())
        return state

    async def pause_account(self, account_id: str, *, paused: bool) -> None:
        """Ask nothing there by itself any more, or do so again; remembered."""
        await self._parts.accounts.pause(account_id, paused=paused)
        self._bus.tell(AccountsChanged())

    async def remove_account(self, account_id: str) -> None:
        """Remove an account, its key, its cached rows and thumbnails; reviews stay."""
        self._parts.background.unwatch(account_id)
        self._parts.library.forget(account_id)
        self._parts.status.forget(account_id)
        try:
            await self._parts.accounts.remove(account_id)
        finally:
            await self._parts.store.clear(account_id)
            self._bus.tell(AccountsChanged())

    # Browsing

    async def ids(self, query: Query) -> array[int]:
        """The rows a query shows, newest first, as catalogue ids (8 bytes each)."""
        return await self._catalogue.ids(query)

    async def listing(self, query: Query, arrangement: Arrangement) -> Listing:
        """The rows a query shows in another order, with the shapes, groups and stacks a layout needs."""
        return await self._catalogue.listing(query, arrangement)

    async def learn_ratios(self, ratios: Mapping[int, int]) -> None:
        """Note the shape of pictures that nobody told: id to width through height in thousandths."""
        await self._catalogue.learn_ratios(ratios)

    async def first_ids(self, query: Query, limit: int) -> array[int]:
        """The first of them, quicker."""
        return await self._catalogue.first_ids(query, limit)

    async def rows(self, ids: Sequence[int], query: Query | None = None) -> list[Entry]:
        """These rows, in this order; ids that are gone are left out, and what a query does not show."""
        return await self._catalogue.rows(ids, query)

    async def by_uid(self, uids: Sequence[str]) -> list[Entry]:
        """The rows of these uids; unknown ones are left out."""
        return await self._catalogue.by_uid(uids)

    async def entries(self, query: Query, limit: int | None = None, page: int = 500) -> AsyncIterator[Entry]:
        """A query's rows one after the other, read by keyset."""
        last: int | None = None
        left = limit
        while left is None or left > 0:
            rows = await self._catalogue.after(query, last, page if left is None else min(page, left))
            for row in rows:
                yield row
            if not rows:
                return
            last = rows[-1].id
            left = None if left is None else left - len(rows)

    async def count(self, query: Query) -> int:
        """How many rows a query shows."""
        return await self._catalogue.count(query)

    async def counts(self) -> Counts:
        """The figures of the sidebar."""
        return await self._catalogue.counts()

    async def models(self) -> list[str]:
        """The models met so far."""
        return await self._catalogue.models()

    async def tags(self) -> list[str]:
        """The tags met so far, the providers' and one's own."""
        return await self._catalogue.tags()

    async def with_urls(self, entry: Entry) -> Asset:
        """The entry's asset with the addresses of its media, asked for anew where they are not known."""
        return await self._parts.connections.get(entry.asset.ref.account).links.asset(entry)

    async def relations(self, entry: Entry) -> Relations:
        """What an asset was made from, what was made from it, and what came of the same request."""
        return await self._catalogue.relations(entry.id)

    async def totals(self, ids: Sequence[int]) -> Totals:
        """What many rows come to; a million take seconds and hold nobody up."""
        return await self._catalogue.totals(ids)

    async def kept_pictures(self, entry: Entry) -> dict[int, int]:
        """The bytes of each thumbnail of the entry on this disk, by its edge in pixels."""
        return await self._parts.thumbnails.kept(entry)

    def link_end(self, entry: Entry) -> datetime | None:
        """When the file can no longer be had, where its address tells and its provider gives no second one."""
        connection = self._connection(entry)
        if connection is None or Ability.RENEW in connection.provider.info.abilities:
            return None
        return connection.links.end(entry.asset.ref)

    def asset_page(self, entry: Entry) -> str:
        """The page in the browser where the provider shows it; "" where it documents none."""
        connection = self._connection(entry)
        return asset_page(connection.provider.info, entry.asset, connection.account) if connection else ""

    # Reading from the providers

    async def sync(self, ask: SyncAsk) -> tuple[FeedReport, ...]:
        """Read lists; UsageError, with nothing sent, where `ask` makes no sense."""
        return await self._parts.library.sync(ask)

    async def refresh(self) -> tuple[FeedReport, ...]:
        """Look what is new at the top of every list of accounts that are not paused."""
        for connection in self._parts.connections.all():
            self._parts.library.wake(connection.account.id)
        return await self._parts.frontier.refresh()

    async def refresh_account(self, account_id: str) -> tuple[FeedReport, ...]:
        """Look what is new in one account, also in a paused one."""
        self._parts.library.wake(account_id)
        return tuple(await self._parts.frontier.refresh_account(self._parts.connections.get(account_id)))

    async def approach(self, query: Query, sort_at: datetime | None) -> tuple[FeedReport, ...]:
        """Rows of that date (None: the end) come near the viewport: read the lists on that block them."""
        return await self._parts.frontier.approach(query, sort_at)

    async def missing_below(self, query: Query, sort_at: datetime | None) -> tuple[str, ...]:
        """Labels of accounts whose rows are missing below that date because they do not answer."""
        return await self._parts.frontier.missing_below(query, sort_at)

    async def look_at_in_flight(self) -> int:
        """Ask once for every row that may still change by itself; how many there are. The background does it too."""
        connections = self._parts.connections.all()
        return sum([await self._parts.polling.look(each) for each in connections])

    def activity(self) -> Activity:
        """What goes on just now."""
        activity = self._parts.status.activity(sum(self._parts.background.in_flight.values()))
        return replace(activity, disk_left=self._parts.disk.left)

    # Pictures

    async def thumbnail(self, entry: Entry, edge: int) -> Thumbnail:
        """A picture of the entry at least `edge` pixels on its long side where it has so many.

        Raises NoPictureError where this kind has none (never a failure), MediaError with the reason otherwise.
        """
        return await self._parts.thumbnails.get(entry, edge)

    # Reviews

    async def review(self, uids: Sequence[str], change: ReviewChange) -> list[tuple[str, Review]]:
        """Change what the artist thinks of these; durable when it returns."""
        result = await self._catalogue.review(uids, change)
        self._bus.tell(ReviewsChanged(tuple(uids)))
        return result

    async def undo(self) -> Undone | None:
        """Take the last edit back; None where there is none."""
        return self._told(await self._catalogue.undo())

    async def redo(self) -> Undone | None:
        """Do it again; None where nothing was taken back."""
        return self._told(await self._catalogue.redo())

    async def hide(self, uids: Sequence[str], *, hidden: bool) -> None:
        """Put rows out of sight, or back."""
        await self._catalogue.hide(uids, hidden)
        self._bus.tell(ReviewsChanged(tuple(uids)))

    async def claims(self) -> tuple[Claim, ...]:
        """Accounts whose assets were reviewed under an account that was removed: the artist may take them over."""
        return await self._catalogue.claims()

    async def take_over(self, claim: Claim) -> int:
        """Take those reviews over; how many assets got one. Undoable."""
        count = await self._catalogue.take_over(claim)
        self._bus.tell(AccountsChanged())
        return count

    async def doctor(self) -> tuple[Finding, ...]:
        """What a person who helps would ask for first: versions, keyring, folders, codecs, and what is missing."""
        return await self.care.findings()

    def _connection(self, entry: Entry) -> Connection | None:
        return next(
            (each for each in self._parts.connections.all() if each.account.id == entry.asset.ref.account), None
        )

    def _told(self, undone: Undone | None) -> Undone | None:
        if undone is not None:
            self._bus.tell(ReviewsChanged(tuple(undone.uids)))
            if undone.collections:
                self._bus.tell(CollectionsChanged(undone.collections))
        return undone

    def _answered(self, account_id: str) -> None:
        self._parts.library.wake(account_id)
        self._parts.status.forget(account_id)
        self._bus.tell(ActivityChanged())
