"""Where an asset came from."""

from __future__ import annotations

from dataclasses import replace

from gui.detail.origin import Told, origin_rows
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


def told(entry, state=STATE, ends=None):
    return origin_rows(Told(entry, FACE, state, NOON, ends))


def rows_of(entry, state=STATE, ends=None):
    return {row.name: row.value for row in told(entry, state, ends)}


def test_account_list_id_date_and_cost_are_told():
    time = f"{NOON.astimezone():%H:%M}"
    assert rows_of(make_entry(created_at=NOON)) == {
        "Account": "Scenario · Studio North",
        "Asset": "r1",
        "Created": f"Today, {time}",
        "Cost": "Not reported",
    }


def test_an_estimated_date_says_about():
    entry = replace(make_entry(created_at=NOON), estimated=True)
    assert rows_of(entry)["Created"].startswith("About today")


def test_the_time_it_took_is_told_where_both_ends_are():
    params = {"started_at": "2026-11-20T09:00:00Z", "finished_at": "2026-11-20T09:01:12Z"}
    rows = rows_of(make_entry(provider="oxen", params=params))
    assert rows["Made in"] == "1 min 12 s"
    assert "Finished" in rows


def test_nonsense_for_a_date_is_left_out():
    assert "Finished" not in rows_of(make_entry(provider="oxen", params={"finished_at": "soon"}))
    assert "Finished" not in rows_of(make_entry(provider="oxen", params={"finished_at": {"a": 1}}))


def test_a_request_id_of_its_own_is_a_row_and_can_be_copied():
    rows = told(make_entry(request_id="inf_1"))
    assert [(row.name, row.copied) for row in rows if row.identifies] == [("Asset", "r1"), ("Request", "inf_1")]


def test_oxen_tells_repository_folder_and_the_way_through_the_queue():
    params = {"target_namespace": "mara", "target_repo": "renders", "target_directory": "city", "username": "mara",
              "started_at": 1777100441, "completed_at": 1777100449}  # fmt: skip
    rows = rows_of(make_entry(provider="oxen", params=params, cost="0.0140000000", cost_unit="USD"))
    assert list(rows) == [
        "Account", "Repository", "Folder", "Generation", "Status", "Queued", "Started", "Finished", "Made in", "Author",
        "Cost",
    ]  # fmt: skip
    assert (rows["Repository"], rows["Made in"], rows["Cost"]) == ("mara/renders", "8.0 s", "0.0140000000 USD")


def test_scenario_tells_project_collections_and_author():
    params = {"ownerId": "proj_1", "authorId": "dcf1"}
    rows = rows_of(make_entry(params=params, collections=("c1", "c2"), privacy="private", remote_type="upscale"))
    assert {name: rows[name] for name in ("Project", "Collections", "Author", "Privacy", "Type")} == {
        "Project": "proj_1", "Collections": "c1, c2", "Author": "dcf1", "Privacy": "Private", "Type": "upscale",
    }  # fmt: skip


def test_the_sample_library_tells_author_and_licence_and_no_missing_cost():
    rows = rows_of(make_entry(provider="sample", params={"author": "Vitrine", "licence": "CC0 1.0"}))
    assert (rows["Author"], rows["Licence"]) == ("Vitrine", "CC0 1.0")
    assert "Cost" not in rows


def test_the_end_of_a_link_is_a_row_where_it_is_known():
    entry = make_entry(provider="modelslab")
    assert rows_of(entry, ends=NOON)["Link ends"].startswith("Today")
    assert "Link ends" not in rows_of(entry)


def test_a_provider_nobody_knows_tells_what_all_tell():
    assert list(rows_of(make_entry(provider="other", remote_type="x"))) == [
        "Account",
        "List",
        "Id",
        "Type",
        "Created",
        "Cost",
    ]


def test_the_account_wears_its_letter():
    assert [row.badge for row in told(make_entry()) if row.badge] == ["S"]


def test_an_account_that_is_not_known_yet_is_its_provider():
    assert rows_of(make_entry(), state=None)["Account"] == "Scenario"
