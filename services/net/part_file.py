"""A file that is being downloaded: written in large pieces off the loop, hashed as it goes, resumable after a stop.

Beside it, as NAME.resume, stands how many of its bytes are on the disk for good and which validator (a strong ETag or
a date) proves that the server still has the same file. What came later than that note is not trusted after a crash.
"""

from __future__ import annotations

import asyncio
import errno
import hashlib
import os
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from services.errors import StorageError
from services.words import said

T = TypeVar("T")

BUFFER_BYTES: Final = 512 * 1024
CHECKPOINT_BYTES: Final = 64 * 1024 * 1024
READ_BYTES: Final = 1024 * 1024

_FLAGS: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_NOTE = re.compile(r"(\d{1,15}) (\S.{0,510})")
_CLOSED: Final = -1


class PartFile:
    """One part. Every method that touches the disk does so in a thread and raises StorageError.

    A cancelled caller does not stop its thread: the lock and the closed file keep a late one from doing harm.
    """

    def __init__(self, path: Path) -> None:
        self.size = 0
        self._path = path
        self._fd = _CLOSED
        self._is_done = False
        self._lock = threading.Lock()
        self._hash = hashlib.sha256()
        self._validator: str | None = None
        self._buffer: list[bytes] = []
        self._buffered = 0
        self._noted = 0

    async def open(self) -> None:
        """Open the part, made where it is missing, for this user only; a planted link is refused."""

        def work() -> None:
            if not self._is_done:
                self._fd = os.open(self._path, _FLAGS, 0o600)

        await self._on_disk(work)

    async def resume(self, validator: str | None) -> str | None:
        """Keep what is here and proven, hashed; the validator that proves it, or None where there is nothing to keep.
        `validator` stands in where there is no note: then all that is here is kept."""
        return await self._on_disk(lambda: self._resume(validator))

    async def restart(self, validator: str | None) -> None:
        """Throw away what is here; what comes now is proven by `validator`."""
        self._buffer.clear()
        self._buffered = self.size = 0
        await self._on_disk(lambda: self._restart(validator))

    async def write(self, data: bytes) -> None:
        """Append; the disk sees it when enough has come together."""
        self._buffer.append(data)
        self._buffered += len(data)
        self.size += len(data)
        if self._buffered >= BUFFER_BYTES:
            pending = self._taken()
            await self._on_disk(lambda: self._append(pending))

    async def finish(self) -> str:
        """Everything on the disk for good; its SHA-256 in hex."""
        pending = self._taken()

        def work() -> str:
            self._append(pending)
            os.fsync(self._fd)
            note_path(self._path).unlink(missing_ok=True)
            self._validator = None
            return self._hash.hexdigest()

        return await self._on_disk(work)

    async def close(self) -> None:
        """Close, and note how far the file is good; the next attempt goes on from there."""
        pending = self._taken()

        def work() -> None:
            self._is_done = True
            if self._fd == _CLOSED:
                return
            try:
                self._append(pending)
                self._note()
            finally:
                os.close(self._fd)
                self._fd = _CLOSED

        await self._on_disk(work)

    async def _on_disk(self, work: Callable[[], T]) -> T:
        def guarded() -> T:
            with self._lock:
                return work()

        try:
            return await asyncio.to_thread(guarded)
        except OSError as err:
            if err.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
                raise StorageError(
                    said("The disk is full: the download stopped, and other files are untouched.")
                ) from err
            raise StorageError(said("The download cannot be written to this folder; check that it is there.")) from err

    def _taken(self) -> bytes:
        data = b"".join(self._buffer)
        self._buffer.clear()
        self._buffered = 0
        return data

    # In a thread, under the lock

    def _append(self, data: bytes) -> None:
        self._hash.update(data)
        view = memoryview(data)
        while view:
            view = view[os.write(self._fd, view) :]
        if os.lseek(self._fd, 0, os.SEEK_CUR) - self._noted >= CHECKPOINT_BYTES:
            self._note()

    def _note(self) -> None:
        """Note how much is on the disk for good; only after it is."""
        if self._validator is None:
            return
        os.fsync(self._fd)
        self._noted = os.lseek(self._fd, 0, os.SEEK_CUR)
        fd = os.open(note_path(self._path), _FLAGS | os.O_TRUNC, 0o600)
        with os.fdopen(fd, "w", encoding="utf-8") as file:
            file.write(f"{self._noted} {self._validator}")

    def _restart(self, validator: str | None) -> None:
        note_path(self._path).unlink(missing_ok=True)
        os.ftruncate(self._fd, 0)
        os.lseek(self._fd, 0, os.SEEK_SET)
        self._hash = hashlib.sha256()
        self._validator = validator
        self._noted = 0

    def _resume(self, validator: str | None) -> str | None:
        here = os.fstat(self._fd).st_size
        known = _read_note(note_path(self._path))
        good, proof = known or (here, validator)
        if proof is None or not 0 < good <= here:
            return None
        os.ftruncate(self._fd, good)
        while piece := os.read(self._fd, READ_BYTES):
            self._hash.update(piece)
        self.size = self._noted = good
        self._validator = proof
        return proof


def note_path(part: Path) -> Path:
    """Where it is noted how far a part is good."""
    return part.with_name(part.name + ".resume")


def discard(part: Path) -> None:
    """Remove a part and its note."""
    part.unlink(missing_ok=True)
    note_path(part).unlink(missing_ok=True)


def _read_note(path: Path) -> tuple[int, str] | None:
    try:
        match = _NOTE.fullmatch(path.read_text("utf-8"))
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    return (int(match[1]), match[2]) if match and match[2].isprintable() else None
