"""The one door to SQLite: connections on threads of their own, transactions, and the meaning of its errors.

`Writer` is the only connection that writes and checkpoints. Reads have two more, so that no long one holds up an edit
or a window of rows: "reader" for short questions, "scanner" for lists of a million ids.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection
from typing import Concatenate, Final, ParamSpec, TypeVar

from services.catalogue.codes import bits_apart
from services.catalogue.locks import FILE_MODE, Turn
from services.errors import StorageError
from services.words import said

__all__ = [
    "Connection",
    "DatabaseErrors",
    "Lane",
    "Writer",
    "connect",
    "connect_copy",
    "connect_damaged",
    "connect_reader",
    "damage_mark",
    "errors_explained",
    "is_damage",
    "mark_damaged",
    "reading",
    "statements",
]

DatabaseErrors: Final = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What a broken file makes the library raise: Python cannot even decode some of SQLite's sentences about it."""

BUSY_MS: Final = 10_000
WRITER_CACHE_KIB: Final = 48 * 1024
READER_CACHE_KIB: Final = 12 * 1024
CHECKPOINT_PAGES: Final = 4_000
WAL_LIMIT_BYTES: Final = 32 * 2**20

P = ParamSpec("P")
T = TypeVar("T")

_log = logging.getLogger(__name__)

_SENTENCES: Final = {
    sqlite3.SQLITE_FULL: said("The disk is full; this was not saved, all before it is. Free some space and try again."),
    sqlite3.SQLITE_READONLY: said(
        "The catalogue cannot be written; this was not saved. Check the folder's permissions."
    ),
    sqlite3.SQLITE_CANTOPEN: said(
        "The catalogue cannot be opened; nothing was changed. Check the folder's permissions."
    ),
    sqlite3.SQLITE_PERM: said("The catalogue cannot be opened; nothing was changed. Check the folder's permissions."),
    sqlite3.SQLITE_IOERR: said("The disk reports an error; this was not saved. Check the disk, then restart Vitrine."),
    sqlite3.SQLITE_BUSY: said("Another program keeps the catalogue busy; this was not saved, try again in a moment."),
    sqlite3.SQLITE_LOCKED: said("Another program keeps the catalogue busy; this was not saved, try again in a moment."),
}
_DAMAGED: Final = said("The catalogue is damaged. Your reviews are safe in the journal; restart Vitrine to repair it.")


def is_damage(err: BaseException) -> bool:
    """True where the file itself is broken, not the way to it."""
    if isinstance(err, UnicodeDecodeError):
        return True
    code = getattr(err, "sqlite_errorcode", 0) & 0xFF
    return code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}


@contextmanager
def errors_explained(path: Path) -> Iterator[None]:
    """Turn SQLite's and the disk's errors into StorageErrors; mistakes of our own pass through."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except (sqlite3.Error, UnicodeDecodeError) as err:
        if is_damage(err):
            mark_damaged(path)
            raise StorageError(_DAMAGED) from err
        code = getattr(err, "sqlite_errorcode", 0) & 0xFF
        raise StorageError(_SENTENCES.get(code, said("The catalogue refused; this was not saved. Try again."))) from err
    except OSError as err:
        raise StorageError(said("The disk refused to write; this was not saved. Check its free space.")) from err


def damage_mark(path: Path) -> Path:
    """The empty file that tells the next start to examine the whole catalogue."""
    return path.with_name(path.name + ".damaged")


def mark_damaged(path: Path) -> None:
    """Leave a mark, so that the next start repairs; a disk that refuses even that is no reason to fail here."""
    with suppress(OSError):
        damage_mark(path).touch(mode=FILE_MODE)


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one, so that they can share a transaction (`executescript` commits)."""
    pending = ""
    for part in script.split(";"):
        pending += part + ";"
        if sqlite3.complete_statement(pending):
            if pending.strip(" \n;"):
                yield pending
            pending = ""


def _text(stored: bytes) -> str:
    # A flipped bit in one text must not fail the whole question; checksums tell where it matters.
    return stored.decode("utf-8", "replace")


def _tune(connection: Connection, cache_kib: int) -> None:
    connection.text_factory = _text
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    connection.execute(f"PRAGMA cache_size = -{cache_kib}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.create_function("bits_apart", 2, bits_apart, deterministic=True)


def connect(path: Path) -> Connection:
    """A writing connection; its file, and so SQLite's files beside it, belong to the user alone."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE))
    path.chmod(FILE_MODE)
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256)
    try:
        _tune(connection, WRITER_CACHE_KIB)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        connection.execute(f"PRAGMA journal_size_limit = {WAL_LIMIT_BYTES}")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_reader(path: Path) -> Connection:
    """A connection that never writes and never checkpoints."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256)
    try:
        _tune(connection, READER_CACHE_KIB)
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_copy(path: Path) -> Connection:
    """A connection to a file that is being made and belongs to nobody else yet."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, FILE_MODE))
    return sqlite3.connect(path, isolation_level=None, check_same_thread=False)


def connect_damaged(path: Path) -> Connection:
    """A connection that takes from a damaged file what can still be read; it changes nothing that matters."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.text_factory = _text
    return connection


class Writer:
    """The writing connection and its transactions. Used on its lane alone."""

    def __init__(self, connection: Connection, turn: Turn) -> None:
        self.connection = connection
        self._turn = turn

    @contextmanager
    def transaction(self, *, durable: bool) -> Iterator[Connection]:
        """One transaction: all or nothing. `durable` ones are on the disk when this returns; the others may be lost
        with the power, which listing them again cures."""
        connection = self.connection
        with self._turn.taken():
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Checkpoint and close; whoever is last folds the log into the database."""
        with self._turn.taken():
            with suppress(sqlite3.Error):  # a failed checkpoint only leaves a longer log for the next start
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self.connection.close()


class Lane:
    """One thread that runs jobs one after the other, behind an async face."""

    def __init__(self, name: str, path: Path) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix=f"catalogue-{name}")
        self._path = path
        self._closed = False

    def _run(self, job: Callable[[], T]) -> T:
        with errors_explained(self._path):
            return job()

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function(*args)` on this lane's thread."""
        if self._closed:
            raise StorageError(said("The catalogue is closed."))
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, self._run, lambda: function(*args, **kwargs))

    def start(self, function: Callable[[], T]) -> asyncio.Future[T]:
        """Begin a job that nobody waits for yet."""
        return asyncio.get_running_loop().run_in_executor(self._pool, function)

    async def aclose(self, last: Callable[[], object] | None = None) -> None:
        """Finish what waits, run `last`, and end the thread."""
        if self._closed:
            return
        self._closed = True
        if last is not None:
            await asyncio.get_running_loop().run_in_executor(self._pool, last)
        self._pool.shutdown(wait=False)


def reading(
    connection: Connection, function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """Run several reads on one state of the database."""
    connection.execute("BEGIN")
    try:
        return function(connection, *args, **kwargs)
    finally:
        connection.execute("ROLLBACK")
