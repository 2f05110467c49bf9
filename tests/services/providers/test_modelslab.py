"""What is peculiar to ModelsLab."""

from __future__ import annotations

import pytest

from services.domain import Kind, Locator, Status
from services.errors import (
    AuthError,
    ForbiddenError,
    RateLimitedError,
    RequestRefusedError,
    UnavailableError,
    UsageError,
)
from services.providers.base import Answer
from services.providers.modelslab import ModelsLab
from tests.services.providers.vendors import account_of, ask_of, first_page

MODELSLAB = ModelsLab()
URL = "https://assets.modelslab.ai/generations/a.png"


def page_of(*rows, feed="image", cursor=None, **paging):
    body = {"status": "success", "data": list(rows), "pagination": paging}
    return MODELSLAB.parse_page(ask_of(MODELSLAB, feed, cursor=cursor), body)


def test_the_request_names_type_and_page_and_asks_for_thirty():
    request = MODELSLAB.page_request(ask_of(MODELSLAB, "voice", cursor="4"))
    assert (request.method, request.path) == ("POST", "/api/assets_generated")
    assert request.json == {"type": "voice", "page": 4, "per_page": 30}


def test_each_file_of_a_row_is_an_asset_of_the_same_request():
    page = page_of({"id": 7, "output": [URL, URL + "2"]})
    assert [asset.ref.index for asset in page.assets] == [0, 1]
    assert {asset.request_id for asset in page.assets} == {"7"}
    assert [asset.urls["original"] for asset in page.assets] == [URL, URL + "2"]
    assert page.rows == 1


@pytest.mark.parametrize("output", [[], None, "", [None], [""], ["not an address"], 7, {}])
def test_a_row_without_a_file_is_one_asset_still_being_made(output):
    [asset] = page_of({"id": 7, "output": output}).assets
    assert (asset.status, asset.ref.index, dict(asset.urls)) == (Status.PROCESSING, 0, {})
    assert MODELSLAB.in_flight(asset)


def test_a_row_keeps_its_first_uid_when_its_files_arrive():
    [before] = page_of({"id": 7, "output": []}).assets
    [after, _second] = page_of({"id": 7, "output": [URL, URL]}).assets
    assert before.ref.uid == after.ref.uid
    assert after.status is Status.SUCCEEDED


def test_an_empty_place_among_the_files_does_not_move_the_others():
    [asset] = page_of({"id": 7, "output": [None, URL]}).assets
    assert asset.ref.index == 1


def test_a_file_that_is_no_address_is_kept_beside_the_others():
    [asset] = page_of({"id": 7, "output": [URL + "?sig=CANARY", "ftp://h.example/x"]}).assets
    assert asset.params["output"] == [URL, "ftp://h.example/x"]


def test_the_same_id_in_two_lists_is_two_assets():
    row = {"id": 184220317, "output": [URL]}
    assert page_of(row).assets[0].ref.uid != page_of(row, feed="video").assets[0].ref.uid


def test_a_voice_is_sound():
    assert page_of({"id": 7, "output": [URL]}, feed="voice").assets[0].kind is Kind.AUDIO


@pytest.mark.parametrize(
    ("paging", "following"),
    [
        ({"current_page": 1, "last_page": 3, "from": 1, "to": 30}, "2"),
        ({"current_page": 3, "last_page": 3}, None),
        ({}, "2"),
    ],
)
def test_the_pagination_tells_the_end(paging, following):
    assert page_of({"id": 7, "output": []}, **paging).next == following


def test_an_empty_page_is_the_end_whatever_the_pagination_says():
    assert page_of(current_page=1, last_page=9).next is None


def test_a_missing_pagination_is_no_reason_to_lose_the_page():
    page = MODELSLAB.parse_page(ask_of(MODELSLAB, "image"), {"data": [{"id": 1, "output": [URL]}], "pagination": None})
    assert len(page.assets) == 1
    assert page.total is None


def test_the_total_is_told():
    assert page_of(total=64).total == 64


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Invalid API key", AuthError),
        ("Invalid API Key", AuthError),
        ("The API key is missing or no valid key was given", AuthError),
        ("Unauthorized", AuthError),
        ("Rate limit exceeded. Maximum 5 queued requests allowed.", RateLimitedError),
        ("You have run out of credits", ForbiddenError),
        ("Upgrade your plan", ForbiddenError),
        ("type is wrong", RequestRefusedError),
        ("", RequestRefusedError),
    ],
)
@pytest.mark.parametrize("field", ["message", "messege"])
def test_an_error_inside_status_200_is_an_error(message, expected, field):
    error = MODELSLAB.explain(Answer(status=200, body={"status": "error", field: message}))
    assert type(error) is expected


@pytest.mark.parametrize("status", ["processing", "failed", "", 7, False, {}])
def test_every_status_but_success_is_no_page(status):
    assert isinstance(MODELSLAB.explain(Answer(status=200, body={"status": status, "data": []})), UnavailableError)


@pytest.mark.parametrize("status", [400, 403, 422])
def test_a_refused_key_is_known_by_its_words(status):
    error = MODELSLAB.explain(Answer(status=status, body={"status": "error", "messege": "Invalid API Key"}))
    assert str(error) == (
        'ModelsLab did not accept the key ("Invalid API Key"). Everything already listed stays here; enter another key.'
    )


def test_a_plan_too_low_is_no_wrong_key():
    error = MODELSLAB.explain(Answer(status=403, body={"status": "error", "message": "Plan too low for this"}))
    assert type(error) is ForbiddenError


@pytest.mark.parametrize("status", [404, 405])
def test_the_other_path_is_tried_once_where_the_first_is_not_there(status):
    request = MODELSLAB.page_request(ask_of(MODELSLAB, "image"))
    other = MODELSLAB.fallback(request, Answer(status=status))
    assert other.path == "/api/v6/assets_generated"
    assert other.json == request.json
    assert MODELSLAB.fallback(other, Answer(status=status)) is None


@pytest.mark.parametrize("status", [200, 400, 401, 403, 429, 500])
def test_other_answers_do_not_suggest_another_path(status):
    assert MODELSLAB.fallback(MODELSLAB.page_request(ask_of(MODELSLAB, "image")), Answer(status=status)) is None


def test_the_path_is_an_option():
    account = account_of(MODELSLAB, path="/api/v9/list")
    ask = ask_of(MODELSLAB, "image").__class__(account=account, feed="image")
    assert MODELSLAB.page_request(ask).path == "/api/v9/list"
    assert MODELSLAB.check_options({"path": " /api/v9/list "}) == {"path": "/api/v9/list"}
    assert MODELSLAB.check_options({"path": ""}) == {}


@pytest.mark.parametrize(
    "path", ["api/x", "/api/../x", "//evil.example/x", "/a?b=c", "/a/", "/a b", "https://evil.example"]
)
def test_a_path_that_leads_elsewhere_is_refused(path):
    with pytest.raises(UsageError):
        MODELSLAB.check_options({"path": path})


def test_rows_are_renewed_by_the_page_where_they_were_met():
    locators = [
        Locator(feed="image", cursor=cursor, remote_id=name) for cursor, name in (("2", "a"), (None, "b"), ("2", "c"))
    ]
    [second, first] = MODELSLAB.renewals(account_of(MODELSLAB), locators)
    assert second.request.json["page"] == 2
    assert second.remote_ids == {"a", "c"}
    assert first.request.json["page"] == 1
    assert MODELSLAB.parse_renewal(first, first_page(MODELSLAB, "image")).assets


@pytest.mark.parametrize(
    ("feed", "url", "wanted"),
    [
        ("image", URL, True),
        ("image", "https://h.example/no-ending", True),
        ("video", "https://h.example/a.mp4", False),
        ("voice", "https://h.example/a.wav", False),
        ("3d", "https://h.example/a.glb", False),
        ("3d", "https://h.example/a.png?x=1", True),
        ("video", "https://h.example/a.WEBP", True),
    ],
)
def test_only_pictures_are_loaded_to_draw_a_tile(feed, url, wanted):
    [asset] = page_of({"id": 7, "output": [url]}, feed=feed).assets
    sources = MODELSLAB.picture_sources(asset, account_of(MODELSLAB), 256)
    assert [source.url for source in sources] == ([url] if wanted else [])
    assert not any(source.authorized for source in sources)
    assert MODELSLAB.original_source(asset, account_of(MODELSLAB)).url == url
