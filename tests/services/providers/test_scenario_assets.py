"""Scenario's asset object."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from services.domain import Kind, Status
from services.providers.scenario import Scenario
from tests.services.providers.vendors import ask_of

SCENARIO = Scenario()


def asset_of(metadata=None, properties=None, **fields):
    row = {
        "id": "asset_1",
        "kind": "image",
        "status": "success",
        "metadata": metadata or {},
        "properties": properties or {},
    }
    [asset] = SCENARIO.parse_page(ask_of(SCENARIO, "assets"), {"assets": [{**row, **fields}]}).assets
    return asset


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("image", Kind.IMAGE),
        ("image-hdr", Kind.IMAGE),
        ("video", Kind.VIDEO),
        ("audio", Kind.AUDIO),
        ("3d", Kind.MODEL),
        ("document", Kind.DOCUMENT),
        ("json", Kind.DOCUMENT),
        ("text", Kind.TEXT),
    ],
)
def test_kinds(word, kind):
    assert asset_of(kind=word).kind is kind


def test_an_unknown_kind_is_other_and_keeps_its_word():
    asset = asset_of(kind="hologram", metadata={"type": "txt2hologram"})
    assert (asset.kind, asset.remote_type, asset.params["kind"]) == (Kind.OTHER, "txt2hologram", "hologram")


@pytest.mark.parametrize(
    ("word", "status"), [("success", Status.SUCCEEDED), ("pending", Status.PROCESSING), ("error", Status.FAILED)]
)
def test_statuses(word, status):
    assert asset_of(status=word).status is status


def test_the_prompt_is_what_was_asked_for_else_what_is_said_to_be_seen():
    everything = {"prompt": "p", "text": "t"}
    assert asset_of(everything, description="d").prompt == "p"
    assert asset_of({"text": "t"}, description="d").prompt == "t"
    assert asset_of({}, description="d").prompt == "d"
    assert asset_of({}).prompt is None
    assert asset_of(everything, description="d").params == {"metadata": {"text": "t"}, "description": "d"}


def test_the_seed_is_text_even_as_a_number():
    assert asset_of({"seed": 918273}).seed == "918273"
    assert asset_of({"seed": "1838472910"}).seed == "1838472910"


def test_the_files_own_size_comes_before_the_requested_one():
    asset = asset_of({"width": 512, "height": 512}, {"width": 1024, "height": 768, "size": 9})
    assert (asset.width, asset.height, asset.bytes) == (1024, 768, 9)
    assert asset.params == {"metadata": {"width": 512, "height": 512}}
    assert asset_of({"width": 512, "height": 256}).width == 512


def test_progress_is_told_while_it_is_made_only():
    assert asset_of({"progressPercent": 40}, status="pending").progress == 0.4
    assert asset_of({"progressPercent": 400}, status="pending").progress == 1.0
    done = asset_of({"progressPercent": 100})
    assert (done.progress, done.params) == (None, {"metadata": {"progressPercent": 100}})


def test_times_are_utc():
    asset = asset_of(createdAt="2026-11-19T08:12:44.103Z", updatedAt="2026-11-19T09:12:44.103+01:00")
    assert asset.created_at == asset.updated_at == datetime(2026, 11, 19, 8, 12, 44, 103000, tzinfo=UTC)


def test_tags_collections_privacy_and_the_inference():
    asset = asset_of({"inferenceId": "inf_1", "modelId": "m"}, tags=["a", "b"], collectionIds=["c"], privacy="unlisted")
    assert (asset.tags, asset.collections, asset.privacy) == (("a", "b"), ("c",), "unlisted")
    assert (asset.request_id, asset.model) == ("inf_1", "m")


def test_tags_that_are_no_texts_are_kept_as_told():
    assert asset_of(tags=["a", {"b": 1}]).params["tags"] == ["a", {"b": 1}]


def test_other_files_are_named_and_their_ids_kept():
    files = {
        name: {"assetId": f"id-{name}", "url": f"https://h.example/{name}?sig=CANARY"}
        for name in ("thumbnail", "preview")
    }
    asset = asset_of(url="https://h.example/a?sig=CANARY", originalFileUrl="https://h.example/o?sig=CANARY", **files)
    assert set(asset.urls) == {"original", "thumbnail", "preview", "originalFile"}
    assert asset.params == {"thumbnail": {"assetId": "id-thumbnail"}, "preview": {"assetId": "id-preview"}}


def test_an_empty_address_is_none():
    assert dict(asset_of(url="", thumbnail=None).urls) == {}


def test_an_embedding_is_never_kept():
    assert "0.25" not in json.dumps(dict(asset_of(embedding=[0.25] * 10).params))


def test_an_example_brings_how_it_was_made():
    example = {
        "asset": {
            "id": "asset_1",
            "kind": "image",
            "status": "success",
            "metadata": {"prompt": "p"},
            "modelId": "mine",
        },
        "modelId": "model_1",
        "inferenceId": "inf_1",
        "inferenceParameters": {"prompt": "q", "controlImage": "https://h.example/c?sig=CANARY"},
        "job": {"jobId": "job_1"},
    }
    page = SCENARIO.parse_page(ask_of(SCENARIO, "examples:model_1"), {"examples": [example]})
    [asset] = page.assets
    assert (asset.model, asset.request_id, asset.prompt) == ("model_1", "inf_1", "p")
    assert asset.params["inferenceParameters"] == {"prompt": "q", "controlImage": "https://h.example/c"}
    assert asset.params["job"] == {"jobId": "job_1"}
    assert asset.params["modelId"] == "mine"
    assert (page.total, page.next) == (1, None)


def test_an_asset_is_the_same_in_every_list():
    row = {"id": "asset_1"}
    bodies = {"assets": {"assets": [row]}, "public": {"assets": [row]}, "examples:m": {"examples": [{"asset": row}]}}
    uids = {SCENARIO.parse_page(ask_of(SCENARIO, feed), body).assets[0].ref.uid for feed, body in bodies.items()}
    assert uids == {"scenario-abcdefgh:-:asset_1:0"}
