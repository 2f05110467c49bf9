"""What pictures look like is kept as thumbnails are made, and looked up for older ones."""

from __future__ import annotations

from dataclasses import replace

from services.domain import Thumbnail
from services.errors import StorageError
from services.pictures.likeness import Likenesses
from services.pictures.pool import Rendered
from services.pictures.store import ThumbnailStore
from services.pictures.thumbnails import Thumbnails, cache_key
from tests.conftest import until
from tests.services.pictures.test_thumbnails import Links, Media, entry

LOOK = 0xFFFF_0000_FFFF_0001


class Pool:
    """Everything looks the same to it."""

    async def render(self, data, edge, *, hint=None):
        return Rendered(
            data=data,
            mime="image/jpeg",
            width=edge,
            height=edge,
            source_width=edge,
            source_height=edge,
            source_mime="image/jpeg",
            has_alpha=False,
            likeness=LOOK,
        )


class Keeper:
    """A catalogue of these rows."""

    def __init__(self, rows=()):
        self.rows, self.kept, self.refuses = list(rows), {}, False

    async def learn_likenesses(self, likenesses):
        if self.refuses:
            raise StorageError("The disk is full.")
        self.kept.update(likenesses)

    async def without_likeness(self, after, limit):
        return [row for row in self.rows if row.id > after and row.asset.ref.uid not in self.kept][:limit]


def with_likenesses(run, folder, scenario, keeper):
    async def whole():
        store = await ThumbnailStore.open(folder / "t.sqlite3", 1 << 30)
        thumbnails = Thumbnails(store, Pool(), Media({"u1": b"picture"}), Links())
        likenesses = Likenesses(keeper, thumbnails)
        try:
            await scenario(likenesses, thumbnails, store)
        finally:
            await likenesses.aclose()
            await store.aclose()

    run(whole())


def test_a_new_thumbnail_is_noted_a_moment_later(run, tmp_path):
    keeper, row = Keeper(), entry("1")

    async def scenario(_likenesses, thumbnails, _store):
        await thumbnails.get(row, 256)
        await until(lambda: keeper.kept == {row.asset.ref.uid: LOOK})

    with_likenesses(run, tmp_path, scenario, keeper)


def test_what_is_waiting_is_kept_at_the_end(run, tmp_path):
    keeper, row = Keeper(), entry("1")

    async def scenario(_likenesses, thumbnails, _store):
        await thumbnails.get(row, 256)

    with_likenesses(run, tmp_path, scenario, keeper)
    assert keeper.kept == {row.asset.ref.uid: LOOK}


def test_thumbnails_made_before_are_looked_at_and_nothing_is_fetched(run, tmp_path):
    rows = [replace(entry(str(number)), id=number) for number in (1, 2, 3)]
    keeper = Keeper(rows)

    async def scenario(likenesses, _thumbnails, store):
        for row in rows[:2]:
            await store.put(cache_key(row), 256, Thumbnail(b"old", 256, 256))
        while await likenesses.look_at_some():
            pass

    with_likenesses(run, tmp_path, scenario, keeper)
    assert set(keeper.kept) == {row.asset.ref.uid for row in rows[:2]}


def test_a_full_disk_costs_no_thumbnail(run, tmp_path):
    keeper = Keeper()
    keeper.refuses = True

    async def scenario(_likenesses, thumbnails, _store):
        assert await thumbnails.get(entry("1"), 256)

    with_likenesses(run, tmp_path, scenario, keeper)
    assert keeper.kept == {}
