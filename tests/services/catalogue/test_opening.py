"""Coming back from damage: whatever happens to the file, the reviews are there and the user is told."""

import random
import shutil

import pytest

from services.catalogue import Catalogue
from services.catalogue.database import connect
from services.catalogue.locks import FileLock
from services.catalogue.schema import VERSION
from services.domain import Flag, Query, Review, ReviewChange
from services.errors import StorageError

from .conftest import ACCOUNT, asset, batch

UIDS = [asset(n).ref.uid for n in range(30)]


async def fill(catalogue):
    await catalogue.add_account(ACCOUNT)
    await catalogue.store(batch(*(asset(n, prompt="a red fox") for n in range(30))))
    await catalogue.review(UIDS[:10], ReviewChange(rating=4, add_tags=("keep",)))
    await catalogue.review(UIDS[5:7], ReviewChange(note="the best", flag=Flag.PICK))
    await catalogue.hide(UIDS[9:10], True)


async def reviews(catalogue):
    await catalogue.store(batch(*(asset(n, prompt="a red fox") for n in range(30))))
    entries = await catalogue.by_uid(UIDS)
    assert await catalogue.check() == []
    assert await catalogue.count(Query(search="fox")) == 29  # the hidden one stays hidden
    return {entry.asset.ref.uid: entry.review for entry in entries}, catalogue.notices


async def looked_over(catalogue):
    found = await catalogue.check()
    await catalogue.store(batch(*(asset(n, prompt="a red fox") for n in range(30))))
    return {entry.asset.ref.uid: entry.review for entry in await catalogue.by_uid(UIDS)}, found


def expected():
    kept = {uid: Review() for uid in UIDS}
    kept |= {uid: Review(rating=4, tags=("keep",)) for uid in UIDS[:10]}
    kept |= {uid: Review(rating=4, tags=("keep",), note="the best", flag=Flag.PICK) for uid in UIDS[5:7]}
    return kept


def header_garbage(data):
    data[:100] = bytes(range(100))


def middle_garbage(data):
    data[8192 : len(data) // 2] = b"\xa5" * (len(data) // 2 - 8192)


def truncated(data):
    del data[len(data) // 3 :]


def emptied(data):
    del data[:]


def another_file(data):
    data[:] = b"<html>not a database</html>" * 100


@pytest.mark.parametrize("damage", [header_garbage, middle_garbage, truncated, emptied, another_file])
def test_a_damaged_file_comes_back_with_every_review(with_catalogue, path, damage):
    with_catalogue(fill)
    data = bytearray(path.read_bytes())
    damage(data)
    path.write_bytes(data)
    kept, notices = with_catalogue(reviews)
    assert kept == expected()
    assert len(notices) == 1
    assert "10 reviews were restored" in notices[0]
    assert list(path.parent.glob("catalogue.damaged-*")) or damage is emptied
    assert with_catalogue(reviews) == (expected(), ())


def test_random_damage_never_changes_a_review_unnoticed(with_catalogue, path):
    with_catalogue(fill)
    good = path.read_bytes()
    chance = random.Random(3)
    for _ in range(40):
        data = bytearray(good)
        for _ in range(chance.choice((1, 1, 1, 20, 2000))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        for beside in path.parent.glob("catalogue.sqlite3-*"):
            beside.unlink()
        for _ in range(3):  # what is noticed while running is repaired by then or by the next start
            try:
                kept, found = with_catalogue(looked_over)
            except StorageError:
                continue
            if not found:
                break
        assert (kept, found) == (expected(), [])


def test_a_missing_file_is_rebuilt_from_the_journal(with_catalogue, path):
    with_catalogue(fill)
    for file in path.parent.glob("catalogue.sqlite3*"):
        file.unlink()
    kept, notices = with_catalogue(reviews)
    assert kept == expected()
    assert "missing" in notices[0]


def test_accounts_are_taken_from_the_damaged_file_where_no_backup_has_them(with_catalogue, path):
    with_catalogue(fill)
    with path.open("r+b") as file:
        file.seek(0, 2)
        file.seek(file.tell() - 4096 * 3)
        file.write(b"\x5a" * 4096)

    async def accounts(catalogue):
        return await catalogue.accounts(), catalogue.notices

    kept, notices = with_catalogue(accounts)
    assert kept == (ACCOUNT,)
    assert notices


def test_a_lost_journal_is_written_anew(with_catalogue, path):
    journal = path.with_name("reviews.journal")
    with_catalogue(fill)
    journal.unlink()
    assert with_catalogue(reviews)[0] == expected()
    path.unlink()
    assert with_catalogue(reviews)[0] == expected()


def test_an_older_database_is_brought_up_to_the_journal(with_catalogue, path, tmp_path):
    async def first_half(catalogue):
        await catalogue.store(batch(*(asset(n, prompt="a red fox") for n in range(30))))
        await catalogue.review(UIDS[:3], ReviewChange(rating=1))

    with_catalogue(first_half)
    shutil.copy(path, tmp_path / "old")

    async def second_half(catalogue):
        await catalogue.review(UIDS[:10], ReviewChange(rating=4, add_tags=("keep",)))
        await catalogue.review(UIDS[5:7], ReviewChange(note="the best", flag=Flag.PICK))
        await catalogue.hide(UIDS[9:10], True)

    with_catalogue(second_half)
    shutil.copy(tmp_path / "old", path)
    kept, notices = with_catalogue(reviews)
    assert kept == expected()
    assert "brought back from the journal" in notices[0]


def test_a_torn_last_line_of_the_journal_is_dropped(with_catalogue, path):
    with_catalogue(fill)
    journal = path.with_name("reviews.journal")
    with journal.open("ab") as file:
        file.write(b'0123456789abcdef {"rev": 9, "rows": [["x')
    assert with_catalogue(reviews) == (expected(), ())
    path.unlink()
    assert with_catalogue(reviews)[0] == expected()


def test_an_unfinished_wal_that_is_lost_costs_no_review(run, path, clock):
    async def scenario():
        catalogue = await Catalogue.open(path, clock=clock)
        await fill(catalogue)
        shutil.copytree(path.parent, path.parent / "copy")
        await catalogue.aclose()
        copy = path.parent / "copy" / path.name
        copy.with_name(copy.name + "-wal").unlink()
        again = await Catalogue.open(copy, clock=clock)
        try:
            return await reviews(again)
        finally:
            await again.aclose()

    assert run(scenario())[0] == expected()


def test_the_newest_good_backup_is_restored_and_a_damaged_one_passed_over(with_catalogue, path, clock):
    with_catalogue(fill)
    backups = path.with_name("backups")
    clock.advance(days=2)
    with_catalogue(reviews)  # makes a backup with everything in it
    clock.advance(days=2)
    with_catalogue(reviews)
    newest = max(backups.iterdir())
    newest.write_bytes(b"rubbish")
    path.write_bytes(b"rubbish")

    async def seen(catalogue):
        return catalogue.notices, await catalogue.accounts(), await catalogue.count(Query())

    notices, accounts, rows = with_catalogue(seen)
    assert "last good backup" in notices[0]
    assert (accounts, rows) == ((ACCOUNT,), 29)
    assert with_catalogue(reviews)[0] == expected()


def test_a_newer_catalogue_is_refused_and_not_touched(run, with_catalogue, path):
    with_catalogue(fill)
    connection = connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    before = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    with pytest.raises(StorageError, match="newer Vitrine"):
        run(Catalogue.open(path))
    after = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    assert after == before


def test_repair_waits_until_nobody_else_has_the_file_open(run, with_catalogue, path):
    with_catalogue(fill)
    path.write_bytes(b"rubbish")
    other = FileLock(path.with_name(path.name + ".users"))
    assert other.acquire(shared=True)
    with pytest.raises(StorageError, match="Close every other Vitrine"):
        run(Catalogue.open(path))
    assert path.read_bytes() == b"rubbish"
    other.release()
    assert with_catalogue(reviews)[0] == expected()


def test_a_folder_that_is_not_there_is_told(run, tmp_path):
    with pytest.raises(StorageError):
        run(Catalogue.open(tmp_path / "no" / "catalogue.sqlite3"))
