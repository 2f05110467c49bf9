"""What belongs to an asset."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from services.catalogue import relations
from services.catalogue.relations import MOST
from services.domain import Query
from tests.services.catalogue.conftest import NOON, asset, batch


def of(with_catalogue, pages, name):
    """The remote ids of what belongs to the asset of that id."""

    async def scenario(catalogue):
        for page in pages:
            await catalogue.store(page)
        entries = await catalogue.rows(await catalogue.ids(Query()))
        meant = next(entry for entry in entries if entry.asset.ref.remote_id == name)
        found = await catalogue.relations(meant.id)
        return [[each.asset.ref.uid.split(":", 2)[2] for each in part]
                for part in (found.made_from, found.led_to, found.together)]  # fmt: skip

    return with_catalogue(scenario)


def test_parents_and_what_was_made_from_an_asset_are_found_both_ways(with_catalogue):
    page = batch(asset("child", params={"metadata": {"parentId": "parent"}}), asset("parent"), asset("other"))
    assert of(with_catalogue, [page], "child") == [["parent:0"], [], []]
    assert of(with_catalogue, [], "parent") == [[], ["child:0"], []]


def test_an_address_of_a_picture_leads_to_the_asset_whose_file_it_is(with_catalogue):
    made = asset("clip", params={"referenceImageUrl": "https://cdn.example/images/still-7.png"})
    still = asset("100", urls={"original": "https://cdn.example/images/still-7.png"})
    assert of(with_catalogue, [batch(made, still)], "100") == [[], ["clip:0"], []]


def test_outputs_of_one_request_are_together(with_catalogue):
    at = {"request_id": "inf_1", "created_at": NOON}
    page = batch(
        asset("a", **at),
        asset("b", **{**at, "created_at": NOON + timedelta(seconds=40)}),
        asset("c", request_id="inf_2", created_at=NOON),
    )
    assert of(with_catalogue, [page], "a") == [[], [], ["b:0"]]


def test_files_of_one_row_are_together_even_without_a_date(with_catalogue):
    row = asset("77", created_at=None)
    others = [type(row)(ref=type(row.ref)(row.ref.account, "-", name, index), kind=row.kind, status=row.status)
              for name, index in (("77", 1), ("77", 2), ("770", 0))]  # fmt: skip
    assert of(with_catalogue, [batch(row, *others)], "77")[2] == ["77:1", "77:2"]


def test_another_account_has_no_part_in_it(with_catalogue):
    mine = batch(asset("parent"))
    theirs = batch(asset("child", account="scenario-bbbbbbbb", params={"parentId": "parent"}))
    assert of(with_catalogue, [mine, theirs], "parent") == [[], [], []]


def test_a_row_that_names_another_parent_now_is_found_there(with_catalogue):
    old = batch(asset("child", params={"parentId": "one"}), asset("one"), asset("two"))
    new = batch(asset("child", params={"parentId": "two"}))
    assert of(with_catalogue, [old, new], "two") == [[], ["child:0"], []]
    assert of(with_catalogue, [], "one") == [[], [], []]


def test_a_parent_of_many_tells_the_newest_and_that_there_are_more(with_catalogue):
    children = [asset(f"c{number}", params={"parentId": "p"}) for number in range(MOST + 9)]
    assert len(of(with_catalogue, [batch(asset("p"), *children)], "p")[1]) == MOST + 1


def test_a_row_that_is_gone_meanwhile_has_nothing(with_catalogue):
    async def scenario(catalogue):
        return await catalogue.relations(123)

    assert with_catalogue(scenario).made_from == ()


def test_no_question_walks_the_whole_catalogue(with_catalogue, path):
    of(with_catalogue, [batch(asset("a"))], "a")
    connection = sqlite3.connect(path)

    plans = [
        connection.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
        for sql, values in (
            (relations._LED_TO, ("[]", 1, 1, 1)),
            (relations._SAME_ROW, ("a", "b", 1, 1)),
            (relations._SAME_REQUEST, (0, 1, "r", 1, 1, 1)),
        )
    ]
    connection.close()
    steps = [row[3] for plan in plans for row in plan]
    assert not [
        step for step in steps if step.startswith("SCAN") and "json_each" not in step and "subquery" not in step
    ]
