"""The SQLite file behind the thumbnail store. Everything here blocks and belongs to the store's own thread.

The file is a cache: whatever is wrong with it, deleting it is right, and no error of it reaches a caller.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar

from services.domain import Thumbnail
from services.pictures.limits import DECODER_VERSION
from services.words import said

T = TypeVar("T")
PictureKey = tuple[str, int]

PASSING_SECONDS: Final = 5 * 60
PERMANENT_SECONDS: Final = 30 * 24 * 3600
TOUCH_SECONDS: Final = 10 * 60
"""How stale "last used" may be: a screen that is looked at all day is not worth a write a second."""

_TOUCHES_KEPT = 256
_EVICTED_AT_ONCE = 64
_SCHEMA_VERSION = 1
_SCHEMA = f"""
pragma auto_vacuum = incremental;
pragma journal_mode = wal;
pragma synchronous = normal;
pragma journal_size_limit = 4194304;
create table if not exists pictures (id integer primary key, data blob not null);
create table if not exists entries (
    key text, edge integer, decoder integer, id integer, size integer, width integer, height integer,
    digest blob, used integer, primary key (key, edge)
) without rowid;
create index if not exists entries_by_use on entries (used);
create table if not exists failures (
    key text primary key, decoder integer, reason text, permanent integer, no_picture integer, noted integer
) without rowid;
pragma user_version = {_SCHEMA_VERSION};
"""

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_SCHEMA})


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no picture of a key, so that it is not fetched again and again."""

    reason: str
    permanent: bool
    when: datetime
    no_picture: bool = False


class StoreFile:
    """One open thumbnail file, or none where the disk refuses: then every answer is "not here"."""

    def __init__(self, path: Path, budget_bytes: int, clock: Callable[[], float]) -> None:
        self._path = path
        self.budget_bytes = budget_bytes
        self._clock = clock
        self._db: sqlite3.Connection | None = None
        self._touched: dict[PictureKey, int] = {}
        self._is_evicting = False
        self.notice: str | None = None

    def open(self) -> None:
        """Open or make the file; one that is not ours or damaged is deleted and made anew."""
        try:
            self._connect()
        except sqlite3.DatabaseError as err:
            if _code(err) in _DAMAGE:
                self._remake()
            else:
                self._give_up()
        except OSError:
            self._give_up()

    def close(self) -> None:
        """Write what is still to be written, and close."""
        self._safely(self._write_touches, None)
        self._disconnect()

    def get(self, key: str, edge: int) -> Thumbnail | None:
        """The picture, checked against the digest it was stored with; a damaged one is dropped."""
        return self._safely(lambda db: self._get(db, key, edge), None)

    def sizes(self, key: str) -> dict[int, int]:
        """The bytes of each picture that is here, by the edge it was made for."""
        return self._safely(lambda db: _sizes(db, key), {})

    def failure(self, key: str) -> Failure | None:
        """Why there is no picture, while that is recent enough to be believed."""
        return self._safely(lambda db: self._failure(db, key), None)

    def write(self, pictures: Mapping[PictureKey, Thumbnail], failures: Mapping[str, Failure]) -> None:
        """Keep a batch in one transaction; what cannot be kept is only not kept."""
        if self._db is not None and not self._path.exists():
            self._disconnect()  # somebody emptied the cache folder, as they may
            self.open()
        self._safely(lambda db: self._write(db, pictures, failures), None)

    def evict(self) -> bool:
        """Delete a few of the longest unused while the file is over its budget; True while there is more to do."""
        return self._safely(self._evict, default=False)

    def clear(self, prefix: str) -> None:
        """Delete every picture and failure whose key begins with `prefix` ("": all), and give the space back."""
        self._safely(lambda db: self._clear(db, prefix), None)

    def count(self) -> int:
        """For how many keys there is a picture."""
        return self._safely(lambda db: int(db.execute("select count(distinct key) from entries").fetchone()[0]), 0)

    def used_bytes(self) -> int:
        """What the entries take on the disk."""
        return self._safely(_used_bytes, 0)

    def _connect(self) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        self._db = sqlite3.connect(self._path, timeout=2.0, isolation_level=None)
        (version,) = self._db.execute("pragma user_version").fetchone()
        if version not in {0, _SCHEMA_VERSION}:
            raise sqlite3.DatabaseError("another schema")
        self._db.executescript(_SCHEMA)
        self._db.execute("select count(*) from sqlite_schema").fetchone()

    def _disconnect(self) -> None:
        if self._db is not None:
            with contextlib.suppress(sqlite3.Error):  # a damaged file may not even close; it is a cache
                self._db.close()
            self._db = None

    def _remake(self) -> None:
        self._disconnect()
        self._touched.clear()
        try:
            for suffix in ("", "-wal", "-shm"):
                Path(f"{self._path}{suffix}").unlink(missing_ok=True)
            self._connect()
        except (OSError, sqlite3.Error):
            self._give_up()

    def _give_up(self) -> None:
        self._disconnect()
        self.notice = said(
            "Thumbnails cannot be kept on this disk, so they are made again each time; check its free space."
        )

    def _safely(self, work: Callable[[sqlite3.Connection], T], default: T) -> T:
        if self._db is None:
            return default
        try:
            return work(self._db)
        except sqlite3.ProgrammingError:
            raise  # ours, not the file's
        except sqlite3.Error as err:
            if _code(err) in _DAMAGE:
                self._remake()
            elif self.notice is None:
                self.notice = said("Thumbnails cannot be written to this disk; they are made again when needed.")
            return default

    def _get(self, db: sqlite3.Connection, key: str, edge: int) -> Thumbnail | None:
        row = db.execute(
            "select data, width, height, digest, used from entries left join pictures using (id) "
            "where key = ? and edge = ? and decoder = ?",
            (key, edge, DECODER_VERSION),
        ).fetchone()
        if row is None:
            return None
        data, width, height, digest, used = row
        if not isinstance(data, bytes) or digest != _digest(key, edge, data):
            with _transaction(db):
                _delete(db, [(key, edge)])
            return None
        if used < self._clock() - TOUCH_SECONDS:
            self._touched[key, edge] = int(self._clock())
            if len(self._touched) >= _TOUCHES_KEPT:
                self._write_touches(db)
        return Thumbnail(data, width, height)

    def _failure(self, db: sqlite3.Connection, key: str) -> Failure | None:
        row = db.execute(
            "select reason, permanent, noted, no_picture from failures where key = ? and decoder = ?",
            (key, DECODER_VERSION),
        ).fetchone()
        if row is None:
            return None
        failure = Failure(str(row[0]), bool(row[1]), datetime.fromtimestamp(row[2], UTC), bool(row[3]))
        return failure if is_recent(failure, self._clock()) else None

    def _write(
        self, db: sqlite3.Connection, pictures: Mapping[PictureKey, Thumbnail], failures: Mapping[str, Failure]
    ) -> None:
        now = int(self._clock())
        with _transaction(db):
            _delete(db, pictures)
            db.executemany("delete from failures where key = ?", {(key,) for key, _edge in pictures})
            for (key, edge), picture in pictures.items():
                number = db.execute("insert into pictures (data) values (?)", (picture.data,)).lastrowid
                size, digest = len(picture.data), _digest(key, edge, picture.data)
                row = (key, edge, DECODER_VERSION, number, size, picture.width, picture.height, digest, now)
                db.execute("insert into entries values (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            db.executemany(
                "insert or replace into failures values (?, ?, ?, ?, ?, ?)",
                [_row(key, failure) for key, failure in failures.items()],
            )
            if failures:
                db.execute("delete from failures where noted < ?", (now - PERMANENT_SECONDS,))
        self._write_touches(db)

    def _write_touches(self, db: sqlite3.Connection) -> None:
        touched, self._touched = self._touched, {}
        if touched:
            with _transaction(db):
                db.executemany(
                    "update entries set used = ? where key = ? and edge = ?",
                    [(when, key, edge) for (key, edge), when in touched.items()],
                )

    def _evict(self, db: sqlite3.Connection) -> bool:
        slack = self.budget_bytes // 32 if self._is_evicting else 0  # a little more than needed, not at every write
        self._is_evicting = _used_bytes(db) > self.budget_bytes - slack
        if not self._is_evicting:
            return False
        self._write_touches(db)
        oldest = db.execute("select key, edge from entries order by used limit ?", (_EVICTED_AT_ONCE,)).fetchall()
        with _transaction(db):
            _delete(db, oldest)
        _shrink(db)
        self._is_evicting = bool(oldest)
        return self._is_evicting

    def _clear(self, db: sqlite3.Connection, prefix: str) -> None:
        span = (prefix, prefix[:-1] + chr(ord(prefix[-1]) + 1)) if prefix else ("", chr(sys.maxunicode))
        with _transaction(db):
            db.execute("delete from pictures where id in (select id from entries where key >= ? and key < ?)", span)
            db.execute("delete from entries where key >= ? and key < ?", span)
            db.execute("delete from failures where key >= ? and key < ?", span)
        _shrink(db)


def _sizes(db: sqlite3.Connection, key: str) -> dict[int, int]:
    rows = db.execute("select edge, size from entries where key = ? and decoder = ?", (key, DECODER_VERSION))
    return {int(edge): int(size) for edge, size in rows}


def is_recent(failure: Failure, now: float) -> bool:
    """True while a remembered failure still counts."""
    return now - failure.when.timestamp() < (PERMANENT_SECONDS if failure.permanent else PASSING_SECONDS)


def _row(key: str, failure: Failure) -> tuple[str | int, ...]:
    noted = int(failure.when.timestamp())
    return key, DECODER_VERSION, failure.reason, failure.permanent, failure.no_picture, noted


@contextlib.contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("begin immediate")
    try:
        yield
        db.execute("commit")
    except BaseException:
        if db.in_transaction:
            db.execute("rollback")
        raise


def _delete(db: sqlite3.Connection, keys: Iterable[PictureKey]) -> None:
    pairs = list(keys)
    db.executemany("delete from pictures where id = (select id from entries where key = ? and edge = ?)", pairs)
    db.executemany("delete from entries where key = ? and edge = ?", pairs)


def _used_bytes(db: sqlite3.Connection) -> int:
    pages, free, size = (
        int(db.execute(f"pragma {name}").fetchone()[0]) for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size


def _shrink(db: sqlite3.Connection) -> None:
    db.executescript("pragma incremental_vacuum")  # execute() would step it once, which frees one page
    db.execute("pragma wal_checkpoint(truncate)").fetchall()


def _digest(key: str, edge: int, data: bytes) -> bytes:
    """Of key and data together: a picture that landed under another key is damaged too."""
    digest = hashlib.blake2b(data, digest_size=12)
    digest.update(f"{key}\0{edge}".encode())
    return digest.digest()


def _code(err: sqlite3.Error) -> int:
    """SQLite's primary result code; errors of Python's own making count as damage."""
    return getattr(err, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
