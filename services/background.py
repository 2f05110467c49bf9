"""What goes on by itself while the window is open: looks at tops of lists, rows in flight, other processes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

from services.errors import ServiceError
from services.sync.connections import Connection, Connections
from services.sync.frontier import Frontier
from services.sync.polling import Polling
from services.sync.status import SyncStatus
from services.tasks import Tasks

REFRESH_SECONDS = 300.0
WATCH_SECONDS = 2.0
Sleep = Callable[[float], Awaitable[None]]


class Watched(Protocol):
    """What another process may change; `services.catalogue.Catalogue` is it."""

    async def changed_elsewhere(self) -> bool:
        """True once after each such change."""


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
        self.in_flight: dict[str, int] = {}

    def start(self) -> None:
        """Begin; `aclose` ends it."""
        self._tasks.start("refresh", self._refresh())
        for connection in self._connections.all():
            self.watch(connection)

    def watch_others(self, catalogue: Watched, changed: Callable[[], None]) -> None:
        """Call `changed` whenever another process has changed the catalogue."""
        self._tasks.start("others", self._watch(catalogue, changed))

    def watch(self, connection: Connection) -> None:
        """Look at this account's rows in flight from now on, as slowly as its provider wishes."""
        seconds = connection.provider.info.poll_seconds
        if seconds is not None:
            self._tasks.start(f"poll {connection.account.id}", self._poll(connection, seconds))

    def unwatch(self, account_id: str) -> None:
        """Stop looking at this account."""
        self._tasks.cancel(f"poll {account_id}")
        self.in_flight.pop(account_id, None)

    async def aclose(self) -> None:
        """Stop all loops."""
        await self._tasks.aclose()

    async def _refresh(self) -> None:
        while True:
            await self._frontier.refresh()
            await self._sleep(REFRESH_SECONDS)

    async def _watch(self, catalogue: Watched, changed: Callable[[], None]) -> None:
        while True:
            await self._sleep(WATCH_SECONDS)
            if await catalogue.changed_elsewhere():
                changed()

    async def _poll(self, connection: Connection, seconds: float) -> None:
        while True:
            await self._sleep(seconds)
            if self._status.is_refused(connection.account.id):
                continue
            try:
                self.in_flight[connection.account.id] = await self._polling.look(connection)
            except ServiceError as error:
                self._status.failed(connection, error)
