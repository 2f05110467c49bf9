"""What is peculiar to Scenario's requests, answers and pictures."""

from __future__ import annotations

import base64

import pytest

from services.domain import Asset, AssetRef, Kind, Locator, Status
from services.errors import AuthError, CursorRefusedError, ForbiddenError, ProviderDataError, UsageError
from services.providers.base import Answer, PageAsk, Paging, Secrets
from services.providers.scenario import Scenario
from tests.services.providers.vendors import CANARIES, account_of, ask_of

SCENARIO = Scenario()
URL = "https://cdn.cloud.scenario.com/assets-transform/asset_1?p=100&Policy=eyJ~_-&Key-Pair-Id=K&Signature=a~b_c-%2B__"
RESIZED = "&width=256&fit=inside&format=jpeg&quality=80"


def query_of(feed="assets", **more):
    options = more.pop("options", {})
    ask = PageAsk(account=account_of(SCENARIO, **options), feed=feed, **more)
    return dict(SCENARIO.page_request(ask).query)


def asset(kind=Kind.IMAGE, **urls):
    return Asset(ref=AssetRef("a", "-", "asset_1"), kind=kind, status=Status.SUCCEEDED, urls=urls)


def pictures(kind=Kind.IMAGE, edge=256, **urls):
    return [source.url for source in SCENARIO.picture_sources(asset(kind, **urls), account_of(SCENARIO), edge)]


def test_order_and_direction_are_always_sent():
    assert query_of() == {"sortBy": "createdAt", "sortDirection": "desc", "pageSize": "100"}


def test_a_token_and_the_project_travel_with_the_same_filters():
    query = query_of(cursor="tok/+=", where={"authorId": "u 1"}, options={"project": "proj_1"})
    assert query == {
        "sortBy": "createdAt",
        "sortDirection": "desc",
        "pageSize": "100",
        "authorId": "u 1",
        "paginationToken": "tok/+=",
        "projectId": "proj_1",
    }


def test_the_update_order_is_the_newest_change_first():
    assert query_of(by_update=True, where={"modelId": "m"})["sortBy"] == "updatedAt"
    with pytest.raises(UsageError):
        query_of(by_update=True, where={"createdAfter": "2026-01-01"})


def test_a_time_filter_brings_its_order_with_it():
    assert query_of(where={"updatedAfter": "2026-01-01"})["sortBy"] == "updatedAt"
    assert query_of(where={"createdBefore": "2026-01-01"})["sortBy"] == "createdAt"


def test_a_direction_may_be_chosen():
    assert query_of(where={"sortDirection": "asc", "sortBy": "updatedAt"})["sortDirection"] == "asc"


def test_the_public_list_asks_for_public_assets():
    assert query_of("public", where={"tags": "a, b"})["privacy"] == "public"
    assert query_of("public", where={"tags": "a, b"})["tags"] == "a,b"


def test_examples_are_one_answer_without_parameters():
    feed = SCENARIO.feed("examples:model_1")
    assert (feed.paging, feed.by_default, feed.filters) == (Paging.SINGLE, False, ())
    request = SCENARIO.page_request(ask_of(SCENARIO, "examples:model_1"))
    assert (request.path, request.query) == ("/v1/models/model_1/examples", ())


def test_the_credential_is_basic():
    secrets = SCENARIO.clean_secrets(CANARIES["scenario"])
    signed = SCENARIO.sign(SCENARIO.page_request(ask_of(SCENARIO, "assets")), account_of(SCENARIO), secrets)
    word, _, code = signed.headers["Authorization"].partition(" ")
    assert word == "Basic"
    assert base64.b64decode(code) == b"CANARYscenariokey01:CANARYscenariosecret02"


def test_key_and_secret_pasted_together_are_taken_apart():
    for typed in ({"key": "k1:s1\n"}, {"key": "k1:s1", "secret": "  "}):
        assert dict(SCENARIO.clean_secrets(typed)) == {"key": "k1", "secret": "s1"}


@pytest.mark.parametrize(
    "typed",
    [{"key": "k1:s1", "secret": "s2"}, {"key": "k1"}, {"secret": "s1"}, {"key": ":", "secret": ""}, {"key": ""}],
)
def test_half_a_credential_or_a_colon_in_the_key_is_refused(typed):
    with pytest.raises(UsageError):
        SCENARIO.clean_secrets(typed)


def test_a_public_account_has_no_secret_and_says_so_to_the_server():
    account = account_of(SCENARIO, public="1")
    assert SCENARIO.credentials(account.options) == ()
    assert len(SCENARIO.credentials({})) == 2
    request = SCENARIO.page_request(PageAsk(account=account, feed="public"))
    signed = SCENARIO.sign(request, account, SCENARIO.clean_secrets({}))
    assert signed.headers == {"Authorization": "public-auth-token"}


def test_no_secret_is_no_credential_for_any_other_account():
    with pytest.raises(AuthError):
        SCENARIO.sign(SCENARIO.page_request(ask_of(SCENARIO, "assets")), account_of(SCENARIO), Secrets({}))


@pytest.mark.parametrize("feed", ["assets", "examples:model_1"])
def test_a_public_account_reads_the_public_list_only(feed):
    with pytest.raises(UsageError, match="public"):
        SCENARIO.page_request(PageAsk(account=account_of(SCENARIO, public="1"), feed=feed))


def test_options():
    assert SCENARIO.check_options({"project": " p ", "public": "0"}) == {"project": "p"}
    assert SCENARIO.check_options({"public": "1", "project": ""}) == {"public": "1"}
    for wrong in ({"public": "yes"}, {"public": "1", "project": "p"}, {"project": "a\nb"}, {"projectId": "p"}):
        with pytest.raises(UsageError):
            SCENARIO.check_options(wrong)


@pytest.mark.parametrize("ending", [{}, {"nextPaginationToken": None}, {"nextPaginationToken": ""}])
def test_an_absent_null_or_empty_token_is_the_end(ending):
    assert SCENARIO.parse_page(ask_of(SCENARIO, "assets"), {"assets": [], **ending}).next is None


def test_an_empty_page_with_a_token_is_not_the_end():
    assert SCENARIO.parse_page(ask_of(SCENARIO, "assets"), {"assets": [], "nextPaginationToken": "x"}).next == "x"


def test_a_token_that_is_none_never_passes_for_the_end():
    with pytest.raises(ProviderDataError):
        SCENARIO.parse_page(ask_of(SCENARIO, "assets"), {"assets": [], "nextPaginationToken": {"a": 1}})


def test_rows_are_renewed_two_hundred_at_a_time_whatever_list_they_are_from():
    locators = [Locator(feed="assets" if n % 2 else "public", cursor="x", remote_id=f"a{n}") for n in range(401)]
    renewals = SCENARIO.renewals(account_of(SCENARIO, project="p"), locators)
    assert [len(renewal.remote_ids) for renewal in renewals] == [200, 200, 1]
    request = renewals[0].request
    assert (request.method, request.path, request.query) == ("POST", "/v1/assets/get-bulk", (("projectId", "p"),))
    assert set(request.json["assetIds"]) == renewals[0].remote_ids


def test_a_public_account_renews_row_by_row():
    account = account_of(SCENARIO, public="1")
    renewals = SCENARIO.renewals(
        account, [Locator(feed="public", cursor=None, remote_id=name) for name in ("a", "b/c")]
    )
    assert [renewal.request.path for renewal in renewals] == ["/v1/assets/a", "/v1/assets/b%2Fc"]
    page = SCENARIO.parse_renewal(renewals[0], {"asset": {"id": "a", "url": URL}})
    assert page.assets[0].urls["original"] == URL


def test_a_bulk_answer_may_lack_what_is_gone():
    [renewal] = SCENARIO.renewals(
        account_of(SCENARIO), [Locator(feed="assets", cursor=None, remote_id=i) for i in "ab"]
    )
    assert [found.ref.remote_id for found in SCENARIO.parse_renewal(renewal, {"assets": [{"id": "b"}]}).assets] == ["b"]


@pytest.mark.parametrize("body", [None, {}, [], {"assets": None}])
def test_a_renewal_that_is_no_list_is_the_providers_fault(body):
    [renewal] = SCENARIO.renewals(account_of(SCENARIO), [Locator(feed="assets", cursor=None, remote_id="a")])
    with pytest.raises(ProviderDataError):
        SCENARIO.parse_renewal(renewal, body)


def test_a_renewed_row_that_is_nothing_is_a_problem():
    [renewal] = SCENARIO.renewals(account_of(SCENARIO), [Locator(feed="assets", cursor=None, remote_id="a")])
    assert SCENARIO.parse_renewal(renewal, {"asset": None}).problems


@pytest.mark.parametrize("status", [200, 201, 269])
def test_any_2xx_is_success(status):
    assert SCENARIO.explain(Answer(status=status, body={"assets": []})) is None


def test_a_plan_ceiling_is_no_cool_down():
    body = {"reason": "Plan limit reached", "details": {"actionName": "parallel-generation", "actionLimit": 3}}
    assert type(SCENARIO.explain(Answer(status=429, body=body))) is ForbiddenError


def test_a_refused_token_starts_the_list_again():
    body = {"reason": "Invalid paginationToken", "trace_id": "t"}
    assert type(SCENARIO.explain(Answer(status=400, body=body))) is CursorRefusedError


def test_an_image_is_asked_for_smaller_by_text_added_at_the_end_then_its_thumbnail_then_itself():
    assert pictures(original=URL, thumbnail="https://t.example/t.webp") == [
        URL + RESIZED,
        "https://t.example/t.webp",
        URL,
    ]


def test_an_address_without_a_query_gets_one():
    plain = "https://cdn.cloud.scenario.com/assets/asset_1"
    assert pictures(original=plain)[0] == f"{plain}?{RESIZED[1:]}"


@pytest.mark.parametrize(("edge", "width"), [(100, 256), (300, 512), (5000, 1024)])
def test_only_three_widths_are_asked_for_and_never_a_height(edge, width):
    first = pictures(edge=edge, original=URL)[0]
    assert f"&width={width}&fit=inside" in first
    assert "height" not in first


@pytest.mark.parametrize("kind", [Kind.VIDEO, Kind.MODEL])
def test_clips_and_models_are_drawn_from_stills_never_from_the_preview_or_the_file(kind):
    urls = {
        "original": URL,
        "preview": "https://t.example/p",
        "firstFrame": "https://t.example/f",
        "lastFrame": "https://t.example/l",
    }
    assert pictures(kind, **urls, thumbnail="https://t.example/t") == ["https://t.example/t", "https://t.example/f"]
    assert pictures(kind, original=URL) == []


@pytest.mark.parametrize("kind", [Kind.AUDIO, Kind.DOCUMENT, Kind.TEXT, Kind.OTHER])
def test_sounds_and_texts_have_no_picture(kind):
    assert pictures(kind, original=URL, thumbnail="https://t.example/t") == []


def test_no_medium_ever_gets_the_credential():
    every = asset(original=URL, thumbnail="https://api.cloud.scenario.com/v1/assets/x")
    assert not any(source.authorized for source in SCENARIO.picture_sources(every, account_of(SCENARIO), 256))
    assert not SCENARIO.original_source(every, account_of(SCENARIO)).authorized
