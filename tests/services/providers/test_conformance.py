"""One suite over every provider and list: the contract of services.providers.base, answers good and bad."""

from __future__ import annotations

import copy
import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.domain import NOTHING, AssetRef, Locator, Status
from services.errors import (
    AuthError,
    CreditError,
    ForbiddenError,
    NotFoundError,
    ProviderDataError,
    RateLimitedError,
    RequestRefusedError,
    ServiceError,
    UnavailableError,
    UsageError,
)
from services.providers.base import Answer, Secrets
from tests.services.providers.leaves import lost
from tests.services.providers.vendors import (
    CANARIES,
    FEEDS,
    FIXTURES,
    account_of,
    ask_of,
    each_feed,
    each_provider,
    first_page,
    fixture_pages,
    read_all,
    row_list_name,
)

KEPT_WORDS = "Everything already listed stays here"


def storable(value: object) -> bool:
    """True where a value survives the way to UTF-8 JSON and back unchanged."""
    return json.loads(json.dumps(value, allow_nan=False).encode("utf-8", "strict")) == value


def everything_storable(asset) -> bool:
    texts = (asset.ref.uid, asset.prompt, asset.model, asset.seed, asset.error, *asset.tags, *asset.collections)
    json.dumps(texts, ensure_ascii=False).encode()
    return storable(dict(asset.params)) and storable({**asset.urls})


@each_provider
def test_every_list_of_a_provider_has_constructed_answers(provider):
    assert (FIXTURES / f"{provider.info.id}.json").exists()
    assert {feed.name for feed in provider.info.feeds} <= set(fixture_pages(provider))


@each_feed
def test_pages_to_the_end_without_duplicates_or_problems(provider, feed):
    pages = read_all(provider, feed)
    uids = [asset.ref.uid for page in pages for asset in page.assets]
    assert len(set(uids)) == len(uids)
    assert all(page.next for page in pages[:-1])
    assert pages[-1].next is None
    assert not any(page.problems for page in pages)


@each_feed
def test_every_uid_parses_back_to_its_reference(provider, feed):
    for page in read_all(provider, feed):
        for asset in page.assets:
            assert AssetRef.parse(asset.ref.uid) == asset.ref
            assert asset.ref.account == account_of(provider).id


@each_feed
def test_every_value_of_every_row_is_kept(provider, feed):
    name = row_list_name(provider, feed)
    for body in fixture_pages(provider)[feed]:
        for row in body[name]:
            page = provider.parse_page(ask_of(provider, feed), {**copy.deepcopy(body), name: [row]})
            assert page.assets, row
            assert lost(row, list(page.assets)) == []


@each_feed
def test_everything_read_can_be_stored(provider, feed):
    assert all(everything_storable(asset) for page in read_all(provider, feed) for asset in page.assets)


@each_feed
def test_parsing_leaves_the_answer_as_it_was(provider, feed):
    body = first_page(provider, feed)
    before = copy.deepcopy(body)
    provider.parse_page(ask_of(provider, feed), body)
    assert body == before


@each_feed
def test_no_params_hold_a_signature_or_an_embedded_file(provider, feed):
    for page in read_all(provider, feed):
        for asset in page.assets:
            shown = json.dumps(dict(asset.params))
            assert "CANARY" not in shown
            assert ";base64," not in shown


@each_feed
def test_nothing_printed_shows_an_address(provider, feed):
    for page in read_all(provider, feed):
        for asset in page.assets:
            assert "CANARY" not in repr(asset)
            assert "CANARY" not in repr(provider.picture_sources(asset, account_of(provider), 256))


@each_feed
def test_uids_do_not_change_with_status_kind_or_address(provider, feed):
    name = row_list_name(provider, feed)
    body = first_page(provider, feed)
    before = [asset.ref.uid for asset in provider.parse_page(ask_of(provider, feed), body).assets]
    for row in body[name]:
        target = row.get("asset", row)
        for field, value in (("status", "error"), ("kind", "video"), ("media_type", "video"), ("type", "video")):
            if field in target:
                target[field] = value
        for field in ("url", "result_url"):
            if field in target:
                target[field] = "https://elsewhere.example/x?signed=1"
    after = [asset.ref.uid for asset in provider.parse_page(ask_of(provider, feed), body).assets]
    assert after == before


@each_feed
def test_unknown_words_are_kept_and_never_final(provider, feed):
    name = row_list_name(provider, feed)
    body = first_page(provider, feed)
    for row in body[name]:
        target = row.get("asset", row)
        if "status" in target:
            target["status"] = "dreaming"
            [asset] = provider.parse_page(ask_of(provider, feed), {**body, name: [row]}).assets
            assert asset.status is Status.PROCESSING
            assert asset.params["status"] == "dreaming"


@each_feed
@pytest.mark.parametrize(
    "bad", [None, 7, "text", [], True, {}, {"id": None}, {"id": ""}, {"id": {"a": 1}}, {"id": "\0"}]
)
def test_a_bad_row_is_reported_and_its_neighbours_kept(provider, feed, bad):
    name = row_list_name(provider, feed)
    body = first_page(provider, feed)
    good = len(provider.parse_page(ask_of(provider, feed), body).assets)
    broken = dict.fromkeys(("id", "generation_id"), bad.get("id")) if isinstance(bad, dict) and bad else bad
    body[name] = [{"asset": broken} if name == "examples" else broken, *body[name]]
    page = provider.parse_page(ask_of(provider, feed), body)
    assert len(page.assets) == good
    assert [problem.position for problem in page.problems] == [0]
    assert page.rows == len(body[name])


@each_feed
def test_a_row_met_twice_on_a_page_is_one_asset(provider, feed):
    name = row_list_name(provider, feed)
    body = first_page(provider, feed)
    once = len(provider.parse_page(ask_of(provider, feed), body).assets)
    body[name] = [*body[name], *body[name]]
    page = provider.parse_page(ask_of(provider, feed), body)
    assert len(page.assets) == once
    assert len(page.problems) == len(body[name]) // 2


@each_feed
@pytest.mark.parametrize("body", [None, 7, "html", [], True, {}, {"status": "success"}, {"message": "Hello"}])
def test_a_body_that_is_no_list_is_the_providers_fault(provider, feed, body):
    with pytest.raises(ProviderDataError) as caught:
        provider.parse_page(ask_of(provider, feed), body)
    assert str(caught.value)


@each_feed
@pytest.mark.parametrize("rows", [None, 7, "rows", {"0": {}}, True])
def test_rows_that_are_no_list_are_the_providers_fault(provider, feed, rows):
    body = {**first_page(provider, feed), row_list_name(provider, feed): rows}
    with pytest.raises(ProviderDataError):
        provider.parse_page(ask_of(provider, feed), body)


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from([10**30, -(10**4000), float("nan"), float("inf"), 2**63, 1e308, 253402300800, -62135596801])
    | st.text(st.characters(exclude_categories=()), max_size=12)
    | st.sampled_from(
        [
            "\ud800",
            "a\0b",
            "data:image/png;base64,AAAA",
            "https://u:p@h.example/x?sig=1",
            "http://[",
            "9999-12-31T23:59:59-14:00",
            "0001-01-01T00:00:00+14:00",
            "1e999",
            "٣",
            "²",
        ]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


def deep(levels: int) -> object:
    value: object = "bottom"
    for level in range(levels):
        value = {"deeper": value} if level % 2 else [value]
    return value


def places(value: object, path: tuple = ()) -> list[tuple]:
    """Every place in a JSON tree."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in items for place in places(item, (*path, key)))]


def put(tree: object, path: tuple, value: object) -> object:
    if not path:
        return value
    changed = dict(tree) if isinstance(tree, dict) else list(tree)
    changed[path[0]] = put(tree[path[0]], path[1:], value)
    return changed


BODIES = {(provider.info.id, feed): fixture_pages(provider)[feed][0] for provider, feed in FEEDS}
PLACES = {key: places(body) for key, body in BODIES.items()}


@each_feed
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_mutation_of_an_answer_breaks_the_reader(provider, feed, data):
    body = BODIES[provider.info.id, feed]
    for place in data.draw(st.lists(st.sampled_from(PLACES[provider.info.id, feed]), min_size=1, max_size=3)):
        try:
            body = put(body, place, data.draw(ANYTHING))
        except (KeyError, IndexError, TypeError):
            continue  # an earlier mutation took this place away
    try:
        page = provider.parse_page(ask_of(provider, feed), body)
    except ServiceError:
        return
    for asset in page.assets:
        assert everything_storable(asset)
        provider.picture_sources(asset, account_of(provider), 256)
        provider.original_source(asset, account_of(provider))
        provider.in_flight(asset)
    provider.explain(Answer(status=200, body=body))


@each_feed
def test_nesting_without_end_does_not_end_the_reader(provider, feed):
    name = row_list_name(provider, feed)
    body = first_page(provider, feed)
    for row in body[name]:
        row["abyss"] = deep(5000)
        row.get("asset", row)["chasm"] = deep(5000)
    page = provider.parse_page(ask_of(provider, feed), body)
    assert all(storable(dict(asset.params)) for asset in page.assets)


STATUSES = {
    401: AuthError,
    402: CreditError,
    403: ForbiddenError,
    404: NotFoundError,
    405: NotFoundError,
    408: UnavailableError,
    409: RequestRefusedError,
    410: NotFoundError,
    422: RequestRefusedError,
    429: RateLimitedError,
    500: UnavailableError,
    502: UnavailableError,
    503: UnavailableError,
    504: UnavailableError,
    302: UnavailableError,
    511: UnavailableError,
}
ERROR_BODIES = [None, {}, [], "text", {"message": "No"}, {"error": {"title": "No", "detail": "why"}}, {"reason": "No"}]


@each_provider
@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("body", ERROR_BODIES, ids=repr)
def test_each_status_is_the_error_the_user_can_act_on(provider, status, body):
    error = provider.explain(Answer(status=status, body=body))
    assert type(error) is STATUSES[status]
    assert str(error).startswith((provider.info.title, f"Instead of {provider.info.title}"))
    assert KEPT_WORDS in str(error)


@each_provider
def test_a_bad_request_is_refused(provider):
    error = provider.explain(Answer(status=400, body={"message": "page is odd"}))
    assert type(error) is RequestRefusedError
    assert '("page is odd")' in str(error)


@each_provider
def test_a_web_page_where_data_was_expected_asks_for_a_sign_in(provider):
    answer = Answer(status=200, headers={"content-type": "text/html; charset=utf-8"}, body=None)
    error = provider.explain(answer)
    assert isinstance(error, UnavailableError)
    assert "sign in" in str(error)


@each_feed
def test_a_good_answer_is_no_error(provider, feed):
    for body in fixture_pages(provider)[feed]:
        assert provider.explain(Answer(status=200, body=body)) is None


@each_provider
@pytest.mark.parametrize("status", [400, 401, 403, 429, 500])
def test_no_message_repeats_a_key(provider, status):
    for canary in CANARIES[provider.info.id].values():
        said = f"The key {canary} is wrong, see https://x.example/?sig={canary}"
        for body in ({"message": said}, {"error": {"message": said}}, {"errors": {"key": [said]}}):
            error = provider.explain(Answer(status=status, body=body))
            assert canary not in str(error)


@each_provider
def test_the_key_is_in_its_one_place_and_nowhere_else(provider):
    secrets = provider.clean_secrets(CANARIES[provider.info.id])
    account = account_of(provider)
    for feed in provider.info.feeds:
        request = provider.page_request(ask_of(provider, feed.name))
        signed = provider.sign(request, account, secrets)
        assert "CANARY" not in repr((request, signed, secrets, account, provider.info))
        bare = replace(signed, headers={}, json=request.json)
        assert bare == replace(request, headers={})
        if provider.info.id == "modelslab":
            assert signed.headers == request.headers
            assert signed.json == {**request.json, "key": secrets["key"]}
        else:
            assert signed.json == request.json
            assert set(signed.headers) - set(request.headers) == ({"Authorization"} if secrets else set())


@each_provider
def test_without_a_key_nothing_is_signed(provider):
    request = provider.page_request(ask_of(provider, provider.info.feeds[0].name))
    if not provider.info.credentials:
        assert provider.sign(request, account_of(provider), Secrets({})) == request
        return
    with pytest.raises(AuthError, match="enter the key"):
        provider.sign(request, account_of(provider), Secrets({}))


@each_provider
def test_an_empty_or_broken_key_is_refused_before_it_is_sent(provider):
    good = CANARIES[provider.info.id]
    for name, key in good.items():
        for bad in (
            "",
            "   ",
            "\n",
            key + "\u00e9",
            key[:9] + " " + key[9:],
            key[:9] + "\n" + key[9:],
            key + "\x07x",
            "\u2028",
        ):
            with pytest.raises(UsageError) as caught:
                provider.clean_secrets({**good, name: bad})
            assert "CANARY" not in str(caught.value)


@each_provider
def test_a_pasted_key_loses_its_surroundings(provider):
    good = CANARIES[provider.info.id]
    typed = {name: f" \ufeff{key}\r\n\t" for name, key in good.items()}
    assert dict(provider.clean_secrets(typed)) == good


@each_provider
def test_a_secret_of_another_name_is_refused(provider):
    with pytest.raises(UsageError):
        provider.clean_secrets({**CANARIES[provider.info.id], "password": "x"})


@each_feed
def test_unknown_filters_are_refused(provider, feed):
    for where in ({"nonsense": "1"}, {"page": "2"}, {"nextPageKey": "x"}, {"paginationToken": "x"}, {"pageSize": "5"}):
        with pytest.raises(UsageError):
            provider.check_filters(feed, where)
        with pytest.raises(UsageError):
            provider.page_request(ask_of(provider, feed, where=where))


@each_provider
def test_filters_with_choices_refuse_other_values(provider):
    for feed in provider.info.feeds:
        for field in feed.filters:
            for bad in ("", " ", "line\nbreak", "\x00"):
                with pytest.raises(UsageError):
                    provider.check_filters(feed.name, {field.name: bad})
            if field.choices:
                with pytest.raises(UsageError):
                    provider.check_filters(feed.name, {field.name: "no such value"})


@each_provider
@pytest.mark.parametrize(
    "name", ["", "nothing", "../assets", "examples:", "examples:a/b", "examples:..", "examples:a?b"]
)
def test_unknown_lists_are_refused(provider, name):
    with pytest.raises(UsageError):
        provider.feed(name)


@each_provider
def test_unknown_options_are_refused(provider):
    with pytest.raises(UsageError):
        provider.check_options({"nonsense": "1"})


@each_feed
def test_the_page_size_stays_within_what_the_vendor_allows(provider, feed):
    info = provider.feed(feed)
    for asked in (0, 1, info.max_page_size, info.max_page_size + 1, 10**9):
        request = provider.page_request(ask_of(provider, feed, page_size=asked))
        sent = {**dict(request.query), **(request.json or {})}
        for name in ("per_page", "page_size", "pageSize", "limit"):
            if name in sent:
                assert 1 <= int(sent[name]) <= info.max_page_size


@each_feed
def test_reading_never_uses_a_method_that_costs_money(provider, feed):
    request = provider.page_request(ask_of(provider, feed))
    assert request.repeatable
    assert request.method == ("POST" if provider.info.id == "modelslab" else "GET")


@each_feed
def test_renewals_bring_the_rows_they_name(provider, feed):
    page = provider.parse_page(ask_of(provider, feed), first_page(provider, feed))
    ids = list(dict.fromkeys(asset.ref.remote_id for asset in page.assets))
    locators = [Locator(feed=feed, cursor=None, remote_id=remote_id) for remote_id in ids]
    renewals = provider.renewals(account_of(provider), [*locators, *locators])
    assert set().union(*(renewal.remote_ids for renewal in renewals)) == set(ids)
    assert sum(len(renewal.remote_ids) for renewal in renewals) == len(ids)
    for renewal in renewals:
        assert renewal.request.repeatable
        assert renewal.request.path.startswith("/")
        assert provider.feed(renewal.ask.feed)


@each_provider
def test_no_rows_need_no_renewal(provider):
    assert provider.renewals(account_of(provider), []) == ()


@each_feed
def test_only_rows_in_flight_are_asked_for_again(provider, feed):
    for page in read_all(provider, feed):
        for asset in page.assets:
            if asset.status in (Status.SUCCEEDED, Status.FAILED, Status.CANCELLED):
                assert not provider.in_flight(asset)


@each_feed
def test_a_row_without_a_file_has_no_sources(provider, feed):
    for page in read_all(provider, feed):
        for asset in page.assets:
            bare = replace(asset, urls={}, params=NOTHING)
            assert provider.picture_sources(bare, account_of(provider), 256) == ()
            assert provider.original_source(bare, account_of(provider)) is None
