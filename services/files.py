"""Files that are old or new and never half, readable by their owner alone; and disk errors in words."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from services.errors import StorageError
from services.words import said

REPLACE_TRIES = 12
REPLACE_PAUSE_SECONDS = 0.2

_REASONS = {
    errno.ENOSPC: said("the disk is full; free some space and try again"),
    errno.EDQUOT: said("your disk quota is used up; free some space and try again"),
    errno.EROFS: said("the disk is read-only; set VITRINE_HOME to a folder that can be written"),
    errno.EACCES: said("access is not allowed; check who owns it"),
    errno.EPERM: said("access is not allowed; check who owns it"),
    errno.EMFILE: said("too many files are open; close other programs and try again"),
    errno.ENAMETOOLONG: said("its name is too long; choose a shorter one"),
}


def storage_error(action: str, path: Path, error: OSError) -> StorageError:
    """The sentence for a disk error, to be raised `from` it; the caller says what is safe where that matters."""
    reason = _REASONS.get(error.errno or 0, said("the disk refuses; check it and try again"))
    return StorageError(said("{action} {path}: {reason}.", action=action, path=path, reason=reason))


def write_atomically(path: Path, data: bytes) -> None:
    """Replace `path` by `data`: after a crash or power cut the old file or the new one is there, whole. Mode 0600."""
    with replacing(path) as file:
        file.write(data)


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A file to write into, which takes the place of `path` at the end; where that fails, the old one stays."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    except OSError as err:
        raise storage_error(said("Cannot write beside"), path, err) from err
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _replace(part, path)
        sync_folder(path.parent)
    except BaseException as err:
        part.unlink(missing_ok=True)
        if isinstance(err, OSError):
            raise storage_error(said("Cannot write"), path, err) from err
        raise


def _replace(part: Path, path: Path) -> None:
    """Rename, with patience on Windows, where a virus scanner or indexer may hold either file for a moment."""
    tries = REPLACE_TRIES if sys.platform == "win32" else 1
    for attempt in range(1, tries + 1):
        try:
            part.replace(path)
        except PermissionError:
            if attempt == tries:
                raise
            time.sleep(REPLACE_PAUSE_SECONDS)
        else:
            return


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
