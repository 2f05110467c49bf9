"""The API client: how long it keeps quiet when a vendor asks it to."""

from __future__ import annotations

import contextlib
import time
from email.utils import formatdate

import pytest

from services.errors import (
    RateLimitedError,
)
from services.net.api_client import ApiClient
from tests.services.net.api_bench import LIMITS, OK, refused, with_server
from tests.services.net.vendors import LIST, SECRETS, Vendor
from tests.services.net.wire import http, says

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
