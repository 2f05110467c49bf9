"""The API client: what goes out and where, and what comes of the answer."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
from dataclasses import replace

import httpx
import pytest

from services.errors import (
    AuthError,
    ForbiddenError,
    NotFoundError,
    ProviderDataError,
    RequestRefusedError,
    UnavailableError,
)
from services.providers.base import ApiRequest, PageAsk, Renewal, Secrets
from tests.conftest import until
from tests.services.net.api_bench import OK, Bench, refused, with_server
from tests.services.net.vendors import BASIC, KEY, LIST, SECRET, STYLES, Vendor
from tests.services.net.wire import Server, http, says

# The credential


@pytest.mark.parametrize(
    ("style", "place"),
    [
        ("header", lambda request: request.headers["x-api-key"] == KEY),
        ("bearer", lambda request: request.headers["authorization"] == f"Bearer {KEY}"),
        ("basic", lambda request: request.headers["authorization"] == f"Basic {BASIC}"),
        ("body", lambda request: json.loads(request.body)["key"] == KEY),
    ],
)
def test_the_credential_is_added_in_its_place(run, style, place):
    async def scenario(bench, server):
        assert await bench.client.send(LIST) == {"rows": [1, 2]}
        assert place(server.requests[0])
        assert bench.client.requests == 1

    with_server(run, says(OK), scenario, Vendor(style))


def canaries():
    raw = [KEY, SECRET, BASIC]
    return [
        form for text in raw for form in (text.encode(), base64.b64encode(text.encode()), text.encode().hex().encode())
    ]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("status", [300, 301, 302, 303, 304, 305, 307, 308])
def test_no_redirect_is_followed_and_no_byte_of_the_key_leaves(run, style, status):
    async def whole():
        async with Server(says(OK)) as other:
            redirect = http(status, Location=f"{other.url}/steal")
            async with Server(says(redirect)) as server, Bench(server.url, Vendor(style)) as bench:
                with pytest.raises((UnavailableError, RequestRefusedError)):
                    await bench.client.send(LIST)
                assert len(server.requests) == 1
            assert other.connections == 0
            assert not any(canary in other.heard for canary in canaries())

    run(whole())


def test_a_redirect_on_the_same_origin_is_not_followed_either(run):
    async def scenario(bench, server):
        error = await refused(bench, UnavailableError)
        assert "key stays here" in str(error)
        assert len(server.requests) == 1

    with_server(run, says(http(307, Location="/elsewhere")), scenario)


def test_a_path_prefix_of_the_account_is_kept(run):
    async def whole():
        async with Server(says(OK)) as server, Bench(f"{server.url}/vendors/v") as bench:
            await bench.client.send(LIST)
            assert server.requests[0].target == "/vendors/v/list"

    run(whole())


def test_a_path_that_would_leave_the_account_is_not_sent(run):
    async def scenario(bench, server):
        await refused(bench, ProviderDataError, replace(LIST, path="@127.0.0.2/x"))
        assert server.connections == 0

    with_server(run, says(OK), scenario)


def test_a_cookie_that_is_set_is_never_sent_back(run):
    async def scenario(bench, server):
        await bench.client.send(LIST)
        await bench.client.send(LIST)
        assert not any("cookie" in request.headers for request in server.requests)

    with_server(run, says(http(200, b"{}", Set_Cookie="a=b")), scenario)


def test_a_vendor_that_echoes_the_key_does_not_bring_it_into_a_message(run):
    says_so = {"leak": RequestRefusedError(f"Wrong: {KEY} / {SECRET} / Basic {BASIC} / https://a.example/x?sig=1")}

    async def scenario(bench, server):
        text = str(await refused(bench, RequestRefusedError))
        assert not any(word in text for word in (KEY, SECRET, BASIC, "sig"))

    with_server(run, says(http(400, b'{"message": "leak"}')), scenario, Vendor("basic", says=says_so))


@pytest.mark.parametrize("style", STYLES)
def test_no_log_line_and_no_traceback_holds_a_key(run, style, caplog):
    caplog.set_level(logging.DEBUG)

    async def scenario(bench, server):
        for _ in range(2):
            try:
                await bench.client.send(LIST)
            except (UnavailableError, AuthError):
                logging.getLogger("test").exception("what went wrong")

    with_server(run, says(http(302, Location="/x"), http(401)), scenario, Vendor(style))
    assert "what went wrong" in caplog.text
    assert not any(canary.decode() in caplog.text for canary in canaries())


def test_an_upload_request_may_carry_headers_of_its_own(run):
    async def scenario(bench, server):
        await bench.client.send(ApiRequest(method="GET", path="/list", headers={"X-Lock": "7"}))
        assert server.requests[0].headers["x-lock"] == "7"

    with_server(run, says(OK), scenario)


# Pages


def test_a_page_is_asked_for_and_read(run):
    async def scenario(bench, server):
        page = await bench.client.page(PageAsk(account=bench.account, feed="all"))
        assert [asset.ref.remote_id for asset in page.assets] == ["1", "2"]
        assert server.requests[0].target == "/list?feed=all"

    with_server(run, says(OK), scenario)


def test_a_renewal_brings_rows(run):
    async def scenario(bench, server):
        ask = PageAsk(account=bench.account, feed="all")
        page = await bench.client.renew(Renewal(request=LIST, remote_ids=frozenset({"1"}), ask=ask))
        assert page.rows == 2

    with_server(run, says(OK), scenario)


def test_a_page_of_another_shape_is_the_vendors_fault(run):
    async def scenario(bench, server):
        with pytest.raises(ProviderDataError):
            await bench.client.page(PageAsk(account=bench.account, feed="all"))

    with_server(run, says(http(200, b"[]")), scenario)


# A refused key


def test_after_a_refused_key_nothing_is_sent_until_there_is_another(run):
    async def scenario(bench, server):
        await refused(bench, AuthError)
        await asyncio.gather(*(refused(bench, AuthError) for _ in range(20)))
        assert len(server.requests) == 1
        bench.client.replace_secrets(Secrets({"key": "sk-new", "secret": "x"}))
        assert await bench.client.send(LIST) == {"rows": [1, 2]}
        assert server.requests[1].headers["authorization"] == "Bearer sk-new"

    with_server(run, says(http(401, b"{}"), OK), scenario)


def test_a_plan_that_does_not_cover_something_leaves_the_key_in_use(run):
    async def scenario(bench, server):
        await refused(bench, ForbiddenError)
        assert await bench.client.send(LIST) == {"rows": [1, 2]}

    with_server(run, says(http(403), OK), scenario)


# Another spelling


def spelling(statuses):
    async def handler(request, wire):
        status = statuses[request.target.partition("?")[0]]
        await wire.send(http(status, b'{"rows": []}'))

    return handler


@pytest.mark.parametrize("status", [404, 405])
def test_the_other_spelling_is_tried_once_and_remembered(run, status):
    async def scenario(bench, server):
        for _ in range(3):
            assert await bench.client.send(LIST) == {"rows": []}
        assert [request.target for request in server.requests] == ["/list", "/v6/list", "/v6/list", "/v6/list"]

    with_server(run, spelling({"/list": status, "/v6/list": 200}), scenario, Vendor(second_path="/v6/list"))


def test_where_neither_spelling_is_known_the_second_is_not_asked_for_again(run):
    async def scenario(bench, server):
        for _ in range(3):
            await refused(bench, NotFoundError)
        assert [request.target for request in server.requests] == ["/list", "/v6/list", "/list", "/list"]

    with_server(run, spelling({"/list": 404, "/v6/list": 404}), scenario, Vendor(second_path="/v6/list"))


def test_other_failures_ask_for_no_other_spelling(run):
    async def scenario(bench, server):
        await refused(bench, ForbiddenError)
        assert [request.target for request in server.requests] == ["/list"]

    with_server(run, spelling({"/list": 403}), scenario, Vendor(second_path="/v6/list"))


# Cancelling


def test_a_cancelled_call_ends_at_once_and_closes_its_connection(run):
    async def handler(_request, wire):
        await wire.stall()

    async def scenario(bench, server):
        task = asyncio.get_running_loop().create_task(bench.client.send(LIST))
        await until(lambda: server.requests)
        task.cancel()
        await asyncio.wait({task}, timeout=0.5)
        assert task.cancelled()
        await until(lambda: server.open_now == 0)

    with_server(run, handler, scenario)


def test_at_most_six_requests_are_on_their_way(run):
    async def handler(_request, wire):
        await asyncio.sleep(0.02)
        await wire.send(OK)

    async def scenario(bench, server):
        await asyncio.gather(*(bench.client.send(LIST) for _ in range(20)))
        assert server.most_open <= 6

    with_server(run, handler, scenario)


def test_a_transport_of_ones_own_is_used(run):
    async def scenario():
        transport = httpx.MockTransport(lambda request: httpx.Response(200, json={"rows": [request.url.path]}))
        async with Bench("https://sample.invalid", transport=transport) as bench:
            assert await bench.client.send(LIST) == {"rows": ["/list"]}

    run(scenario())
