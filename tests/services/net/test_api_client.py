"""The API client: what goes out, where, how often, and what comes of the answer."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import gzip
import json
import logging
import random
import time
from dataclasses import replace
from email.utils import formatdate

import httpx
import pytest

from services.errors import (
    AuthError,
    CreditError,
    ForbiddenError,
    MediaError,
    MediaExpiredError,
    NotFoundError,
    OfflineError,
    ProviderDataError,
    RateLimitedError,
    RequestRefusedError,
    UnavailableError,
)
from services.net.addresses import origin_of
from services.net.api_client import ApiClient
from services.net.connecting import api_rule
from services.net.media_body import RedirectedError
from services.net.pacing import Pacer
from services.net.replies import ApiLimits
from services.net.transport import GuardedTransport
from services.providers.base import ApiRequest, PageAsk, Renewal, Secrets
from tests.conftest import until
from tests.services.net.test_pacing import Clock
from tests.services.net.vendors import BASIC, KEY, LIST, SECRET, SECRETS, STYLES, Vendor, account
from tests.services.net.wire import Server, http, says

LIMITS = ApiLimits(seconds=2, silence_seconds=1, connect_seconds=1)
OK = http(200, b'{"rows": [1, 2]}')


class Bench:
    """An API client on a clock of its own."""

    def __init__(self, base_url, vendor=None, **options):
        self.clock = Clock()
        self.pacer = Pacer(0, clock=self.clock, sleep=self.clock.sleep)
        self.account = account(base_url)
        self.client = ApiClient(
            vendor or Vendor(),
            self.account,
            SECRETS,
            pacer=self.pacer,
            sleep=self.clock.sleep,
            random=lambda: 0.5,
            **{"limits": LIMITS, **options},
        )

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.client.aclose()


def with_server(run, handler, scenario, vendor=None, **options):
    async def whole():
        async with Server(handler) as server, Bench(server.url, vendor, **options) as bench:
            return await scenario(bench, server)

    return run(whole())


async def refused(bench, kind, request=LIST, match=None):
    with pytest.raises(kind, match=match) as caught:
        await bench.client.send(request)
    return caught.value


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


# Repeating


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
def test_a_passing_failure_is_tried_three_times_in_all(run, status):
    async def scenario(bench, server):
        await refused(bench, UnavailableError)
        assert len(server.requests) == bench.client.requests == 3
        assert bench.clock.slept == [1.0, 2.0]

    with_server(run, says(http(status)), scenario)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, RequestRefusedError),
        (402, CreditError),
        (403, ForbiddenError),
        (404, NotFoundError),
        (405, NotFoundError),
        (410, NotFoundError),
        (422, RequestRefusedError),
        (501, UnavailableError),
        (511, UnavailableError),
        (520, UnavailableError),
    ],
)
def test_a_lasting_failure_is_not_repeated(run, status, kind):
    async def scenario(bench, server):
        await refused(bench, kind)
        assert len(server.requests) == 1

    with_server(run, says(http(status)), scenario)


def test_a_success_after_failures_is_a_success(run):
    async def scenario(bench, server):
        assert await bench.client.send(LIST) == {"rows": [1, 2]}
        assert len(server.requests) == 3

    with_server(run, says(http(503), http(500), OK), scenario)


@pytest.mark.parametrize(
    "first",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{",
        http(200, gzip.compress(b"{}")[:-4], Content_Encoding="gzip"),
        b'HTTP/1.1 200 OK\r\n\r\n{"rows": [',
    ],
)
def test_a_broken_answer_is_asked_for_again(run, first):
    left = [first]

    async def handler(_request, wire):
        if left:
            await wire.send(left.pop())
            wire.end()
        else:
            await wire.send(OK)

    async def scenario(bench, server):
        assert await bench.client.send(LIST) == {"rows": [1, 2]}

    with_server(run, handler, scenario)


def test_what_must_not_happen_twice_is_sent_once(run):
    async def scenario(bench, server):
        await refused(bench, UnavailableError, replace(LIST, method="POST", repeatable=False))
        assert len(server.requests) == 1

    with_server(run, says(http(503)), scenario)


def test_an_upload_that_breaks_off_is_not_sent_again(run):
    async def handler(_request, wire):
        wire.reset()

    async def scenario(bench, server):
        await refused(bench, UnavailableError, replace(LIST, method="POST", json={"a": 1}, repeatable=False))
        assert len(server.requests) == 1

    with_server(run, handler, scenario)


def test_random_failures_cost_at_most_a_third_more_requests(run):
    chance = random.Random(7)

    async def handler(_request, wire):
        await wire.send(http(chance.choice([500, 502, 503, 504])) if chance.random() < 0.3 else OK)

    async def scenario(bench, server):
        wanted = 120
        done = 0
        for _ in range(wanted):
            with contextlib.suppress(UnavailableError):
                done += await bench.client.send(LIST) == {"rows": [1, 2]}
        assert len(server.requests) <= wanted * 1.3
        assert done > wanted * 0.75

    with_server(run, handler, scenario)


def test_a_vendor_that_refuses_connections_is_offline_after_three_tries(run):
    async def scenario():
        async with Server(says(OK)) as server:
            gone = server.url
        async with Bench(gone) as bench:
            error = await refused(bench, OfflineError)
            assert bench.client.requests == 3
            assert "Vendor" in str(error)

    run(scenario())


def test_a_name_that_leads_elsewhere_is_not_tried_again(run):
    async def outside(host, port):
        return ["8.8.8.8"]

    async def scenario():
        origin = origin_of("http://box.local:9")
        transport = GuardedTransport(api_rule(origin, custom=True), resolve=outside)
        async with Bench("http://box.local:9", transport=transport) as bench:
            await refused(bench, UnavailableError, match="nothing was sent")
            assert bench.client.requests == 1

    run(scenario())


def test_two_hundred_with_an_explained_failure_is_a_failure(run):
    problem = {"busy": UnavailableError("Vendor is busy."), "no credit": ForbiddenError("No credit.")}

    async def scenario(bench, server):
        await refused(bench, ForbiddenError)
        await refused(bench, UnavailableError)
        assert len(server.requests) == 4

    answers = says(http(200, b'{"message": "no credit"}'), http(200, b'{"message": "busy"}'))
    with_server(run, answers, scenario, Vendor(says=problem))


# Waiting


def waits(headers=None, body=b"{}"):
    return says(http(429, body, **(headers or {})), OK)


@pytest.mark.parametrize(
    "handler",
    [
        waits({"Retry-After": "10"}),
        waits(body=b'{"retry_after": 10}'),
        waits(body=b'{"remainingSeconds": 10}'),
        says(http(503, Retry_After="10"), OK),
        says(http(200, b'{"status": "slow down", "retry_after": 10}'), OK),
    ],
)
def test_a_short_wait_is_sat_out_by_the_whole_vendor(run, handler):
    async def scenario(bench, server):
        pauses = []
        bench.pacer.on_change.append(lambda: pauses.append(bench.pacer.paused_for))
        assert await bench.client.send(LIST) == {"rows": [1, 2]}
        assert bench.clock.slept == [0.0, 10.5]
        assert pauses[0] == 10.5

    with_server(run, handler, scenario)


def test_a_date_as_hint_is_understood(run):
    async def scenario(bench, server):
        error = await refused(bench, RateLimitedError)
        assert 500 < error.retry_after == bench.pacer.paused_for <= 630

    with_server(run, waits({"Retry-After": formatdate(time.time() + 600, usegmt=True)}), scenario)


def test_a_long_wait_ends_the_call_and_nothing_is_sent_meanwhile(run):
    async def scenario(bench, server):
        error = await refused(bench, RateLimitedError)
        assert error.retry_after == bench.pacer.paused_for == 315
        assert bench.clock.slept == []
        for _ in range(5):
            again = await refused(bench, RateLimitedError)
            assert again.retry_after == bench.pacer.paused_for
        assert len(server.requests) == 1
        await bench.clock.sleep(316)
        assert await bench.client.send(LIST) == {"rows": [1, 2]}

    with_server(run, waits({"Retry-After": "300"}), scenario)


@pytest.mark.parametrize("hint", ["999999999", "-5", "soon", ""])
def test_an_absurd_hint_is_bounded(run, hint):
    async def scenario(bench, server):
        with contextlib.suppress(RateLimitedError):
            await bench.client.send(LIST)
        assert bench.pacer.paused_for <= 900
        assert max(bench.clock.slept, default=0) <= 30

    with_server(run, waits({"Retry-After": hint}), scenario)


def test_without_a_hint_the_whole_vendor_backs_off(run):
    async def scenario(bench, server):
        await refused(bench, RateLimitedError)
        assert len(server.requests) == 3
        assert bench.pacer.paused_for > 0

    with_server(run, says(http(429)), scenario)


def test_a_pause_of_one_account_holds_back_the_other_of_the_same_vendor(run):
    async def scenario(bench, server):
        second = ApiClient(Vendor(), bench.account, SECRETS, pacer=bench.pacer, limits=LIMITS)
        await refused(bench, RateLimitedError)
        with pytest.raises(RateLimitedError):
            await second.send(LIST)
        assert len(server.requests) == 1
        await second.aclose()

    with_server(run, waits({"Retry-After": "120"}), scenario)


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


# Networks that are none


def test_a_sign_in_page_is_not_taken_for_an_answer(run):
    async def scenario(bench, server):
        await refused(bench, UnavailableError, match="sign in")
        assert len(server.requests) == 1

    with_server(run, says(http(200, b"<!DOCTYPE html><form>", Content_Type="application/json")), scenario)


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


# Authorised media


def test_a_file_on_the_own_origin_is_read_with_the_credential(run):
    async def scenario(bench, server):
        async with bench.client.stream(f"{server.url}/files/a%20b.png?width=256") as body:
            assert (body.mime, body.size) == ("image/png", 4)
            assert await body.read(100) == b"\x89PNG"
        assert server.requests[0].target == "/files/a%20b.png?width=256"
        assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"
        assert server.requests[0].headers["accept-encoding"] == "identity"

    with_server(run, says(http(200, b"\x89PNG", Content_Type="image/png; x=y")), scenario)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.2:{port}/a", "https://127.0.0.1:{port}/a", "http://127.0.0.1:1/a", "http://u@127.0.0.1:{port}/a",
            "http://localhost:{port}/a", "http://127.0.0.1:{port}\\@x/a", "nonsense"]
)  # fmt: skip
def test_no_other_origin_gets_the_credential(run, url):
    async def scenario(bench, server):
        with pytest.raises(MediaError):
            async with bench.client.stream(url.format(port=server.port)):
                raise AssertionError("opened")
        assert server.connections == 0

    with_server(run, says(OK), scenario)


def test_a_credential_that_is_part_of_a_body_cannot_authorise_a_file(run):
    async def scenario(bench, server):
        with pytest.raises(MediaError):
            async with bench.client.stream(f"{server.url}/a"):
                raise AssertionError("opened")
        assert server.connections == 0

    with_server(run, says(OK), scenario, Vendor("body"))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_file_that_is_elsewhere_is_handed_on(run, status):
    async def scenario(bench, server):
        with pytest.raises(RedirectedError) as caught:
            async with bench.client.stream(f"{server.url}/a"):
                raise AssertionError("opened")
        assert str(caught.value.url) == "https://cdn.example.com/x?sig=canary"
        assert "canary" not in str(caught.value)

    with_server(run, says(http(status, Location="https://cdn.example.com/x?sig=canary")), scenario)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_file_that_is_not_given_out_leaves_the_key_in_use(run, status):
    async def scenario(bench, server):
        with pytest.raises(MediaExpiredError):
            async with bench.client.stream(f"{server.url}/a"):
                raise AssertionError("opened")
        assert await bench.client.send(LIST) == {"rows": [1, 2]}

    with_server(run, says(http(status), OK), scenario)


def test_no_file_is_asked_for_during_a_pause(run):
    async def scenario(bench, server):
        bench.pacer.pause(60, "wait")
        with pytest.raises(RateLimitedError):
            async with bench.client.stream(f"{server.url}/a"):
                raise AssertionError("opened")
        assert server.connections == 0

    with_server(run, says(OK), scenario)


def test_an_upload_request_may_carry_headers_of_its_own(run):
    async def scenario(bench, server):
        await bench.client.send(ApiRequest(method="GET", path="/list", headers={"X-Lock": "7"}))
        assert server.requests[0].headers["x-lock"] == "7"

    with_server(run, says(OK), scenario)
