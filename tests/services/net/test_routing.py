"""Some hosts go another way."""

from __future__ import annotations

import httpx

from services.net.routing import RoutedTransport


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
