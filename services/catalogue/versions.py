"""Which version a catalogue file has, and bringing an older one up to ours in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from services.catalogue.codes import area, permille, text_key
from services.catalogue.database import Connection, statements
from services.catalogue.schema import APPLICATION_ID

_MAGIC: Final = b"SQLite format 3\0"
_HEADER_BYTES: Final = 100
_VERSION_AT: Final = 60
_APPLICATION_AT: Final = 68
_FUNCTIONS: Final = (("text_key", 1, text_key), ("permille", 2, permille), ("area", 2, area))
"""What a migration computes as the rest of the catalogue does."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the first bytes of a database say; read without SQLite, which would touch the file."""

    readable: bool
    version: int = 0
    application: int = 0


def header(path: Path) -> Header | None:
    """The header of a file; None where there is no file or it is empty."""
    try:
        with path.open("rb") as file:
            start = file.read(_HEADER_BYTES)
    except FileNotFoundError:
        return None
    if not start:
        return None
    if len(start) < _HEADER_BYTES or not start.startswith(_MAGIC):
        return Header(readable=False)
    return Header(
        readable=True,
        version=int.from_bytes(start[_VERSION_AT : _VERSION_AT + 4], "big"),
        application=int.from_bytes(start[_APPLICATION_AT : _APPLICATION_AT + 4], "big"),
    )


def version_of(connection: Connection) -> int:
    """The version an open catalogue has; 0 is an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: Connection, migrations: Sequence[str]) -> None:
    """Run what is missing, all or nothing; the version is stamped last."""
    for name, count, function in _FUNCTIONS:
        connection.create_function(name, count, function, deterministic=True)
    connection.execute("BEGIN IMMEDIATE")
    try:
        for script in migrations[version_of(connection) :]:
            for statement in statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
