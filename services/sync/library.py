"""Which list of which account is read next, and what came of it. One vendor that is down never holds up another."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from services.catalogue import Catalogue
from services.domain import NO_TEXT, FeedState, Page
from services.errors import ForbiddenError, NotFoundError, OfflineError, ServiceError, UnavailableError, UsageError
from services.events import Bus, FeedChanged, RowsStored
from services.providers import registry
from services.providers.base import FeedInfo, PageAsk
from services.sync.complete import read_everything
from services.sync.connections import Connection, Connections
from services.sync.reader import FeedReader, ListOf, PageStore, Progress, filter_key
from services.sync.status import SyncStatus
from services.words import said

log = logging.getLogger(__name__)

NOT_OFFERED_FOR = timedelta(days=1)
FIRST_REST = timedelta(seconds=30)
LONGEST_REST = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncAsk:
    """What to read: nothing named means every list that is read by default.

    `pages` counts pages read downwards (on a list never read, the top page is the first of them); None is the
    everyday amount: what is new at the top and one page further. `everything` reads to the end.
    """

    accounts: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    where: Mapping[str, str] = field(default_factory=dict)
    pages: int | None = None
    everything: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedReport:
    """What reading one list brought. `total` is the vendor's, or our count where the list was read to its end."""

    account: str
    feed: str
    pages: int = 0
    new: int = 0
    new_ids: tuple[int, ...] = ()
    changed: int = 0
    total: int | None = None
    complete: bool = False
    error: str | None = None
    cause: ServiceError | None = None
    offered: bool = True


@dataclass(slots=True)
class _List:
    """One list being read: its reader, and the lock that makes a second caller wait."""

    connection: Connection
    info: FeedInfo
    reader: FeedReader
    lock: asyncio.Lock
    rest_until: datetime | None = None
    rest: timedelta = FIRST_REST


_Reading = Callable[[_List, Progress], Awaitable[None]]


class Library:
    """Reads lists on request. `clock` gives the time in UTC."""

    def __init__(
        self,
        catalogue: Catalogue,
        connections: Connections,
        bus: Bus,
        status: SyncStatus,
        clock: Callable[[], datetime],
    ) -> None:
        self._catalogue = catalogue
        self._connections = connections
        self._bus = bus
        self._status = status
        self._clock = clock
        self._lists: dict[tuple[str, str, str], _List] = {}

    # What is asked for from outside

    async def sync(self, ask: SyncAsk) -> tuple[FeedReport, ...]:
        """Read what `ask` names, accounts side by side, an account's lists one after the other.

        Raises UsageError, with nothing sent, where an account, a list or a filter makes no sense.
        """
        plan = self._plan(ask)
        per_account = [self._sync_account(connection, feeds, ask) for connection, feeds in plan]
        return tuple(report for reports in await asyncio.gather(*per_account) for report in reports)

    async def head(self, connection: Connection, feed: str) -> FeedReport:
        """Look what is new at the top of one list."""
        return await self._run(await self._list(connection, feed, NO_TEXT), self._read_head)

    async def advance(self, connection: Connection, feed: str) -> FeedReport:
        """Read one list one page further."""
        return await self._run(await self._list(connection, feed, NO_TEXT), self._read_further)

    async def state(self, connection: Connection, feed: str) -> FeedState:
        """How far a list was read."""
        return (await self._list(connection, feed, NO_TEXT)).reader.state

    async def may_ask(self, connection: Connection, feed: str) -> bool:
        """False while a list rests after a failure, is paused, or is not offered."""
        wanted = await self._list(connection, feed, NO_TEXT)
        resting = wanted.rest_until is not None and wanted.rest_until > self._clock()
        refused = self._status.is_refused(connection.account.id)
        return not (resting or refused or connection.pacer.paused_for > 0 or self._not_offered(wanted))

    def wake(self, account_id: str) -> None:
        """Let an account's lists be asked at once again: the network is back, or the key is another one."""
        for wanted in self._lists.values():
            if wanted.connection.account.id == account_id:
                wanted.rest_until, wanted.rest = None, FIRST_REST

    def forget(self, account_id: str) -> None:
        """Drop what is remembered of an account that was removed."""
        for key in [key for key in self._lists if key[0] == account_id]:
            del self._lists[key]

    # Planning

    def _plan(self, ask: SyncAsk) -> list[tuple[Connection, tuple[str, ...]]]:
        chosen = [self._connections.get(name) for name in ask.accounts] or list(self._connections.all())
        plan = [(connection, self._feeds_of(connection, ask)) for connection in chosen]
        if ask.feeds and not any(feeds for _, feeds in plan):
            raise UsageError(said("No account has a list called {names}.", names=", ".join(ask.feeds)))
        if ask.where and not any(feeds for _, feeds in plan):
            raise UsageError(said("No list takes such a filter."))
        return [(connection, feeds) for connection, feeds in plan if feeds]

    def _feeds_of(self, connection: Connection, ask: SyncAsk) -> tuple[str, ...]:
        provider, named = connection.provider, []
        if not ask.feeds:
            named = default_feeds(connection)
        for feed in ask.feeds:
            try:
                named.append(provider.feed(feed).name)
            except UsageError:
                if ask.accounts:
                    raise
        for feed in named:
            provider.check_filters(feed, ask.where)
        return tuple(named)

    # Reading

    async def _sync_account(self, connection: Connection, feeds: tuple[str, ...], ask: SyncAsk) -> list[FeedReport]:
        return [await self._run(await self._list(connection, feed, ask.where), self._reading(ask)) for feed in feeds]

    def _reading(self, ask: SyncAsk) -> _Reading:
        async def read(wanted: _List, progress: Progress) -> None:
            if ask.everything:
                await self._read_all(wanted, progress)
                return
            fresh = wanted.reader.is_fresh
            if not fresh:
                await self._read_head(wanted, progress)
            pages = ask.pages if ask.pages is not None else 2 if fresh else 1
            for _ in range(pages):
                await self._read_further(wanted, progress)

        return read

    async def _read_head(self, wanted: _List, progress: Progress) -> None:
        top = not wanted.reader.is_fresh
        self._take(wanted, progress, await wanted.reader.head(self._clock()), at_top=top)
        if wanted.info.has_updates and not wanted.reader.state.filter_key:
            self._take(wanted, progress, await wanted.reader.updates(self._clock()))

    async def _read_further(self, wanted: _List, progress: Progress) -> None:
        self._take(wanted, progress, await wanted.reader.further(self._clock()))

    async def _read_all(self, wanted: _List, progress: Progress) -> None:
        def took(step: Progress) -> None:
            self._take(wanted, progress, step)
            self._status.listing(wanted.connection, wanted.info.name, wanted.reader.state)

        if wanted.info.has_updates and not wanted.reader.is_fresh and not wanted.reader.state.filter_key:
            took(await wanted.reader.updates(self._clock()))
        started = await read_everything(wanted.reader, self._clock, took)
        if started is not None and not progress.problems:
            await self._catalogue.mark_missing(wanted.connection.account.id, wanted.info.name, started)

    async def _run(self, wanted: _List, read: _Reading) -> FeedReport:
        """Do one piece of reading with its lock held; a failure becomes part of the report."""
        progress, cause = Progress(), None
        async with wanted.lock:
            if self._not_offered(wanted):
                return self._report(wanted, progress, None, offered=False)
            self._status.listing(wanted.connection, wanted.info.name, wanted.reader.state)
            try:
                await read(wanted, progress)
                self._went_well(wanted)
            except ServiceError as error:
                if wanted.info.optional and isinstance(error, ForbiddenError | NotFoundError):
                    await self._note_not_offered(wanted)
                    return self._report(wanted, progress, None, offered=False)
                cause = error
                await self._went_wrong(wanted, error)
            finally:
                self._status.ended(wanted.connection, wanted.info.name)
            self._bus.tell(FeedChanged(wanted.reader.state))
        return self._report(wanted, progress, cause)

    def _take(self, wanted: _List, progress: Progress, step: Progress, *, at_top: bool = False) -> None:
        wanted.connection.links.remember(step.assets)
        progress.pages += step.pages
        progress.new += step.new
        progress.changed += step.changed
        progress.problems += step.problems
        if step.new or step.changed:
            self._bus.tell(
                RowsStored(
                    wanted.connection.account.id, wanted.info.name, tuple(step.new), tuple(step.changed), at_top=at_top
                )
            )

    # Outcomes

    def _went_well(self, wanted: _List) -> None:
        wanted.rest_until, wanted.rest = None, FIRST_REST
        self._status.answered(wanted.connection)

    async def _went_wrong(self, wanted: _List, error: ServiceError) -> None:
        log.info("reading %s of %s failed: %s", wanted.info.name, wanted.connection.account.provider, error)
        self._status.failed(wanted.connection, error)
        if isinstance(error, UnavailableError):
            pause = timedelta(seconds=error.retry_after or 0)
            wanted.rest_until = self._clock() + max(wanted.rest, pause)
            wanted.rest = min(wanted.rest * 2, LONGEST_REST)
            if isinstance(error, OfflineError):
                wanted.rest = FIRST_REST
            self._status.waits(wanted.connection, (wanted.rest_until - self._clock()).total_seconds())
        else:
            wanted.rest_until = self._clock() + LONGEST_REST
        wanted.reader.state = replace(wanted.reader.state, error=str(error))
        await self._catalogue.save_feed_state(wanted.reader.state)

    async def _note_not_offered(self, wanted: _List) -> None:
        until = self._clock() + NOT_OFFERED_FOR
        wanted.reader.state = replace(wanted.reader.state, not_offered_until=until, error=None)
        await self._catalogue.save_feed_state(wanted.reader.state)

    def _not_offered(self, wanted: _List) -> bool:
        until = wanted.reader.state.not_offered_until
        return until is not None and until > self._clock()

    def _report(
        self, wanted: _List, progress: Progress, cause: ServiceError | None, *, offered: bool = True
    ) -> FeedReport:
        state = wanted.reader.state
        return FeedReport(
            account=state.account,
            feed=state.feed,
            pages=progress.pages,
            new=len(progress.new),
            new_ids=tuple(progress.new),
            changed=len(progress.changed),
            total=state.total if state.total is not None else state.rows if state.complete else None,
            complete=state.complete,
            error=str(cause) if cause else None,
            cause=cause,
            offered=offered,
        )

    async def _list(self, connection: Connection, feed: str, where: Mapping[str, str]) -> _List:
        key = (connection.account.id, feed, filter_key(where))
        if key not in self._lists:
            info = connection.provider.feed(feed)
            store: PageStore = self._catalogue
            groupings = connection.provider.info.groupings
            which = ListOf(connection.account, info, where, _rank(connection, info), groupings)
            reader = FeedReader(_Pages(connection), store, which)
            await reader.load()
            self._lists.setdefault(key, _List(connection, info, reader, asyncio.Lock()))
        return self._lists[key]


def default_feeds(connection: Connection) -> list[str]:
    """The lists a sync reads that names none."""
    return [feed.name for feed in registry.default_feeds(connection.provider, connection.account)]


def _rank(connection: Connection, info: FeedInfo) -> int:
    """The feed's place in the documented order; one with a parameter comes last."""
    names = [feed.name for feed in connection.provider.info.feeds]
    return names.index(info.name) if info.name in names else len(names)


class _Pages:
    """Pages of a connection, whose client is made at the first of them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def page(self, ask: PageAsk) -> Page:
        """The page, or the ServiceError that tells why not."""
        return await (await self._connection.client()).page(ask)
