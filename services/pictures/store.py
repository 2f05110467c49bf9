"""Keeps small pictures and remembered failures on disk, within a budget in bytes; never blocks the event loop."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Self, TypeVar

from services.domain import AssetRef, Thumbnail
from services.pictures.store_file import Failure, PictureKey, StoreFile, is_recent

_LOG = logging.getLogger(__name__)
T = TypeVar("T")

BATCH: Final = 32
BATCH_SECONDS: Final = 0.2


class ThumbnailStore:
    """A cache that may be deleted at any time. Writes are gathered; what was put can be got at once.

    Keys are `uid@when it changed`, never an address.
    """

    def __init__(self, file: StoreFile, clock: Callable[[], float]) -> None:
        self._file = file
        self._clock = clock
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="thumbnail-store")
        self._lock = threading.Lock()  # for the two tables of what is not written yet
        self._pictures: dict[PictureKey, Thumbnail] = {}
        self._failures: dict[str, Failure] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._is_closed = False

    @classmethod
    async def open(cls, path: Path, budget_bytes: int, *, clock: Callable[[], float] = time.time) -> Self:
        """Open the file or make it; never fails: without a usable disk nothing is kept and `notices` says so."""
        store = cls(StoreFile(path, budget_bytes, clock), clock)
        await store._call(store._file.open)
        store._submit(store._evict_later)
        return store

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should be told about this cache, at most one sentence."""
        return (self._file.notice,) if self._file.notice else ()

    async def get(self, key: str, edge: int) -> Thumbnail | None:
        """The stored picture, or None."""
        if self._is_closed:
            return None
        with self._lock:
            waiting = self._pictures.get((key, edge))
        return waiting or await self._call(lambda: self._file.get(key, edge))

    async def sizes(self, key: str) -> dict[int, int]:
        """The bytes of each picture that is kept, by the edge it was made for."""
        with self._lock:
            waiting = {edge: len(picture.data) for (name, edge), picture in self._pictures.items() if name == key}
        return waiting if self._is_closed else {**await self._call(lambda: self._file.sizes(key)), **waiting}

    async def put(self, key: str, edge: int, picture: Thumbnail) -> None:
        """Keep a picture; it replaces an older one and a remembered failure of the same key."""
        with self._lock:
            self._pictures[key, edge] = picture
            self._failures.pop(key, None)
        self._write_soon()

    async def failure(self, key: str) -> Failure | None:
        """Why there is no picture of this, where that is known and recent."""
        with self._lock:
            waiting = self._failures.get(key)
        if waiting is not None:
            return waiting if is_recent(waiting, self._clock()) else None
        return await self._call(lambda: self._file.failure(key))

    async def note_failure(self, key: str, reason: str, permanent: bool, *, no_picture: bool = False) -> None:
        """Remember why there is no picture: for a month where it is permanent, else for some minutes."""
        failure = Failure(reason, permanent, datetime.fromtimestamp(self._clock(), UTC), no_picture)
        with self._lock:
            self._failures[key] = failure
        self._write_soon()

    async def clear(self, account: str) -> None:
        """Forget everything about one account."""
        prefix = AssetRef(account, "-", "").uid.partition(":")[0] + ":"
        with self._lock:
            self._pictures = {key: value for key, value in self._pictures.items() if not key[0].startswith(prefix)}
            self._failures = {key: value for key, value in self._failures.items() if not key.startswith(prefix)}
        await self._call(lambda: self._file.clear(prefix))

    async def clear_all(self) -> None:
        """Forget every picture and every failure."""
        with self._lock:
            self._pictures, self._failures = {}, {}
        await self._call(lambda: self._file.clear(""))

    async def count(self) -> int:
        """For how many assets there is a picture."""
        return await self._call(self._file.count)

    async def set_budget(self, budget_bytes: int) -> None:
        """Change the budget; what is over it goes, longest unused first."""
        self._file.budget_bytes = budget_bytes
        await self.flush()

    async def used_bytes(self) -> int:
        """What the cache takes on the disk."""
        return await self._call(self._file.used_bytes)

    async def flush(self) -> None:
        """Write what is waiting and keep to the budget, now."""
        await self._call(self._write)
        while await self._call(self._file.evict):
            pass  # in slices, so that a read in between waits for one of them only

    async def aclose(self) -> None:
        """Write what is waiting and close the file."""
        if self._is_closed:
            return
        if self._timer is not None:
            self._timer.cancel()
        await self._call(self._write)
        self._is_closed = True
        await self._call(self._file.close)
        self._thread.shutdown(wait=False)

    async def _call(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _submit(self, work: Callable[[], None]) -> None:
        self._thread.submit(work).add_done_callback(_report)

    def _write_soon(self) -> None:
        if self._is_closed:
            return  # a picture that came too late; it will be made again
        waiting = len(self._pictures) + len(self._failures)
        if waiting == BATCH:
            self._submit(self._write_and_evict)
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(BATCH_SECONDS, self._write_now)

    def _write_now(self) -> None:
        self._timer = None
        self._submit(self._write_and_evict)

    # The rest runs on the store's thread.

    def _write(self) -> None:
        with self._lock:
            pictures, failures = dict(self._pictures), dict(self._failures)
        if not pictures and not failures:
            return
        self._file.write(pictures, failures)
        with self._lock:  # only what was written: newer ones may have come meanwhile
            for key, picture in pictures.items():
                if self._pictures.get(key) is picture:
                    del self._pictures[key]
            for name, failure in failures.items():
                if self._failures.get(name) is failure:
                    del self._failures[name]

    def _write_and_evict(self) -> None:
        self._write()
        self._evict_later()

    def _evict_later(self) -> None:
        if not self._is_closed and self._file.evict():
            self._submit(self._evict_later)


def _report(future: Future[None]) -> None:
    if not future.cancelled() and (error := future.exception()) is not None:
        _LOG.error("The thumbnail store failed", exc_info=error)
