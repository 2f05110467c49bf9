"""Every filter of a query, alone and together, against a plain reading of the same rows."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.catalogue.queries import where
from services.domain import CostSpan, Flag, Kind, Label, Query, ReviewChange, Shelf, Status

from .conftest import NOON, asset, batch

OTHER = "scenario-bbbbbbbb"


async def filled(catalogue):
    await catalogue.store(
        batch(
            asset(1, kind=Kind.VIDEO, model="flux", tags=("Fox",), prompt="red fox", seed="42", cost="0.10"),
            asset(2, status=Status.FAILED, urls={}, model="flux", width=1024, height=2048, cost="2"),
            asset(3, status=Status.QUEUED, urls={}, model="sdxl", prompt="red cat", seed="0042"),
            asset(4, prompt="blue fox", width=1000, height=1000, cost="0.5", seed="42"),
            asset("undated"),
        )
    )
    await catalogue.store(batch(asset(5, account=OTHER), asset(6, account=OTHER, kind=Kind.AUDIO), feed="assets"))
    await catalogue.store(batch(asset(6, account=OTHER, kind=Kind.AUDIO), feed="public", feed_rank=1))
    await catalogue.review([asset(1).ref.uid], ReviewChange(rating=4, flag=Flag.PICK))
    await catalogue.review([asset(4).ref.uid], ReviewChange(rating=2, label=Label.RED, add_tags=("FOX",)))
    await catalogue.hide([asset(5, account=OTHER).ref.uid], True)


CASES = [
    (Query(), "1 undated 2 3 4 6"),
    (Query(accounts=(OTHER,)), "6"),
    (Query(accounts=("nobody-aaaaaaaa",)), ""),
    (Query(providers=("oxen",)), "1 undated 2 3 4"),
    (Query(feeds=("assets",)), "6"),
    (Query(feeds=("public",)), "6"),
    (Query(feeds=("generations", "public")), "1 undated 2 3 4 6"),
    (Query(kinds=(Kind.VIDEO, Kind.AUDIO)), "1 6"),
    (Query(statuses=(Status.FAILED,)), "2"),
    (Query(models=("flux",)), "1 2"),
    (Query(models=("flux",), statuses=(Status.SUCCEEDED,)), "1"),
    (Query(tags=("fox",)), "1 4"),
    (Query(search="fox"), "1 4"),
    (Query(search="red -cat"), "1"),
    (Query(search="-fox"), "undated 2 3 6"),
    (Query(ratings=((4, 4),)), "1"),
    (Query(ratings=((2, 5),)), "1 4"),
    (Query(ratings=((0, 0),)), "undated 2 3 6"),
    (Query(ratings=((0, 0), (2, 2))), "undated 2 3 4 6"),
    (Query(flags=(Flag.PICK,)), "1"),
    (Query(flags=(Flag.NONE,)), "undated 2 3 4 6"),
    (Query(labels=(Label.RED, Label.BLUE)), "4"),
    (Query(labels=(Label.NONE,)), "1 undated 2 3 6"),
    (Query(since=NOON - timedelta(minutes=2)), "1 2"),
    (Query(until=NOON - timedelta(minutes=3)), "4 6"),
    (Query(since=NOON - timedelta(minutes=3), until=NOON - timedelta(minutes=2)), "3"),
    (Query(uids=("oxen-aaaaaaaa:-:2:0", "no:-:such:0")), "2"),
    (Query(unreviewed=True), "undated 6"),
    (Query(shelf=Shelf.UNREVIEWED), "undated 6"),
    (Query(shelf=Shelf.PICKS), "1"),
    (Query(shelf=Shelf.IN_PROGRESS), "3"),
    (Query(shelf=Shelf.HIDDEN), "5"),
    (Query(shelf=Shelf.RECENT), "1 undated 2 3 4 6"),
    (Query(model_parts=("LU",)), "1 2"),
    (Query(model_parts=("SD",), models=("flux",)), "1 2 3"),
    (Query(model_parts=("%",)), ""),
    (Query(seeds=("42",)), "1 4"),
    (Query(seeds=("0042", "42")), "1 3 4"),
    (Query(seeds=("2", '"')), ""),
    (Query(sizes=((1024, 2048), (1, 1))), "2"),
    (Query(sides=((1001, None),)), "2"),
    (Query(sides=((0, 1000),)), "4"),
    (Query(areas=((1_000_000, 1_000_000),), sides=((2048, 2048),)), "2 4"),
    (Query(costs=(CostSpan("0.1", "0.5"),)), "1 4"),
    (Query(costs=(CostSpan("0.1", beyond=True),)), "2 4"),
    (Query(costs=(CostSpan(high="0.5", beyond=True), CostSpan("2", "2"))), "1 2"),
    (
        Query(days=((NOON - timedelta(minutes=2), NOON), (NOON - timedelta(minutes=6), NOON - timedelta(minutes=5)))),
        "1 2 6",
    ),
    (Query(without=(Query(kinds=(Kind.VIDEO, Kind.AUDIO)),)), "undated 2 3 4"),
    (Query(without=(Query(models=("flux",)),)), "undated 3 4 6"),
    (Query(without=(Query(tags=("fox",)), Query(search="red"))), "undated 2 6"),
    (Query(without=(Query(search="fox", flags=(Flag.PICK,)),)), "undated 2 3 4 6"),
    (Query(without=(Query(without=(Query(search="fox"),)),)), "1 4"),
    (Query(without=(Query(seeds=("42",)), Query(costs=(CostSpan("1"),)))), "undated 3 6"),
    (Query(without=(Query(since=NOON - timedelta(minutes=2)),)), "undated 3 4 6"),
    (Query(without=(Query(shelf=Shelf.HIDDEN),)), "1 undated 2 3 4 6"),
    (Query(without=(Query(), Query(search="!"))), "1 undated 2 3 4 6"),
    (Query(search="red", also=(Query(search="fox"),)), "1"),
    (Query(search="fox", without=(Query(search="red"),)), "4"),
    (Query(search="-red", also=(Query(search="-blue"),)), "undated 2 6"),
    (Query(tags=("fox",), also=(Query(ratings=((2, 2),)),)), "4"),
    (Query(also=(Query(shelf=Shelf.HIDDEN),), kinds=(Kind.IMAGE,)), "5"),
    (Query(shelf=Shelf.HIDDEN, also=(Query(shelf=Shelf.RECENT),)), "5"),
]


@pytest.mark.parametrize(("query", "expected"), CASES)
def test_a_filter_lets_through_what_it_says(with_catalogue, query, expected):
    async def scenario(catalogue):
        await filled(catalogue)
        ids = await catalogue.ids(query)
        rows = await catalogue.rows(ids)
        first = await catalogue.first_ids(query, 2)
        return ids, rows, first, await catalogue.count(query), await catalogue.after(query, None, 100)

    ids, rows, first, count, page = with_catalogue(scenario)
    # "undated" stands beside its nearest dated neighbour, row 4, whose date it shares and after which it comes.
    names = [row.asset.ref.remote_id for row in rows]
    assert sorted(names) == sorted(expected.split())
    assert count == len(ids)
    assert list(first) == list(ids[:2])
    assert [row.id for row in page] == list(ids)
    assert [row.sort_at for row in rows] == sorted((row.sort_at for row in rows), reverse=True)


def test_recent_ends_after_seven_days(with_catalogue, clock):
    async def scenario(catalogue):
        await filled(catalogue)
        clock.advance(days=7)
        last = await catalogue.count(Query(shelf=Shelf.RECENT)), (await catalogue.counts()).shelves[Shelf.RECENT]
        clock.advance(seconds=1)
        return last, await catalogue.ids(Query(shelf=Shelf.RECENT)), (await catalogue.counts()).shelves[Shelf.RECENT]

    last, ids, count = with_catalogue(scenario)
    assert (last, list(ids), count) == ((6, 6), [], 0)


text = st.text(max_size=8)


@settings(deadline=None, max_examples=300)
@given(text, st.lists(text, max_size=2), st.integers(-9, 9))
def test_what_a_person_typed_is_never_part_of_the_statement(typed, names, number):
    marked = f"zqx{typed}"
    names = tuple(f"zqx{name}" for name in names)
    query = Query(
        accounts=names,
        providers=names,
        feeds=names,
        models=names,
        tags=names,
        uids=names,
        search=marked,
        ratings=((number, number),),
    )
    result = where(query, NOON).with_search(walk=True)
    assert "zqx" not in result.sql
    assert result.sql.count("?") == len(result.values)
