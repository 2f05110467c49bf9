"""Where a provider itself sorts its assets."""

from __future__ import annotations

from dataclasses import replace

from services.catalogue import places
from services.domain import Query
from services.gallery import Place
from services.providers.base import Grouping
from tests.services.catalogue.conftest import ACCOUNT, asset, batch

REPO = Grouping(name="repository", title="Repository", fields=("namespace", "repo"))
FOLDER = Grouping(name="folder", title="Folder", fields=("namespace", "repo", "folder"), within="repository")
BOTH = (REPO, FOLDER)
COLLECTION = (Grouping(name="collection", title="Collection"),)


def in_repo(number, repo="renders", folder=None):
    return asset(number, params={"namespace": "mara", "repo": repo, "folder": folder})


def test_a_row_tells_its_repository_and_the_folder_in_it():
    told = places.told(in_repo(1, folder="a/b"), BOTH)
    assert told == (
        ("repository", "mara/renders", "renders", None),
        ("folder", "mara/renders/a/b", "a/b", ("repository", "mara/renders")),
    )


def test_a_row_that_lacks_one_of_the_parameters_is_in_no_such_place():
    assert places.told(asset(1, params={"namespace": "mara", "folder": "a"}), BOTH) == ()


def test_foreign_nonsense_in_a_parameter_is_no_place():
    assert places.told(asset(1, params={"namespace": ["x"], "repo": {"y": 1}}), BOTH) == ()


def test_a_row_may_be_in_several_collections():
    told = places.told(asset(1, collections=("Tiles", "Prints")), COLLECTION)
    assert [name for _, _, name, _ in told] == ["Tiles", "Prints"]


async def stored(catalogue, *rows, groupings=BOTH):
    await catalogue.add_account(ACCOUNT)
    await catalogue.store(batch(*rows, groupings=groupings))


def test_places_are_listed_counted_and_shown(with_catalogue):
    async def scenario(catalogue):
        await stored(catalogue, in_repo(1, folder="art"), in_repo(2), in_repo(3, "other"), asset(4))
        uid = in_repo(2).ref.uid
        await catalogue.hide([uid], True)
        query = Query(accounts=(ACCOUNT.id,), places=(("repository", "mara/renders"),))
        return await catalogue.places(), await catalogue.place_counts(), len(await catalogue.ids(query))

    listed, counts, shown = with_catalogue(scenario)
    assert [(each.kind, each.name) for each in listed] == [
        ("folder", "art"), ("repository", "other"), ("repository", "renders"),
    ]  # fmt: skip
    assert listed[0].within == ("repository", "mara/renders")
    assert counts[ACCOUNT.id, "repository", "mara/renders"] == shown == 1
    assert counts[ACCOUNT.id, "folder", "mara/renders/art"] == 1


def test_a_row_that_moved_is_counted_where_it_is_now(with_catalogue):
    async def scenario(catalogue):
        await stored(catalogue, in_repo(1))
        await catalogue.store(batch(in_repo(1, "other"), groupings=BOTH))
        return [each.name for each in await catalogue.places()], await catalogue.place_counts()

    names, counts = with_catalogue(scenario)
    assert names == ["other"]
    assert counts == {(ACCOUNT.id, "repository", "mara/other"): 1}


def test_a_removed_account_takes_its_places_along(with_catalogue):
    async def scenario(catalogue):
        await stored(catalogue, in_repo(1))
        await catalogue.remove_account(ACCOUNT.id)
        return await catalogue.places()

    assert with_catalogue(scenario) == ()


def test_a_place_is_called_as_its_provider_calls_it(with_catalogue):
    async def scenario(catalogue):
        await stored(catalogue, asset(1, collections=("collection_1",)), groupings=COLLECTION)
        first = await catalogue.name_places(ACCOUNT.id, "collection", {"collection_1": "Harbour", "none": "x"})
        again = await catalogue.name_places(ACCOUNT.id, "collection", {"collection_1": "Harbour"})
        await catalogue.store(batch(asset(2, collections=("collection_1",)), groupings=COLLECTION))
        return first, again, await catalogue.places()

    place = Place(account=ACCOUNT.id, kind="collection", key="collection_1", name="Harbour")
    assert with_catalogue(scenario) == (True, False, (place,))


def test_rows_from_before_are_looked_through_in_steps(with_catalogue, monkeypatch):
    monkeypatch.setattr(places, "AT_ONCE", 2)

    async def scenario(catalogue):
        await stored(catalogue, *(in_repo(number) for number in range(5)), groupings=())
        await catalogue._db.write(lambda connection: connection.execute("INSERT INTO meta VALUES ('places_from', 0)"))
        steps = 0
        while await catalogue.sort_in_some({"oxen": BOTH}):
            steps += 1
        return steps, await catalogue.place_counts(), await catalogue.sort_in_some({"oxen": BOTH})

    counts = {(ACCOUNT.id, "repository", "mara/renders"): 5}
    assert with_catalogue(scenario) == (3, counts, False)


def test_the_same_place_of_two_accounts_is_two(with_catalogue):
    other = replace(ACCOUNT, id="oxen-bbbbbbbb")

    async def scenario(catalogue):
        await stored(catalogue, in_repo(1))
        await catalogue.add_account(other)
        row = asset(1, account=other.id, params={"namespace": "mara", "repo": "renders"})
        await catalogue.store(batch(row, groupings=BOTH))
        query = Query(accounts=(other.id,), places=(("repository", "mara/renders"),))
        return len(await catalogue.places()), len(await catalogue.ids(query))

    assert with_catalogue(scenario) == (2, 1)
