"""Storing pages: what is written and what is left alone."""

from datetime import timedelta

from services.catalogue.assets import encode
from services.domain import Flag, Query, ReviewChange, Status

from .conftest import ACCOUNT, NOON, asset, batch


def test_a_page_that_names_a_row_twice_stores_it_once(with_catalogue):
    async def scenario(catalogue):
        return await catalogue.store(batch(asset(1), asset(2), asset(1)))

    stored = with_catalogue(scenario)
    assert (len(stored.new), stored.known, stored.changed) == (2, 0, ())


def test_a_review_that_is_older_than_its_row_is_shown_on_it(with_catalogue):
    uid = asset(1).ref.uid

    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        await catalogue.review([uid], ReviewChange(flag=Flag.PICK, note="夜景"))
        await catalogue.remove_account(ACCOUNT.id)
        await catalogue.store(batch(asset(1)))
        return await catalogue.count(Query(flags=(Flag.PICK,))), await catalogue.count(Query(search="夜景"))

    assert with_catalogue(scenario) == (1, 1)


def test_a_new_signature_is_no_change(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1, urls={"original": "https://f.example/a.png?sig=1"})))
        return await catalogue.store(batch(asset(1, urls={"original": "https://f.example/a.png?sig=2"})))

    assert with_catalogue(scenario).changed == ()


def test_a_row_keeps_its_place_when_pages_shift(with_catalogue):
    async def scenario(catalogue):
        rows = [asset(f"r{n}") for n in range(6)]
        await catalogue.store(batch(*rows[:3], position=0, cursor="1"))
        await catalogue.store(batch(*rows[2:], position=3, cursor="2"))
        entries = await catalogue.rows(await catalogue.ids(Query()))
        return [row.asset.ref.remote_id for row in entries], [row.locator.cursor for row in entries]

    names, cursors = with_catalogue(scenario)
    assert names == [f"r{n}" for n in range(6)]
    assert cursors == ["1", "1", "2", "2", "2", "2"]


def test_a_row_that_is_found_again_is_told_as_changed(with_catalogue, clock):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        clock.advance(days=1)
        await catalogue.mark_missing(ACCOUNT.id, "generations", clock.now)
        return await catalogue.store(batch(asset(1)))

    assert len(with_catalogue(scenario).changed) == 1


def test_a_date_that_changes_moves_the_row(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1), asset(2)))
        await catalogue.store(batch(asset(1, created_at=NOON - timedelta(days=1))))
        rows = await catalogue.rows(await catalogue.ids(Query()))
        return [row.asset.ref.remote_id for row in rows]

    assert with_catalogue(scenario) == ["2", "1"]


def test_tags_of_the_provider_follow_the_row(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1, tags=("Old", "Both"))))
        await catalogue.store(batch(asset(1, tags=("Both", "New"))))
        found = [await catalogue.count(Query(tags=(tag,))) for tag in ("old", "both", "new")]
        return found, await catalogue.tags()

    assert with_catalogue(scenario) == ([0, 1, 1], ["Both", "New"])


def test_counts_follow_every_change(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(*(asset(n, status=Status.QUEUED, urls={}) for n in range(700))))
        await catalogue.store(batch(*(asset(n) for n in range(300))))
        await catalogue.review([asset(n).ref.uid for n in range(20)], ReviewChange(flag=Flag.PICK))
        await catalogue.hide([asset(n).ref.uid for n in range(5)], True)
        return await catalogue.counts(), await catalogue.check()

    counts, found = with_catalogue(scenario)
    assert {shelf.value: n for shelf, n in counts.shelves.items()} == {
        "all": 695, "hidden": 5, "picks": 15, "in-progress": 400, "unreviewed": 280, "recent": 695
    }  # fmt: skip
    assert found == []


def test_encoding_leaves_out_what_is_no_asset():
    rows, refused = encode([asset(1), None, asset(1)])
    assert (len(rows), refused) == (1, 1)


def test_a_row_of_two_lists_has_the_content_that_its_first_list_tells(with_catalogue):
    first, second = asset(1, params={"steps": 28}), asset(1, params={"steps": 28, "shownIn": "examples"})

    async def scenario(catalogue):
        stored = [
            await catalogue.store(batch(told, feed=feed, feed_rank=rank))
            for told, feed, rank in ((second, "examples", 2), (first, "assets", 0), (second, "examples", 2)) * 2
        ]
        (row,) = await catalogue.rows(await catalogue.ids(Query()))
        return [len(each.changed) for each in stored], dict(row.asset.params)

    changed, params = with_catalogue(scenario)
    assert changed == [0, 1, 0, 0, 0, 0]  # once, when the list that ranks first turns up
    assert params == {"steps": 28}
