"""Lazy scrolling: reads on where the viewport comes near rows that are not settled yet.

In a list merged by date, whatever is older than the newest frontier among lists that still have pages is unsettled: a
row of that list may still come in between. Lists that failed, are paused or rest are left out until they answer again.
"""

from __future__ import annotations

import asyncio
from datetime import datetime

from services.domain import FeedState, Query
from services.errors import UsageError
from services.sync.connections import Connection, Connections
from services.sync.dating import Dating
from services.sync.library import FeedReport, Library, default_feeds


class Frontier:
    """Advances the lists that block what the artist is about to see."""

    def __init__(self, connections: Connections, library: Library, dating: Dating) -> None:
        self._connections = connections
        self._library = library
        self._dating = dating

    async def refresh(self) -> tuple[FeedReport, ...]:
        """Look what is new at the top of every list, accounts side by side; paused ones are left alone."""
        active = [each for each in self._connections.all() if not each.account.paused]
        reports = await asyncio.gather(*(self.refresh_account(each) for each in active))
        return tuple(report for part in reports for report in part)

    async def approach(self, query: Query, sort_at: datetime | None) -> tuple[FeedReport, ...]:
        """Rows of that date (None: the end of the list) come near: advance each account's list that blocks them most.

        One page per account and call; the caller asks again while rows near the viewport stay unsettled.
        """
        blocking = await asyncio.gather(*(self._blocking(each, query, sort_at) for each in self._chosen(query)))
        wanted = [pair for pair in blocking if pair is not None]
        return tuple(await asyncio.gather(*(self._advance(connection, feed) for connection, feed in wanted)))

    async def missing_below(self, query: Query, sort_at: datetime | None) -> tuple[str, ...]:
        """The accounts whose rows are not shown below here because their list rests after a failure."""
        names = []
        for connection in self._chosen(query):
            for feed in _feeds(connection, query):
                state = await self._library.state(connection, feed)
                rests = not await self._library.may_ask(connection, feed)
                if rests and state.not_offered_until is None and _blocks(state, sort_at):
                    names.append(connection.account.label)
                    break
        return tuple(names)

    def _chosen(self, query: Query) -> list[Connection]:
        return [
            each
            for each in self._connections.all()
            if not each.account.paused
            and (not query.accounts or each.account.id in query.accounts)
            and (not query.providers or each.account.provider in query.providers)
        ]

    async def refresh_account(self, connection: Connection) -> list[FeedReport]:
        """Look what is new at the top of one account's lists, also of a paused one."""
        reports = []
        for feed in default_feeds(connection):
            if await self._library.may_ask(connection, feed):
                report = await self._library.head(connection, feed)
                await self._dating.date(connection, feed, report)
                reports.append(report)
        return reports

    async def _blocking(
        self, connection: Connection, query: Query, sort_at: datetime | None
    ) -> tuple[Connection, str] | None:
        candidates: list[tuple[bool, float, str]] = []
        for feed in _feeds(connection, query):
            state = await self._library.state(connection, feed)
            if _blocks(state, sort_at) and await self._library.may_ask(connection, feed):
                newest = state.frontier.timestamp() if state.frontier else 0.0
                candidates.append((state.frontier is None, newest, feed))
        return (connection, max(candidates)[2]) if candidates else None

    async def _advance(self, connection: Connection, feed: str) -> FeedReport:
        report = await self._library.advance(connection, feed)
        await self._dating.date(connection, feed, report)
        return report


def _feeds(connection: Connection, query: Query) -> list[str]:
    if not query.feeds:
        return default_feeds(connection)
    feeds = []
    for name in query.feeds:
        try:
            feeds.append(connection.provider.feed(name).name)
        except UsageError:
            continue  # a list of another provider
    return feeds


def _blocks(state: FeedState, sort_at: datetime | None) -> bool:
    return not state.complete and (sort_at is None or state.frontier is None or sort_at <= state.frontier)
