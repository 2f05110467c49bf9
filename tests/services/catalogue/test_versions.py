"""Versions of the file and the way from one to the next."""

import sqlite3

import pytest

from services.catalogue.database import connect
from services.catalogue.schema import APPLICATION_ID, MIGRATIONS, VERSION
from services.catalogue.versions import Header, header, migrate, version_of

NEXT = "ALTER TABLE review ADD COLUMN mood TEXT; CREATE TABLE extra (x); INSERT INTO extra VALUES (1);"


@pytest.fixture
def connection(path):
    connection = connect(path)
    migrate(connection, MIGRATIONS)
    yield connection
    connection.close()


def tables(connection):
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}


def test_a_header_is_read_without_sqlite(connection, path):
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert header(path) == Header(readable=True, version=VERSION, application=APPLICATION_ID)
    assert header(path.with_name("none")) is None
    path.with_name("empty").touch()
    assert header(path.with_name("empty")) is None
    path.with_name("text").write_text("hello")
    assert header(path.with_name("text")) == Header(readable=False)


def test_a_migration_runs_once_and_stamps_its_version(connection):
    migrate(connection, (*MIGRATIONS, NEXT))
    migrate(connection, (*MIGRATIONS, NEXT))
    assert version_of(connection) == VERSION + 1
    assert connection.execute("SELECT count(*) FROM extra").fetchone() == (1,)


def test_a_migration_that_fails_half_way_leaves_nothing_behind(connection):
    before = tables(connection)
    with pytest.raises(sqlite3.DatabaseError):
        migrate(connection, (*MIGRATIONS, NEXT, "CREATE TABLE more (x); SELECT nonsense FROM nowhere;"))
    assert (tables(connection), version_of(connection)) == (before, VERSION)


def test_a_migration_that_is_killed_leaves_nothing_behind(connection, path):
    before = tables(connection)
    for at in range(3):
        other = connect(path)
        other.execute("BEGIN IMMEDIATE")
        for statement in NEXT.split(";")[: at + 1]:
            other.execute(statement)
        other.close()  # as a kill does: nothing was committed
        assert (tables(connection), version_of(connection)) == (before, VERSION)
