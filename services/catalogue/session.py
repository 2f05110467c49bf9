"""An open catalogue file: its three connections on their threads, and the locks it holds while it is open."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from services.catalogue import backup
from services.catalogue.collections import CollectionBook
from services.catalogue.database import (
    Connection,
    Lane,
    Writer,
    connect_reader,
    errors_explained,
    mark_damaged,
    reading,
)
from services.catalogue.locks import FileLock
from services.catalogue.opening import Places, open_writer
from services.catalogue.reviews import ReviewBook
from services.errors import StorageError
from services.words import said

P = ParamSpec("P")
T = TypeVar("T")
Clock = Callable[[], datetime]

_log = logging.getLogger(__name__)


class Session:
    """Runs functions of a connection where they belong. `read` is for short questions and `scan` for long ones;
    `write` holds one transaction, whose loss with the power costs nothing unless it is `durable`."""

    def __init__(self, places: Places, clock: Clock) -> None:
        self.places = places
        self.clock = clock
        self.notices: tuple[str, ...] = ()
        self._writing, self._reading, self._scanning, self._computing = (
            Lane(name, places.path) for name in ("writer", "reader", "scanner", "encoder")
        )
        self._window = FileLock(places.path.with_name(places.path.name + ".window"))
        self._writer: Writer | None = None
        self._reader: Connection | None = None
        self._scanner: Connection | None = None
        self._book: ReviewBook | None = None
        self._shelves: CollectionBook | None = None
        self._housekeeping: asyncio.Future[None] | None = None
        self._turns = asyncio.Lock()

    async def open(self, *, exclusive: bool) -> None:
        """Take the locks and open the connections; the daily backup starts beside the first questions."""
        if exclusive and not await self._writing.run(self._window.acquire):
            raise StorageError(said("Vitrine is already open; use its window, or close it and start again."))
        opened = await self._writing.run(open_writer, self.places, self.clock())
        self._writer = Writer(opened.connection, self.places.turn)
        self._book = ReviewBook(self._writer, self.places.journal, self.clock)
        self._shelves = CollectionBook(self._writer, self.places.journal, self.clock)
        self._reader = await self._reading.run(connect_reader, self.places.path)
        self._scanner = await self._scanning.run(connect_reader, self.places.path)
        self.notices = tuple(opened.notices)
        self._housekeeping = self._scanning.start(self._back_up)

    async def aclose(self) -> None:
        """Finish what is under way, fold the log into the database, let go of the locks."""
        if self._housekeeping is not None:
            await asyncio.wait([self._housekeeping])
        await self._computing.aclose()
        for lane, resource in (
            (self._scanning, self._scanner),
            (self._reading, self._reader),
            (self._writing, self._writer),
        ):
            await lane.aclose(None if resource is None else resource.close)
        self.places.users.release()
        self._window.release()

    async def read(self, function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a short question on one state of the database."""
        connection = _open(self._reader)
        return await self._reading.run(lambda: reading(connection, function, *args, **kwargs))

    async def scan(self, function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a question that may take long."""
        connection = _open(self._scanner)
        return await self._scanning.run(lambda: reading(connection, function, *args, **kwargs))

    async def write(self, function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a change of what providers told. One waits for the thread at a time, so that an edit, which comes in
        between, never stands behind the pages of all lists that are being read."""
        async with self._turns:
            return await self._writing.run(self._change, False, function, *args, **kwargs)

    async def write_durably(
        self, function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a change of what only the user knows: on the disk when this returns."""
        return await self._writing.run(self._change, True, function, *args, **kwargs)

    async def edit(self, function: Callable[Concatenate[ReviewBook, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a change of reviews."""
        return await self._writing.run(function, _open(self._book), *args, **kwargs)

    async def arrange(
        self, function: Callable[Concatenate[CollectionBook, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a change of collections."""
        return await self._writing.run(function, _open(self._shelves), *args, **kwargs)

    async def compute(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what needs no connection on a thread of its own, beside a transaction."""
        return await self._computing.run(function, *args, **kwargs)

    async def suspect(self) -> None:
        """Have the next start examine and repair the file."""
        await self._scanning.run(mark_damaged, self.places.path)

    async def watch(self) -> int:
        """A number that changes when another process changes the file."""
        return await self._writing.run(_data_version, _open(self._writer).connection)

    def _change(
        self,
        durable: bool,
        function: Callable[Concatenate[Connection, P], T],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        with _open(self._writer).transaction(durable=durable) as connection:
            return function(connection, *args, **kwargs)

    def _back_up(self) -> None:
        now = self.clock()
        scanner = _open(self._scanner)
        try:
            with errors_explained(self.places.path):
                if backup.is_due(scanner, self.places.backups, now):
                    backup.make_daily(scanner, self.places.backups, now)
        except StorageError:
            _log.exception("the daily backup failed")


def _open(resource: T | None) -> T:
    if resource is None:
        raise StorageError(said("The catalogue is not open."))
    return resource


def _data_version(connection: Connection) -> int:
    return int(connection.execute("PRAGMA data_version").fetchone()[0])
