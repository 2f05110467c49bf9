"""A file that is being downloaded: written in large pieces off the loop, hashed as it goes, resumable by its validator.

The validator (a strong ETag or a date) is kept beside it as NAME.validator, so that a download can go on after a
restart. Whoever deletes the part deletes that too, by `discard`.
"""

from __future__ import annotations

import asyncio
import errno
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from services.errors import StorageError

T = TypeVar("T")

BUFFER_BYTES: Final = 512 * 1024
READ_BYTES: Final = 1024 * 1024
_FLAGS: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class PartFile:
    """One open part. Every method that touches the disk runs in a thread and raises StorageError."""

    def __init__(self, path: Path, fd: int) -> None:
        self.size = 0
        self._path = path
        self._fd = fd
        self._hash = hashlib.sha256()
        self._buffer: list[bytes] = []
        self._buffered = 0

    @classmethod
    async def open(cls, path: Path) -> PartFile:
        """The part at `path`, made where it is missing, for this user only; a planted link is refused."""
        return cls(path, await _on_disk(lambda: os.open(path, _FLAGS, 0o600)))

    async def resume(self) -> int:
        """Keep what is here, hashed; its size."""
        await _on_disk(self._hash_whole)
        return self.size

    async def restart(self, validator: str | None) -> None:
        """Throw away what is here; what comes now is proven by `validator`."""
        self._buffer.clear()
        self._buffered = self.size = 0
        self._hash = hashlib.sha256()
        await _on_disk(lambda: self._empty(validator))

    async def write(self, data: bytes) -> None:
        """Append; the disk sees it when enough has come together."""
        self._buffer.append(data)
        self._buffered += len(data)
        self.size += len(data)
        if self._buffered >= BUFFER_BYTES:
            await self._flush()

    async def finish(self) -> str:
        """Everything on the disk for good; its SHA-256 in hex."""
        await self._flush()
        await _on_disk(lambda: os.fsync(self._fd))
        validator_path(self._path).unlink(missing_ok=True)
        return self._hash.hexdigest()

    def close(self) -> None:
        """Keep what has come, also after a failure: the next attempt goes on from there."""
        try:
            self._append(b"".join(self._buffer))
        except OSError:
            os.ftruncate(self._fd, 0)  # what is half-written must not be resumed
        finally:
            os.close(self._fd)

    async def _flush(self) -> None:
        data = b"".join(self._buffer)
        self._buffer.clear()
        self._buffered = 0
        await _on_disk(lambda: self._append(data))

    def _append(self, data: bytes) -> None:
        self._hash.update(data)
        view = memoryview(data)
        while view:
            view = view[os.write(self._fd, view) :]

    def _empty(self, validator: str | None) -> None:
        note = validator_path(self._path)
        note.unlink(missing_ok=True)
        os.ftruncate(self._fd, 0)
        os.lseek(self._fd, 0, os.SEEK_SET)
        if validator is not None:
            fd = os.open(note, _FLAGS | os.O_EXCL, 0o600)
            with os.fdopen(fd, "w", encoding="utf-8") as file:
                file.write(validator)

    def _hash_whole(self) -> None:
        self._hash = hashlib.sha256()
        self.size = 0
        os.lseek(self._fd, 0, os.SEEK_SET)
        while piece := os.read(self._fd, READ_BYTES):
            self._hash.update(piece)
            self.size += len(piece)


def validator_path(part: Path) -> Path:
    """Where a part's validator is kept."""
    return part.with_name(part.name + ".validator")


async def known_validator(part: Path) -> str | None:
    """What proves that this part may be resumed; None where there is nothing to resume."""

    def read() -> str | None:
        try:
            text = validator_path(part).read_text("utf-8")
            return text if part.stat().st_size and text.isprintable() and 0 < len(text) < 512 else None
        except (FileNotFoundError, UnicodeDecodeError):
            return None

    return await _on_disk(read)


def discard(part: Path) -> None:
    """Remove a part and its validator."""
    part.unlink(missing_ok=True)
    validator_path(part).unlink(missing_ok=True)


async def _on_disk(work: Callable[[], T]) -> T:
    try:
        return await asyncio.to_thread(work)
    except OSError as err:
        if err.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise StorageError("The disk is full: the download stopped, and what came so far is kept.") from err
        raise StorageError("The download cannot be written to this folder; check that it is there and yours.") from err
