"""One request out, one answer back, read whole within limits and understood as JSON where it is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeVar

import httpx

from services.errors import ProviderDataError, ServiceError, UnavailableError
from services.net import answers, bodies
from services.net.failures import border
from services.providers.base import Answer
from services.words import said

T = TypeVar("T")

HEAVY_BYTES: Final = 256 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiLimits:
    """Bounds of one attempt. The whole of it may take `seconds`, and as long as the bytes need at `rate` a second.
    A wait of up to `patience` seconds is sat out inside a call; a longer one ends it."""

    seconds: float = 60.0
    connect_seconds: float = 10.0
    silence_seconds: float = 20.0
    rate: float = 16 * 1024
    max_bytes: int = 32 * 1024 * 1024
    patience: float = 30.0

    @property
    def timeout(self) -> httpx.Timeout:
        """The same for httpcore, step by step."""
        return httpx.Timeout(self.silence_seconds, connect=self.connect_seconds, pool=None)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, its size, and what is wrong with it before its provider has looked at it.

    `is_foreign`: a redirect or a sign-in page, not from the API at all.
    """

    answer: Answer
    fault: ServiceError | None
    size: int
    is_foreign: bool = False


async def reply_to(request: httpx.Request, transport: httpx.AsyncBaseTransport, limits: ApiLimits, title: str) -> Reply:
    """Send `request` once; UnavailableError where no whole answer comes."""
    try:
        with border(title):
            async with bodies.patience(limits.seconds, limits.rate) as time_left:
                response = await transport.handle_async_request(request)
                try:
                    body = await _body(response, time_left, limits.max_bytes, title)
                finally:
                    await response.aclose()
    except bodies.TooSlowError as err:
        raise UnavailableError(
            said("{title} is too slow to answer; what is here is kept. Try again later.", title=title)
        ) from err
    return await _understood(response, body, title)


async def _body(response: httpx.Response, time_left: bodies.Patience, max_bytes: int, title: str) -> bytes:
    if not answers.head_is_bounded(response.headers):
        raise answers.unreadable(title)
    if response.status_code in answers.REDIRECTS:
        return b""  # not ours to read: it is not followed
    try:
        return await bodies.whole(response, time_left, max_bytes)
    except bodies.BodyCutError as err:
        raise _cut_short(title) from err
    except bodies.BodyTooLargeError as err:
        raise ProviderDataError(
            said("{title} sent more than we read at once; what is here is kept.", title=title)
        ) from err
    except bodies.BodyCodingError as err:
        raise answers.unreadable(title) from err


async def _understood(response: httpx.Response, body: bytes, title: str) -> Reply:
    headers = {name.lower(): value for name, value in response.headers.items()}
    bare = Answer(status=response.status_code, headers=headers)
    fault = answers.error_by_shape(bare, body, title)
    if fault is not None:
        return Reply(bare, fault, len(body), is_foreign=True)
    if not body.strip():
        return Reply(bare, None, len(body))
    try:
        value = await worked(len(body), lambda: answers.parsed_json(body))
    except ValueError:
        return Reply(bare, _no_json(response, title), len(body))
    return Reply(replace(bare, body=value), None, len(body))


def _no_json(response: httpx.Response, title: str) -> ServiceError | None:
    """An error's body may be anything. A page's may not, and where it had no declared end it may be cut short."""
    if response.status_code >= 300:
        return None
    if "content-length" not in response.headers and "transfer-encoding" not in response.headers:
        return _cut_short(title)
    return answers.unreadable(title)


def _cut_short(title: str) -> UnavailableError:
    return UnavailableError(
        said("{title} sent an answer that was cut short; what is here is kept. Try again later.", title=title)
    )


async def worked(size: int, work: Callable[[], T]) -> T:
    """The result of `work`, in a thread where the answer is so large that the loop would stand still."""
    return await asyncio.to_thread(work) if size > HEAVY_BYTES else work()
