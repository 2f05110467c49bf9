"""One list of one account: walks it page by page, and remembers how far it came.

The part of a list that was read without a gap reaches from `state.newest` down to `state.frontier`. A page counts as
joined to it when it holds a row of that part. A position moves only together with the rows it stands for.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from services.catalogue.values import Batch, Stored
from services.domain import Account, Asset, FeedState, Page
from services.errors import CursorRefusedError, ProviderDataError, ServiceError
from services.providers.base import FeedInfo, Grouping, PageAsk, Paging
from services.words import said

MAX_HEAD_PAGES = 10
MAX_STALE_PAGES = 40
MAX_UPDATE_PAGES = 20
PLACES_A_ROW = 64  # a vendor's row may become several assets; each page keeps its own stretch of places


class PageSource(Protocol):
    """Where pages come from; `services.net.api_client.ApiClient` is one."""

    async def page(self, ask: PageAsk) -> Page:
        """The page asked for, or the ServiceError that tells why not."""


class PageStore(Protocol):
    """Where rows go; `services.catalogue.Catalogue` is one."""

    async def feed_state(self, account: str, feed: str, filter_key: str = "") -> FeedState:
        """How far a list was read; a fresh state where it never was."""

    async def store(self, batch: Batch) -> Stored:
        """Keep a page and, in the same transaction, the position after it."""

    async def save_feed_state(self, state: FeedState) -> None:
        """Keep a position alone."""

    async def known(self, account: str, scope: str, remote_ids: Iterable[str]) -> set[str]:
        """Which of these the catalogue has."""

    async def mark_missing(self, account: str, feed: str, seen_before: datetime) -> int:
        """Note that a complete listing since then did not show some rows; how many are now taken for gone."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """Which list: of whom, with which vendor filters, its place in the documented order of feeds, and the ways its
    provider sorts what is in it."""

    account: Account
    feed: FeedInfo
    where: Mapping[str, str] = field(default_factory=dict)
    rank: int = 0
    groupings: tuple[Grouping, ...] = ()


@dataclass(slots=True)
class Progress:
    """What one step brought."""

    pages: int = 0
    new: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    problems: int = 0
    assets: list[Asset] = field(default_factory=list)

    def add(self, stored: Stored, page: Page) -> None:
        """Count a stored page in."""
        self.new.extend(stored.new)
        self.changed.extend(stored.changed)
        self.problems += len(page.problems)
        self.assets.extend(page.assets)


def filter_key(where: Mapping[str, str]) -> str:
    """The canonical text of a set of vendor filters; "" for none."""
    return json.dumps(dict(sorted(where.items())), ensure_ascii=False) if where else ""


class FeedReader:
    """Reads one list; not safe for two callers at once (`library` holds a lock per list)."""

    def __init__(self, source: PageSource, store: PageStore, which: ListOf) -> None:
        self._source = source
        self._store = store
        self._account = which.account
        self._feed = which.feed
        self._where = dict(which.where)
        self._rank = which.rank
        self._groupings = which.groupings
        self._joined_once = False
        self._from_top = False
        self._walk_total: int | None = None
        self._stale_pages = 0
        self._ahead: tuple[str, Page | ServiceError] | None = None
        self._used: set[str] = set()
        self._met: set[str] = set()
        self.state = FeedState(account=which.account.id, feed=which.feed.name, filter_key=filter_key(which.where))

    async def load(self) -> None:
        """Take up the remembered position."""
        self.state = await self._store.feed_state(self._account.id, self._feed.name, self.state.filter_key)

    @property
    def shifts(self) -> bool:
        """True for a list by page numbers: its rows slip to other pages while it is read."""
        return self._feed.paging is Paging.NUMBERS

    @property
    def is_fresh(self) -> bool:
        """True while nothing was ever read."""
        return self.state.cursor is None and not self.state.complete and self.state.rows == 0

    async def head(self, now: datetime) -> Progress:
        """Read what is new at the top, down to the first row that joins what we have.

        Pages are kept from the lowest to the highest, so that a crash in between leaves no hole. Where the gap is too
        wide the walk starts again from there, and meets the known rows later.
        """
        if self.is_fresh:
            return await self.further(now)
        pages: list[tuple[str | None, Page]] = []
        cursor: str | None = None
        joined = False
        while not joined and len(pages) < MAX_HEAD_PAGES:
            page = await self._ask(cursor)
            pages.append((cursor, page))
            joined = await self._joins(page)
            if page.next is None:
                break
            cursor = page.next
        return await self._keep_head(pages, joined=joined, now=now)

    async def further(self, now: datetime) -> Progress:
        """Read on until something new came or the end is reached; nothing on a list read to its end."""
        progress = Progress()
        while not self.state.complete and not progress.new and progress.pages < MAX_STALE_PAGES:
            await self._one_page_down(progress, now)
        return progress

    async def step(self, now: datetime) -> Progress:
        """Read one page further down, whatever is on it; nothing on a list read to its end.

        For whoever reads on at once: the page after it is asked for while this one is kept.
        """
        progress = Progress()
        if not self.state.complete:
            await self._one_page_down(progress, now, look_ahead=True)
        return progress

    def restart(self) -> None:
        """Forget the position, keep the rows: the next step begins at the top."""
        self._used.clear()
        self._met.clear()
        self._joined_once = self._from_top = True
        self._walk_total = self._ahead = None
        self._stale_pages = 0
        self.state = replace(self.state, cursor=None, complete=False, rows=0)

    async def updates(self, now: datetime) -> Progress:
        """Read the newest changes, down to the last one seen (lists that can be read that way)."""
        progress = Progress()
        mark, newest, cursor = self.state.updated_mark, self.state.updated_mark, None
        while progress.pages < MAX_UPDATE_PAGES:
            page = await self._ask(cursor, by_update=True)
            stored = await self._store.store(self._batch(page, None, None))
            progress.pages += 1
            progress.add(stored, page)
            times = [asset.updated_at for asset in page.assets if asset.updated_at is not None]
            newest = max([*times, newest] if newest else times, default=None)
            if mark is None or page.next is None or (times and min(times) < mark):
                break
            cursor = page.next
        self.state = replace(self.state, updated_mark=newest, last_sync=now)
        await self._store.save_feed_state(self.state)
        return progress

    async def _one_page_down(self, progress: Progress, now: datetime, *, look_ahead: bool = False) -> None:
        try:
            cursor, page = await self._next_page(progress)
        except CursorRefusedError:
            if self.state.cursor is None:
                raise
            self.restart()
            cursor, page = await self._next_page(progress)
        state = await self._advanced(cursor, page, now)
        batch = self._batch(page, cursor, state, self.state.rows * PLACES_A_ROW)
        if look_ahead and page.next is not None:
            stored, following = await asyncio.gather(self._store.store(batch), self._try(page.next))
            self._ahead = (page.next, following)
        else:
            stored = await self._store.store(batch)
        self._settle(page, state)
        progress.add(stored, page)

    async def _try(self, cursor: str) -> Page | ServiceError:
        """A page asked for ahead of its time; what went wrong counts only when its time has come."""
        try:
            return await self._ask(cursor)
        except ServiceError as error:
            return error

    async def _next_page(self, progress: Progress) -> tuple[str | None, Page]:
        """The page after the last one; one step back, and more, where rows may have slipped away above it."""
        cursor = self.state.cursor
        if self._feed.paging is not Paging.NUMBERS or cursor is None:
            progress.pages += 1
            return cursor, await self._ask(cursor)
        resumed = not self._joined_once
        if resumed:
            cursor = str(max(1, int(cursor) - 1))
        while True:
            page = await self._ask(cursor)
            progress.pages += 1
            slipped = page.total is not None and self._walk_total is not None and page.total < self._walk_total
            if int(cursor) <= 1 or not (resumed or slipped) or await self._joins(page):
                return cursor, page
            cursor = str(int(cursor) - 1)

    async def _advanced(self, cursor: str | None, page: Page, now: datetime) -> FeedState:
        """The state after a page; ProviderDataError where the list runs in circles."""
        if self.is_fresh:
            self._from_top = True
        met = self._met if self._from_top else self._met | await self._known(page)
        ids = {asset.ref.remote_id for asset in page.assets}
        unread = max(0, page.rows - len(ids))  # rows that could not be read are rows all the same
        fresh = len(ids - met) + unread
        self._guard_against_circles(cursor, page, fresh)
        return self._after(page, fresh, now)

    def _settle(self, page: Page, state: FeedState) -> None:
        """The page is kept: the position moves."""
        self.state = state
        self._joined_once = True
        self._walk_total = page.total
        self._met |= {asset.ref.remote_id for asset in page.assets}
        if page.next is not None:
            self._used.add(page.next)

    async def _keep_head(self, pages: list[tuple[str | None, Page]], *, joined: bool, now: datetime) -> Progress:
        progress = Progress(pages=len(pages))
        last = pages[-1][1]
        state = replace(self.state, last_sync=now, error=None, total=last.total)
        state = replace(state, newest=self._newest(*(page for _, page in pages)))
        if last.next is None and not joined:
            state = replace(state, complete=True, cursor=None, rows=sum(page.rows for _, page in pages))
        elif not joined:
            state = replace(state, complete=False, cursor=last.next, rows=sum(page.rows for _, page in pages))
        else:
            state = replace(state, rows=state.rows + await self._unknown_rows(*(page for _, page in pages)))
        for place, (cursor, page) in reversed(list(enumerate(pages))):
            above = sum(earlier.rows for _, earlier in pages[:place])
            position = above * PLACES_A_ROW - (_microseconds(now) if joined else 0)
            batch = self._batch(page, cursor, state if place == 0 else None, position)
            progress.add(await self._store.store(batch), page)
        self.state = state
        return progress

    def _after(self, page: Page, fresh: int, now: datetime) -> FeedState:
        dates = [asset.created_at for asset in page.assets if asset.created_at is not None]
        frontier = min([*dates, self.state.frontier] if self.state.frontier else dates, default=None)
        return replace(
            self.state,
            cursor=page.next,
            complete=page.next is None,
            rows=self.state.rows + fresh,
            total=page.total if page.total is not None else self.state.total,
            frontier=frontier if self._feed.descending else None,
            newest=self._newest(page),
            last_sync=now,
            error=None,
        )

    def _newest(self, *pages: Page) -> datetime | None:
        dates = [asset.created_at for page in pages for asset in page.assets if asset.created_at is not None]
        return max([*dates, self.state.newest] if self.state.newest else dates, default=None)

    def _batch(self, page: Page, cursor: str | None, state: FeedState | None, position: int | None = None) -> Batch:
        return Batch(
            account=self._account.id,
            provider=self._account.provider,
            feed=self._feed.name,
            cursor=cursor,
            assets=page.assets,
            position=position,
            state=state,
            feed_rank=self._rank,
            groupings=self._groupings,
        )

    async def _ask(self, cursor: str | None, *, by_update: bool = False) -> Page:
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead[0] == cursor and not by_update:
            if isinstance(ahead[1], ServiceError):
                raise ahead[1]
            return ahead[1]
        ask = PageAsk(
            account=self._account, feed=self._feed.name, cursor=cursor, where=self._where, by_update=by_update
        )
        return await self._source.page(ask)

    async def _joins(self, page: Page) -> bool:
        """True where the page holds a row of the part that was read without a gap.

        A row may also be known from a filtered list or a single look, so its date has to lie inside that part.
        """
        known = await self._known(page)
        return any(asset.ref.remote_id in known and self._inside(asset) for asset in page.assets)

    def _inside(self, asset: Asset) -> bool:
        newest, frontier = self.state.newest, self.state.frontier
        if asset.created_at is None or newest is None:
            return True
        return asset.created_at <= newest and (frontier is None or asset.created_at >= frontier)

    async def _unknown_rows(self, *pages: Page) -> int:
        ids = {asset.ref.remote_id for page in pages for asset in page.assets}
        known: set[str] = set()
        for page in pages:
            known |= await self._known(page)
        return len(ids - known)

    async def _known(self, page: Page) -> set[str]:
        if not page.assets:
            return set()
        ids = {asset.ref.remote_id for asset in page.assets}
        return await self._store.known(self._account.id, page.assets[0].ref.scope, ids)

    def _guard_against_circles(self, cursor: str | None, page: Page, fresh: int) -> None:
        self._stale_pages = 0 if fresh or not self._from_top else self._stale_pages + 1
        repeated = (
            self._feed.paging is Paging.TOKENS
            and page.next is not None
            and (page.next == cursor or page.next in self._used)
        )
        if page.next is not None and (repeated or self._stale_pages > MAX_STALE_PAGES):
            raise ProviderDataError(
                said(
                    "{label} sends the same page again and again; what came so far is kept, and the next check "
                    "starts from the top.",
                    label=self._account.label,
                )
            )


def _microseconds(moment: datetime) -> int:
    """A number that grows with time: what is found above all others later lies above what was found before."""
    return int(moment.timestamp() * 1_000_000)
