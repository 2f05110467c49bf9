"""First pages and lists agree, whatever way SQLite takes."""

import random
from datetime import timedelta

import pytest

from services.domain import Asset, AssetRef, Kind, Query, ReviewChange, Shelf, Status

from .conftest import ACCOUNT, NOON, asset, batch

ROWS = 10_500


async def fill(catalogue):
    """More rows than a slice and more matches than a search starts from, in two feeds, some without dates."""
    chance = random.Random(5)
    for feed, account in (("generations", ACCOUNT.id), ("assets", "scenario-bbbbbbbb")):
        for first in range(0, ROWS, 500):
            rows = [
                asset(
                    f"{n}",
                    account=account,
                    created_at=None if n % 400 == 7 else NOON - timedelta(seconds=chance.randrange(40) + 30 * n),
                    prompt="common" + (" rare" if n % 900 == 0 else ""),
                    kind=Kind.VIDEO if n % 3 == 0 else Kind.IMAGE,
                )
                for n in range(first, first + 500)
            ]
            await catalogue.store(batch(*rows, feed=feed, position=first))


@pytest.fixture(scope="module")
def queries():
    return [
        Query(),
        Query(search="common"),
        Query(search="rare"),
        Query(search="common -rare"),
        Query(search="comm", kinds=(Kind.VIDEO,)),
        Query(search="common", kinds=(Kind.AUDIO,)),
        Query(search="common", feeds=("assets",)),
        Query(since=NOON - timedelta(hours=3)),
    ]


def test_a_first_page_is_the_beginning_of_the_list(with_catalogue, queries):
    async def scenario(catalogue):
        await fill(catalogue)
        for query in queries:
            ids = await catalogue.ids(query)
            assert len(set(ids)) == len(ids) == await catalogue.count(query)
            for limit in (1, 200):
                assert list(await catalogue.first_ids(query, limit)) == list(ids[:limit])
            page = await catalogue.after(query, None, 50)
            assert [row.id for row in page] == list(ids[:50])
            if len(ids) > 60:
                middle = len(ids) // 2
                page = await catalogue.after(query, ids[middle], 10)
                assert [row.id for row in page] == list(ids[middle + 1 : middle + 11])

    with_catalogue(scenario)


def test_a_bucket_that_is_cut_off_does_not_hide_the_newest(with_catalogue):
    async def scenario(catalogue):
        for first in range(0, 4500, 500):
            rows = [
                asset(f"{n}", created_at=NOON - timedelta(seconds=n), prompt="fox") for n in range(first, first + 500)
            ]
            await catalogue.store(batch(*rows, position=first))
        ids = list(await catalogue.ids(Query(search="fox")))
        return [list(await catalogue.first_ids(Query(search="fox"), limit)) == ids[:limit] for limit in (1, 5, 33, 100)]

    assert with_catalogue(scenario) == [True] * 4


def test_known_finds_rows_with_any_number_of_outputs(with_catalogue):
    async def scenario(catalogue):
        many = Asset(ref=AssetRef(ACCOUNT.id, "image", "a/b", 3), kind=Kind.IMAGE, status=Status.SUCCEEDED)
        await catalogue.store(batch(many, asset("12")))
        return (
            await catalogue.known(ACCOUNT.id, "image", {"a/b", "a", "12"}),
            await catalogue.known(ACCOUNT.id, "-", ["1", "12", "123"]),
        )

    assert with_catalogue(scenario) == ({"a/b"}, {"12"})


def test_rows_in_flight_come_newest_first_and_of_one_account(with_catalogue):
    async def scenario(catalogue):
        flying = [asset(n, status=Status.PROCESSING, urls={}) for n in (3, 1, 2)]
        other = asset(0, account="scenario-bbbbbbbb", status=Status.QUEUED, urls={})
        await catalogue.store(batch(*flying, asset(9)))
        await catalogue.store(batch(other, feed="assets"))
        return [row.asset.ref.remote_id for row in await catalogue.in_flight(ACCOUNT.id, 2)]

    assert with_catalogue(scenario) == ["1", "2"]


def test_models_are_told_once_and_by_account(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1, model="Zeta"), asset(2, model="alpha"), asset(3, model="alpha")))
        await catalogue.store(batch(asset(1, account="scenario-bbbbbbbb", model="alpha"), feed="assets"))
        return await catalogue.models(), await catalogue.models("scenario-bbbbbbbb")

    assert with_catalogue(scenario) == (["alpha", "Zeta"], ["alpha"])


def test_of_given_rows_those_a_query_shows_are_told_in_the_order_given(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(*(asset(number) for number in range(5))))
        ids = list(await catalogue.ids(Query()))
        first = (await catalogue.rows(ids[:1]))[0]
        await catalogue.review([first.asset.ref.uid], ReviewChange(rating=3))
        told = await catalogue.rows([ids[2], ids[0], ids[1], 10**15], Query(shelf=Shelf.UNREVIEWED))
        searched = await catalogue.rows(ids, Query(search="no such word"))
        return [entry.id for entry in told] == [ids[2], ids[1]], searched

    assert with_catalogue(scenario) == (True, [])
