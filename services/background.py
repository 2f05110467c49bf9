"""What goes on by itself while the window is open: looks at tops of lists, rows in flight, other processes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Protocol

from services.errors import ServiceError
from services.storage import DiskWatch
from services.sync.connections import Connection, Connections
from services.sync.frontier import Frontier
from services.sync.polling import Polling
from services.sync.status import SyncStatus
from services.tasks import Tasks

log = logging.getLogger(__name__)

REFRESH_SECONDS = 300.0
CALM_SECONDS = 1.0
WATCH_SECONDS = 2.0
REST_SLACK_SECONDS = 0.5
PAUSE_SECONDS = 0.02
FIRST_UPKEEP_SECONDS = 15 * 60.0
UPKEEP_SECONDS = 24 * 3600.0
Sleep = Callable[[float], Awaitable[None]]


class Kept(Protocol):
    """What another process may change, and what wants upkeep; `services.catalogue.Catalogue` is it."""

    async def changed_elsewhere(self) -> bool:
        """True once after each change by another process."""

    async def check(self) -> list[str]:
        """Look it over and mend it; sentences about what was wrong."""

    async def optimize(self) -> None:
        """Tidy it up."""


class Background:
    """Owns the loops. Nothing here is urgent; a failure is told by the status and tried again later."""

    def __init__(
        self,
        connections: Connections,
        frontier: Frontier,
        polling: Polling,
        status: SyncStatus,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._connections = connections
        self._frontier = frontier
        self._polling = polling
        self._status = status
        self._sleep = sleep
        self._tasks = Tasks()
        self._waits: dict[str, float] = {}
        self.in_flight: dict[str, int] = {}

    def start(self, *, calm: bool = False) -> None:
        """Begin; `aclose` ends it. `calm`: what is here is shown first, and then it is asked what is new."""
        self._tasks.start("refresh", self._refresh(CALM_SECONDS if calm else 0.0))
        self._status.on_wait.append(self._retry_in)
        for connection in self._connections.all():
            self.watch(connection)

    def watch_disk(self, disk: DiskWatch) -> None:
        """Look once a minute how much room is left."""
        self._tasks.start("disk", disk.run())

    def watch_over(self, catalogue: Kept, changed: Callable[[], None]) -> None:
        """Call `changed` whenever another process has changed the catalogue; look it over and tidy it up once a day."""
        self._tasks.start("others", self._watch(catalogue, changed))
        self._tasks.start("upkeep", self._keep_up(catalogue))

    def watch(self, connection: Connection) -> None:
        """Look at this account's rows in flight from now on, as slowly as its provider wishes."""
        seconds = connection.provider.info.poll_seconds
        if seconds is not None:
            self._tasks.start(f"poll {connection.account.id}", self._poll(connection, seconds))

    def unwatch(self, account_id: str) -> None:
        """Stop looking at this account."""
        self._tasks.cancel(f"poll {account_id}")
        self._tasks.cancel(f"retry {account_id}")
        self._waits.pop(account_id, None)
        self.in_flight.pop(account_id, None)

    def sort_in(self, some: Callable[[], Awaitable[bool]]) -> None:
        """Call `some` until it says that nothing is left."""
        self._tasks.start("sort in", self._sort_in(some))

    def look_at_pictures(self, some: Callable[[], Awaitable[bool]]) -> None:
        """The same for pictures made before."""
        self._tasks.start("look at pictures", self._sort_in(some))

    async def aclose(self) -> None:
        """Stop all loops."""
        await self._tasks.aclose()

    async def _refresh(self, after: float) -> None:
        if after:
            await self._sleep(after)
        while True:
            await self._frontier.refresh()
            await self._sleep(REFRESH_SECONDS)

    def _retry_in(self, connection: Connection, seconds: float) -> None:
        """An account does not answer: ask it again by itself, as soon as its lists have rested."""
        name = f"retry {connection.account.id}"
        self._waits[connection.account.id] = seconds
        if not self._tasks.is_running(name):
            self._tasks.start(name, self._retry(connection))

    async def _retry(self, connection: Connection) -> None:
        while (seconds := self._waits.pop(connection.account.id, None)) is not None:
            await self._sleep(seconds + REST_SLACK_SECONDS)
            await self._frontier.refresh_account(connection)  # which tells how long to wait where it fails again

    async def _keep_up(self, catalogue: Kept) -> None:
        await self._sleep(FIRST_UPKEEP_SECONDS)
        while True:
            try:
                for sentence in await catalogue.check():
                    log.warning("the catalogue was looked over: %s", sentence)
                await catalogue.optimize()
            except ServiceError as error:
                log.warning("the catalogue could not be looked over: %s", error)
            await self._sleep(UPKEEP_SECONDS)

    async def _sort_in(self, some: Callable[[], Awaitable[bool]]) -> None:
        try:
            while await some():
                await self._sleep(PAUSE_SECONDS)
        except ServiceError as error:
            log.warning("older rows could not be looked through: %s", error)

    async def _watch(self, catalogue: Kept, changed: Callable[[], None]) -> None:
        while True:
            await self._sleep(WATCH_SECONDS)
            if await catalogue.changed_elsewhere():
                changed()

    async def _poll(self, connection: Connection, seconds: float) -> None:
        while True:
            await self._sleep(seconds)
            if connection.account.paused or self._status.is_refused(connection.account.id):
                continue
            try:
                self.in_flight[connection.account.id] = await self._polling.look(connection)
            except ServiceError as error:
                self._status.failed(connection, error)
