"""Collections through the facade: what is told, what is undone, what a provider's rows become."""

from __future__ import annotations

import pytest

from services.domain import Query, ReviewChange
from services.errors import QueryError, UsageError
from services.gallery import CollectionsChanged
from tests.fake_vendors import FakeConfig
from tests.services.opening import add, gallery_in


@pytest.fixture
def fake_config() -> FakeConfig:
    return FakeConfig(rows=130)


def test_every_change_is_told_and_undone_by_the_gallery(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            await gallery.refresh()
            told = []
            gallery.subscribe(lambda event: told.append(event) if isinstance(event, CollectionsChanged) else None)
            made = await gallery.collecting.create("Key art")
            ids = list(await gallery.ids(Query()))[:3]
            counts = [await gallery.collecting.put_in(made.id, ids) for _ in range(2)]
            await gallery.collecting.rename(made.id, "Posters")
            undone = [(await gallery.undo()).words, (await gallery.undo()).words]
            return counts, len(told), undone, await gallery.count(Query(collection=made.id)), made.id == told[-1].ids[0]

    words = ["Collection Key art renamed", "3 assets added to Key art"]
    assert run(scenario()) == ([3, 0], 5, words, 0, True)


def test_reviews_and_collections_are_undone_in_the_order_they_were_made(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            await gallery.refresh()
            (entry,) = await gallery.rows(list(await gallery.ids(Query()))[:1])
            await gallery.collecting.create("Key art")
            await gallery.review([entry.asset.ref.uid], ReviewChange(rating=4))
            await gallery.collecting.create("Posters")
            return [(await gallery.undo()).words for _ in range(3)]

    assert run(scenario()) == ["Collection Posters made", "4 stars on 1 asset", "Collection Key art made"]


def test_a_smart_collection_holds_what_its_search_finds_and_is_counted(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            await gallery.refresh()
            smart = await gallery.collecting.create("Best", search="rating:>=4")
            (entry,) = await gallery.rows(list(await gallery.ids(Query()))[:1])
            await gallery.review([entry.asset.ref.uid], ReviewChange(rating=5))
            counts = await gallery.collecting.counts()
            return counts.collections[smart.id], await gallery.count(gallery.collecting.query(smart))

    assert run(scenario()) == (1, 1)


def test_a_search_that_cannot_be_understood_makes_nothing(run, tmp_path):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            with pytest.raises(QueryError):
                await gallery.collecting.create("Best", search="rating:many")
            smart = await gallery.collecting.create("Best", search="rating:5")
            with pytest.raises(UsageError):
                await gallery.collecting.change_search(smart.id, "Best", "rating:many")
            return [each.search for each in await gallery.collecting.all()]

    assert run(scenario()) == ["rating:5"]


@pytest.mark.parametrize(("vendor", "kinds"), [("oxen", {"repository", "folder"}), ("scenario", {"collection"})])
def test_what_a_providers_rows_tell_becomes_places_with_counts(run, tmp_path, fakes, vendor, kinds):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, vendor)
            await gallery.refresh()
            places = await gallery.collecting.places()
            counts = (await gallery.collecting.counts()).places
            shown = {
                place: await gallery.count(Query(accounts=(account.id,), places=((place.kind, place.key),)))
                for place in places
            }
            return {place.kind for place in places}, counts, shown

    found, counts, shown = run(scenario())
    assert kinds <= found
    assert shown
    assert all(counts[place.account, place.kind, place.key] == count > 0 for place, count in shown.items())
