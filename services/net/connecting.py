"""Opens connections to checked addresses only: what was resolved is what is checked is what is connected to."""

from __future__ import annotations

import asyncio
import ipaddress
import selectors
import socket
import ssl
import threading
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, Final

import httpcore

from services.net.addresses import IPAddress, Origin, is_private, is_public, literal, looks_local

AddressRule = Callable[[str, int, IPAddress], bool]
"""May a connection for this host and port go to this address?"""

Resolve = Callable[[str, int], Awaitable[list[str]]]

RESOLVE_SECONDS: Final = 10.0
TRY_SECONDS: Final = 3.0
MAX_ADDRESSES: Final = 8

_Selector: Final = getattr(selectors, "PollSelector", selectors.SelectSelector)  # select() has no high descriptors


class UntrustedAddressError(Exception):
    """A name leads to an address that its client must not connect to."""


def media_rule(host: str, port: int, ip: IPAddress) -> bool:
    """A name that looks public has to lead to public addresses, one that looks local to private ones."""
    return is_private(ip) if looks_local(host) else is_public(ip)


def api_rule(origin: Origin, *, custom: bool) -> AddressRule:
    """Only the account's own origin. `custom` says that the user typed it: then https may lead into a private network
    too, as to a company's own gateway; the certificate says whether it is the right place."""

    def allowed(host: str, port: int, ip: IPAddress) -> bool:
        if (host, port) != (origin.host, origin.port):
            return False
        if origin.is_local:
            return is_private(ip)
        return is_public(ip) or (custom and origin.scheme == "https" and is_private(ip))

    return allowed


async def resolve(host: str, port: int) -> list[str]:
    """The addresses of a name, asked in a daemon thread of its own.

    The loop's executor will not do: a name server that does not answer would hold it, and with it the end of the app.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def deliver(addresses: list[str], error: Exception | None) -> None:
        if answer.done():
            return  # nobody waits any more
        if error is None:
            answer.set_result(addresses)
        else:
            answer.set_exception(error)

    def ask() -> None:
        found: list[str] = []
        error: Exception | None = None
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found = list(dict.fromkeys(str(row[4][0]) for row in rows))
        except (OSError, UnicodeError) as err:
            error = err
        try:
            loop.call_soon_threadsafe(deliver, found, error)
        except RuntimeError:
            return  # the loop was closed meanwhile: nobody waits

    threading.Thread(target=ask, name=f"resolve {host}", daemon=True).start()
    return await answer


class _WatchedStream(httpcore.AsyncNetworkStream):
    """A stream that knows its socket. httpcore asks every idle connection with each request whether it has ended, and
    anyio answers by asking the system for both addresses: a tenth of a request's cost."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._socket = stream.get_extra_info("socket")

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return await self._stream.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        return _WatchedStream(await self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> object:
        return _is_readable(self._socket) if info == "is_readable" else self._stream.get_extra_info(info)


def _is_readable(sock: socket.socket) -> bool:
    """True where bytes, or the end, are waiting: for an idle connection that means it is of no more use."""
    if sock.fileno() < 0:
        return True
    with _Selector() as selector:
        selector.register(sock.fileno(), selectors.EVENT_READ)
        return bool(selector.select(0))


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Resolves, checks every address against the rule, and connects to a checked one.

    httpcore keeps the host's name for TLS, so a certificate is still compared with the name.
    """

    def __init__(self, rule: AddressRule, *, resolve: Resolve = resolve) -> None:
        self._rule = rule
        self._resolve = resolve
        self._inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A stream to a checked address of `host`."""
        addresses = await self._checked(host, port, timeout)
        end = time.monotonic() + (RESOLVE_SECONDS if timeout is None else timeout)
        for position, address in enumerate(addresses, start=1):
            left = max(0.1, end - time.monotonic())
            limit = left if position == len(addresses) else min(left, TRY_SECONDS)
            try:
                stream = await self._inner.connect_tcp(address, port, limit, local_address, socket_options)
                return _WatchedStream(stream)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if position == len(addresses):
                    raise
        raise UntrustedAddressError(host)

    async def sleep(self, seconds: float) -> None:
        """As httpcore wants it between its own attempts."""
        await asyncio.sleep(seconds)

    async def _checked(self, host: str, port: int, timeout: float | None) -> list[str]:
        found = [host] if literal(host) is not None else await self._resolved(host, port, timeout)
        for text in found:
            if "%" in text or not self._rule(host, port, ipaddress.ip_address(text)):
                raise UntrustedAddressError(host)
        return found[:MAX_ADDRESSES]

    async def _resolved(self, host: str, port: int, timeout: float | None) -> list[str]:
        try:
            async with asyncio.timeout(RESOLVE_SECONDS if timeout is None else timeout):
                return await self._resolve(host, port)
        except TimeoutError as err:
            raise socket.gaierror(socket.EAI_AGAIN, "no answer in time") from err
