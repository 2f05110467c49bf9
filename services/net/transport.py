"""HTTP/1.1 transports over guarded connections, through a proxy where the environment names one.

They are used without httpx's own client: no redirect, no cookie, no `.netrc`, no address in httpx's log.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections import Counter
from collections.abc import AsyncIterator, Callable
from typing import Final

import httpcore
import httpx

from services.net.connecting import AddressRule, GuardedBackend, Resolve, resolve
from services.net.proxies import Proxies
from services.net.trust import system_trust

CONNECTIONS_A_HOST: Final = 6
KEEPALIVE_SECONDS: Final = 30.0
READ_CHUNK: Final = 64 * 1024


class GuardedTransport(httpx.AsyncBaseTransport):
    """Sends requests over connections that the rule allows. The TLS context is made with the first https one."""

    def __init__(
        self,
        rule: AddressRule,
        *,
        connections: int = CONNECTIONS_A_HOST,
        proxies: Proxies | None = None,
        trust: Callable[[], ssl.SSLContext] = system_trust,
        resolve: Resolve = resolve,
    ) -> None:
        self._backend = GuardedBackend(rule, resolve=resolve)
        self._connections = connections
        self._proxies = Proxies() if proxies is None else proxies
        self._trust = trust
        self._context: ssl.SSLContext | None = None
        self._making = asyncio.Lock()
        self._pools: dict[tuple[httpx.URL | None, bool], httpcore.AsyncConnectionPool] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The response's head; its body is read from its stream."""
        assert isinstance(request.stream, httpx.AsyncByteStream)
        pool = await self._pool(request.url)
        url = request.url
        answer = await pool.handle_async_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    async def aclose(self) -> None:
        """Close every connection, busy ones too."""
        pools = list(self._pools.values())
        self._pools.clear()
        for pool in pools:
            await pool.aclose()

    async def _pool(self, url: httpx.URL) -> httpcore.AsyncConnectionPool:
        proxy = self._proxies.for_url(url)
        secure = url.scheme == "https" or (proxy is not None and proxy.scheme == "https")
        async with self._making:
            if secure and self._context is None:
                self._context = await asyncio.to_thread(self._trust)
            pool = self._pools.get((proxy, secure))
            if pool is None:
                pool = self._pools[proxy, secure] = self._direct() if proxy is None else self._through(proxy)
            return pool

    def _direct(self) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=self._context,
            max_connections=self._connections,
            keepalive_expiry=KEEPALIVE_SECONDS,
            network_backend=self._backend,
        )

    def _through(self, proxy: httpx.URL) -> httpcore.AsyncConnectionPool:
        """Behind a proxy the proxy resolves; names and literals were checked before."""
        settings = httpx.Proxy(proxy)  # takes name and password out of the address
        return httpcore.AsyncHTTPProxy(
            proxy_url=httpcore.URL(str(settings.url)),
            proxy_auth=settings.raw_auth,
            ssl_context=self._context,
            proxy_ssl_context=self._context if proxy.scheme == "https" else None,
            max_connections=self._connections,
            keepalive_expiry=KEEPALIVE_SECONDS,
        )


class _Body(httpx.AsyncByteStream):
    """The raw body of an answer; closing it gives the connection back, or ends it where the body was not read."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._answer.aiter_stream():
            yield chunk

    async def aclose(self) -> None:
        if _has_extra_bytes(self._answer):
            await self._answer.extensions["network_stream"].aclose()
        await self._answer.aclose()


def _has_extra_bytes(answer: httpcore.Response) -> bool:
    """True where bytes after the body are waiting: they would be taken for the answer to the next request.

    WORKAROUND(httpcore 1.0): it keeps such a connection; a closed stream makes the pool drop it.
    """
    found: object = answer
    for name in ("stream", "_stream", "_connection", "_h11_state", "trailing_data"):
        found = getattr(found, name, None)
    return isinstance(found, tuple) and bool(found[0])


class HostGate:
    """Lets at most so many through for one host, and so many in all; waiting here is not counted as transfer time."""

    def __init__(self, a_host: int = CONNECTIONS_A_HOST, in_all: int = 24) -> None:
        self._a_host = a_host
        self._all = asyncio.Semaphore(in_all)
        self._hosts: dict[str, asyncio.Semaphore] = {}
        self._users: Counter[str] = Counter()

    @contextlib.asynccontextmanager
    async def through(self, host: str) -> AsyncIterator[None]:
        """Hold one of the host's places."""
        gate = self._hosts.setdefault(host, asyncio.Semaphore(self._a_host))
        self._users[host] += 1
        try:
            async with gate, self._all:
                yield
        finally:
            self._users[host] -= 1
            if not self._users[host]:
                del self._users[host], self._hosts[host]
