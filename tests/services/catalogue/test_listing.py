"""Lists with shapes, groups and stacks, in every order."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.arrangement import Arrangement, GroupBy, Sort
from services.catalogue.database import connect
from services.catalogue.schema import MIGRATIONS
from services.catalogue.versions import migrate
from services.domain import Kind, Query, ReviewChange

from .conftest import NOON, asset, batch


def arranged(sort=Sort.NEWEST, group=GroupBy.NONE):
    return Arrangement(sort=sort, group=group)


def names(catalogue_rows, listing):
    by_id = {entry.id: entry.asset.ref.remote_id for entry in catalogue_rows}
    return [by_id[number] for number in listing.ids]


def listed(with_catalogue, assets, arrangement, query=None, prepare=None):
    """The remote ids of a list, and the list."""

    async def scenario(catalogue):
        for each in assets if isinstance(assets[0], tuple) else [tuple(assets)]:
            await catalogue.store(batch(*each))
        if prepare:
            await prepare(catalogue)
        found = await catalogue.listing(query or Query(), arrangement)
        return names(await catalogue.rows(found.ids), found), found

    return with_catalogue(scenario)


def test_shapes_come_from_the_asset_or_its_kind(with_catalogue):
    rows = [
        asset(1, width=300, height=200),
        asset(2),
        asset(3, kind=Kind.AUDIO),
        asset(4, kind=Kind.MODEL, width=1920, height=1080),
        asset(5, width=5000, height=100),
        asset(6, width=100, height=5000),
        asset(7, width=0, height=10),
    ]
    _, found = listed(with_catalogue, rows, arranged())
    assert list(found.ratios) == [1500, 1000, 1500, 1000, 2600, 400, 1000]


def test_a_learned_shape_stays_until_the_provider_tells_another(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1), asset(2, width=200, height=100)))
        ids = await catalogue.ids(Query())
        await catalogue.learn_ratios({ids[0]: 700, ids[1]: 700})
        before = await catalogue.listing(Query(), arranged())
        await catalogue.store(batch(asset(1, prompt="another")))
        between = await catalogue.listing(Query(), arranged())
        await catalogue.store(batch(asset(1, width=300, height=100)))
        return before, between, await catalogue.listing(Query(), arranged())

    before, between, after = with_catalogue(scenario)
    assert [list(found.ratios) for found in (before, between, after)] == [[700, 2000], [700, 2000], [2600, 2000]]


def test_outputs_of_one_request_share_a_number_within_their_account(with_catalogue):
    rows = [
        (asset(1, request_id="a"), asset(2, request_id="a"), asset(3), asset(4, request_id="b")),
        (asset(5, request_id="a", account="scenario-bbbbbbbb"),),
    ]
    _, found = listed(with_catalogue, rows, arranged())
    first, second, alone, other, elsewhere = found.stacks
    assert first == second != 0
    assert alone == 0
    assert len({first, other, elsewhere}) == 3


@pytest.mark.parametrize(
    ("sort", "order"),
    [(Sort.NEWEST, "1234"), (Sort.OLDEST, "4321"), (Sort.RATING, "3124"), (Sort.MODEL, "2413"), (Sort.LARGEST, "4132")],
)
def test_every_sort_has_its_order(with_catalogue, sort, order):
    async def rate(catalogue):
        rows = await catalogue.rows(await catalogue.ids(Query()))
        await catalogue.review([rows[2].asset.ref.uid], ReviewChange(rating=4))

    rows = [
        asset(1, width=20, height=20),
        asset(2, model="Aster"),
        asset(3, width=10, height=10),
        asset(4, width=90, height=90, model="zephyr"),
    ]
    found, _ = listed(with_catalogue, rows, arranged(sort), prepare=rate)
    assert "".join(found) == order


@pytest.mark.parametrize("sort", [Sort.NEWEST, Sort.OLDEST])
def test_days_are_those_of_this_place(with_catalogue, sort):
    moments = [NOON.astimezone().replace(hour=0, minute=0) + timedelta(hours=hours) for hours in range(-49, 49)]
    rows = [asset(str(at), created_at=moment) for at, moment in enumerate(moments)]
    found, listing = listed(with_catalogue, rows, arranged(sort, GroupBy.DAY))
    assert list(listing.groups) == [moments[int(name)].date().toordinal() for name in found]


def test_without_dates_in_order_there_are_no_days(with_catalogue):
    _, found = listed(with_catalogue, [asset(1), asset(2000)], arranged(Sort.RATING, GroupBy.DAY))
    assert set(found.groups) == {0}


def test_prompts_stand_together_the_newest_first_and_none_last(with_catalogue):
    rows = [asset(1), asset(2, prompt="fox"), asset(3, prompt="owl"), asset(4, prompt="fox")]
    found, listing = listed(with_catalogue, rows, arranged(group=GroupBy.PROMPT))
    assert "".join(found) == "2431"
    assert [listing.groups[0] == listing.groups[1], listing.groups[3]] == [True, 0]


def test_models_of_one_name_are_one_group_whatever_the_account(with_catalogue):
    rows = [
        (asset(1, model="Flux"), asset(2, model="Aster"), asset(3)),
        (asset(4, model="flux", account="scenario-bbbbbbbb"),),
    ]
    found, listing = listed(with_catalogue, rows, arranged(group=GroupBy.MODEL))
    assert "".join(found) == "2143"
    assert len(set(listing.groups)) == 3
    assert listing.groups[1] == listing.groups[2]


def test_accounts_stand_together(with_catalogue):
    rows = [(asset(1), asset(3)), (asset(2, account="scenario-bbbbbbbb"),)]
    found, listing = listed(with_catalogue, rows, arranged(group=GroupBy.ACCOUNT))
    assert "".join(found) == "132"
    assert len(set(listing.groups)) == 2


@pytest.mark.parametrize("sort", list(Sort))
def test_a_list_longer_than_a_slice_loses_nothing(with_catalogue, monkeypatch, sort):
    monkeypatch.setattr("services.catalogue.listing.SLICE", 7)
    monkeypatch.setattr("services.catalogue.listing.PIECE", 5)
    found, _ = listed(with_catalogue, [asset(n) for n in range(1, 31)], arranged(sort))
    assert sorted(map(int, found)) == list(range(1, 31))
    if sort.by_date:
        assert found == sorted(found, key=int, reverse=sort is Sort.OLDEST)


def test_a_search_and_a_filter_hold_in_every_arrangement(with_catalogue):
    rows = [asset(1, prompt="red fox"), asset(2, prompt="owl"), asset(3, prompt="fox", kind=Kind.VIDEO)]
    query = Query(search="fox", kinds=(Kind.IMAGE,))
    for sort in Sort:
        with_rows = listed(with_catalogue, rows, arranged(sort, GroupBy.PROMPT), query)
        assert with_rows[0] == ["1"]


def test_an_older_catalogue_learns_what_lists_need(path):
    connection = connect(path)
    migrate(connection, MIGRATIONS[:1])
    facts = '["a fox",null,null,null,"request",null,null,300,200,null]'
    for number, stored in ((1, facts), (2, "not json")):
        connection.execute(
            "INSERT INTO asset (id, uid, source, feed, position, age, dating, first_seen, seen, page, hidden, rating, "
            "flag, label, digest, kind, status, media, facts) VALUES (?, ?, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, x'', "
            "0, 2, 1, ?)",
            (number, f"u{number}", stored),
        )
    migrate(connection, MIGRATIONS)
    rows = connection.execute("SELECT ratio, pixels, request <> 0, wording <> 0 FROM asset ORDER BY id").fetchall()
    connection.close()
    assert rows == [(1500, 60_000, 1, 1), (0, 0, 0, 0)]


def test_a_list_in_the_usual_order_never_touches_the_wide_rows(path):
    connection = connect(path)
    migrate(connection, MIGRATIONS)
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT id, ratio, request, source, model, wording, pixels FROM asset WHERE hidden = 0 "
        "ORDER BY age, position, uid LIMIT 100"
    ).fetchall()
    connection.close()
    assert "COVERING INDEX asset_order" in plan[0][3]
