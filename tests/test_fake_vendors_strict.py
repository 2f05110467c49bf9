"""The fake vendors refuse what the documents refuse, and filter as they promise."""

from __future__ import annotations

import pytest

from tests.fake_vendors import FakeConfig, FakeVendors
from tests.fake_vendors.ask import FIRST_PAGES, HEADERS, ORDER, assets, get, modelslab
from tests.fake_vendors.fixtures import fake_config, fakes, http
from tests.fake_vendors.world import SECRETS, basic

__all__ = ["fake_config", "fakes", "http"]

MODEL = "model_FakeFlux00000001"


# Credentials.


@pytest.mark.parametrize(
    ("vendor", "headers"),
    [
        ("oxen", {}),
        ("oxen", {"Authorization": SECRETS["oxen"][0]}),
        ("pictory", {"Authorization": f"Bearer {SECRETS['pictory'][0]}"}),
        ("scenario", {"Authorization": basic(SECRETS["scenario"][0], "wrong")}),
    ],
)
def test_a_wrong_or_misdressed_key_is_401(fakes, http, vendor, headers):
    answer = http.get(fakes.base_url(vendor) + FIRST_PAGES[vendor], headers=headers)
    assert answer.status_code == 401
    assert answer.headers["content-type"].startswith("application/json")


def test_the_modelslab_key_is_believed_only_in_the_body(fakes, http):
    url, key = fakes.base_url("modelslab") + "/api/assets_generated", SECRETS["modelslab"][0]
    accept = {"Accept": "application/json"}
    assert http.post(url, json={"type": "image", "key": "wrong"}, headers=accept).json()["status"] == "error"
    assert http.post(url, json={"type": "image"}, headers={**accept, "key": key}).status_code == 400
    assert http.post(f"{url}?key={key}", json={"type": "image"}, headers=accept).status_code == 400
    assert fakes.violations == ["modelslab's credential was put into an address: /api/assets_generated"]
    fakes.forget()


def test_modelslab_refuses_in_html_who_does_not_ask_for_json(fakes, http):
    answer = http.post(fakes.base_url("modelslab") + "/api/assets_generated", json={"type": "image"})
    assert (answer.status_code, answer.headers["content-type"]) == (401, "text/html; charset=utf-8")


def test_the_public_token_reads_public_assets_and_nothing_else(fakes, http):
    url, token = fakes.base_url("scenario"), {"Authorization": "public-auth-token"}
    listed = http.get(f"{url}/v1/assets", params={**ORDER, "pageSize": 100}, headers=token).json()["assets"]
    assert {row["privacy"] for row in listed} == {"public"}
    private = next(row for row in fakes.scenario.rows if row["privacy"] == "private")
    for path in ("/v1/assets?privacy=private", f"/v1/assets/{private['id']}", f"/v1/models/{MODEL}/examples"):
        assert http.get(url + path, headers=token).status_code == 403


def test_a_credential_at_another_origin_is_a_violation(fakes, http):
    http.get(fakes.base_url("foreign") + "/x", headers=HEADERS["oxen"])
    http.get(fakes.base_url("media") + "/x", headers=HEADERS["scenario"])
    http.get(fakes.base_url("oxen") + "/x", headers=HEADERS["pictory"])
    assert [told.partition(":")[0] for told in fakes.violations] == [
        "oxen's credential reached foreign",
        "scenario's credential reached media",
        "pictory's credential reached oxen",
    ]
    assert SECRETS["oxen"][0].encode() in fakes.listeners["foreign"].received
    fakes.forget()


@pytest.mark.parametrize("vendor", ["oxen", "pictory"])
def test_what_spends_money_is_a_violation(fakes, http, vendor):
    path = {"oxen": "/api/ai/queue", "pictory": "/pictoryapis/v1/aistudio/images"}[vendor]
    http.post(fakes.base_url(vendor) + path, headers=HEADERS[vendor], json={})
    assert fakes.violations == [f"POST {path} at {vendor} spends money"]
    fakes.forget()


# Strictness.


@pytest.mark.parametrize(
    "body",
    [{"type": "image", "per_page": 31}, {"type": "image", "page": 0}, {"type": "all"}, {}, {"type": "image", "q": 1}],
)
def test_modelslab_refuses_wrong_bodies(fakes, http, body):
    answer = modelslab(http, fakes, **body)
    assert (answer.status_code, answer.json()["status"]) == (400, "error")


@pytest.mark.parametrize(
    "params",
    [{"page_size": 1001}, {"page_size": 0}, {"page": "x"}, {"status": "done"}, {"media_type": "audio"}, {"sort": 1}],
)
def test_oxen_refuses_wrong_parameters(fakes, http, params):
    answer = get(http, fakes, "oxen", "/api/ai/generations", **params)
    assert (answer.status_code, answer.json()["status_message"]) == (400, "invalid_params")


@pytest.mark.parametrize(
    "params",
    [
        {"pageSize": 101},
        {"pageSize": 0},
        {"type": "canvas", "types": "canvas"},
        {"type": "txt2text"},
        {"createdAfter": "2025-01-01T00:00:00Z"},
        {"updatedBefore": "2025-01-01T00:00:00Z", "sortBy": "createdAt"},
        {"tags": "hero"},
        {"sortDirection": "down"},
        {"paginationToken": "nonsense"},
        {"page": 2},
    ],
)
def test_scenario_refuses_wrong_parameters(fakes, http, params):
    assert get(http, fakes, "scenario", "/v1/assets", **params).status_code == 400


def test_a_repeated_parameter_is_refused(fakes, http):
    url = fakes.base_url("oxen") + "/api/ai/generations?page=1&page=2"
    assert http.get(url, headers=HEADERS["oxen"]).status_code == 400


def test_the_project_is_accepted_and_a_strange_one_forbidden(fakes, http):
    assert get(http, fakes, "scenario", "/v1/assets", projectId="proj_FakeVendor0000000001").status_code == 200
    assert get(http, fakes, "scenario", "/v1/assets", projectId="proj_other").status_code == 403


def test_wrong_methods_and_paths_get_the_vendors_refusal(fakes, http):
    assert http.post(fakes.base_url("scenario") + "/v1/assets", headers=HEADERS["scenario"]).status_code == 405
    assert http.get(fakes.base_url("modelslab") + "/api/assets_generated").status_code == 405
    assert modelslab(http, fakes, "/api/v6/assets_generated", type="image").status_code == 404
    assert get(http, fakes, "pictory", "/pictoryapis/v2/x").json() == {"message": "Forbidden"}


def test_the_other_modelslab_path_can_be_the_right_one(http):
    with FakeVendors(FakeConfig(rows=5, modelslab_path="v6")) as fakes:
        assert modelslab(http, fakes, type="image").status_code == 404
        assert modelslab(http, fakes, "/api/v6/assets_generated", type="image").status_code == 200


@pytest.mark.parametrize("status", [403, 404, 405])
def test_pictory_videos_may_not_be_offered(http, status):
    with FakeVendors(FakeConfig(rows=5, pictory_videos=status)) as fakes:
        assert get(http, fakes, "pictory", "/pictoryapis/v1/aistudio/videos").status_code == status


# Tokens.


def test_a_token_belongs_to_its_filters(fakes, http):
    token = get(http, fakes, "scenario", "/v1/assets", pageSize=10, **ORDER).json()["nextPaginationToken"]
    follow = {"paginationToken": token, "pageSize": 10}
    assert get(http, fakes, "scenario", "/v1/assets", **ORDER, **follow).status_code == 200
    assert get(http, fakes, "scenario", "/v1/assets", **ORDER, **follow, privacy="private").status_code == 400


def test_a_pictory_token_belongs_to_its_list_and_needs_encoding(http):
    with FakeVendors(FakeConfig(rows=300, sizes={"pictory/videos": 300})) as fakes:
        token = get(http, fakes, "pictory", "/pictoryapis/v1/aistudio/images").json()["nextPageKey"]
        assert token.startswith("eyJ")
        assert {"+", "/"} & set(token)
        assert get(http, fakes, "pictory", "/pictoryapis/v1/aistudio/videos", nextPageKey=token).status_code == 400


def test_tokens_expire(fakes, http):
    scenario = get(http, fakes, "scenario", "/v1/assets").json()["nextPaginationToken"]
    pictory = get(http, fakes, "pictory", "/pictoryapis/v1/aistudio/images").json()["nextPageKey"]
    fakes.clock.advance(3700)
    assert get(http, fakes, "scenario", "/v1/assets", paginationToken=scenario).status_code == 400
    assert get(http, fakes, "pictory", "/pictoryapis/v1/aistudio/images", nextPageKey=pictory).status_code == 400


def test_rows_that_arrive_do_not_shift_a_cursor_walk(fakes, http):
    known = fakes.expected("pictory", "images")
    first = get(http, fakes, "pictory", "/pictoryapis/v1/aistudio/images").json()
    fakes.pictory.add_rows(3)
    second = get(http, fakes, "pictory", "/pictoryapis/v1/aistudio/images", nextPageKey=first["nextPageKey"]).json()
    assert first["items"] + second["items"] == known[:200]


# Filters.


@pytest.mark.parametrize(
    ("params", "keeps"),
    [
        ({"type": "txt2video"}, lambda row: row["metadata"]["type"] == "txt2video"),
        ({"types": "canvas,upscale"}, lambda row: row["metadata"]["type"] in {"canvas", "upscale"}),
        ({"modelId": MODEL}, lambda row: row["metadata"].get("modelId") == MODEL),
        ({"privacy": "unlisted"}, lambda row: row["privacy"] == "unlisted"),
        ({"collectionId": "collection_夜00003"}, lambda row: "collection_夜00003" in row["collectionIds"]),
        ({"authorId": "dcf121faaa1a0a0bbbd9ca1b73d62aea"}, lambda row: row["authorId"].startswith("dcf1")),
        ({"createdAfter": "2025-05-31T20:00:00Z"}, lambda row: row["createdAt"] > "2025-05-31T20:00:00.000Z"),
    ],
)
def test_scenario_filters_filter(fakes, http, params, keeps):
    wanted = [row for row in fakes.expected("scenario", "assets") if keeps(row)]
    assert 0 < len(wanted) < 300
    assert assets(http, fakes, pageSize=7, **ORDER, **params) == wanted


@pytest.mark.parametrize(("name", "field"), [("parentAssetId", "parentId"), ("rootAssetId", "rootParentId")])
def test_scenario_finds_children(fakes, http, name, field):
    wanted = next(row["metadata"][field] for row in fakes.scenario.rows if field in row["metadata"])
    found = assets(http, fakes, **{name: wanted})
    assert found
    assert {row["metadata"][field] for row in found} == {wanted}


def test_date_limits_are_exclusive(fakes, http):
    rows = fakes.expected("scenario", "assets")
    limit = rows[50]["createdAt"]
    found = assets(http, fakes, createdBefore=limit, createdAfter=rows[90]["createdAt"], **ORDER)
    assert limit not in {row["createdAt"] for row in found}
    assert found == [row for row in rows if rows[90]["createdAt"] < row["createdAt"] < limit]


def test_scenario_orders_by_update(fakes, http):
    fakes.scenario.change(fakes.scenario.rows[200]["id"], tags=["new"])
    found = assets(http, fakes, sortBy="updatedAt", sortDirection="desc", pageSize=40)
    dates = [row["updatedAt"] for row in found]
    assert dates == sorted(dates, reverse=True)
    assert found[0]["tags"] == ["new"]
    assert len(found) == 300


def test_oxen_filters_filter_and_sum_their_own_costs(fakes, http):
    page = get(
        http, fakes, "oxen", "/api/ai/generations", media_type="video", status="succeeded", page_size=1000
    ).json()
    wanted = [
        row
        for row in fakes.expected("oxen", "generations")
        if (row["media_type"], row["status"]) == ("video", "succeeded")
    ]
    assert page["generations"] == wanted
    assert float(page["total_cost"]) == pytest.approx(sum(float(row["cost"] or 0) for row in wanted))


def test_oxen_tells_the_cost_of_everything(fakes, http):
    told = get(http, fakes, "oxen", "/api/ai/generations", page_size=1).json()["total_cost"]
    costs = [float(row.get("cost") or 0) for row in fakes.expected("oxen", "generations")]
    assert float(told) == pytest.approx(sum(costs))


def test_oxen_namespaces_are_apart(fakes, http):
    page = get(http, fakes, "oxen", "/api/ai/generations", namespace="atelier").json()
    assert page["generations"] == fakes.expected("oxen", "atelier")
    assert get(http, fakes, "oxen", "/api/ai/generations", namespace="nobody").status_code == 404
