"""The fake vendors list and change what they say they have, over real sockets."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.benchmarks.bare_pages import read_all
from tests.fake_vendors import FakeConfig, FakeVendors
from tests.fake_vendors.ask import HEADERS, ITEMS, ORDER, assets, get, modelslab, walk
from tests.fake_vendors.fixtures import fake_config, fakes, http
from tests.fake_vendors.world import VENDORS

__all__ = ["fake_config", "fakes", "http"]

MODEL = "model_FakeFlux00000001"


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
    assert walk(http, fakes, f"/pictoryapis/v1/aistudio/{feed}", ITEMS) == fakes.expected("pictory", feed)


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
