"""Getting to an open, sound catalogue: creating, migrating, and coming back from damage without losing a review."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from services.catalogue import backup, history, salvage, twin
from services.catalogue.database import (
    Connection,
    DatabaseErrors,
    connect,
    connect_reader,
    damage_mark,
    is_damage,
)
from services.catalogue.journal import Journal
from services.catalogue.locks import FILE_MODE, FileLock, Turn
from services.catalogue.schema import APPLICATION_ID, MIGRATIONS, VERSION
from services.catalogue.versions import header, migrate, version_of
from services.errors import StorageError
from services.words import said

TURN_SECONDS: Final = 10.0
OTHERS_SECONDS: Final = 2.0
EXAMINED_UP_TO_BYTES: Final = 16 * 2**20
EXAMINED_UP_TO_REVIEWS: Final = 20_000
"""More than that is examined at the start only where a fault was noticed; `check` looks at every size."""

_log = logging.getLogger(__name__)


class Damage(Exception):  # noqa: N818
    """The file cannot be trusted; never leaves this module."""


@dataclass(slots=True)
class Places:
    """The files that belong to a catalogue, all beside it."""

    path: Path
    journal: Journal = field(init=False)
    backups: Path = field(init=False)
    users: FileLock = field(init=False)
    turn: Turn = field(init=False)

    def __post_init__(self) -> None:
        self.journal = Journal(self.path.with_name("reviews.journal"))
        self.backups = self.path.with_name("backups")
        self.users = FileLock(self.path.with_name(self.path.name + ".users"))
        self.turn = Turn(self.path.with_name(self.path.name + ".turn"), TURN_SECONDS)

    def beside(self) -> tuple[Path, Path]:
        """SQLite's own files."""
        return self.path.with_name(self.path.name + "-wal"), self.path.with_name(self.path.name + "-shm")


@dataclass(slots=True)
class Opened:
    """An open catalogue's writing connection, and what the user has to be told."""

    connection: Connection
    notices: list[str]


def open_writer(places: Places, now: datetime) -> Opened:
    """Open, create, migrate or recover; StorageError where none of it can be done, with the file untouched."""
    _refuse_newer(places.path)
    if not places.users.acquire(shared=True, wait=TURN_SECONDS):
        raise StorageError(said("Another Vitrine is repairing the catalogue; try again in a moment."))
    with places.turn.taken():
        try:
            return _open(places, now)
        except BaseException:
            places.users.release()
            raise


def _refuse_newer(path: Path) -> None:
    found = header(path)
    if found is None or not found.readable or found.version <= VERSION:
        return
    if found.application == APPLICATION_ID:
        raise StorageError(
            said(
                "This catalogue was made by a newer Vitrine; nothing was changed. Install that version or a later one."
            )
        )


def _open(places: Places, now: datetime) -> Opened:
    if header(places.path) is None:
        return _begin(places, now)
    connection: Connection | None = None
    try:
        connection = connect(places.path)
        _examine(places, connection)
        notices = _bring_up(places, connection, now)
    except (Damage, *DatabaseErrors) as err:
        if connection is not None:
            connection.close()
        if not isinstance(err, Damage) and not is_damage(err):
            raise
        _log.warning("the catalogue is damaged: %s", type(err).__name__)
        return _recover(places, now, damaged=True)
    except BaseException:
        if connection is not None:
            connection.close()
        raise
    return Opened(connection, notices)


def _examine(places: Places, connection: Connection) -> None:
    """Raise Damage or SQLite's own error where the file is not what we left."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = version_of(connection)
    if application != APPLICATION_ID or not 0 < version <= VERSION:
        raise Damage
    suspected = damage_mark(places.path).exists()
    small = places.path.stat().st_size <= EXAMINED_UP_TO_BYTES
    examination = "integrity_check" if suspected else "quick_check"
    if (suspected or small) and connection.execute(f"PRAGMA {examination}(1)").fetchone() != ("ok",):
        raise Damage
    damage_mark(places.path).unlink(missing_ok=True)


def _bring_up(places: Places, connection: Connection, now: datetime) -> list[str]:
    """Migrate, and make database and journal agree."""
    if version_of(connection) < VERSION:
        _alone(places, said("The catalogue has to be brought up to date"))
        try:
            backup.make_before_migration(connection, places.backups, now)
            migrate(connection, MIGRATIONS)
        finally:
            _not_alone(places)
    return _agree(places, connection)


def _agree(places: Places, connection: Connection) -> list[str]:
    notices: list[str] = []
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("BEGIN IMMEDIATE")
    try:
        given_back = twin.reconcile(connection, places.journal)
        notices.extend(_mend(connection, places.journal))
        twin.compact(connection, places.journal)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    if given_back > 1:
        notices.insert(0, said("{given_back:,} reviews were brought back from the journal.", given_back=given_back))
    return notices


def _mend(connection: Connection, journal: Journal) -> list[str]:
    found: list[str] = []
    if _few(connection, "review"):
        broken = history.unsound(connection)
        found += salvage.mend(connection, journal, broken) if broken else []
    if _few(connection, "member"):
        found += salvage.mend_collected(connection, journal)
    return found


def _few(connection: Connection, table: str) -> bool:
    rows = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own word
    return int(rows) <= EXAMINED_UP_TO_REVIEWS


def _begin(places: Places, now: datetime) -> Opened:
    """There is no file, or an empty one: a first start, or a loss."""
    if places.journal.path.exists() or backup.newest_first(places.backups):
        return _recover(places, now, damaged=False)
    return Opened(_create(places), [])


def _create(places: Places) -> Connection:
    for leftover in places.beside():
        leftover.unlink(missing_ok=True)
    connection = connect(places.path)
    try:
        migrate(connection, MIGRATIONS)
        _agree(places, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _alone(places: Places, why: str) -> None:
    places.users.release()
    if places.users.acquire(wait=OTHERS_SECONDS):
        return
    places.users.acquire(shared=True, wait=OTHERS_SECONDS)
    raise StorageError(
        said("{why}; nothing was changed. Close every other Vitrine window and command, then start again.", why=why)
    )


def _not_alone(places: Places) -> None:
    places.users.release()
    places.users.acquire(shared=True, wait=OTHERS_SECONDS)


def _recover(places: Places, now: datetime, *, damaged: bool) -> Opened:
    """The newest good backup, else an empty catalogue; then whatever the damaged file and the journal know."""
    _alone(places, said("The catalogue is damaged or missing"))
    try:
        kept = _put_aside(places, now)
        restored = _restore_backup(places)
        connection = connect(places.path)
        try:
            migrate(connection, MIGRATIONS)
            if kept is not None:
                salvage.take_over(connection, kept)
            _agree(places, connection)
            reviews = connection.execute("SELECT count(*) FROM review").fetchone()[0]
        except BaseException:
            connection.close()
            raise
        damage_mark(places.path).unlink(missing_ok=True)
        return Opened(connection, [_sentence(damaged, kept, restored, reviews)])
    finally:
        _not_alone(places)


def _sentence(damaged: bool, kept: Path | None, restored: Path | None, reviews: int) -> str:
    what = said("The catalogue was damaged") if damaged else said("The catalogue was missing")
    source = said("the last good backup and the journal") if restored else said("the journal")
    told = said(
        "{what}; {reviews:,} reviews were restored from {source}, lists are read again from the providers.",
        what=what,
        reviews=reviews,
        source=source,
    )
    if not damaged or kept is None:
        return told
    return said("{told} The damaged file is kept as {name}.", told=told, name=kept.name)


def _put_aside(places: Places, now: datetime) -> Path | None:
    """Rename the file and SQLite's beside it; returns the new name of the file, None where there was none."""
    name = f"{places.path.stem}.damaged-{backup.stamp(now)}"
    kept = places.path.with_name(f"{name}{places.path.suffix}")
    number = 1
    while kept.exists():
        number += 1
        kept = places.path.with_name(f"{name}-{number}{places.path.suffix}")
    there = places.path.exists()
    for old in (places.path, *places.beside()):
        if old.exists():
            old.replace(kept.with_name(kept.name + old.name.removeprefix(places.path.name)))
    return kept if there else None


def _restore_backup(places: Places) -> Path | None:
    """Put the newest backup that can be read in place; the backup itself stays."""
    for candidate in backup.newest_first(places.backups):
        if backup.is_good(candidate):
            source = connect_reader(candidate)
            try:
                target = connect(places.path)
                try:
                    source.backup(target)
                finally:
                    target.close()
            finally:
                source.close()
            places.path.chmod(FILE_MODE)
            return candidate
    return None
