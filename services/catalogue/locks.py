"""Locks between processes, which the operating system lets go of when their holder dies."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from services.errors import StorageError
from services.words import said

FILE_MODE: Final = 0o600
RETRY_SECONDS: Final = 0.005
SLOTS: Final = 64

if sys.platform == "win32":
    import msvcrt

    def _lock_bytes(descriptor: int, first: int, count: int) -> bool:
        os.lseek(descriptor, first, os.SEEK_SET)
        with suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, count)
            return True
        return False

    def _try_lock(descriptor: int, shared: bool) -> bool:
        # Windows has no shared byte locks here: each sharer takes a byte of its own, the exclusive holder all of them.
        if not shared:
            return _lock_bytes(descriptor, 0, SLOTS)
        return any(_lock_bytes(descriptor, slot, 1) for slot in range(SLOTS))
else:
    import fcntl

    def _try_lock(descriptor: int, shared: bool) -> bool:
        with suppress(BlockingIOError):
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
            return True
        return False


class FileLock:
    """One lock on one file; it ends with `release` or with the process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """True between a successful `acquire` and `release`."""
        return self._descriptor is not None

    def acquire(self, *, shared: bool = False, wait: float = 0.0) -> bool:
        """Take the lock, trying for `wait` seconds; False where somebody else keeps it."""
        end = time.monotonic() + wait
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), FILE_MODE)
        except OSError as err:
            raise StorageError(
                said("Cannot write in {parent}; check its permissions and free space.", parent=self._path.parent)
            ) from err
        while not _try_lock(descriptor, shared):
            if time.monotonic() >= end:
                os.close(descriptor)
                return False
            time.sleep(RETRY_SECONDS)
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let go; does nothing where the lock is not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


class Turn:
    """Whose turn it is to write or checkpoint the database: one connection of one process at a time.

    SQLite alone would let a second process write while this one checkpoints; before 3.51.3 that can corrupt the file.
    """

    def __init__(self, path: Path, limit_seconds: float) -> None:
        self._path = path
        self._limit_seconds = limit_seconds

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Hold the turn; StorageError where another program does not give it up in time."""
        lock = FileLock(self._path)
        if not lock.acquire(wait=self._limit_seconds):
            raise StorageError(said("Another Vitrine is busy writing; nothing was changed, try again in a moment."))
        try:
            yield
        finally:
            lock.release()
