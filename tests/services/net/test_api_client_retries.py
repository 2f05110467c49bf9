"""The API client: what is asked for again, and how often."""

from __future__ import annotations

import contextlib
import gzip
import random
from dataclasses import replace

import pytest

from services.errors import (
    CreditError,
    ForbiddenError,
    NotFoundError,
    OfflineError,
    RequestRefusedError,
    UnavailableError,
)
from services.net.addresses import origin_of
from services.net.connecting import api_rule
from services.net.transport import GuardedTransport
from tests.services.net.api_bench import OK, Bench, refused, with_server
from tests.services.net.vendors import LIST, Vendor
from tests.services.net.wire import Server, http, says

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


# Networks that are none


def test_a_sign_in_page_is_not_taken_for_an_answer(run):
    async def scenario(bench, server):
        await refused(bench, UnavailableError, match="sign in")
        assert len(server.requests) == 1

    with_server(run, says(http(200, b"<!DOCTYPE html><form>", Content_Type="application/json")), scenario)
