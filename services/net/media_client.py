"""The media client: fetches files without any credential or cookie, checks every hop, bounds bytes and time."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

import httpcore
import httpx

from services.errors import MediaError, UnavailableError
from services.net.addresses import Origin, check_media_url
from services.net.connecting import media_rule
from services.net.downloads import Downloaded, download
from services.net.failures import UntrustedConnectionError, border
from services.net.media_body import MediaBody, RedirectedError, transfer
from services.net.requests import media_request
from services.net.transport import CONNECTIONS_A_HOST, GuardedTransport, HostGate
from services.words import said

MAX_REDIRECTS: Final = 5
HOSTS_AT_ONCE: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaLimits:
    """Bounds of one transfer. The whole of it may take `seconds`, and as long as the bytes need at `rate` a second."""

    seconds: float = 30.0
    connect_seconds: float = 10.0
    silence_seconds: float = 20.0
    rate: float = 16 * 1024

    @property
    def timeout(self) -> httpx.Timeout:
        """The same for httpcore, step by step."""
        return httpx.Timeout(self.silence_seconds, connect=self.connect_seconds, pool=None)


DEFAULT_LIMITS: Final = MediaLimits()


@dataclass(frozen=True, slots=True)
class MediaBytes:
    """A whole file in memory. `mime` is what the server calls it."""

    data: bytes = field(repr=False)
    mime: str | None
    last_modified: datetime | None


class Opener(Protocol):
    """Opens the first address of a file with a credential: an account's API client."""

    def open_media(self, method: str, url: str, headers: Mapping[str, str]) -> AbstractAsyncContextManager[MediaBody]:
        """The opened file, or RedirectedError where it is elsewhere."""


class MediaClient:
    """Fetches files for every account. `allow` is the origin of the account that a file belongs to; `via` is its API
    client where the first address needs the credential: a redirect from there goes on without it."""

    def __init__(
        self,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        limits: MediaLimits = DEFAULT_LIMITS,
    ) -> None:
        self.requests = 0
        in_all = CONNECTIONS_A_HOST * HOSTS_AT_ONCE
        self._limits = limits
        self._transport = transport or GuardedTransport(media_rule, connections=in_all)
        self._gate = HostGate(CONNECTIONS_A_HOST, in_all)

    async def fetch(
        self, url: str, *, allow: Origin | None = None, max_bytes: int, via: Opener | None = None
    ) -> MediaBytes:
        """The whole file, where it is not larger than `max_bytes`."""
        async with self.open("GET", url, allow=allow, via=via) as body:
            return MediaBytes(await body.read(max_bytes), body.mime, body.last_modified)

    async def last_modified(
        self, url: str, *, allow: Origin | None = None, via: Opener | None = None
    ) -> datetime | None:
        """When the file was made, as its server says; None where it does not. The file itself is not read."""
        try:
            async with self.open("HEAD", url, allow=allow, via=via) as body:
                return body.last_modified
        except MediaError:
            # An address that is signed for GET refuses HEAD: ask for one byte instead.
            async with self.open("GET", url, headers={"Range": "bytes=0-0"}, allow=allow, via=via) as body:
                return body.last_modified

    async def download(
        self,
        url: str,
        part: Path,
        *,
        allow: Origin | None = None,
        max_bytes: int,
        validator: str | None = None,
        via: Opener | None = None,
    ) -> Downloaded:
        """The file at `part`, whole and on the disk; the renaming is the caller's. What an earlier attempt left there
        is gone on from where the server proves that it is the same file."""

        def opened(headers: Mapping[str, str]) -> AbstractAsyncContextManager[MediaBody]:
            return self.open("GET", url, headers=headers, allow=allow, via=via)

        return await download(opened, part, max_bytes, validator)

    async def aclose(self) -> None:
        """Close every connection."""
        await self._transport.aclose()

    @contextlib.asynccontextmanager
    async def open(
        self,
        method: str,
        url: str | httpx.URL,
        *,
        headers: Mapping[str, str] | None = None,
        allow: Origin | None = None,
        via: Opener | None = None,
    ) -> AsyncIterator[MediaBody]:
        """A file at the end of at most five redirects; its body is read inside the context."""
        wanted = {} if headers is None else headers
        target = url
        for _ in range(MAX_REDIRECTS + 1):
            opening = (
                self._hop(method, target, wanted, allow) if via is None else via.open_media(method, str(target), wanted)
            )
            async with contextlib.AsyncExitStack() as stack:
                try:
                    body = await stack.enter_async_context(opening)
                except RedirectedError as redirected:
                    target, via = redirected.url, None
                    continue
                yield body
                return
        raise MediaError(said("The link to this file leads in circles; it was not fetched."), permanent=True)

    @contextlib.asynccontextmanager
    async def _hop(
        self, method: str, url: str | httpx.URL, headers: Mapping[str, str], allow: Origin | None
    ) -> AsyncIterator[MediaBody]:
        address = check_media_url(url, allow)
        host = address.host
        async with self._gate.through(host), transfer(host, self._limits.seconds, self._limits.rate) as time_left:
            request = media_request(method, address, headers, self._limits.timeout)
            response = await self._answer(request, host)
            try:
                yield MediaBody.of(response, address, time_left, ranged="Range" in headers)
            finally:
                await response.aclose()

    async def _answer(self, request: httpx.Request, host: str) -> httpx.Response:
        """The answer's head. A kept connection may have ended while nobody looked: then once more, on a new one."""
        for attempt in (1, 2):
            self.requests += 1
            try:
                with border(host):
                    return await self._transport.handle_async_request(request)
            except UnavailableError as err:
                if attempt == 2 or isinstance(err, UntrustedConnectionError) or not _is_stale(err):
                    raise
        raise AssertionError("unreachable")


def _is_stale(err: UnavailableError) -> bool:
    return isinstance(err.__cause__, httpcore.RemoteProtocolError | httpcore.ReadError | httpcore.WriteError)
