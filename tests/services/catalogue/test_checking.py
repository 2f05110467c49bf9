"""Looking everything over."""

import pytest

from services.domain import Flag, Query, ReviewChange

from .conftest import asset, batch

UIDS = [asset(n).ref.uid for n in range(10)]


async def fill(catalogue):
    await catalogue.store(batch(*(asset(n) for n in range(10))))
    await catalogue.review(UIDS, ReviewChange(rating=4, note="fine"))


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE review SET rating = 1 WHERE uid LIKE '%:3:0'",
        "UPDATE review SET note = 'fone' WHERE uid LIKE '%:3:0'",
        "UPDATE review SET sum = x'00' WHERE uid LIKE '%:3:0'",
        "UPDATE review SET rev = rev + 1000000 WHERE uid LIKE '%:3:0'",
        "PRAGMA foreign_keys = OFF; UPDATE review SET uid = 'oxen-aaaaaaab:-:3:0' WHERE uid LIKE '%:3:0'",
        "DELETE FROM review WHERE uid LIKE '%:3:0'",
    ],
)
def test_a_damaged_review_is_found_and_repaired(with_catalogue, harm):
    async def scenario(catalogue):
        await fill(catalogue)
        for statement in harm.split("; "):
            await catalogue._db._writing.run(lambda text=statement: catalogue._db._writer.connection.execute(text))
        found = await catalogue.check()
        return found, [row.review for row in await catalogue.by_uid(UIDS)], await catalogue.check()

    found, reviews, after = with_catalogue(scenario)
    assert "repaired from the journal" in found[0]
    assert all((review.rating, review.note) == (4, "fine") for review in reviews)
    assert after == []


def test_a_damaged_review_is_repaired_when_the_catalogue_is_opened(with_catalogue):
    async def harm(catalogue):
        await fill(catalogue)
        await catalogue._db.write(lambda c: c.execute("UPDATE review SET rating = 0"))

    async def look(catalogue):
        return catalogue.notices, [row.review.rating for row in await catalogue.by_uid(UIDS)]

    with_catalogue(harm)
    notices, ratings = with_catalogue(look)
    assert "10 damaged reviews were repaired" in notices[0]
    assert ratings == [4] * 10


def test_a_damaged_journal_is_written_afresh(with_catalogue, path):
    journal = path.with_name("reviews.journal")

    async def scenario(catalogue):
        await fill(catalogue)
        text = bytearray(journal.read_bytes())
        text[-20] ^= 4
        journal.write_bytes(text)
        return await catalogue.check(), await catalogue.check()

    found, after = with_catalogue(scenario)
    assert "journal were unreadable" in found[0]
    assert after == []


def test_marks_and_counts_that_went_astray_are_put_right(with_catalogue):
    async def scenario(catalogue):
        await fill(catalogue)
        await catalogue._db.write(lambda c: c.execute("UPDATE asset SET flag = 1, rating = 0 WHERE uid LIKE '%:3:0'"))
        await catalogue._db.write(lambda c: c.execute("UPDATE tally SET n = n + 5"))
        found = await catalogue.check()
        return found, await catalogue.count(Query(flags=(Flag.PICK,))), await catalogue.count(Query(ratings=((4, 4),)))

    found, picks, rated = with_catalogue(scenario)
    assert len(found) == 2
    assert (picks, rated) == (0, 10)
