"""An opened file on its way: what its head tells, and its bytes within bounds."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

from services.errors import MediaError, MediaExpiredError, UnavailableError
from services.net import answers, bodies
from services.net.addresses import MAX_ADDRESS_CHARS
from services.net.failures import border
from services.words import said

EXPIRED: Final = frozenset({401, 403, 404, 410})
WHOLE: Final = frozenset({200, 203})
RANGED: Final = WHOLE | {answers.PARTIAL, answers.RANGE_REFUSED}

_MIME = re.compile(r"[a-z0-9.+-]{1,64}/[a-z0-9.+-]{1,96}")
_STORE_ERROR = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?<Error\b")
_EXPIRED_WORDS = re.compile(
    rb"AccessDenied|ExpiredToken|Request has expired|NoSuchKey|SignatureDoesNotMatch|AuthenticationFailed"
)


class RedirectedError(Exception):
    """An authorised address leads elsewhere: go on there without the credential. It ends inside `services.net` or at
    whoever opened the stream."""

    def __init__(self, url: httpx.URL) -> None:
        super().__init__("the file is at another address")
        self.url = url


class MediaBody:
    """A file being received. Its facts are at hand; its bytes are read once, by `read` or by `chunks`."""

    def __init__(self, response: httpx.Response, time_left: bodies.Patience, host: str) -> None:
        self._response = response
        self._time_left = time_left
        self.host = host
        self.status = response.status_code
        self.mime = mime_of(response.headers)
        self.packed = response.headers.get("content-encoding", "identity").strip().lower() != "identity"
        self.size = None if self.packed else bodies.declared_size(response.headers)
        self.content_range = response.headers.get("content-range", "")
        self.last_modified = http_date(response.headers.get("last-modified"))
        self.validator = None if self.packed else _validator(response.headers)

    @classmethod
    def of(
        cls, response: httpx.Response, address: httpx.URL, time_left: bodies.Patience, *, ranged: bool = False
    ) -> MediaBody:
        """The file in this answer; RedirectedError where it is elsewhere, MediaError where there is none. A part of
        it, or the refusal to send one, is an answer only to who asked for a range (`ranged`)."""
        host = address.host
        if response.status_code in answers.REDIRECTS:
            raise RedirectedError(redirect_target(response, address, host))
        check_status(response, host, RANGED if ranged else WHOLE)
        return cls(response, time_left, host)

    async def chunks(self, max_bytes: int, *, from_start: bool = True) -> AsyncGenerator[bytes, None]:
        """The file's bytes. MediaError where it is cut short, too large, or a web page instead of a file."""
        first = from_start
        with _reading(self.host):
            async with contextlib.aclosing(bodies.chunks(self._response, self._time_left, max_bytes)) as body:
                async for piece in body:
                    if first:
                        refuse_pages(piece, self.host)
                        first = False
                    yield piece

    async def read(self, max_bytes: int) -> bytes:
        """The whole file."""
        pieces: list[bytes] = []
        async with contextlib.aclosing(self.chunks(max_bytes)) as body:
            async for piece in body:
                pieces.append(piece)  # noqa: PERF401  an async comprehension would not close the generator in time
        return b"".join(pieces)


@contextlib.asynccontextmanager
async def transfer(host: str, seconds: float, rate: float) -> AsyncIterator[bodies.Patience]:
    """The time of one transfer; MediaError where it is over before the file is here."""
    try:
        async with bodies.patience(seconds, rate) as time_left:
            yield time_left
    except bodies.TooSlowError as err:
        raise MediaError(
            said("This file comes too slowly from {host}; trying again later may help.", host=host)
        ) from err


@contextlib.contextmanager
def _reading(host: str) -> Iterator[None]:
    """The host is there; what goes wrong from here on is about this file."""
    try:
        with border(host):
            yield
    except bodies.BodyTooLargeError as err:
        raise MediaError(
            said("This file from {host} is larger than we read for this purpose.", host=host), permanent=True
        ) from err
    except bodies.BodyError as err:
        raise MediaError(
            said("This file from {host} came cut short or broken; trying again may help.", host=host)
        ) from err
    except UnavailableError as err:
        raise MediaError(
            said("This file from {host} stopped coming half-way; trying again may help.", host=host)
        ) from err


def check_status(response: httpx.Response, host: str, expected: frozenset[int]) -> None:
    """MediaExpiredError where the link has ended, MediaError for every other answer without a file."""
    status = response.status_code
    if status in EXPIRED:
        raise MediaExpiredError(
            said("The link to this file at {host} has ended; a new one has to be asked for.", host=host)
        )
    if status not in expected:
        raise MediaError(
            said(
                "{host} does not give us this file now (status {status}); trying again later may help.",
                host=host,
                status=status,
            )
        )
    if not answers.head_is_bounded(response.headers):
        raise MediaError(said("{host} sent an answer that is not for us.", host=host), permanent=True)


def redirect_target(response: httpx.Response, url: httpx.URL, host: str) -> httpx.URL:
    """Where a redirect points to, not yet checked; MediaError where it points nowhere."""
    location = response.headers.get("location", "")
    if location and len(location) <= MAX_ADDRESS_CHARS and location.isprintable():
        with contextlib.suppress(httpx.InvalidURL, ValueError):
            return url.join(location)
    raise MediaError(said("{host} sends us to an address that cannot be read; the file was not fetched.", host=host))


def refuse_pages(start: bytes, host: str) -> None:
    """Raise where the first bytes are those of a web page or of a store's error message, not of a file."""
    if answers.is_html(start):
        raise MediaError(
            said("{host} answered with a web page instead of the file; this network may ask you to sign in.", host=host)
        )
    if _STORE_ERROR.match(start[:1024]):
        if _EXPIRED_WORDS.search(start[:4096]):
            raise MediaExpiredError(
                said("The link to this file at {host} has ended; a new one has to be asked for.", host=host)
            )
        raise MediaError(
            said("{host} answered with an error message instead of the file; trying again later may help.", host=host)
        )


def mime_of(headers: httpx.Headers) -> str | None:
    """The declared type in lower case, without parameters; None where it is none."""
    text = headers.get("content-type", "").partition(";")[0].strip().lower()
    return text if _MIME.fullmatch(text) else None


def http_date(text: str | None) -> datetime | None:
    """A date of a head in UTC; None where it cannot be read."""
    if not text:
        return None
    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _validator(headers: httpx.Headers) -> str | None:
    """What proves that a resumed file is the same: a strong ETag, else the date it was changed."""
    etag = str(headers.get("etag", ""))
    if len(etag) > 2 and etag.startswith('"') and etag.endswith('"') and etag.isprintable() and len(etag) < 512:
        return etag
    text = headers.get("last-modified", "")
    return text if not etag and http_date(text) and text.isprintable() and len(text) < 64 else None
