"""What is peculiar to Oxen.ai."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from services.domain import Kind, Locator, Status
from services.errors import ProviderDataError, UsageError
from services.providers.base import PageAsk
from services.providers.oxen import Oxen
from tests.services.providers.vendors import CANARIES, account_of, ask_of, first_page

OXEN = Oxen()
FILE = "https://hub.oxen.ai/api/repos/mara/renders/file/main/generations/48b1d6e0.png"
ROW = {
    "generation_id": "48b1d6e0-9f3c-4a72-8e5d-7c0a2b4f6e91",
    "model_name": "flux",
    "media_type": "image",
    "status": "succeeded",
    "enqueued_at": 1777100440,
    "result_url": FILE,
}


def asset_of(**fields):
    body = {"generations": [{**ROW, **fields}], "page_number": 1, "total_pages": 1}
    [asset] = OXEN.parse_page(ask_of(OXEN, "generations"), body).assets
    return asset


def sources_of(account=None, edge=256, **fields):
    sources = OXEN.picture_sources(asset_of(**fields), account or account_of(OXEN), edge)
    return [(source.url, source.authorized) for source in sources]


def test_the_request_carries_page_namespace_and_filters():
    account = account_of(OXEN, namespace="studio")
    ask = PageAsk(account=account, feed="generations", cursor="3", where={"status": "failed", "media_type": "video"})
    request = OXEN.page_request(ask)
    assert (request.method, request.path, request.json) == ("GET", "/api/ai/generations", None)
    assert dict(request.query) == {
        "page": "3",
        "page_size": "100",
        "namespace": "studio",
        "status": "failed",
        "media_type": "video",
    }


def test_a_filter_overrides_the_namespace_of_the_account():
    ask = PageAsk(account=account_of(OXEN, namespace="studio"), feed="generations", where={"namespace": "other"})
    assert dict(OXEN.page_request(ask).query)["namespace"] == "other"


@pytest.mark.parametrize(
    "where",
    [{"status": "done"}, {"media_type": "audio"}, {"page": "1"}, {"page_size": "9"}, {"sort": "x"}, {"repo": ""}],
)
def test_wrong_filters_are_refused(where):
    with pytest.raises(UsageError):
        OXEN.check_filters("generations", where)


def test_the_key_is_a_bearer_token():
    request = OXEN.page_request(ask_of(OXEN, "generations"))
    signed = OXEN.sign(request, account_of(OXEN), OXEN.clean_secrets({"key": "Bearer CANARY"}))
    assert signed.headers == {"Authorization": "Bearer CANARY"}


@pytest.mark.parametrize("told", [1777100440, 1777100440000, "1777100440", "2026-04-25T07:00:40Z"])
def test_times_are_unix_seconds_or_milliseconds(told):
    assert asset_of(enqueued_at=told).created_at == datetime(2026, 4, 25, 7, 0, 40, tzinfo=UTC)


@pytest.mark.parametrize("told", [10**40, -(10**18), "soon", [], 1e300])
def test_a_time_that_is_none_is_kept_as_told(told):
    asset = asset_of(enqueued_at=told)
    assert asset.created_at is None
    assert "enqueued_at" in asset.params


def test_costs_keep_every_digit_and_the_page_tells_the_sum_of_the_whole_filter():
    assert (asset_of(cost="0.0140000000").cost, asset_of(cost="0.0140000000").cost_unit) == ("0.0140000000", "USD")
    assert (asset_of(cost=None).cost, asset_of(cost=None).cost_unit) == (None, None)
    page = OXEN.parse_page(ask_of(OXEN, "generations"), first_page(OXEN, "generations"))
    assert page.total_cost == "12.5140000000"
    assert page.total == 6


def test_merged_request_parameters_are_typed_or_kept():
    asset = asset_of(prompt="A lamp", negative_prompt="dark", seed=42, width=512, height=768, duration="8s", steps=28)
    assert (asset.prompt, asset.negative_prompt, asset.seed) == ("A lamp", "dark", "42")
    assert (asset.width, asset.height, asset.duration) == (512, 768, 8.0)
    assert dict(asset.params) == {"steps": 28}


def test_a_video_described_shot_by_shot_has_the_shots_as_its_prompt():
    shots = [{"prompt": "Waves", "duration": 5}, {"prompt": None}, "The coast", 7]
    asset = asset_of(multi_prompt=shots)
    assert asset.prompt == "Waves\nThe coast\n7"
    assert asset.params["multi_prompt"] == shots


def test_a_merged_input_picture_is_not_kept_whole():
    asset = asset_of(input_image="data:image/png;base64," + "A" * 3_000_000)
    assert asset.params["input_image"] == "data:image/png (2250000 bytes)"


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("queued", Status.QUEUED),
        ("processing", Status.PROCESSING),
        ("succeeded", Status.SUCCEEDED),
        ("failed", Status.FAILED),
        ("cancelled", Status.CANCELLED),
        ("CANCELED", Status.CANCELLED),
        ("dreaming", Status.PROCESSING),
        (None, Status.PROCESSING),
    ],
)
def test_statuses(word, status):
    assert asset_of(status=word).status is status


@pytest.mark.parametrize(
    ("word", "kind"), [("image", Kind.IMAGE), ("video", Kind.VIDEO), ("audio", Kind.AUDIO), ("sculpture", Kind.OTHER)]
)
def test_an_unknown_medium_is_shown_under_its_own_name(word, kind):
    asset = asset_of(media_type=word)
    assert (asset.kind, asset.remote_type) == (kind, word)


def test_a_failure_tells_its_reason():
    asset = asset_of(status="failed", result_url=None, error_message="Insufficient credits")
    assert (asset.status, asset.error, dict(asset.urls)) == (Status.FAILED, "Insufficient credits", {})


def test_one_row_is_renewed_by_its_id_bare_or_in_an_envelope():
    locators = [Locator(feed="generations", cursor="1", remote_id=name) for name in ("a", "b/..", "..", "a")]
    renewals = OXEN.renewals(account_of(OXEN), locators)
    paths = [renewal.request.path for renewal in renewals]
    assert paths == [f"/api/ai/generations/{part}" for part in ("a", "b%2F..", "%2E%2E")]
    for body in (ROW, {"generation": ROW, "status": "success", "status_message": "resource_found"}):
        page = OXEN.parse_renewal(renewals[0], body)
        assert page.assets[0].urls["original"] == FILE
        assert page.next is None


@pytest.mark.parametrize("body", [None, [], "x", 7])
def test_a_renewal_that_is_no_row_is_the_providers_fault(body):
    [renewal] = OXEN.renewals(account_of(OXEN), [Locator(feed="generations", cursor=None, remote_id="a")])
    with pytest.raises(ProviderDataError):
        OXEN.parse_renewal(renewal, body)


def test_a_renewal_without_an_id_is_a_problem_not_a_crash():
    [renewal] = OXEN.renewals(account_of(OXEN), [Locator(feed="generations", cursor=None, remote_id="a")])
    assert OXEN.parse_renewal(renewal, {"generation": None}).problems


def test_a_repository_file_is_asked_for_smaller_by_its_width_alone_then_whole():
    assert sources_of() == [(f"{FILE}?width=256", True), (FILE, True)]
    assert sources_of(edge=600)[0] == (f"{FILE}?width=1024", True)


def test_a_clip_in_a_repository_has_a_still():
    clip = FILE.replace(".png", ".mp4")
    assert sources_of(media_type="video", result_url=clip) == [(f"{clip}?thumbnail=true&width=256", True)]


@pytest.mark.parametrize(
    "url",
    [
        f"{FILE}?token=CANARY",
        "https://bucket.s3.example/a.png?X-Amz-Signature=CANARY",
        "https://hub.oxen.ai.example.net/api/repos/mara/renders/file/main/a.png",
        "https://hub.oxen.ai@evil.example/api/repos/mara/renders/file/main/a.png",
        "http://hub.oxen.ai/api/repos/mara/renders/file/main/a.png",
        "https://hub.oxen.ai:8443/api/repos/mara/renders/file/main/a.png",
        "https://hub.oxen.ai/api/ai/queue",
        "https://hub.oxen.ai/api/repos/mara/renders/file/../../../ai/queue",
        "https://hub.oxen.ai/api/repos/mara/renders/file/%2e%2E/x",
        "https://hub.oxen.ai/api/repos/mara/renders/file/x%2f..%2fy",
        f"{FILE}#part",
    ],
)
def test_every_other_address_is_read_as_it_is_and_without_the_key(url):
    assert sources_of(result_url=url) == [(url, False)]
    assert OXEN.original_source(asset_of(result_url=url), account_of(OXEN)).authorized is False


def test_the_own_origin_is_the_accounts_with_port_and_prefix():
    base = "http://127.0.0.1:8123/oxen"
    account = replace(account_of(OXEN), base_url=base)
    for start in (base, "http://127.0.0.1:8123"):
        url = f"{start}/api/repos/mara/renders/file/main/a.png"
        assert sources_of(account, result_url=url) == [(f"{url}?width=256", True), (url, True)]
    other = "http://127.0.0.1:8124/api/repos/mara/renders/file/main/a.png"
    assert sources_of(account, result_url=other) == [(other, False)]


@pytest.mark.parametrize("kind", ["video", "audio", "sculpture"])
def test_clips_and_sounds_elsewhere_are_not_loaded_to_draw_a_tile(kind):
    assert sources_of(media_type=kind, result_url="https://bucket.example/a.mp4?sig=1") == []


def test_the_original_of_a_private_repository_needs_the_key():
    source = OXEN.original_source(asset_of(), account_of(OXEN))
    assert (source.url, source.authorized) == (FILE, True)
    assert "CANARY" not in repr(OXEN.clean_secrets(CANARIES["oxen"]))
