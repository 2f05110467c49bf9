"""An API client on a clock of its own, for the tests of all it does."""

from __future__ import annotations

import pytest

from services.net.api_client import ApiClient
from services.net.pacing import Pacer
from services.net.replies import ApiLimits
from tests.services.net.test_pacing import Clock
from tests.services.net.vendors import LIST, SECRETS, Vendor, account
from tests.services.net.wire import Server, http

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
