"""Edits of reviews: durable when acknowledged, all or nothing, and never lost to a kill."""

import asyncio
import os
import random
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from services.catalogue import Catalogue, history
from services.catalogue.database import Writer, connect
from services.catalogue.journal import Journal, ReviewRow
from services.catalogue.locks import Turn
from services.catalogue.reviews import ReviewBook
from services.catalogue.schema import MIGRATIONS
from services.catalogue.versions import migrate
from services.domain import Flag, Label, Query, Review, ReviewChange
from services.errors import StorageError, UsageError

from .conftest import asset, batch

CYCLES = int(os.environ.get("VITRINE_KILL_CYCLES", "25"))
ROOT = Path(__file__).parents[3]
EDITOR = """
import asyncio, itertools, sys
from pathlib import Path
from services.catalogue import Catalogue
from services.domain import Query, ReviewChange

async def main():
    catalogue = await Catalogue.open(Path(sys.argv[1]))
    uids = [row.asset.ref.uid for row in await catalogue.rows(await catalogue.ids(Query()))]
    for number in itertools.count(int(sys.argv[2])):
        uid = uids[number % len(uids)]
        await catalogue.review([uid], ReviewChange(rating=1 + number % 5, note=f"edit {number}"))
        print(number, uid, flush=True)

asyncio.run(main())
"""


async def filled(path, rows=7):
    catalogue = await Catalogue.open(path)
    await catalogue.store(batch(*(asset(n) for n in range(rows))))
    await catalogue.aclose()


async def reviews_of(path, uids):
    catalogue = await Catalogue.open(path)
    try:
        assert await catalogue.check() == []
        return {row.asset.ref.uid: row.review for row in await catalogue.by_uid(uids)}
    finally:
        await catalogue.aclose()


def edit_until_killed(path, first, patience):
    """Acknowledged edits of a process that is killed without warning."""
    child = subprocess.Popen(
        [sys.executable, "-c", EDITOR, str(path), str(first)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    acknowledged = []
    try:
        for line in child.stdout:
            number, uid = line.split()
            acknowledged.append((int(number), uid))
            if len(acknowledged) > patience:
                break
    finally:
        child.kill()
        rest = child.stdout.read()
        child.stdout.close()
        child.wait()
    complete = [line.split() for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    return acknowledged + [(int(number), uid) for number, uid in complete]


@pytest.mark.timeout(60 + 10 * CYCLES)
def test_no_acknowledged_edit_is_lost_to_kill(path):
    asyncio.run(filled(path))
    chance = random.Random(7)
    last = {}
    number = 0
    for _ in range(CYCLES):
        acknowledged = edit_until_killed(path, number, chance.randrange(12))
        assert acknowledged
        last |= {uid: edit for edit, uid in acknowledged}
        number = acknowledged[-1][0] + 1
        kept = asyncio.run(reviews_of(path, list(last)))
        # The next edit of an asset may have been written and not yet acknowledged: newer is fine, older is a loss.
        lost = {uid: edit for uid, edit in last.items() if int(kept[uid].note.removeprefix("edit ")) < edit}
        assert not lost
        assert all(review.rating == 1 + int(review.note.removeprefix("edit ")) % 5 for review in kept.values())


def test_three_fields_and_text_are_independent(with_catalogue):
    uid = asset(1).ref.uid

    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        for change in (
            ReviewChange(rating=3),
            ReviewChange(flag=Flag.REJECT),
            ReviewChange(label=Label.BLUE),
            ReviewChange(note='it\'s "good"\n次'),
            ReviewChange(add_tags=("a", "b")),
            ReviewChange(remove_tags=("A",)),
            ReviewChange(rating=0),
        ):
            ((_, review),) = await catalogue.review([uid], change)
        return review, (await catalogue.by_uid([uid]))[0].review

    review, kept = with_catalogue(scenario)
    assert review == kept == Review(flag=Flag.REJECT, label=Label.BLUE, note='it\'s "good"\n次', tags=("b",))


def test_an_edit_that_changes_nothing_is_no_step_of_undo(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        await catalogue.review([asset(1).ref.uid], ReviewChange(rating=0))
        return await catalogue.undo()

    assert with_catalogue(scenario) is None


def test_undo_leaves_fields_alone_that_its_edit_did_not_touch(with_catalogue):
    uid = asset(1).ref.uid

    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        await catalogue.review([uid], ReviewChange(rating=4))
        await catalogue.review([uid], ReviewChange(note="kept"))
        await catalogue.undo()
        await catalogue.redo()
        await catalogue.undo()
        await catalogue.undo()
        return (await catalogue.by_uid([uid]))[0].review

    assert with_catalogue(scenario) == Review()


def test_the_search_follows_notes_and_tags(with_catalogue):
    uid = asset(1).ref.uid

    async def found(catalogue, text):
        return await catalogue.count(Query(search=text))

    async def scenario(catalogue):
        await catalogue.store(batch(asset(1, prompt="fox")))
        await catalogue.review([uid], ReviewChange(note="夕焼けの名作", add_tags=("Hero",)))
        first = await found(catalogue, "夕焼け"), await found(catalogue, "hero fox")
        await catalogue.review([uid], ReviewChange(note="plain", remove_tags=("hero",)))
        second = await found(catalogue, "夕焼け"), await found(catalogue, "hero"), await found(catalogue, "plain fox")
        await catalogue.undo()
        return first, second, await found(catalogue, "名作")

    assert with_catalogue(scenario) == ((1, 1), (0, 0, 1), 1)


def test_a_thousand_assets_are_one_edit(with_catalogue):
    uids = [asset(n).ref.uid for n in range(1000)]

    async def scenario(catalogue):
        await catalogue.store(batch(*(asset(n) for n in range(1000))))
        await catalogue.review(uids, ReviewChange(rating=5, flag=Flag.PICK))
        undone = await catalogue.undo()
        return undone, await catalogue.review_count()

    undone, reviews = with_catalogue(scenario)
    assert (undone.words, len(undone.uids), reviews) == ("5 stars, pick on 1,000 assets", 1000, 0)


def test_a_refused_change_changes_nothing(with_catalogue):
    uid = asset(1).ref.uid

    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        for change in (ReviewChange(rating=6), ReviewChange(add_tags=(" ",)), ReviewChange(note="x" * 70_000)):
            with pytest.raises(UsageError):
                await catalogue.review([uid], change)
        return (await catalogue.by_uid([uid]))[0].review, await catalogue.undo()

    assert with_catalogue(scenario) == (Review(), None)


def test_a_full_disk_is_told_and_loses_nothing_before_it(run, path):
    uids = [asset(n).ref.uid for n in range(3)]

    async def scenario():
        catalogue = await Catalogue.open(path)
        try:
            await catalogue.store(batch(*(asset(n) for n in range(3))))
            await catalogue.review(uids, ReviewChange(rating=4))
            pages = await catalogue._db.write(lambda c: c.execute("PRAGMA page_count").fetchone()[0])
            await catalogue._db._writing.run(
                lambda: catalogue._db._writer.connection.execute(f"PRAGMA max_page_count = {pages}").fetchone()
            )
            refused = 0
            for at in range(40):
                try:
                    await catalogue.review(uids[:1], ReviewChange(note=f"{at} " + "x" * 20_000))
                except StorageError:
                    refused += 1
            with pytest.raises(StorageError, match="disk is full"):
                await catalogue.store(batch(*(asset(n, prompt="y" * 3000) for n in range(100, 400))))
            return refused, (await catalogue.by_uid(uids[:1]))[0].review
        finally:
            await catalogue.aclose()

    refused, shown = run(scenario())
    assert refused
    after = run(reviews_of(path, uids))
    assert after[uids[0]] == shown
    assert [review.rating for review in after.values()] == [4, 4, 4]


def test_a_journal_that_cannot_be_written_refuses_the_edit(run, path):
    uid = asset(1).ref.uid

    async def scenario():
        catalogue = await Catalogue.open(path)
        try:
            await catalogue.store(batch(asset(1)))
            await catalogue.review([uid], ReviewChange(rating=2))
            journal = path.with_name("reviews.journal")
            journal.rename(journal.with_name("aside"))
            journal.mkdir()
            with pytest.raises(StorageError, match="not saved"):
                await catalogue.review([uid], ReviewChange(rating=5))
            journal.rmdir()
            journal.with_name("aside").rename(journal)
            return (await catalogue.by_uid([uid]))[0].review.rating
        finally:
            await catalogue.aclose()

    assert run(scenario()) == 2
    assert run(reviews_of(path, [uid]))[uid].rating == 2


def test_a_clock_set_back_does_not_lose_the_later_edit(with_catalogue, clock, path):
    uid = asset(1).ref.uid

    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        await catalogue.review([uid], ReviewChange(rating=2))
        clock.advance(days=-4000)
        await catalogue.review([uid], ReviewChange(rating=5))

    async def rating(catalogue):
        await catalogue.store(batch(asset(1)))
        return (await catalogue.by_uid([uid]))[0].review.rating

    with_catalogue(scenario)
    path.unlink()
    assert with_catalogue(rating) == 5


def test_two_processes_edit_in_turn(path):
    asyncio.run(filled(path, rows=3))
    children = [
        subprocess.Popen(
            [sys.executable, "-c", EDITOR, str(path), str(first)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for first in (0, 1_000_000)
    ]
    seen = [[child.stdout.readline().split() for _ in range(20)] for child in children]
    for child in children:
        child.kill()
        child.stdout.close()
        child.wait()
    connection = connect(path)
    edits = {row[0] for row in connection.execute("SELECT json_extract(after, '$[4]') FROM edit_row")}
    connection.close()
    assert {f"edit {line[0]}" for lines in seen for line in lines} <= edits
    asyncio.run(reviews_of(path, []))


class FullAtTheEnd:
    """A writer whose disk is full just when the transaction is committed."""

    def __init__(self, writer):
        self._writer = writer

    @contextmanager
    def transaction(self, *, durable):
        with self._writer.transaction(durable=durable) as connection:
            yield connection
            raise OSError(28, "No space left on device")


def test_an_edit_that_cannot_be_committed_is_taken_out_of_the_journal_again(path, clock):
    writer = Writer(connect(path), Turn(path.with_name("turn"), 1))
    migrate(writer.connection, MIGRATIONS)
    journal = Journal(path.with_name("reviews.journal"))
    history.write(writer.connection, [ReviewRow("a:-:1:0", 1, rating=2)])
    ReviewBook(writer, journal, clock).review(["a:-:1:0"], ReviewChange(rating=3))
    with pytest.raises(OSError, match="No space"):
        ReviewBook(FullAtTheEnd(writer), journal, clock).review(["a:-:1:0"], ReviewChange(rating=5))
    assert journal.read().rows["a:-:1:0"].rating == 3
    ReviewBook(writer, journal, clock).review(["a:-:1:0"], ReviewChange(note="goes on"))
    assert [(row.rating, row.note) for row in history.everything(writer.connection)] == [(3, "goes on")]
    writer.close()
