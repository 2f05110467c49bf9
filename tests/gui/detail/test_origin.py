"""Where an asset came from."""

from __future__ import annotations

from dataclasses import replace

from gui.detail.origin import origin_rows
from gui.grid.words import Face
from services.domain import Account, KeyState
from services.gallery import AccountState
from services.providers.registry import ALL_PROVIDERS
from tests.gui.grid.fakes import NOON, make_entry

FACE = Face("S", "Scenario")
INFO = next(provider.info for provider in ALL_PROVIDERS if provider.info.id == "scenario")
STATE = AccountState(
    account=Account(id="scenario-1", provider="scenario", label="Studio North", base_url="https://x.example"),
    info=INFO,
    key=KeyState.OK,
    feeds=(),
)


def rows_of(entry, state=STATE):
    return {row.name: row.value for row in origin_rows(entry, FACE, state, NOON)}


def test_account_list_id_date_and_cost_are_told():
    time = f"{NOON.astimezone():%H:%M}"
    assert rows_of(make_entry(created_at=NOON)) == {
        "Account": "Scenario · Studio North",
        "List": "Assets",
        "Asset": "r1",
        "Created": f"Today, {time}",
        "Cost": "Not reported",
    }


def test_an_estimated_date_says_about():
    entry = replace(make_entry(created_at=NOON), estimated=True)
    assert rows_of(entry)["Created"].startswith("About today")


def test_the_time_it_took_is_told_where_both_ends_are():
    params = {"started_at": "2026-11-20T09:00:00Z", "finished_at": "2026-11-20T09:01:12Z"}
    rows = rows_of(make_entry(params=params))
    assert rows["Made in"] == "1 min 12 s"
    assert "Finished" in rows


def test_nonsense_for_a_date_is_left_out():
    assert "Finished" not in rows_of(make_entry(params={"finished_at": "soon"}))
    assert "Finished" not in rows_of(make_entry(params={"finished_at": {"a": 1}}))


def test_a_request_id_of_its_own_is_a_row_and_can_be_copied():
    rows = origin_rows(make_entry(request_id="inf_1"), FACE, STATE, NOON)
    assert [(row.name, row.copied) for row in rows if row.identifies] == [("Asset", "r1"), ("Request", "inf_1")]


def test_an_account_that_is_not_known_yet_is_its_provider():
    assert rows_of(make_entry(), state=None)["Account"] == "Scenario"
