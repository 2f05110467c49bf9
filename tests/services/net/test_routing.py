<<<<<<< HEAD
"""Some hosts go another way."""
=======
"""Some hosts are answered by a transport of their own."""
>>>>>>> net

from __future__ import annotations

import httpx

from services.net.routing import RoutedTransport


<<<<<<< HEAD
class Answering(httpx.AsyncBaseTransport):
    def __init__(self, word: str) -> None:
        self.word = word
        self.closed = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text=self.word)

    async def aclose(self) -> None:
        self.closed = True


def test_a_routed_host_goes_its_way_and_every_other_one_the_usual(run):
    sample, usual = Answering("sample"), Answering("usual")

    async def scenario():
        routed = RoutedTransport({"sample.invalid": sample}, usual)
        words = []
        for url in ("https://sample.invalid/a", "https://sample.invalid.example/a", "https://x.example/a"):
            words.append((await routed.handle_async_request(httpx.Request("GET", url))).text)
        await routed.aclose()
        return words

    assert run(scenario()) == ["sample", "usual", "usual"]
    assert sample.closed
    assert usual.closed
=======
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
>>>>>>> net
