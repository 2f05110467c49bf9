"""Copies of the catalogue: made through SQLite, tried before they count, the newest good one never thrown away."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from services.catalogue.database import Connection, DatabaseErrors, connect_copy, connect_reader
from services.catalogue.schema import APPLICATION_ID, MIGRATIONS, SINCE, USER_TABLES, VERSION
from services.catalogue.versions import header, migrate
from services.errors import StorageError
from services.files import sync_folder
from services.words import said

DAILY: Final = 7
WEEKLY: Final = 4
BEFORE_MIGRATION: Final = 2
INTERVAL: Final = timedelta(days=1)
WHOLE_UP_TO_BYTES: Final = 64 * 2**20
"""A larger catalogue is backed up without the rows that its providers can be asked for again."""

_STAMP: Final = "%Y%m%dT%H%M%S"
_DAY: Final = "day-"
_BEFORE: Final = "before-"


def stamp(now: datetime) -> str:
    """A moment as part of a file name."""
    return now.strftime(_STAMP)


def _made(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.stem.rpartition("-")[2], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _dated(folder: Path, start: str) -> list[tuple[datetime, Path]]:
    found = ((_made(path), path) for path in folder.glob(f"{start}*.sqlite3"))
    return sorted(((made, path) for made, path in found if made is not None), reverse=True)


def newest_first(folder: Path) -> list[Path]:
    """All backups, whatever they were made for."""
    return [path for _, path in sorted([*_dated(folder, _DAY), *_dated(folder, _BEFORE)], reverse=True)]


def is_due(connection: Connection, folder: Path, now: datetime) -> bool:
    """True where there are reviews, collections or accounts and the last backup is older than a day."""
    last = _dated(folder, _DAY)
    if last and timedelta(0) <= now - last[0][0] < INTERVAL:
        return False
    sql = "SELECT EXISTS (SELECT 1 FROM review) OR EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM collection)"
    return bool(connection.execute(sql).fetchone()[0])


def make_daily(connection: Connection, folder: Path, now: datetime, *, whole_up_to: int = WHOLE_UP_TO_BYTES) -> Path:
    """A verified backup for today; thins out the old ones once it is there."""
    size = _number(connection, "PRAGMA page_count") * _number(connection, "PRAGMA page_size")
    made = _make(connection, folder, f"{_DAY}{stamp(now)}", whole=size <= whole_up_to)
    _thin(folder, now)
    return made


def make_before_migration(connection: Connection, folder: Path, now: datetime) -> Path:
    """A verified copy of everything, in the version it has."""
    version = _number(connection, "PRAGMA user_version")
    made = _make(connection, folder, f"{_BEFORE}{version + 1}-{stamp(now)}", whole=True)
    for _, path in _dated(folder, _BEFORE)[BEFORE_MIGRATION:]:
        path.unlink(missing_ok=True)
    return made


def _number(connection: Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])


def _make(connection: Connection, folder: Path, name: str, *, whole: bool) -> Path:
    folder.mkdir(mode=0o700, exist_ok=True)
    fresh = folder / f".{name}.{secrets.token_hex(4)}.new"
    try:
        copy = connect_copy(fresh)
        try:
            connection.execute("BEGIN")
            try:
                if whole:
                    connection.backup(copy)
                else:
                    _copy_user_tables(connection, copy)
                counts = _counts(connection)
            finally:
                connection.execute("ROLLBACK")
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        if not is_good(fresh, counts):
            raise StorageError(said("A backup could not be read back; nothing was changed. Check the disk."))
        with fresh.open("rb") as file:
            os.fsync(file.fileno())
        final = folder / f"{name}.sqlite3"
        fresh.replace(final)
        sync_folder(folder)
        return final
    finally:
        for path in (fresh, fresh.with_name(fresh.name + "-journal")):
            path.unlink(missing_ok=True)


def _copy_user_tables(connection: Connection, copy: Connection) -> None:
    migrate(copy, MIGRATIONS)
    copy.execute("BEGIN")
    for table in (*USER_TABLES, "meta"):
        rows = connection.execute(f"SELECT * FROM {table}")
        places = ", ".join("?" * len(rows.description))
        copy.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
    copy.execute("COMMIT")


def _counts(connection: Connection) -> tuple[int, ...]:
    version = _number(connection, "PRAGMA user_version")
    tables = (table for table in USER_TABLES if SINCE.get(table, 1) <= version)
    return tuple(_number(connection, f"SELECT count(*) FROM {table}") for table in tables)


def is_good(path: Path, counts: tuple[int, ...] | None = None) -> bool:
    """Try a backup: ours, no newer than we are, sound throughout, and as many rows of the user's as there should be."""
    found = header(path)
    if found is None or found.application != APPLICATION_ID or found.version > VERSION:
        return False
    try:
        connection = connect_reader(path)
        try:
            sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
            return sound and _counts(connection) == (counts or _counts(connection))
        finally:
            connection.close()
    except DatabaseErrors:
        return False


def _kept(dated: list[tuple[datetime, Path]]) -> Iterator[Path]:
    days: set[object] = set()
    weeks: set[object] = set()
    for made, path in dated:
        day, week = made.date(), made.isocalendar()[:2]
        if (day not in days and len(days) < DAILY) or (week not in weeks and len(weeks) < WEEKLY):
            yield path
        days.add(day)
        if len(weeks) < WEEKLY:
            weeks.add(week)


def _thin(folder: Path, now: datetime) -> None:
    """Keep the newest of each of seven days and four weeks. Called after a new one was tried, so a good one stays."""
    dated = [(made, path) for made, path in _dated(folder, _DAY) if made <= now]
    keep = set(_kept(dated))
    for _, path in dated:
        if path not in keep:
            path.unlink(missing_ok=True)
