"""What is peculiar to Pictory."""

from __future__ import annotations

import pytest

from services.domain import Kind, Locator, Status
from services.errors import AuthError, CursorRefusedError, ForbiddenError, RequestRefusedError, UsageError
from services.providers.base import Answer
from services.providers.pictory import Pictory
from tests.services.providers.vendors import account_of, ask_of, first_page

PICTORY = Pictory()
BASE = "https://d0example00000.cloudfront.net"


def asset_of(feed="images", **fields):
    body = {"items": [{"id": "0d9e", "url": f"{BASE}/a.png", **fields}]}
    [asset] = PICTORY.parse_page(ask_of(PICTORY, feed), body).assets
    return asset


def test_the_first_page_sends_no_token_and_the_next_one_sends_it_unchanged():
    assert PICTORY.page_request(ask_of(PICTORY, "images")).query == ()
    request = PICTORY.page_request(ask_of(PICTORY, "videos", cursor="eyJ+/=="))
    assert request.path == "/pictoryapis/v1/aistudio/videos"
    assert request.query == (("nextPageKey", "eyJ+/=="),)


def test_the_key_stands_bare_in_the_header_even_where_bearer_was_pasted():
    secrets = PICTORY.clean_secrets({"key": "Bearer pictai_CANARY\n"})
    signed = PICTORY.sign(PICTORY.page_request(ask_of(PICTORY, "images")), account_of(PICTORY), secrets)
    assert signed.headers == {"Authorization": "pictai_CANARY"}


def test_a_key_without_the_vendors_prefix_is_refused():
    with pytest.raises(UsageError, match="pictai_"):
        PICTORY.clean_secrets({"key": "CANARY"})


@pytest.mark.parametrize("ending", [{}, {"nextPageKey": None}, {"nextPageKey": ""}])
def test_an_absent_null_or_empty_token_is_the_end(ending):
    assert PICTORY.parse_page(ask_of(PICTORY, "images"), {"items": [], **ending}).next is None


def test_an_empty_page_with_a_token_is_not_the_end():
    assert PICTORY.parse_page(ask_of(PICTORY, "images"), {"items": [], "nextPageKey": "x"}).next == "x"


def test_the_total_is_not_told():
    assert PICTORY.parse_page(ask_of(PICTORY, "images"), first_page(PICTORY, "images")).total is None


def test_pixels_count_and_the_ratio_is_only_kept():
    asset = asset_of(width=1024, height=1024, aspectRatio="16:9", style="vintage")
    assert (asset.width, asset.height) == (1024, 1024)
    assert dict(asset.params) == {"aspectRatio": "16:9", "style": "vintage"}


def test_a_clip_tells_its_seconds_as_text():
    asset = asset_of("videos", duration="8s")
    assert (asset.kind, asset.duration) == (Kind.VIDEO, 8.0)


def test_a_row_without_a_file_is_still_being_made():
    assert asset_of(url="").status is Status.PROCESSING
    assert asset_of(url=f"{BASE}/a.png").status is Status.SUCCEEDED


def test_videos_are_optional_and_a_refusal_of_them_is_no_wrong_key():
    assert PICTORY.feed("videos").optional
    assert not PICTORY.feed("images").optional
    assert type(PICTORY.explain(Answer(status=403, body={"message": "Forbidden"}))) is ForbiddenError
    assert type(PICTORY.explain(Answer(status=401, body={"message": "Unauthorized"}))) is AuthError


def test_a_stale_token_starts_the_list_again():
    body = {"code": "INVALID_REQUEST", "message": "Bad request", "fields": [{"name": "nextPageKey", "errors": "bad"}]}
    assert type(PICTORY.explain(Answer(status=400, body=body))) is CursorRefusedError


def test_a_failure_inside_status_200_is_a_failure():
    body = {"success": False, "error": {"error_message": "No such workspace", "error_code": "1"}}
    error = PICTORY.explain(Answer(status=200, body=body))
    assert type(error) is RequestRefusedError
    assert "No such workspace" in str(error)


def test_a_clip_is_drawn_from_its_stills_best_first():
    stills = {
        "firstFrameImageUrl": f"{BASE}/f.png",
        "previewImageUrl": f"{BASE}/p.jpg",
        "thumbnailImageUrl": f"{BASE}/t.jpg",
    }
    asset = asset_of("videos", url=f"{BASE}/a.mp4", **stills)
    urls = [source.url for source in PICTORY.picture_sources(asset, account_of(PICTORY), 256)]
    assert urls == [f"{BASE}/t.jpg", f"{BASE}/p.jpg", f"{BASE}/f.png"]


def test_a_preview_that_is_a_clip_is_not_loaded():
    asset = asset_of("videos", url=f"{BASE}/a.mp4", previewImageUrl=f"{BASE}/p.mp4?x=1")
    assert PICTORY.picture_sources(asset, account_of(PICTORY), 256) == ()


def test_rows_are_renewed_by_the_pages_where_they_were_met():
    locators = [
        Locator(feed="images", cursor=None, remote_id="a"),
        Locator(feed="videos", cursor=None, remote_id="b"),
        Locator(feed="images", cursor="k", remote_id="c"),
        Locator(feed="images", cursor=None, remote_id="d"),
    ]
    renewals = PICTORY.renewals(account_of(PICTORY), locators)
    assert [(renewal.ask.feed, renewal.ask.cursor, set(renewal.remote_ids)) for renewal in renewals] == [
        ("images", None, {"a", "d"}),
        ("videos", None, {"b"}),
        ("images", "k", {"c"}),
    ]
