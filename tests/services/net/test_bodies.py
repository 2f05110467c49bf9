"""Bodies are read within bounds of bytes and time, and to their real end."""

from __future__ import annotations

import asyncio
import gzip
import tracemalloc

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.net import bodies


class Pieces(httpx.AsyncByteStream):
    def __init__(self, pieces):
        self.pieces = pieces
        self.read = 0

    async def __aiter__(self):
        for piece in self.pieces:
            self.read += len(piece)
            yield piece

    async def aclose(self):
        return


def split(data, size):
    return [data[start : start + size] for start in range(0, len(data), size)]


async def read(pieces, *, max_bytes=10_000_000, **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with bodies.patience(30, 1_000_000) as time_left:
        return await bodies.whole(httpx.Response(200, headers=named, stream=Pieces(pieces)), time_left, max_bytes)


def test_a_plain_body_comes_as_it_is(run):
    assert run(read([b"ab", b"cd"], content_length="4")) == b"abcd"


@given(st.binary(max_size=5000), st.integers(1, 700))
def test_a_packed_body_comes_unpacked_however_it_is_split(data, size):
    assert asyncio.run(read(split(gzip.compress(data), size), content_encoding="gzip")) == data


def test_a_packed_body_larger_than_a_piece_comes_whole(run):
    data = bytes(range(256)) * 8000
    packed = gzip.compress(data)
    assert run(read([packed], content_encoding="x-gzip")) == data
    assert run(read(split(packed, 1), content_encoding="gzip")) == data


def test_a_packed_body_may_have_several_members(run):
    assert run(read([gzip.compress(b"one ") + gzip.compress(b"two")], content_encoding="gzip")) == b"one two"


@pytest.mark.parametrize("cut", [1, 8, 9, 20])
def test_a_packed_body_without_its_end_is_cut(run, cut):
    packed = gzip.compress(b'{"rows": [1, 2, 3]}')[:-cut]
    with pytest.raises(bodies.BodyCutError):
        run(read([packed], content_encoding="gzip", content_length=str(len(packed))))


def test_a_body_shorter_than_declared_is_cut(run):
    with pytest.raises(bodies.BodyCutError):
        run(read([b"abc"], content_length="4"))


@pytest.mark.parametrize("junk", [b"no gzip at all", gzip.compress(b"a") + b"junk"])
def test_a_body_that_is_not_packed_as_it_says_is_refused(run, junk):
    with pytest.raises(bodies.BodyCodingError):
        run(read([junk], content_encoding="gzip"))


def test_a_packing_we_did_not_ask_for_is_refused(run):
    with pytest.raises(bodies.BodyCodingError):
        run(read([b"x"], content_encoding="br"))


def test_a_declared_size_above_the_limit_is_refused_before_a_byte_is_read(run):
    stream = Pieces([b"x" * 100])

    async def scenario():
        async with bodies.patience(30, 1) as time_left:
            await bodies.whole(httpx.Response(200, headers={"content-length": "100"}, stream=stream), time_left, 99)

    with pytest.raises(bodies.BodyTooLargeError):
        run(scenario())
    assert stream.read == 0


def test_an_undeclared_body_stops_at_the_limit(run):
    with pytest.raises(bodies.BodyTooLargeError):
        run(read([b"x" * 60, b"x" * 60], max_bytes=100))
    assert len(run(read([b"x" * 60, b"x" * 40], max_bytes=100))) == 100


def test_a_gzip_bomb_is_stopped_at_the_limit_and_never_unpacked_in_memory(run, bomb):
    assert len(bomb) < 250_000
    tracemalloc.start()
    try:
        with pytest.raises(bodies.BodyTooLargeError):
            run(read([bomb], max_bytes=4_000_000, content_encoding="gzip"))
        assert tracemalloc.get_traced_memory()[1] < 12_000_000
    finally:
        tracemalloc.stop()


def test_pieces_of_a_bomb_stay_small(run):
    async def scenario():
        response = httpx.Response(
            200, headers={"content-encoding": "gzip"}, stream=Pieces([gzip.compress(bytes(3_000_000))])
        )
        async with bodies.patience(30, 1) as time_left:
            return [len(piece) async for piece in bodies.chunks(response, time_left, 10_000_000)]

    sizes = run(scenario())
    assert sum(sizes) == 3_000_000
    assert max(sizes) <= bodies.PIECE


class Steps(httpx.AsyncByteStream):
    """Gives a byte whenever the loop's clock has moved on a little."""

    def __init__(self, pause, count, size=1):
        self.pause, self.count, self.size = pause, count, size

    async def __aiter__(self):
        for _ in range(self.count):
            await asyncio.sleep(self.pause)
            yield b"x" * self.size

    async def aclose(self):
        return


async def dripped(stream, seconds, rate):
    async with bodies.patience(seconds, rate) as time_left:
        return await bodies.whole(httpx.Response(200, stream=stream), time_left, 10_000_000)


def test_a_drip_of_bytes_earns_no_time(run):
    with pytest.raises(bodies.TooSlowError):
        run(dripped(Steps(0.02, 10_000), 0.2, 1000))


def test_bytes_that_come_fast_enough_earn_their_time(run):
    assert len(run(dripped(Steps(0.02, 20, size=1000), 0.2, 10_000))) == 20_000


def test_a_timeout_of_somebody_else_is_not_taken_for_ours(run):
    async def scenario():
        async with bodies.patience(30, 1):
            raise TimeoutError

    with pytest.raises(TimeoutError):
        run(scenario())


@pytest.mark.parametrize("text", ["-1", "abc", "1e3", "9" * 30, "", "٣"])
def test_a_length_that_cannot_be_believed_is_none(text):
    assert bodies.declared_size(httpx.Headers([(b"content-length", text.encode())])) is None
