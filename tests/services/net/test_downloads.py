"""Downloads that go on where they ended, and only there."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import hashlib
import random

import pytest

from services.errors import MediaError, MediaExpiredError
from services.net.addresses import origin_of
from services.net.media_client import MediaClient, MediaLimits
from services.net.part_file import BUFFER_BYTES, note_path
from tests.conftest import until
from tests.services.net.wire import Server, http, says

FILE = random.Random(5).randbytes(300_000)
SIZE = len(FILE)
HASH = hashlib.sha256(FILE).hexdigest()
HALF = 120_000
LIMITS = MediaLimits(seconds=10, silence_seconds=5)


async def download(server, part, limits=LIMITS, **options):
    media = MediaClient(limits=limits)
    try:
        options = {"max_bytes": 1_000_000, **options}
        return await media.download(f"{server.url}/f?sig=canary", part, allow=origin_of(server.url), **options)
    finally:
        await media.aclose()


def downloaded(run, handler, part, **options):
    async def scenario():
        async with Server(handler) as server:
            return await download(server, part, **options), server.requests

    return run(scenario())


def test_a_file_comes_whole_and_nothing_else_is_left(run, tmp_path):
    part = tmp_path / "f.part"
    got, _ = downloaded(run, says(http(200, FILE, ETag='"v"', Content_Type="image/png")), part)
    assert (got.path, got.size, got.mime, got.etag, got.sha256, got.verified) == (
        part, SIZE, "image/png", '"v"', HASH, True,
    )  # fmt: skip
    assert part.read_bytes() == FILE
    assert list(tmp_path.iterdir()) == [part]


def test_without_a_declared_length_the_file_is_not_verified(run, tmp_path):
    got, _ = downloaded(run, says(b"HTTP/1.1 200 OK\r\n\r\n" + FILE, then_end=True), tmp_path / "f.part")
    assert (got.sha256, got.verified) == (HASH, False)


def test_an_empty_file_is_a_file(run, tmp_path):
    got, _ = downloaded(run, says(http(200)), tmp_path / "f.part")
    assert (got.size, got.sha256) == (0, hashlib.sha256().hexdigest())


def rest(start=HALF, total=SIZE, data=None, last=None, **headers):
    """The answer to a range, right or wrong."""
    data = FILE[start:] if data is None else data
    last = total - 1 if last is None else last
    return http(206, data, **{"Content_Range": f"bytes {start}-{last}/{total}", "ETag": '"v"', **headers})


def chunked(data, told):
    """The answer to a range, without a length."""
    head = f'HTTP/1.1 206 X\r\nTransfer-Encoding: chunked\r\nContent-Range: {told}\r\nETag: "v"\r\n\r\n'
    return head.encode() + b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data)


RANGED = {
    "the rest, proven": rest(),
    "the rest, without a validator": rest(ETag=""),
    "the whole file": http(200, FILE, ETag='"v"'),
    "the whole file, new version": http(200, FILE, ETag='"w"'),
    "another start": rest(HALF - 1),
    "the start": rest(0),
    "a rest of another version": rest(data=bytes(SIZE - HALF), ETag='"w"'),
    "another start, in chunks": chunked(FILE[HALF - 1 :], f"bytes {HALF - 1}-{SIZE - 1}/{SIZE}"),
    "another end, in chunks": chunked(FILE[HALF:] + b"more", f"bytes {HALF}-{SIZE + 3}/{SIZE}"),
    "the rest, in chunks": chunked(FILE[HALF:], f"bytes {HALF}-{SIZE - 1}/{SIZE}"),
    "another total": rest(total=SIZE + 5),
    "an unknown total": http(206, FILE[HALF:], Content_Range=f"bytes {HALF}-{SIZE - 1}/*", ETag='"v"'),
    "no range told": http(206, FILE[HALF:], ETag='"v"'),
    "nonsense as range": http(206, FILE[HALF:], Content_Range="bytes everything", ETag='"v"'),
    "a part of the rest": rest(data=FILE[HALF : HALF + 10], last=HALF + 9),
    "range refused": http(416, b"", Content_Range=f"bytes */{SIZE}"),
    "range refused with a page": http(416, b"<html>"),
    "several ranges": http(206, b"--x", Content_Type="multipart/byteranges; boundary=x"),
    "a packed rest": rest(data=gzip.compress(FILE[HALF:]), Content_Encoding="gzip"),
}


@pytest.mark.parametrize("name", RANGED)
def test_whatever_a_range_is_answered_with_the_file_is_right(run, tmp_path, name):
    part = tmp_path / "f.part"
    part.write_bytes(FILE[:HALF])
    note_path(part).write_text(f'{HALF} "v"')

    async def handler(request, wire):
        if "range" in request.headers:
            assert request.headers["range"] == f"bytes={HALF}-"
            assert request.headers["if-range"] == '"v"'
            await wire.send(RANGED[name])
        else:
            await wire.send(http(200, FILE, ETag='"v"'))

    got, _ = downloaded(run, handler, part)
    assert got.sha256 == HASH
    assert hashlib.sha256(part.read_bytes()).hexdigest() == HASH
    assert list(tmp_path.iterdir()) == [part]


def test_only_the_rest_is_asked_for_where_it_is_proven(run, tmp_path):
    part = tmp_path / "f.part"
    part.write_bytes(FILE[:HALF])
    _, requests = downloaded(run, says(rest()), part, validator='"v"')
    assert [request.headers.get("range") for request in requests] == [f"bytes={HALF}-"]


def test_without_a_validator_nothing_is_resumed(run, tmp_path):
    part = tmp_path / "f.part"
    part.write_bytes(b"somebody else's bytes")
    got, requests = downloaded(run, says(http(200, FILE)), part)
    assert got.sha256 == HASH
    assert "range" not in requests[0].headers


def broken(cut, *, etag='"v"'):
    """Breaks off at `cut` the first time, and gives ranges properly after that."""
    asked = []

    async def handler(request, wire):
        asked.append(request.headers.get("range"))
        if len(asked) == 1:
            head = f"HTTP/1.1 200 OK\r\nContent-Length: {SIZE}\r\nETag: {etag}\r\n\r\n".encode()
            await wire.send(head + FILE[:cut])
            wire.end()
        elif asked[-1] is not None and etag.startswith('"'):
            await wire.send(rest(int(asked[-1][6:-1])))
        else:
            await wire.send(http(200, FILE, ETag=etag))

    handler.asked = asked
    return handler


@pytest.mark.parametrize("cut", [0, 1, SIZE // 2, SIZE - 1])
def test_a_download_that_broke_off_goes_on_where_it_ended(run, tmp_path, cut):
    part = tmp_path / "f.part"
    handler = broken(cut)

    async def scenario():
        async with Server(handler) as server:
            with pytest.raises(MediaError):
                await download(server, part)
            assert part.read_bytes() == FILE[:cut]
            return await download(server, part)

    assert run(scenario()).sha256 == HASH
    assert handler.asked == [None, f"bytes={cut}-" if cut else None]


def test_a_weak_validator_resumes_nothing(run, tmp_path):
    handler = broken(HALF, etag='W/"v"')

    async def scenario():
        async with Server(handler) as server:
            with pytest.raises(MediaError):
                await download(server, tmp_path / "f.part")
            return await download(server, tmp_path / "f.part")

    assert run(scenario()).sha256 == HASH
    assert handler.asked == [None, None]


def test_a_cancelled_download_goes_on_later_from_what_reached_the_disk(run, tmp_path):
    part = tmp_path / "f.part"
    big = FILE * 5
    asked = []

    async def handler(request, wire):
        asked.append(request.headers.get("range"))
        if len(asked) == 1:
            head = f'HTTP/1.1 200 OK\r\nContent-Length: {len(big)}\r\nETag: "v"\r\n\r\n'
            await wire.send(head.encode() + big[: BUFFER_BYTES * 2])
            await wire.stall()
        start = int(asked[-1][6:-1])
        await wire.send(rest(start, len(big), big[start:]))

    async def scenario():
        async with Server(handler) as server:
            task = asyncio.get_running_loop().create_task(download(server, part, max_bytes=2_000_000))
            await until(lambda: part.exists() and part.stat().st_size >= BUFFER_BYTES)
            task.cancel()
            await asyncio.wait({task}, timeout=2)
            assert task.cancelled()
            await until(lambda: server.open_now == 0)
            return await download(server, part, max_bytes=2_000_000)

    assert run(scenario()).sha256 == hashlib.sha256(big).hexdigest()
    assert int(asked[1][6:-1]) >= BUFFER_BYTES


def test_bytes_beyond_the_note_are_not_trusted_after_a_crash(run, tmp_path):
    part = tmp_path / "f.part"
    part.write_bytes(FILE[:HALF] + bytes(5000))  # a power cut can leave zeros where data was to come
    note_path(part).write_text(f'{HALF} "v"')
    got, requests = downloaded(run, says(rest()), part)
    assert got.sha256 == HASH
    assert requests[0].headers["range"] == f"bytes={HALF}-"


def test_a_link_that_ended_half_way_keeps_what_has_come(run, tmp_path):
    part = tmp_path / "f.part"
    part.write_bytes(FILE[:HALF])
    with pytest.raises(MediaExpiredError):
        downloaded(run, says(http(403)), part, validator='"v"')
    assert part.read_bytes() == FILE[:HALF]


@pytest.mark.parametrize("answer", [http(200, FILE), b"HTTP/1.1 200 OK\r\n\r\n" + FILE])
def test_a_file_larger_than_allowed_is_not_written_whole(run, tmp_path, answer):
    with pytest.raises(MediaError, match="larger"):
        downloaded(run, says(answer, then_end=True), tmp_path / "f.part", max_bytes=1000)
    assert (tmp_path / "f.part").stat().st_size <= 1000


def test_a_rest_that_would_grow_beyond_the_limit_is_not_written(run, tmp_path):
    part = tmp_path / "f.part"
    part.write_bytes(FILE[:HALF])
    with pytest.raises(MediaError, match="larger"):
        downloaded(run, says(rest()), part, validator='"v"', max_bytes=HALF + 10)


def test_a_page_instead_of_a_file_is_not_written(run, tmp_path):
    with pytest.raises(MediaError, match="web page"):
        downloaded(run, says(http(200, b"<!doctype html>")), tmp_path / "f.part")
    assert (tmp_path / "f.part").read_bytes() == b""


def test_many_transfers_over_a_bad_line_are_exact_or_reported(run, tmp_path):
    chance = random.Random(11)
    small = FILE[:20_000]
    digest = hashlib.sha256(small).hexdigest()

    async def handler(request, wire):
        start = int(request.headers["range"][6:-1]) if "range" in request.headers else 0
        whole = http(200, small, ETag='"v"') if not start else rest(start, len(small), small[start:])
        match chance.randrange(10):
            case 0:
                await wire.send(whole[: chance.randrange(len(whole))])
                wire.end()
            case 1:
                await wire.send(whole[: chance.randrange(len(whole))])
                wire.reset()
            case 2:
                await wire.send(http(chance.choice([500, 503, 416, 200]), b"<html>"))
            case _:
                await wire.send(whole)

    async def scenario():
        results = []
        async with Server(handler) as server:
            media = MediaClient(limits=LIMITS)
            for number in range(100):
                part = tmp_path / f"{number}.part"
                for _ in range(8):
                    with contextlib.suppress(MediaError):
                        got = await media.download(server.url, part, allow=origin_of(server.url), max_bytes=50_000)
                        results.append(got.sha256 == digest == hashlib.sha256(part.read_bytes()).hexdigest())
                        break
            await media.aclose()
        return results

    results = run(scenario())
    assert all(results)
    assert len(results) >= 98
