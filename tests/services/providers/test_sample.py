"""The sample provider: one list without a key, whose rows never change."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from services.domain import Account, Kind, Locator, Status
from services.errors import (
    CursorRefusedError,
    NotFoundError,
    ProviderDataError,
    RequestRefusedError,
    UnavailableError,
    UsageError,
)
from services.providers.base import Answer, ApiRequest, MediaSource, PageAsk, Secrets
from services.providers.sample import MAX_PAGE_SIZE, Sample

ACCOUNT = Account(id="sample-aaaaaaaa", provider="sample", label="Samples", base_url="https://sample.invalid")
ASK = PageAsk(account=ACCOUNT, feed="all")
ROW = {
    "id": "smp_1",
    "type": "image",
    "status": "succeeded",
    "mime": "image/webp",
    "requestId": "req_1",
    "createdAt": "2026-03-01T10:00:00+00:00",
    "prompt": "a red kite",
    "seed": 7,
    "width": 640,
    "height": 480,
    "cost": {"amount": "0.40", "unit": "credits"},
    "tags": ["sky"],
    "parameters": {"steps": 28},
    "urls": {"original": "https://sample.invalid/media/kite.webp"},
}


def repr_short(value):
    return repr(value)[:8]


def parsed(**changes):
    return Sample().parse_page(ASK, {"assets": [{**ROW, **changes}], "next": None, "total": 1}).assets[0]


def test_first_page_asks_for_twenty_four_rows_and_no_token():
    request = Sample().page_request(ASK)
    assert (request.method, request.path, request.query) == ("GET", "/v1/assets", (("limit", "24"),))


def test_next_page_sends_the_token_back():
    request = Sample().page_request(PageAsk(account=ACCOUNT, feed="all", cursor="smp_9", page_size=5000))
    assert dict(request.query) == {"limit": str(MAX_PAGE_SIZE), "after": "smp_9"}


def test_every_told_field_reaches_the_asset():
    asset = parsed()
    assert asset.ref.uid == "sample-aaaaaaaa:-:smp_1:0"
    assert (asset.kind, asset.status, asset.seed, asset.width, asset.height) == (
        Kind.IMAGE, Status.SUCCEEDED, "7", 640, 480,
    )  # fmt: skip
    assert asset.created_at == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert (asset.cost, asset.cost_unit, asset.request_id, asset.tags) == ("0.40", "credits", "req_1", ("sky",))
    assert dict(asset.params) == {"steps": 28}


def test_a_field_nobody_knows_is_kept():
    assert parsed(camera="low").params["camera"] == "low"


@pytest.mark.parametrize(
    ("word", "kind"), [("image", Kind.IMAGE), ("3d", Kind.MODEL), ("hologram", Kind.OTHER), ([], Kind.OTHER)]
)
def test_kinds_are_known_words_or_other(word, kind):
    assert parsed(type=word).kind is kind


def test_an_unknown_status_is_processing_with_the_word_kept():
    asset = parsed(status="dreaming")
    assert (asset.status, asset.params["status"]) == (Status.PROCESSING, "dreaming")


@pytest.mark.parametrize("value", [True, [], {}, float("nan"), float("inf"), -3, "wide", 10**400], ids=repr_short)
def test_a_width_that_is_no_count_is_left_out(value):
    assert parsed(width=value).width is None


@pytest.mark.parametrize("value", [True, "yesterday", None, {}, "0001-01-01T00:00:00+14:00"])
def test_a_date_that_is_none_is_left_out(value):
    assert parsed(createdAt=value).created_at is None


@pytest.mark.parametrize("body", [None, 7, "x", [], {}, {"assets": {}}, {"assets": [], "next": {}}])
def test_an_answer_without_outline_is_an_error(body):
    with pytest.raises(ProviderDataError):
        Sample().parse_page(ASK, body)


def test_a_bad_row_is_a_problem_and_the_others_stay():
    page = Sample().parse_page(ASK, {"assets": [7, ROW, {"id": ""}], "next": "smp_1", "total": 90})
    assert [asset.ref.remote_id for asset in page.assets] == ["smp_1"]
    assert [problem.position for problem in page.problems] == [0, 2]
    assert (page.rows, page.next, page.total) == (3, "smp_1", 90)


def test_an_image_is_its_own_picture():
    assert Sample().picture_sources(parsed(), ACCOUNT, 256) == (
        MediaSource(url="https://sample.invalid/media/kite.webp"),
    )


@pytest.mark.parametrize("kind", ["video", "3d"])
def test_clips_and_models_show_their_poster(kind):
    urls = {"original": "https://sample.invalid/media/a.mov", "thumbnail": "https://sample.invalid/media/a.jpg"}
    asset = parsed(type=kind, urls=urls)
    assert Sample().picture_sources(asset, ACCOUNT, 256) == (MediaSource(url="https://sample.invalid/media/a.jpg"),)
    assert Sample().original_source(asset, ACCOUNT) == MediaSource(url="https://sample.invalid/media/a.mov")


def test_a_sound_has_no_picture_but_a_file():
    asset = parsed(type="audio")
    assert Sample().picture_sources(asset, ACCOUNT, 256) == ()
    assert Sample().original_source(asset, ACCOUNT) is not None


def test_a_row_without_media_has_no_sources():
    asset = parsed(status="failed", urls={})
    assert Sample().picture_sources(asset, ACCOUNT, 256) == ()
    assert Sample().original_source(asset, ACCOUNT) is None


def test_rows_in_flight_are_never_asked_for_again():
    assert not Sample().in_flight(parsed(status="processing"))


def test_there_is_nothing_to_type_and_nothing_to_sign():
    request = ApiRequest(method="GET", path="/v1/assets")
    assert dict(Sample().clean_secrets({})) == {}
    assert Sample().credentials({}) == ()
    assert Sample().sign(request, ACCOUNT, Secrets({})) is request
    with pytest.raises(UsageError):
        Sample().clean_secrets({"key": "x"})


@pytest.mark.parametrize(
    "ask",
    [
        lambda sample: sample.feed("images"),
        lambda sample: sample.check_options({"path": "x"}),
        lambda sample: sample.check_filters("all", {"model": "x"}),
        lambda sample: sample.page_request(PageAsk(account=ACCOUNT, feed="images")),
    ],
)
def test_what_it_does_not_know_is_refused_before_sending(ask):
    with pytest.raises(UsageError):
        ask(Sample())


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (400, {"message": "This page token is stale."}, CursorRefusedError),
        (400, {"message": "limit must be 1 to 100."}, RequestRefusedError),
        (404, None, NotFoundError),
        (503, None, UnavailableError),
        (302, None, UnavailableError),
    ],
)
def test_refusals_are_explained(status, body, error):
    assert isinstance(Sample().explain(Answer(status=status, body=body)), error)


def test_a_page_needs_no_explanation():
    assert Sample().explain(Answer(status=200, body={"assets": []})) is None


def test_renewals_ask_for_many_rows_at_once():
    locators = [Locator(feed="all", cursor=None, remote_id=f"smp_{number}") for number in range(150)]
    renewals = Sample().renewals(ACCOUNT, [*locators, locators[0]])
    assert [len(renewal.remote_ids) for renewal in renewals] == [100, 50]
    assert frozenset().union(*(renewal.remote_ids for renewal in renewals)) == {item.remote_id for item in locators}
