"""What Vitrine takes on the disk, and what it does while the disk is nearly full."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from services.paths import Paths

LOW_DISK_BYTES: Final = 2 * 1024**3
LOOK_SECONDS: Final = 60.0
TOLD_STEP_BYTES: Final = 100 * 1024**2
"""While it is low, so large a change is told anew."""

MEGABYTE: Final = 1024 * 1024
_BESIDE_SQLITE: Final = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True, kw_only=True)
class StorageFigures:
    """Sizes in bytes as they are on the disk. `thumbnails`: of how many assets there is one."""

    thumbnails: int
    thumbnail_bytes: int
    catalogue_bytes: int
    review_bytes: int
    backup_bytes: int
    log_bytes: int
    free_bytes: int

    @property
    def is_low(self) -> bool:
        """True where the disk is nearly full."""
        return self.free_bytes < LOW_DISK_BYTES


class Cache(Protocol):
    """What is asked here of `services.pictures.store.ThumbnailStore`."""

    async def count(self) -> int:
        """For how many assets there is a picture."""

    async def used_bytes(self) -> int:
        """What the cache takes on the disk."""

    async def set_budget(self, budget_bytes: int) -> None:
        """Change the budget; what is over it goes."""


async def measure(paths: Paths, cache: Cache) -> StorageFigures:
    """The figures of this moment."""
    kept, used = await cache.count(), await cache.used_bytes()
    return await asyncio.to_thread(_measured, paths, kept, used)


def free_bytes(folder: Path) -> int:
    """What is left on the disk of a folder."""
    return shutil.disk_usage(folder).free


class DiskWatch:
    """Looks how much room is left. While it is low, thumbnails take no more of it, whatever their budget.

    `left` is the number of bytes then, else None; `changed` is called when that is worth telling.
    """

    def __init__(
        self,
        folder: Path,
        cache: Cache,
        budget_bytes: int,
        changed: Callable[[], None],
        *,
        free: Callable[[Path], int] = free_bytes,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.left: int | None = None
        self._folder = folder
        self._cache = cache
        self._budget = self._used_budget = budget_bytes
        self._changed = changed
        self._free = free
        self._sleep = sleep

    async def run(self) -> None:
        """Look now and once a minute, for ever."""
        while True:
            await self.look()
            await self._sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Look once."""
        try:
            free = await asyncio.to_thread(self._free, self._folder)
        except OSError:
            return  # the folder is gone for a moment, as on a disk that sleeps; it is looked at again
        before, self.left = self.left, free if free < LOW_DISK_BYTES else None
        if (before is None) is not (self.left is None):
            await self._keep_to_budget()
        if before is None or self.left is None:
            worth_telling = before is not self.left
        else:
            worth_telling = abs(before - self.left) >= TOLD_STEP_BYTES
            self.left = self.left if worth_telling else before
        if worth_telling:
            self._changed()

    async def set_budget(self, budget_bytes: int) -> None:
        """The artist chose another budget; what is over it goes at once."""
        self._budget = budget_bytes
        await self._keep_to_budget()

    async def _keep_to_budget(self) -> None:
        budget = self._budget
        if self.left is not None:
            budget = min(budget, max(MEGABYTE, await self._cache.used_bytes()))
        if budget != self._used_budget:
            self._used_budget = budget
            await self._cache.set_budget(budget)


def _measured(paths: Paths, kept: int, used: int) -> StorageFigures:
    catalogue = _sizes(Path(f"{paths.catalogue}{suffix}") for suffix in _BESIDE_SQLITE)
    try:
        free = free_bytes(paths.data)
    except OSError:
        free = 0
    return StorageFigures(
        thumbnails=kept,
        thumbnail_bytes=used,
        catalogue_bytes=catalogue,
        review_bytes=_sizes([paths.journal]),
        backup_bytes=_sizes(_files(paths.backups)),
        log_bytes=_sizes(_files(paths.logs)),
        free_bytes=free,
    )


def _files(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _sizes(files: Iterable[Path]) -> int:
    total = 0
    for file in files:
        with contextlib.suppress(OSError):  # not there, or gone since it was listed
            total += file.stat().st_size
    return total
