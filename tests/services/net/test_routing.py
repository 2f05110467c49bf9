"""Some hosts are answered by a transport of their own."""

from __future__ import annotations

import httpx

from services.net.routing import RoutedTransport


class Named(httpx.AsyncBaseTransport):
    def __init__(self, name):
        self.name = name
        self.closed = False

    async def handle_async_request(self, request):
        return httpx.Response(200, content=self.name.encode())

    async def aclose(self):
        self.closed = True


def test_a_routed_host_has_its_own_transport_and_all_others_share_one(run):
    async def scenario():
        transport = RoutedTransport({"sample.invalid": Named("sample")}, Named("network"))
        answers = [
            (await transport.handle_async_request(httpx.Request("GET", url))).content
            for url in ("https://sample.invalid/a", "https://sample.invalid.example/a", "https://cdn.example.com/")
        ]
        await transport.aclose()
        return answers

    assert run(scenario()) == [b"sample", b"network", b"network"]


def test_closing_closes_every_transport(run):
    routed, other = Named("sample"), Named("network")
    run(RoutedTransport({"sample.invalid": routed}, other).aclose())
    assert routed.closed
    assert other.closed
