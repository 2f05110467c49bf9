"""The store's asyncio face: at once readable, gathered writes, remembered failures."""

import asyncio

import pytest

from services.domain import Thumbnail
from services.pictures.store import BATCH, ThumbnailStore
from services.pictures.store_file import PASSING_SECONDS, PERMANENT_SECONDS
from tests.conftest import until

PICTURE = Thumbnail(b"\xff\xd8\xff picture", 256, 100)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self):
        self.now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def with_store(run, tmp_path):
    """Run a scenario on a store in `tmp_path`; a second call opens the same file."""
    clock = Clock()

    def work(scenario, budget=1 << 30):
        async def body():
            store = await ThumbnailStore.open(tmp_path / "t.sqlite3", budget, clock=clock)
            try:
                return await scenario(store, clock)
            finally:
                await store.aclose()

        return run(body())

    return work


def test_what_was_put_can_be_got_at_once(with_store):
    async def scenario(store, _clock):
        await store.put("a", 256, PICTURE)
        return await store.get("a", 256), await store.get("a", 512), await store.get("b", 256)

    assert with_store(scenario) == (PICTURE, None, None)


def test_what_was_put_is_there_after_closing(with_store):
    with_store(lambda store, _clock: store.put("a", 256, PICTURE))
    assert with_store(lambda store, _clock: store.get("a", 256)) == PICTURE


def test_a_few_pictures_are_written_without_being_asked(with_store, tmp_path):
    async def scenario(store, _clock):
        await store.put("a", 256, PICTURE)
        await until(lambda: not store._pictures)
        return await store.get("a", 256)

    assert with_store(scenario) == PICTURE


def test_a_full_batch_is_written_before_its_time(with_store):
    async def scenario(store, _clock):
        for number in range(BATCH):
            await store.put(f"k{number}", 256, PICTURE)
        timer = store._timer
        await until(lambda: not store._pictures)
        return timer.when() > asyncio.get_running_loop().time()

    assert with_store(scenario)


def test_many_at_once_read_and_write_and_all_is_there(with_store):
    async def one(store, number):
        picture = Thumbnail(b"%d" % number, 1, 1)
        await store.put(f"k{number}", 256, picture)
        await asyncio.sleep(0)
        return await store.get(f"k{number}", 256) == picture

    async def scenario(store, _clock):
        return await asyncio.gather(*(one(store, number) for number in range(500)))

    assert all(with_store(scenario))


def test_the_budget_is_kept(with_store):
    async def scenario(store, _clock):
        for number in range(300):
            await store.put(f"k{number}", 256, Thumbnail(bytes(4000), 256, 256))
        await store.flush()
        return await store.used_bytes()

    assert with_store(scenario, budget=400_000) <= 400_000


def test_a_smaller_budget_holds_at_once(with_store):
    async def scenario(store, _clock):
        for number in range(100):
            await store.put(f"k{number}", 256, Thumbnail(bytes(4000), 256, 256))
        await store.set_budget(200_000)
        return await store.used_bytes()

    assert with_store(scenario) <= 200_000


@pytest.mark.parametrize("is_written", [False, True])
def test_a_failure_is_remembered_for_as_long_as_it_deserves(with_store, is_written):
    async def scenario(store, clock):
        await store.note_failure("bad", "It is damaged.", True)
        await store.note_failure("late", "It came too slowly.", False, no_picture=False)
        if is_written:
            await store.flush()
        seen = []
        for seconds in (0, PASSING_SECONDS, PERMANENT_SECONDS):
            clock.now += seconds
            seen.append([await store.failure("bad"), await store.failure("late")])
        return [[failure and failure.reason for failure in pair] for pair in seen]

    assert with_store(scenario) == [["It is damaged.", "It came too slowly."], ["It is damaged.", None], [None, None]]


def test_that_there_is_no_picture_is_remembered_as_that(with_store):
    with_store(lambda store, _clock: store.note_failure("a", "A film.", True, no_picture=True))
    assert with_store(lambda store, _clock: store.failure("a")).no_picture


def test_a_picture_ends_its_failure(with_store):
    async def scenario(store, _clock):
        await store.note_failure("a", "Not now.", False)
        await store.flush()
        await store.put("a", 256, PICTURE)
        await store.flush()
        return await store.failure("a")

    assert with_store(scenario) is None


@pytest.mark.parametrize("is_written", [False, True])
def test_clearing_forgets_one_account_and_no_other(with_store, is_written):
    async def scenario(store, _clock):
        keys = ("oxen-a:-:1:0@", "oxen-a:-:2:0@", "oxen-ab:-:1:0@", "oxen:-:1:0@")
        for key in keys:
            await store.put(key, 256, PICTURE)
        await store.note_failure("oxen-a:-:3:0@", "Damaged.", True)
        if is_written:
            await store.flush()
        await store.clear("oxen-a")
        return [await store.get(key, 256) is not None for key in keys], await store.failure("oxen-a:-:3:0@")

    assert with_store(scenario) == ([False, False, True, True], None)


def test_clearing_while_a_batch_waits_does_not_bring_it_back(with_store):
    async def scenario(store, _clock):
        await store.put("a:-:1:0@", 256, PICTURE)
        await store.clear("a")
        await store.flush()
        return await store.get("a:-:1:0@", 256)

    assert with_store(scenario) is None


def test_an_unusable_place_is_told_once_and_everything_goes_on(run, tmp_path):
    (tmp_path / "file").write_bytes(b"")

    async def body():
        store = await ThumbnailStore.open(tmp_path / "file" / "t.sqlite3", 1000)
        await store.put("a", 256, PICTURE)
        await store.flush()
        try:
            return store.notices, await store.get("a", 256)
        finally:
            await store.aclose()

    notices, picture = run(body())
    assert len(notices) == 1
    assert picture is None


def test_after_closing_nothing_is_kept_and_nothing_fails(with_store):
    async def scenario(store, _clock):
        await store.aclose()
        await store.put("a", 256, PICTURE)
        await store.aclose()
        return await store.get("a", 256)

    assert with_store(scenario) is None


def test_cleared_it_is_empty_and_goes_on(with_store):
    async def scenario(store, _clock):
        await store.put("a", 256, PICTURE)
        await store.flush()
        await store.put("b", 256, PICTURE)
        counted = await store.count()
        await store.note_failure("c", "broken", permanent=True)
        await store.clear_all()
        left = [await store.get("a", 256), await store.get("b", 256), await store.failure("c"), await store.count()]
        await store.put("a", 256, PICTURE)
        return counted, left, await store.get("a", 256)

    assert with_store(scenario) == (1, [None, None, None, 0], PICTURE)


def test_an_asset_with_pictures_of_two_sizes_counts_once(with_store):
    async def scenario(store, _clock):
        await store.put("a", 256, PICTURE)
        await store.put("a", 512, PICTURE)
        await store.flush()
        return await store.count()

    assert with_store(scenario) == 1


def test_the_sizes_of_what_is_kept_are_told_before_and_after_it_is_written(with_store):
    async def scenario(store, _clock):
        await store.put("a", 256, PICTURE)
        before = await store.sizes("a")
        await store.flush()
        return before, await store.sizes("a"), await store.sizes("b")

    here = {256: len(PICTURE.data)}
    assert with_store(scenario) == (here, here, {})
