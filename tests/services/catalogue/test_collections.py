"""Collections of one's own: a tree that is edited, undone, and outlives everything a provider does."""

from __future__ import annotations

import pytest

from services.catalogue.collections import MAX_DEPTH
from services.domain import Query
from services.errors import UsageError
from tests.services.catalogue.conftest import ACCOUNT, asset, batch


async def stored(catalogue, count=5):
    await catalogue.store(batch(*(asset(number) for number in range(count))))
    return list(await catalogue.ids(Query()))


async def names(catalogue):
    return [each.name for each in await catalogue.collections()]


async def shown(catalogue, collection):
    return list(await catalogue.ids(Query(collection=collection.id)))


def test_a_collection_shows_what_was_put_in_and_each_asset_once(with_catalogue):
    async def scenario(catalogue):
        ids = await stored(catalogue)
        key_art = await catalogue.create_collection("Key art")
        counts = [await catalogue.put_in(key_art.id, ids[1:4]), await catalogue.put_in(key_art.id, ids[3:5])]
        return counts, await shown(catalogue, key_art) == ids[1:5]

    assert with_catalogue(scenario) == ([3, 1], True)


def test_a_folder_shows_and_counts_what_is_in_the_folders_within_each_once(with_catalogue):
    async def scenario(catalogue):
        ids = await stored(catalogue)
        outer = await catalogue.create_collection("Nightjar")
        inner = await catalogue.create_collection("Creatures", outer.id)
        await catalogue.put_in(outer.id, ids[:2])
        await catalogue.put_in(inner.id, ids[1:3])
        await catalogue.hide([(await catalogue.rows(ids[:1]))[0].asset.ref.uid], True)
        counts = await catalogue.collection_counts()
        return await shown(catalogue, outer) == ids[1:3], counts[outer.id], counts[inner.id]

    assert with_catalogue(scenario) == (True, 2, 2)


def test_the_first_page_of_a_collection_and_a_search_in_it_agree_with_its_list(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(*(asset(n, prompt="heron" if n % 2 else "owl") for n in range(12))))
        ids = list(await catalogue.ids(Query()))
        made = await catalogue.create_collection("Birds")
        await catalogue.put_in(made.id, ids[:6])
        query = Query(collection=made.id, search="heron")
        first = list(await catalogue.first_ids(query, 10))
        return first == list(await catalogue.ids(query)), len(first), await catalogue.count(query)

    assert with_catalogue(scenario) == (True, 3, 3)


def test_every_edit_is_one_step_of_the_same_undo_as_reviews(with_catalogue):
    async def scenario(catalogue):
        ids = await stored(catalogue)
        made = await catalogue.create_collection("Old name")
        await catalogue.put_in(made.id, ids)
        await catalogue.rename_collection(made.id, "New name")
        await catalogue.remove_collection(made.id)
        steps = []
        while (undone := await catalogue.undo()) is not None:
            steps.append((undone.words, await names(catalogue), len(await shown(catalogue, made))))
        return steps

    assert with_catalogue(scenario) == [
        ("Collection New name removed", ["New name"], 5),
        ("Collection Old name renamed", ["Old name"], 5),
        ("5 assets added to Old name", ["Old name"], 0),
        ("Collection Old name made", [], 0),
    ]


def test_what_was_undone_is_done_again(with_catalogue):
    async def scenario(catalogue):
        ids = await stored(catalogue)
        made = await catalogue.create_collection("Key art")
        await catalogue.put_in(made.id, ids)
        await catalogue.take_out(made.id, ids[:2])
        await catalogue.undo()
        before = len(await shown(catalogue, made))
        redone = await catalogue.redo()
        return before, redone.collections == (made.id,), redone.words, len(await shown(catalogue, made))

    assert with_catalogue(scenario) == (5, True, "2 assets removed from Key art", 3)


def test_removing_a_folder_takes_what_is_in_it_and_undo_brings_all_of_it_back(with_catalogue):
    async def scenario(catalogue):
        outer = await catalogue.create_collection("Nightjar")
        await catalogue.create_collection("Creatures", outer.id)
        await catalogue.remove_collection(outer.id)
        without = await names(catalogue)
        await catalogue.undo()
        return without, await names(catalogue)

    assert with_catalogue(scenario) == ([], ["Nightjar", "Creatures"])


def test_taking_out_of_a_folder_reaches_the_folders_within(with_catalogue):
    async def scenario(catalogue):
        ids = await stored(catalogue)
        outer = await catalogue.create_collection("Nightjar")
        inner = await catalogue.create_collection("Creatures", outer.id)
        await catalogue.put_in(inner.id, ids)
        return await catalogue.take_out(outer.id, ids[:2]), len(await shown(catalogue, inner))

    assert with_catalogue(scenario) == (2, 3)


def test_a_folder_moves_with_what_is_in_it_to_the_end_of_another(with_catalogue):
    async def scenario(catalogue):
        first = await catalogue.create_collection("First")
        second = await catalogue.create_collection("Second")
        await catalogue.create_collection("Inside", first.id)
        await catalogue.move_collection(first.id, second.id)
        return [(each.name, each.parent == second.id) for each in await catalogue.collections()]

    assert with_catalogue(scenario) == [("Second", False), ("First", True), ("Inside", False)]


def test_a_folder_never_goes_into_itself_or_what_is_in_it(with_catalogue):
    async def scenario(catalogue):
        outer = await catalogue.create_collection("Outer")
        inner = await catalogue.create_collection("Inner", outer.id)
        for target in (outer.id, inner.id):
            with pytest.raises(UsageError, match="into itself"):
                await catalogue.move_collection(outer.id, target)
        return await names(catalogue)

    assert with_catalogue(scenario) == ["Outer", "Inner"]


def test_folders_lie_only_so_deep(with_catalogue):
    async def scenario(catalogue):
        parent = ""
        for level in range(MAX_DEPTH):
            parent = (await catalogue.create_collection(f"Level {level}", parent)).id
        with pytest.raises(UsageError, match="at most"):
            await catalogue.create_collection("One more", parent)

    with_catalogue(scenario)


@pytest.mark.parametrize("name", ["", " \n\t", "\0", "x" * 201])
def test_a_name_that_is_none_makes_nothing(with_catalogue, name):
    async def scenario(catalogue):
        with pytest.raises(UsageError, match="name"):
            await catalogue.create_collection(name)
        return await names(catalogue)

    assert with_catalogue(scenario) == []


def test_nothing_is_put_into_a_smart_collection(with_catalogue):
    async def scenario(catalogue):
        ids = await stored(catalogue)
        smart = await catalogue.create_collection("Herons", search="heron")
        with pytest.raises(UsageError, match="its search"):
            await catalogue.put_in(smart.id, ids)
        await catalogue.change_search(smart.id, "Owls", "owl")
        return [(each.name, each.search) for each in await catalogue.collections()]

    assert with_catalogue(scenario) == [("Owls", "owl")]


def test_what_is_gone_cannot_be_edited(with_catalogue):
    async def scenario(catalogue):
        made = await catalogue.create_collection("Key art")
        await catalogue.remove_collection(made.id)
        with pytest.raises(UsageError, match="not there"):
            await catalogue.rename_collection(made.id, "Other")

    with_catalogue(scenario)


def test_collections_outlive_the_account_and_show_its_assets_when_they_are_listed_again(with_catalogue):
    async def scenario(catalogue):
        await catalogue.add_account(ACCOUNT)
        ids = await stored(catalogue)
        made = await catalogue.create_collection("Key art")
        await catalogue.put_in(made.id, ids)
        await catalogue.remove_account(ACCOUNT.id)
        without = len(await shown(catalogue, made))
        await stored(catalogue)
        return without, len(await shown(catalogue, made))

    assert with_catalogue(scenario) == (0, 5)


def test_a_collection_of_most_of_a_library_is_walked_and_of_a_few_looked_up(with_catalogue, monkeypatch):
    from services.catalogue import reading

    async def scenario(catalogue):
        ids = await stored(catalogue, 40)
        made = await catalogue.create_collection("Most")
        await catalogue.put_in(made.id, ids[:30])
        looked_up = await shown(catalogue, made)
        monkeypatch.setattr(reading, "RARE", 3)
        return looked_up == await shown(catalogue, made) == ids[:30]

    assert with_catalogue(scenario)
