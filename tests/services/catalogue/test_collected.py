"""Collections survive: a lost database, a damaged row, a damaged file, an older copy."""

from __future__ import annotations

import sqlite3

from services.catalogue import Catalogue, collected
from services.catalogue.journal import Collected, CollectionRow, Members
from services.catalogue.schema import MIGRATIONS
from services.catalogue.versions import migrate
from services.domain import Query
from tests.services.catalogue.conftest import asset, batch


async def made(path, rows=5):
    """A catalogue with one collection of all its rows but the first, closed."""
    catalogue = await Catalogue.open(path)
    await catalogue.store(batch(*(asset(number) for number in range(rows))))
    ids = list(await catalogue.ids(Query()))
    collection = await catalogue.create_collection("Key art")
    await catalogue.put_in(collection.id, ids)
    await catalogue.take_out(collection.id, ids[:1])
    await catalogue.aclose()
    return collection


async def found(path, rows=5):
    """The names there are, and how many of the rows the first holds once they are listed again."""
    catalogue = await Catalogue.open(path)
    await catalogue.store(batch(*(asset(number) for number in range(rows))))
    there = await catalogue.collections()
    count = await catalogue.count(Query(collection=there[0].id)) if there else 0
    notices = catalogue.notices
    await catalogue.aclose()
    return [each.name for each in there], count, notices


def test_the_journal_alone_brings_collections_back(run, path):
    async def scenario():
        await made(path)
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()
        return await found(path)

    assert run(scenario())[:2] == (["Key art"], 4)


def test_a_lost_journal_is_written_again_from_the_database(run, path):
    async def scenario():
        await made(path)
        path.with_name("reviews.journal").unlink()
        await found(path)
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()
        return await found(path)

    assert run(scenario())[:2] == (["Key art"], 4)


def change(path, sql):
    connection = sqlite3.connect(path)
    connection.execute(sql)
    connection.commit()
    connection.close()


def test_damaged_rows_are_repaired_from_the_journal(run, path):
    async def scenario():
        await made(path)
        change(path, "UPDATE collection SET name = 'Kex art'")
        change(path, "UPDATE member SET present = 0 WHERE uid LIKE '%:3:0'")
        return await found(path)

    names, count, notices = run(scenario())
    assert (names, count) == (["Key art"], 4)
    assert notices == ("2 damaged rows of collections were repaired from the journal.",)


def test_what_no_copy_knows_is_told_as_lost(run, path):
    async def scenario():
        await made(path)
        change(path, "UPDATE collection SET name = 'Kex art'")
        path.with_name("reviews.journal").unlink()
        return await found(path)

    names, _count, notices = run(scenario())
    assert names == []
    assert "1 damaged rows of collections were lost" in notices[0]


def test_a_file_damaged_at_its_head_gives_its_collections_to_the_new_one(run, path):
    async def scenario():
        await made(path)
        path.with_name("reviews.journal").unlink()
        change(path, "PRAGMA user_version = 0")
        return await found(path)

    assert run(scenario())[:2] == (["Key art"], 4)


def test_an_older_state_never_replaces_a_newer_one():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, MIGRATIONS)
    row = CollectionRow("one", 5, name="New")
    collected.write(connection, Collected([row], [Members("one", 5, 0, ["a:-:1:0"])]))
    older = Collected([row._replace(rev=3, name="Old")], [Members("one", 3, 1, ["a:-:1:0", "a:-:2:0"])])
    assert collected.merge(connection, older) == 1
    assert collected.rows(connection)["one"].name == "New"
    states = connection.execute("SELECT uid, present FROM member ORDER BY uid").fetchall()
    assert states == [("a:-:1:0", 0), ("a:-:2:0", 1)]
    connection.close()


def test_a_catalogue_of_the_first_version_is_brought_up_with_its_reviews(run, path):
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, MIGRATIONS[:1])
    connection.execute("INSERT INTO account VALUES (1, 'oxen-a', 'oxen', 'Mine', 'https://hub.oxen.ai', '{}')")
    connection.close()

    async def scenario():
        catalogue = await Catalogue.open(path)
        (account,) = await catalogue.accounts()
        await catalogue.create_collection("Key art")
        names = [each.name for each in await catalogue.collections()]
        await catalogue.aclose()
        return account.label, account.paused, names, len(list(path.parent.glob("backups/before-2-*.sqlite3")))

    assert run(scenario()) == ("Mine", False, ["Key art"], 1)
