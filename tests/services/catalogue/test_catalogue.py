"""The whole catalogue through its face: what is stored comes back, in order, and reviews outlive everything else."""

import asyncio
from datetime import timedelta

import pytest

from services.catalogue import Batch, Catalogue
from services.domain import (
    Asset,
    AssetRef,
    FeedState,
    Flag,
    Kind,
    Label,
    Query,
    Review,
    ReviewChange,
    Shelf,
    Status,
)
from services.errors import StorageError, UsageError

from .conftest import ACCOUNT, NOON, asset, batch


async def listed(catalogue, **query):
    rows = await catalogue.rows(await catalogue.ids(Query(**query)))
    return [row.asset.ref.remote_id for row in rows]


def test_an_asset_comes_back_as_it_was_told(with_catalogue):
    told = Asset(
        ref=AssetRef(ACCOUNT.id, "video", "a/b:ü", 2),
        kind=Kind.VIDEO,
        status=Status.SUCCEEDED,
        remote_type="txt2video",
        mime="video/mp4",
        request_id="r-1",
        created_at=NOON.replace(microsecond=123456),
        updated_at=NOON + timedelta(hours=1),
        prompt='a "red" fox; DROP TABLE asset\n狐',
        negative_prompt="blurry",
        model="flux",
        seed="18446744073709551615",
        width=640,
        height=480,
        duration=4.5,
        bytes=2**40,
        progress=0.5,
        tags=("Fox", "Snow"),
        collections=("Winter",),
        privacy="private",
        cost="0.0100",
        cost_unit="USD",
        error="none really",
        params={"cfg": 3.5, "loras": [{"name": "x"}]},
        urls={"original": "https://files.example.com/a.mp4"},
    )

    async def scenario(catalogue):
        await catalogue.store(batch(told, cursor="7"))
        return await catalogue.by_uid([told.ref.uid])

    (entry,) = with_catalogue(scenario)
    assert entry.asset == told
    assert entry.asset.urls == told.urls
    assert entry.locator.cursor == "7"
    assert (entry.provider, entry.feed, entry.feeds) == ("oxen", "generations", ("generations",))
    assert (entry.sort_at, entry.estimated, entry.review) == (told.created_at, False, Review())


def test_ids_stay_the_same_after_a_second_store(with_catalogue, clock):
    page = batch(*(asset(n) for n in range(50)))

    async def scenario(catalogue):
        first = await catalogue.store(page)
        clock.advance(hours=1)
        second = await catalogue.store(page)
        return first, second, await catalogue.ids(Query())

    first, second, ids = with_catalogue(scenario)
    assert list(ids) == list(first.new)
    assert (second.new, second.changed, second.known) == ((), (), 50)


def test_a_changed_row_is_told_and_replaced(with_catalogue):
    async def scenario(catalogue):
        stored = await catalogue.store(batch(asset(1, status=Status.PROCESSING), asset(2)))
        again = await catalogue.store(batch(asset(1, prompt="done"), asset(2)))
        return stored, again, await catalogue.rows(again.changed), await catalogue.count(Query(search="done"))

    stored, again, rows, found = with_catalogue(scenario)
    assert again.changed == stored.new[:1]
    assert (rows[0].asset.status, rows[0].asset.prompt, found) == (Status.SUCCEEDED, "done", 1)


def test_rows_come_newest_first_then_by_position_then_by_uid(with_catalogue):
    same = {"created_at": NOON}
    rows = [asset("b", **same), asset("a", **same), asset(0), asset("old", created_at=NOON - timedelta(days=9))]

    async def scenario(catalogue):
        await catalogue.store(batch(*rows, feed="one", position=0))
        await catalogue.store(batch(asset("s", account="scenario-bbbbbbbb", **same), feed="two", position=1))
        return await listed(catalogue)

    assert with_catalogue(scenario) == ["b", "a", "s", "0", "old"]


def test_a_batch_of_many_rows_is_stored_whole_with_its_state(with_catalogue):
    state = FeedState(account=ACCOUNT.id, feed="generations", cursor="2", rows=1700, frontier=NOON)

    async def scenario(catalogue):
        stored = await catalogue.store(batch(*(asset(n) for n in range(1700)), position=0, state=state))
        return stored, await listed(catalogue), await catalogue.feed_state(ACCOUNT.id, "generations")

    stored, rows, kept = with_catalogue(scenario)
    assert len(stored.new) == 1700
    assert rows == [str(n) for n in range(1700)]
    assert kept == state


def test_a_state_is_saved_without_rows_too(with_catalogue):
    state = FeedState(account=ACCOUNT.id, feed="images", complete=True, last_sync=NOON, error="nothing there")

    async def scenario(catalogue):
        await catalogue.store(batch(feed="images", state=state))
        return await catalogue.feed_states()

    assert with_catalogue(scenario) == (state,)


def test_removing_an_account_keeps_its_reviews(with_catalogue):
    async def scenario(catalogue):
        await catalogue.add_account(ACCOUNT)
        await catalogue.store(batch(*(asset(n, prompt="fox") for n in range(1200))))
        await catalogue.store(batch(asset("other", account="scenario-bbbbbbbb"), feed="assets"))
        uid = asset(7).ref.uid
        await catalogue.review([uid], ReviewChange(rating=5, note="best", add_tags=("keep",)))
        await catalogue.remove_account(ACCOUNT.id)
        gone = (await listed(catalogue), await catalogue.count(Query(search="fox")), await catalogue.accounts())
        counts = await catalogue.counts()
        await catalogue.store(batch(asset(7)))
        (entry,) = await catalogue.by_uid([uid])
        return gone, counts, entry, await listed(catalogue, search="best"), await catalogue.review_count()

    gone, counts, entry, found, reviews = with_catalogue(scenario)
    assert gone == (["other"], 0, ())
    assert counts.shelves[Shelf.ALL] == 1
    assert entry.review == Review(rating=5, note="best", tags=("keep",))
    assert (found, reviews) == (["7"], 1)


def test_a_listing_never_deletes_a_review(with_catalogue, clock):
    uid = asset(1).ref.uid

    async def scenario(catalogue):
        await catalogue.store(batch(asset(1), asset(2)))
        await catalogue.review([uid], ReviewChange(flag=Flag.PICK))
        gone = []
        for _ in range(2):
            clock.advance(days=1)
            await catalogue.store(batch(asset(2)))
            gone.append(await catalogue.mark_missing(ACCOUNT.id, "generations", clock.now))
        lost = await catalogue.by_uid([uid])
        await catalogue.store(batch(asset(1)))
        return gone, lost[0], (await catalogue.by_uid([uid]))[0]

    gone, lost, found = with_catalogue(scenario)
    assert gone == [1, 1]
    assert (lost.gone, lost.review.flag) == (True, Flag.PICK)
    assert (found.gone, found.review.flag) == (False, Flag.PICK)


def test_one_short_listing_marks_nothing_gone(with_catalogue, clock):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        clock.advance(days=1)
        await catalogue.mark_missing(ACCOUNT.id, "generations", clock.now)
        return (await catalogue.by_uid([asset(1).ref.uid]))[0]

    assert not with_catalogue(scenario).gone


def test_an_unknown_uid_is_named(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        with pytest.raises(UsageError, match="oxen-aaaaaaaa:-:404:0"):
            await catalogue.review([asset(1).ref.uid, asset(404).ref.uid], ReviewChange(rating=1))
        return await catalogue.by_uid([asset(1).ref.uid])

    assert with_catalogue(scenario)[0].review == Review()


def test_undo_and_redo_survive_a_restart(with_catalogue):
    uids = [asset(n).ref.uid for n in range(12)]

    async def edit(catalogue):
        await catalogue.store(batch(*(asset(n) for n in range(12))))
        await catalogue.review(uids, ReviewChange(rating=4))
        await catalogue.review(uids[:1], ReviewChange(label=Label.RED))

    async def take_back(catalogue):
        return [await catalogue.undo(), await catalogue.undo(), await catalogue.undo()], await listed(
            catalogue, ratings=((4, 4),)
        )

    async def again(catalogue):
        return await catalogue.redo(), await catalogue.count(Query(ratings=((4, 4),)))

    with_catalogue(edit)
    undone, rated = with_catalogue(take_back)
    assert [step and step.words for step in undone] == ["Red label on 1 asset", "4 stars on 12 assets", None]
    assert rated == []
    redone, count = with_catalogue(again)
    assert (redone.words, set(redone.uids), count) == ("4 stars on 12 assets", set(uids), 12)


def test_a_new_edit_ends_what_could_be_redone(with_catalogue):
    uid = asset(1).ref.uid

    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        await catalogue.review([uid], ReviewChange(rating=4))
        await catalogue.undo()
        await catalogue.review([uid], ReviewChange(rating=2))
        return await catalogue.redo(), (await catalogue.by_uid([uid]))[0].review

    assert with_catalogue(scenario) == (None, Review(rating=2))


def test_hidden_rows_are_on_one_shelf_alone(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1), asset(2)))
        await catalogue.hide([asset(1).ref.uid], True)
        shelves = {shelf: await listed(catalogue, shelf=shelf) for shelf in Shelf}
        counts = await catalogue.counts()
        await catalogue.undo()
        return shelves, counts, await listed(catalogue)

    shelves, counts, after = with_catalogue(scenario)
    assert shelves.pop(Shelf.HIDDEN) == ["1"]
    assert all("1" not in rows for rows in shelves.values())
    assert (counts.shelves[Shelf.HIDDEN], counts.shelves[Shelf.ALL], counts.kinds[Kind.IMAGE]) == (1, 1, 1)
    assert after == ["1", "2"]


def test_the_spelling_of_a_tag_is_kept_and_its_case_does_not_count(with_catalogue):
    uids = [asset(n).ref.uid for n in (1, 2)]

    async def scenario(catalogue):
        await catalogue.store(batch(asset(1), asset(2)))
        await catalogue.review(uids[:1], ReviewChange(add_tags=("Café",)))
        await catalogue.review(uids, ReviewChange(add_tags=("CAFE\u0301",)))
        return [row.review.tags for row in await catalogue.by_uid(uids)], await catalogue.tags()

    assert with_catalogue(scenario) == ([("Café",), ("Café",)], ["Café"])


def test_an_address_with_a_secret_is_not_written_anywhere(with_catalogue, path):
    urls = {
        "original": "https://files.example.com/a.png?X-Amz-Signature=CANARY",
        "preview": "https://user:CANARY@files.example.com/p.png",
        "thumbnail": "https://files.example.com/t.png",
    }

    async def scenario(catalogue):
        await catalogue.store(batch(asset(1, urls=urls)))
        return (await catalogue.by_uid([asset(1).ref.uid]))[0]

    entry = with_catalogue(scenario)
    assert entry.asset.urls == {"thumbnail": urls["thumbnail"]}
    assert not [file for file in path.parent.rglob("*") if file.is_file() and b"CANARY" in file.read_bytes()]


def test_every_file_is_the_users_alone(with_catalogue, path, clock):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        await catalogue.review([asset(1).ref.uid], ReviewChange(rating=1))
        clock.advance(days=2)
        return {file: file.stat().st_mode & 0o777 for file in path.parent.rglob("*")}

    modes = with_catalogue(scenario)
    modes |= with_catalogue(scenario)
    assert {file.name for file in modes} >= {path.name, f"{path.name}-wal", f"{path.name}-shm", "reviews.journal"}
    assert any(file.parent.name == "backups" for file in modes)
    assert {mode for file, mode in modes.items() if file.is_file()} == {0o600}
    assert {mode for file, mode in modes.items() if file.is_dir()} == {0o700}


def test_a_second_window_is_refused_and_a_command_is_not(run, path, clock):
    async def scenario():
        window = await Catalogue.open(path, clock=clock, exclusive=True)
        try:
            await window.store(batch(asset(1)))
            with pytest.raises(StorageError, match="already open"):
                await Catalogue.open(path, clock=clock, exclusive=True)
            command = await Catalogue.open(path, clock=clock)
            try:
                await command.review([asset(1).ref.uid], ReviewChange(rating=3))
            finally:
                await command.aclose()
            return (
                await window.changed_elsewhere(),
                await window.changed_elsewhere(),
                await listed(window, ratings=((3, 3),)),
            )
        finally:
            await window.aclose()

    assert run(scenario()) == (True, False, ["1"])


def test_our_own_changes_are_no_news(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1)))
        await catalogue.review([asset(1).ref.uid], ReviewChange(rating=3))
        return await catalogue.changed_elsewhere()

    assert with_catalogue(scenario) is False


def test_edits_and_pages_at_once_lose_nothing(with_catalogue):
    uids = [asset(n).ref.uid for n in range(40)]

    async def scenario(catalogue):
        await catalogue.store(batch(*(asset(n) for n in range(40))))
        await asyncio.gather(
            *(catalogue.review([uid], ReviewChange(rating=1 + n % 5)) for n, uid in enumerate(uids)),
            *(catalogue.store(batch(*(asset(n) for n in range(at, at + 300)))) for at in range(1000, 4000, 300)),
            *(catalogue.ids(Query(search="fox")) for _ in range(5)),
        )
        return [row.review.rating for row in await catalogue.by_uid(uids)], await catalogue.count(Query())

    ratings, count = with_catalogue(scenario)
    assert ratings == [1 + n % 5 for n in range(40)]
    assert count == 3040


def test_asking_a_closed_catalogue_is_an_error_in_words(run, path):
    async def scenario():
        catalogue = await Catalogue.open(path)
        await catalogue.aclose()
        await catalogue.aclose()
        with pytest.raises(StorageError, match="closed"):
            await catalogue.count(Query())

    run(scenario())


def test_keyset_pages_join_to_the_whole_list(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(*(asset(n, created_at=NOON - timedelta(hours=n // 7)) for n in range(100))))
        found, last = [], None
        while page := await catalogue.after(Query(), last, 9):
            found += [row.id for row in page]
            last = page[-1].id
        return found, list(await catalogue.ids(Query()))

    found, ids = with_catalogue(scenario)
    assert len(found) == 100
    assert found == ids


def test_one_impossible_record_does_not_lose_its_page(with_catalogue):
    bad = asset("bad", prompt="lone \ud800 surrogate and \0", params={"k": "\udfff\0", "n": 2**80}, width=2**70)
    worse = asset("worse", params={1: object(), "loop": NOON})
    impossible = Asset(ref=AssetRef(ACCOUNT.id, "-", "none"), kind="hologram", status=Status.SUCCEEDED)

    async def scenario(catalogue):
        stored = await catalogue.store(batch(bad, worse, impossible, asset(1)))
        return stored, await catalogue.by_uid([bad.ref.uid])

    stored, (entry,) = with_catalogue(scenario)
    assert (len(stored.new), stored.refused) == (3, 1)
    assert "surrogate" in entry.asset.prompt
    assert "\0" not in entry.asset.prompt
    entry.asset.prompt.encode()
    assert (entry.asset.params["n"], entry.asset.width) == (2**80, None)


def test_optimizing_forgets_only_what_is_unused(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1, model="old", prompt="fox"), cursor="1"))
        await catalogue.store(batch(asset(1, model="new", prompt="fox"), cursor="2"))
        before = await catalogue.models()
        await catalogue.optimize()
        (entry,) = await catalogue.after(Query(search="fox"), None, 10)
        return before, await catalogue.models(), entry.locator.cursor, await catalogue.check()

    assert with_catalogue(scenario) == (["new", "old"], ["new"], "2", [])


def test_batches_of_an_account_that_was_never_added_are_kept(with_catalogue):
    async def scenario(catalogue):
        page = Batch(account="x-aaaaaaaa", provider="x", feed="all", assets=(asset(1, account="x-aaaaaaaa"),))
        await catalogue.store(page)
        return (await catalogue.counts()).accounts

    assert with_catalogue(scenario) == {"x-aaaaaaaa": 1}
