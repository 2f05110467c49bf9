"""A transport that sends some hosts another way: the sample library is a host that no network knows."""

from __future__ import annotations

from collections.abc import Mapping

import httpx


class RoutedTransport(httpx.AsyncBaseTransport):
    """Requests for the hosts in `routes` go to their transport, all others to `otherwise`. Owns them all."""

    def __init__(self, routes: Mapping[str, httpx.AsyncBaseTransport], otherwise: httpx.AsyncBaseTransport) -> None:
        self._routes = dict(routes)
        self._otherwise = otherwise

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer of whichever transport the host belongs to."""
        return await self._routes.get(request.url.host, self._otherwise).handle_async_request(request)

    async def aclose(self) -> None:
        """Close them all."""
        for transport in (*self._routes.values(), self._otherwise):
            await transport.aclose()
