"""Connections, transactions, lanes, and what errors mean."""

import asyncio
import sqlite3
import threading

import pytest

from services.catalogue.database import Lane, Writer, connect, connect_reader, damage_mark, errors_explained, statements
from services.catalogue.locks import Turn
from services.errors import StorageError


@pytest.fixture
def writer(path, tmp_path):
    writer = Writer(connect(path), Turn(tmp_path / "turn", 1))
    writer.connection.execute("CREATE TABLE t (x)")
    yield writer
    writer.close()


def insert_and_fail(writer):
    with writer.transaction(durable=False) as connection:
        connection.execute("INSERT INTO t VALUES (2)")
        connection.execute("INSERT INTO nowhere VALUES (3)")


def test_a_transaction_is_all_or_nothing(writer):
    with writer.transaction(durable=True) as connection:
        connection.execute("INSERT INTO t VALUES (1)")
    with pytest.raises(sqlite3.OperationalError):
        insert_and_fail(writer)
    assert writer.connection.execute("SELECT x FROM t").fetchall() == [(1,)]


@pytest.mark.parametrize(("durable", "level"), [(True, 2), (False, 1)])
def test_what_only_the_user_knows_is_forced_to_the_disk(writer, durable, level):
    with writer.transaction(durable=durable) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (level,)


def test_a_reader_cannot_write(writer, path):
    reader = connect_reader(path)
    with pytest.raises(sqlite3.OperationalError):
        reader.execute("INSERT INTO t VALUES (1)")
    reader.close()


def test_jobs_of_a_lane_run_one_after_the_other_off_the_loop(run, path):
    seen = []

    async def scenario():
        lane = Lane("test", path)
        await asyncio.gather(*(lane.run(lambda n=n: seen.append((n, threading.get_ident()))) for n in range(20)))
        await lane.aclose(lambda: seen.append(("end", threading.get_ident())))
        with pytest.raises(StorageError, match="closed"):
            await lane.run(lambda: None)

    run(scenario())
    assert [name for name, _ in seen] == [*range(20), "end"]
    assert {thread for _, thread in seen} != {threading.get_ident()}
    assert len({thread for _, thread in seen}) == 1


def test_damage_is_told_and_remembered_for_the_next_start(path):
    path.write_bytes(b"rubbish" * 1000)
    with pytest.raises(StorageError, match="damaged"), errors_explained(path):
        sqlite3.connect(path).execute("SELECT * FROM sqlite_schema")
    assert damage_mark(path).exists()


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (sqlite3.SQLITE_FULL, "full"),
        (sqlite3.SQLITE_READONLY, "permissions"),
        (sqlite3.SQLITE_BUSY, "busy"),
        (99, "again"),
    ],
)
def test_errors_become_sentences_without_foreign_words(path, code, word):
    err = sqlite3.OperationalError("CANARY")
    err.sqlite_errorcode = code
    with pytest.raises(StorageError, match=word) as caught, errors_explained(path):
        raise err
    assert "CANARY" not in str(caught.value)


def test_mistakes_of_our_own_are_not_hidden(path):
    with pytest.raises(sqlite3.ProgrammingError), errors_explained(path):
        sqlite3.connect(":memory:").execute("SELECT ?", ())


def test_a_script_is_cut_at_the_ends_of_its_statements():
    script = "CREATE TABLE a (x TEXT DEFAULT ';'); CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END;\n"
    assert len(list(statements(script))) == 2
