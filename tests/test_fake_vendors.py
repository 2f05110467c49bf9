"""The fake vendors keep to the documents: shapes, limits, credentials, filters, tokens and media, over real sockets."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from PIL import Image

from tests.benchmarks.bare_pages import read_all
from tests.fake_vendors import FakeConfig, FakeVendors
from tests.fake_vendors.fixtures import fake_config, fakes
from tests.fake_vendors.world import SECRETS, VENDORS, basic

__all__ = ["fake_config", "fakes"]

MODEL = "model_FakeFlux00000001"
HEADERS = {
    "oxen": {"Authorization": f"Bearer {SECRETS['oxen'][0]}"},
    "pictory": {"Authorization": SECRETS["pictory"][0]},
    "scenario": {"Authorization": basic(*SECRETS["scenario"])},
    "modelslab": {"Accept": "application/json"},
    "media": {},
}
ORDER = {"sortBy": "createdAt", "sortDirection": "desc"}
FIRST_PAGES = {
    "oxen": "/api/ai/generations",
    "pictory": "/pictoryapis/v1/aistudio/images",
    "scenario": "/v1/assets",
}


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False, timeout=10) as client:
        yield client


def get(http: httpx.Client, fakes: FakeVendors, vendor: str, path: str, **params: object) -> httpx.Response:
    return http.get(fakes.base_url(vendor) + path, params=params, headers=HEADERS[vendor])


def modelslab(
    http: httpx.Client, fakes: FakeVendors, path: str = "/api/assets_generated", **body: object
) -> httpx.Response:
    body = {"key": SECRETS["modelslab"][0], **body}
    return http.post(fakes.base_url("modelslab") + path, json=body, headers=HEADERS["modelslab"])


def walk(http: httpx.Client, fakes: FakeVendors, vendor: str, path: str, names: tuple[str, str, str], **params: object):
    rows, token, next_token = names
    found: list[dict] = []
    while True:
        page = get(http, fakes, vendor, path, **params).raise_for_status().json()
        found += page[rows]
        if not page.get(next_token):
            return found
        params[token] = page[next_token]


ASSETS = ("assets", "paginationToken", "nextPaginationToken")
ITEMS = ("items", "nextPageKey", "nextPageKey")


def assets(http: httpx.Client, fakes: FakeVendors, **params: object) -> list[dict]:
    return walk(http, fakes, "scenario", "/v1/assets", ASSETS, **params)


# The whole lists.


def test_modelslab_pages_hold_every_row_once(fakes, http):
    pages = [modelslab(http, fakes, type="image", per_page=30, page=page).json() for page in range(1, 11)]
    assert [row for page in pages for row in page["data"]] == fakes.expected("modelslab", "image")
    assert pages[-1]["pagination"]["last_page"] == 10


def test_oxen_pages_hold_every_row_once(fakes, http):
    pages = [get(http, fakes, "oxen", "/api/ai/generations", page=page, page_size=100).json() for page in (1, 2, 3)]
    assert [row for page in pages for row in page["generations"]] == fakes.expected("oxen", "generations")


@pytest.mark.parametrize("feed", ["images", "videos"])
def test_pictory_pages_hold_every_row_once(fakes, http, feed):
    assert walk(http, fakes, "pictory", f"/pictoryapis/v1/aistudio/{feed}", ITEMS) == fakes.expected("pictory", feed)


def test_scenario_pages_hold_every_row_once(fakes, http):
    assert assets(http, fakes, pageSize=70, **ORDER) == fakes.expected("scenario", "assets")


def test_scenario_public_pages_hold_own_and_foreign_public_rows(fakes, http):
    rows = assets(http, fakes, privacy="public", pageSize=90, **ORDER)
    assert rows == fakes.expected("scenario", "public")
    assert {row["ownerId"] == "proj_FakeVendor0000000001" for row in rows} == {True, False}


def test_examples_come_all_at_once_and_include_own_assets(fakes, http):
    examples = get(http, fakes, "scenario", f"/v1/models/{MODEL}/examples").json()["examples"]
    assert examples == fakes.expected("scenario", f"examples:{MODEL}")
    assert len(examples) > 100
    assert examples[0]["asset"]["id"] == fakes.scenario.rows[-1]["id"]


def test_scenario_without_an_order_is_oldest_first(fakes, http):
    assert assets(http, fakes, pageSize=100) == fakes.expected("scenario", "assets")[::-1]


def test_the_same_seed_makes_the_same_rows():
    with FakeVendors(FakeConfig(rows=20)) as one, FakeVendors(FakeConfig(rows=20)) as other:
        for vendor in ("oxen", "scenario"):
            assert [row.get("id") for row in one.vendor(vendor).rows] == [
                row.get("id") for row in other.vendor(vendor).rows
            ]


def test_rows_hold_the_traps_the_documents_warn_of():
    with FakeVendors(FakeConfig(rows=3000)) as fakes:
        oxen, scenario = fakes.expected("oxen", "generations"), fakes.expected("scenario", "assets")
        images = fakes.expected("modelslab", "image")
    assert {type(row.get("seed")) for row in oxen} == {int, str, type(None)}
    assert {row["status"] for row in oxen} == {"queued", "processing", "succeeded", "failed", "cancelled"}
    assert {row["kind"] for row in scenario} == {
        "image",
        "image-hdr",
        "video",
        "audio",
        "3d",
        "json",
        "text",
        "document",
    }
    assert {row["status"] for row in scenario} == {"pending", "error", "success"}
    assert {len(row["output"]) for row in images} == {0, 1, 2, 3, 4}
    assert {type(row["id"]) for row in images} == {int, str}


def test_empty_lists_are_told_as_documented(http):
    with FakeVendors(FakeConfig(rows=0)) as fakes:
        told = modelslab(http, fakes, type="3d").json()["pagination"]
        oxen = get(http, fakes, "oxen", "/api/ai/generations").json()
        assert get(http, fakes, "pictory", "/pictoryapis/v1/aistudio/images").json() == {"items": []}
        assert get(http, fakes, "scenario", "/v1/assets").json() == {"assets": []}
        assert fakes.crashes == []
    assert told == {"current_page": 1, "per_page": 10, "total": 0, "last_page": 1, "from": None, "to": None}
    assert (oxen["total_entries"], oxen["total_cost"], oxen["generations"]) == (0, None, [])


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


# Single rows.


def test_one_generation_comes_in_an_envelope_and_bare(fakes, http):
    row = fakes.oxen.rows[20]
    url = f"/api/ai/%s/{row['generation_id']}"
    assert get(http, fakes, "oxen", url % "generations").json()["generation"] == row
    assert get(http, fakes, "oxen", url % "queue").json() == row
    assert get(http, fakes, "oxen", "/api/ai/queue/nothing").status_code == 404


def test_the_queue_holds_what_is_under_way(fakes, http):
    fakes.oxen.add_rows(2, status="queued")
    wanted = [row for row in fakes.expected("oxen", "generations") if row["status"] in {"queued", "processing"}]
    assert get(http, fakes, "oxen", "/api/ai/queue").json() == {"count": len(wanted), "generations": wanted}


def test_retrieve_gives_one_asset_or_404(fakes, http):
    row = fakes.scenario.rows[20]
    assert get(http, fakes, "scenario", f"/v1/assets/{row['id']}").json() == {"asset": row}
    assert (
        len(get(http, fakes, "scenario", f"/v1/assets/{row['id']}", withEmbedding="true").json()["asset"]["embedding"])
        == 64
    )
    assert get(http, fakes, "scenario", "/v1/assets/asset_none").status_code == 404


def test_bulk_reading_leaves_out_what_is_gone_and_has_a_limit(fakes, http):
    rows, url = fakes.scenario.rows[:3], fakes.base_url("scenario") + "/v1/assets/get-bulk"
    fakes.scenario.remove(rows[1]["id"])
    ask = {"assetIds": [row["id"] for row in rows]}
    assert http.post(url, json=ask, headers=HEADERS["scenario"]).json() == {"assets": [rows[0], rows[2]]}
    for wrong in ({"assetIds": ["x"] * 201}, {}, [], {"assetIds": [1]}, {"ids": ["x"]}):
        assert http.post(url, json=wrong, headers=HEADERS["scenario"]).status_code == 400


def test_modelslab_fetch_knows_more_than_the_list(fakes, http):
    row = fakes.expected("modelslab", "video")[20]
    answer = modelslab(http, fakes, f"/api/v6/video/fetch/{row['id']}").json()
    assert answer["output"] == row["output"]
    assert answer["meta"]["prompt"]
    assert modelslab(http, fakes, "/api/v6/video/fetch", request_id=row["id"]).json() == answer


# The artist works on.


def test_rows_arrive_finish_change_and_vanish(fakes, http):
    fresh = fakes.oxen.add_rows(2, status="processing")
    one = fakes.oxen.finish(fresh[0]["generation_id"], "succeeded")
    fakes.oxen.change(fresh[0]["generation_id"], prompt="seen", media_type=...)
    fakes.oxen.remove(fresh[1]["generation_id"])
    page = get(http, fakes, "oxen", "/api/ai/generations").json()
    assert page["total_entries"] == 301
    assert page["generations"][0] == {**{k: v for k, v in one.items() if k != "media_type"}, "prompt": "seen"}
    with pytest.raises(LookupError):
        fakes.oxen.remove(fresh[1]["generation_id"])


def test_modelslab_rows_are_named_with_their_type(fakes):
    image, video = fakes.expected("modelslab", "image")[30], fakes.expected("modelslab", "video")[30]
    fakes.modelslab.remove(("video", video["id"]))
    assert image in fakes.expected("modelslab", "image")
    assert video not in fakes.expected("modelslab", "video")


# Media.


def picture_rows(fakes: FakeVendors) -> list[dict]:
    return [row for row in fakes.scenario.rows if row["kind"] == "image" and row["status"] == "success"]


def test_every_listed_file_is_there_and_as_told(fakes, http):
    for row in fakes.expected("scenario", "assets")[:60]:
        for url in [row["url"], *(link["url"] for link in row.values() if isinstance(link, dict) and "url" in link)]:
            if url:
                answer = http.get(url)
                assert answer.status_code == 200
                assert answer.content == fakes.file(url)
        if row["url"]:
            body = http.get(row["url"]).content
            assert len(body) == row["properties"]["size"]
            if row["kind"] == "image":
                assert Image.open(io.BytesIO(body)).size == (row["properties"]["width"], row["properties"]["height"])


def test_pictory_and_modelslab_files_are_pictures_that_differ(fakes, http):
    urls = [row["url"] for row in fakes.pictory.rows[:12]]
    urls += [url for row in fakes.modelslab.rows[:12] for url in row["output"]]
    bodies = [http.get(url).content for url in urls]
    assert len(set(bodies)) == len(bodies)
    for url, body in zip(urls, bodies, strict=True):
        assert body == fakes.file(url)
        Image.open(io.BytesIO(body)).verify()


def test_old_modelslab_files_are_gone(fakes, http):
    rows = [row for row in fakes.modelslab.rows[-29:] if row["output"]]
    assert {http.get(row["output"][0]).status_code for row in rows} == {404, 410}


def test_transforms_work_when_appended_to_the_signed_text(fakes, http):
    for row in picture_rows(fakes)[:4]:
        answer = http.get(row["url"] + "&width=64&fit=inside&format=jpeg&quality=80")
        small = Image.open(io.BytesIO(answer.content))
        assert (small.format, small.width <= 64) == ("JPEG", True)
        assert answer.headers["content-type"] == "image/jpeg"


def test_a_signed_address_must_not_be_touched(fakes, http):
    url = picture_rows(fakes)[0]["url"]
    base, query = url.split("?")
    parts = query.split("&")
    for wrong in (
        base,
        f"{base}?width=64&{query}",
        f"{base}?{'&'.join(parts[::-1])}",
        f"{base}?{'&'.join(parts[1:])}",
        url.replace("Signature=", "Signature=A"),
        url.replace("asset_a", "asset_b"),
    ):
        answer = http.get(wrong)
        assert (answer.status_code, answer.headers["content-type"]) == (403, "application/xml")


def test_signed_addresses_expire_by_the_servers_clock(http):
    with FakeVendors(FakeConfig(rows=30, url_life=60)) as fakes:
        row = picture_rows(fakes)[0]
        assert http.get(row["url"]).status_code == 200
        fakes.clock.advance(130)
        assert http.get(row["url"]).status_code == 403
        assert (
            http.get(get(http, fakes, "scenario", f"/v1/assets/{row['id']}").json()["asset"]["url"]).status_code == 200
        )


def test_original_assets_are_signed_and_never_scaled(fakes, http):
    row = picture_rows(fakes)[0]
    url = get(http, fakes, "scenario", f"/v1/assets/{row['id']}", originalAssets="true").json()["asset"]["url"]
    assert "/assets/" in url
    assert http.get(url + "&width=16").content == fakes.file(row["url"])


def oxen_row(fakes: FakeVendors, repo: str | None, media_type: str = "image") -> dict:
    return next(
        row
        for row in fakes.oxen.rows
        if row.get("result_url") and row["target_repo"] == repo and row["media_type"] == media_type
    )


def test_repository_files_need_the_key_and_scale(fakes, http):
    row = oxen_row(fakes, "renders")
    assert http.get(row["result_url"]).status_code == 401
    whole = http.get(row["result_url"], headers=HEADERS["oxen"])
    assert whole.content == fakes.file(row["result_url"])
    small = http.get(row["result_url"] + "?width=64", headers=HEADERS["oxen"])
    assert max(Image.open(io.BytesIO(small.content)).size) <= 64
    both = http.get(row["result_url"] + "?width=50&height=20", headers=HEADERS["oxen"])
    assert Image.open(io.BytesIO(both.content)).size == (50, 20)


def test_a_repository_video_has_a_thumbnail(fakes, http):
    url = oxen_row(fakes, "renders", "video")["result_url"] + "?thumbnail=true"
    assert Image.open(io.BytesIO(http.get(url, headers=HEADERS["oxen"]).content)).size == (320, 240)


def test_a_presigned_result_wants_no_key_and_echoes_it(fakes, http):
    url = oxen_row(fakes, None)["result_url"]
    assert http.get(url).status_code == 200
    assert http.get(url + "&width=20").status_code == 403
    answer = http.get(url, headers=HEADERS["oxen"])
    assert answer.status_code == 400
    assert SECRETS["oxen"][0] in answer.text
    fakes.clock.advance(3700)
    assert http.get(url).status_code == 403
    fakes.forget()


def test_files_can_be_resumed(fakes, http):
    url = fakes.pictory.rows[3]["url"]
    whole = http.get(url)
    size, tag = len(whole.content), whole.headers["etag"]
    rest = http.get(url, headers={"Range": "bytes=100-", "If-Range": tag})
    assert (rest.status_code, rest.content) == (206, whole.content[100:])
    assert rest.headers["content-range"] == f"bytes 100-{size - 1}/{size}"
    assert http.get(url, headers={"Range": "bytes=-5"}).content == whole.content[-5:]
    assert http.get(url, headers={"Range": "bytes=100-", "If-Range": '"other"'}).status_code == 200
    assert http.get(url, headers={"Range": f"bytes={size}-"}).status_code == 416
    head = http.head(url)
    assert (head.headers["content-length"], head.content) == (str(size), b"")


def test_most_files_tell_when_they_were_made(fakes, http):
    told = [http.head(row["url"]).headers.get("last-modified") for row in fakes.pictory.rows[:40]]
    assert None in told
    assert len([stamp for stamp in told if stamp]) > 30


# The server itself.


def test_requests_and_connections_are_counted(fakes):
    def ask(_number: int) -> int:
        with httpx.Client(trust_env=False) as client:
            ready.wait(10)
            status = get(client, fakes, "oxen", "/api/ai/generations", page_size=1).status_code
            ready.wait(10)
            return status

    ready = threading.Barrier(5)
    with ThreadPoolExecutor(5) as pool:
        assert list(pool.map(ask, range(5))) == [200] * 5
    assert fakes.peak("oxen") == 5
    assert fakes.counts()["oxen"] == 5
    asked = fakes.requests_to("oxen")[0]
    assert (asked.method, asked.path, asked.params) == ("GET", "/api/ai/generations", [("page_size", "1")])


def test_nothing_is_left_running_afterwards():
    before = threading.active_count()
    with FakeVendors(FakeConfig(rows=5)) as fakes, httpx.Client(trust_env=False) as client:
        get(client, fakes, "oxen", "/api/ai/generations")
        url = fakes.base_url("oxen")
    assert threading.active_count() == before
    with pytest.raises(httpx.ConnectError):
        httpx.get(url, trust_env=False)


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_bare_loop_reads_everything(fakes, vendor):
    sizes = {"modelslab": 300 + 37 + 18 + 18, "oxen": 300, "pictory": 300 + 37, "scenario": 300}
    assert read_all(vendor, fakes.base_url(vendor)).rows == sizes[vendor]


def test_kept_answers_are_the_same_and_change_with_the_library(http):
    with FakeVendors(FakeConfig(rows=20, page_memory_mb=1)) as fakes:
        first = get(http, fakes, "oxen", "/api/ai/generations").json()
        assert get(http, fakes, "oxen", "/api/ai/generations").json() == first
        fakes.oxen.add_rows(1)
        assert get(http, fakes, "oxen", "/api/ai/generations").json()["total_entries"] == 21


def test_the_program_prints_its_origins_and_stops():
    command = [sys.executable, "-W", "error", "-m", "tests.fake_vendors", "--until-eof", "--rows", "7"]
    command += ["--nasty", "oxen.status=503,times=1"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        told = json.loads(process.stdout.readline())
        url, headers = told["oxen"] + "/api/ai/generations", {"Authorization": f"Bearer {told['secrets']['oxen'][0]}"}
        with httpx.Client(trust_env=False) as client:
            assert client.get(url, headers=headers).status_code == 503
            assert client.get(url, headers=headers).json()["total_entries"] == 7
        _out, err = process.communicate(timeout=20)
    assert process.returncode == 0
    assert json.loads(err)["requests"]["oxen"] == 2
