"""Reads a body within bounds: bytes after decoding, time by what has arrived, and an end that is really the end."""

from __future__ import annotations

import asyncio
import contextlib
import time
import zlib
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from typing import Final

import httpx

GZIP: Final = zlib.MAX_WBITS | 16
PIECE: Final = 256 * 1024
EARNED_SECONDS: Final = 0.05  # a timer is not worth setting for less


class BodyError(Exception):
    """A body that must not be used; our own, and it ends in the two clients."""


class BodyTooLargeError(BodyError):
    """More bytes than the reader wants, in clear or in what they unpack to."""


class BodyCutError(BodyError):
    """The body ends before its end."""


class BodyCodingError(BodyError):
    """The body is packed in a way we did not ask for, or not as it says."""


class TooSlowError(BodyError):
    """The time for this transfer is over."""


class Patience:
    """A time limit that grows with what arrives: a drip of bytes earns next to nothing."""

    def __init__(self, limit: asyncio.Timeout, seconds: float, rate: float) -> None:
        self._limit = limit
        self._start = asyncio.get_running_loop().time()
        self._seconds = seconds
        self._rate = rate
        self._bytes = 0
        self._earned = 0.0
        limit.reschedule(self._start + seconds)

    def moved(self, count: int) -> None:
        """So many bytes came or went."""
        self._bytes += count
        earned = self._bytes / self._rate
        if earned - self._earned >= EARNED_SECONDS and not self._limit.expired():
            self._earned = earned
            self._limit.reschedule(self._start + self._seconds + earned)


@contextlib.asynccontextmanager
async def patience(seconds: float, rate: float) -> AsyncIterator[Patience]:
    """TooSlowError after `seconds` and what `rate` bytes a second allow for the bytes moved."""
    limit = asyncio.timeout(None)
    try:
        async with limit:
            yield Patience(limit, seconds, rate)
    except TimeoutError as err:
        if limit.expired():
            raise TooSlowError from err
        raise


def declared_size(headers: httpx.Headers) -> int | None:
    """The body's length where the head tells one that can be believed."""
    text = headers.get("content-length", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


async def raw_chunks(response: httpx.Response, time_left: Patience) -> AsyncGenerator[bytes, None]:
    """The body as it comes over the wire; BodyCutError where it is shorter than declared."""
    size = declared_size(response.headers)
    received = 0
    assert isinstance(response.stream, httpx.AsyncByteStream)
    async for chunk in response.stream:
        received += len(chunk)
        time_left.moved(len(chunk))
        yield chunk
    if size is not None and received < size:
        raise BodyCutError


async def chunks(response: httpx.Response, time_left: Patience, max_bytes: int) -> AsyncGenerator[bytes, None]:
    """The body unpacked, at most `max_bytes` of it, in pieces that are never much larger than `PIECE`."""
    size = declared_size(response.headers)
    if size is not None and size > max_bytes:
        raise BodyTooLargeError
    unpack = _unpacker(response.headers.get("content-encoding", ""))
    total = 0
    started = time.monotonic()
    async with contextlib.aclosing(raw_chunks(response, time_left)) as raw:
        async for chunk in raw:
            for piece in unpack.feed(chunk):
                total += len(piece)
                if total > max_bytes:
                    raise BodyTooLargeError
                yield piece
                if time.monotonic() - started > 0.005:
                    await asyncio.sleep(0)  # a packed chunk can hold a thousand pieces: let others have the loop
                    started = time.monotonic()
    unpack.finish()


async def whole(response: httpx.Response, time_left: Patience, max_bytes: int) -> bytes:
    """The body as one, unpacked."""
    pieces: list[bytes] = []
    async with contextlib.aclosing(chunks(response, time_left, max_bytes)) as body:
        async for piece in body:
            pieces.append(piece)  # noqa: PERF401  an async comprehension would not close the generator in time
    return b"".join(pieces)


class _Plain:
    """A body that is what it is."""

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        yield chunk

    def finish(self) -> None:
        return


class _Gzip:
    """A gzip body, unpacked a piece at a time so that no chunk can become a flood."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(GZIP)
        self._begun = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The pieces that `chunk` unpacks to."""
        while chunk:
            if self._member.eof:
                self._member = zlib.decompressobj(GZIP)  # a gzip file may have several members
            self._begun = True
            try:
                piece = self._member.decompress(chunk, PIECE)
            except zlib.error as err:
                raise BodyCodingError from err
            chunk = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            if piece:
                yield piece
        yield from self._rest()

    def _rest(self) -> Iterator[bytes]:
        """What the unpacker still holds back after a full piece."""
        while not self._member.eof:
            piece = self._member.decompress(b"", PIECE)
            if not piece:
                return
            yield piece

    def finish(self) -> None:
        """BodyCutError where the packed stream has no end; httpx would call that a success."""
        if self._begun and not self._member.eof:
            raise BodyCutError


def _unpacker(coding: str) -> _Plain | _Gzip:
    match coding.strip().lower():
        case "" | "identity":
            return _Plain()
        case "gzip" | "x-gzip":
            return _Gzip()
    raise BodyCodingError
