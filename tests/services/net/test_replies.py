"""One request, one answer: every way in which a server can fail to give one."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
from dataclasses import replace

import httpx
import pytest

from services.errors import ProviderDataError, ServiceError, UnavailableError
from services.net.replies import HEAVY_BYTES, ApiLimits, reply_to, worked
from services.net.transport import GuardedTransport
from tests.conftest import until
from tests.services.net.wire import Server, http, says

USUAL = ApiLimits(seconds=10, rate=100_000, max_bytes=1_000_000)
QUICK = replace(USUAL, seconds=0.4, silence_seconds=0.3)


async def reply(server, limits=USUAL):
    async with contextlib.aclosing(GuardedTransport(lambda *_: True)) as transport:
        request = httpx.Request("GET", server.url, extensions={"timeout": limits.timeout.as_dict()})
        return await reply_to(request, transport, limits, "Vendor")


def answered(run, handler, limits=USUAL):
    async def scenario():
        async with Server(handler) as server:
            return await reply(server, limits)

    return run(scenario())


def test_json_comes_with_status_and_headers_in_lower_case(run):
    got = answered(run, says(http(269, b'{"a": 1}', X_Some_Thing="7")))
    assert (got.answer.status, got.answer.body, got.fault, got.size) == (269, {"a": 1}, None, 8)
    assert got.answer.headers["x-some-thing"] == "7"


def test_an_empty_answer_is_no_fault(run):
    got = answered(run, says(b"HTTP/1.1 204 No Content\r\n\r\n"))
    assert (got.answer.body, got.fault) == (None, None)


def test_gzip_and_chunks_are_undone(run):
    packed = gzip.compress(b"[1]")
    body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert answered(run, says(head + body)).answer.body == [1]


def test_an_errors_body_may_be_anything(run):
    got = answered(run, says(http(502, b"<html>Bad gateway")))
    assert (got.answer.status, got.answer.body, got.fault) == (502, None, None)


def test_garbage_with_status_200_is_the_vendors_fault(run):
    assert isinstance(answered(run, says(http(200, b"garbage"))).fault, ProviderDataError)


def test_json_cut_short_without_declared_length_may_come_whole_next_time(run):
    got = answered(run, says(b'HTTP/1.1 200 OK\r\n\r\n{"rows": [1,', then_end=True))
    assert isinstance(got.fault, UnavailableError)


def test_a_sign_in_page_is_foreign(run):
    assert answered(run, says(http(200, b"<!DOCTYPE html><form>"))).is_foreign


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_foreign_and_its_body_not_read(run, status):
    head = f"HTTP/1.1 {status} X\r\nLocation: /x\r\nContent-Length: 99999999\r\n\r\n".encode()
    assert answered(run, says(head)).is_foreign


def test_a_large_answer_is_parsed_whole(run):
    rows = b"[" + b",".join([b'{"a": "' + b"x" * 90 + b'"}'] * 4000) + b"]"
    assert len(rows) > HEAVY_BYTES
    assert len(answered(run, says(http(200, rows))).answer.body) == 4000


def test_heavy_work_is_done_in_a_thread_and_light_work_here(run):
    import threading

    async def scenario():
        return [await worked(size, threading.get_ident) == threading.get_ident() for size in (10, HEAVY_BYTES + 1)]

    assert run(scenario()) == [True, False]


def cut(data, **options):
    return says(data, then_end=True, **options)


def resetting(data):
    async def handler(_request, wire):
        await wire.send(data)
        await asyncio.sleep(0.02)
        wire.reset()

    return handler


def stalling(data):
    async def handler(_request, wire):
        await wire.send(data)
        await wire.stall()

    return handler


def dripping(data):
    async def handler(_request, wire):
        await wire.drip(data, 0.02)

    return handler


GZIP = gzip.compress(b'{"rows": "' + b"x" * 500 + b'"}')
UNAVAILABLE = {
    "no answer at all": cut(b""),
    "reset before the answer": resetting(b""),
    "reset in the head": resetting(b"HTTP/1.1 200 OK\r\nContent-"),
    "reset in the body": resetting(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"),
    "cut in the head": cut(b"HTTP/1.1 200 OK\r\nContent-"),
    "cut in the body": cut(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"),
    "cut between chunks": cut(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"),
    "cut in a chunk": cut(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"),
    "bad chunk size": cut(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
    "negative chunk size": cut(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n"),
    "cut gzip": says(http(200, GZIP[:-9], Content_Encoding="gzip")),
    "half a gzip": says(http(200, GZIP[: len(GZIP) // 2], Content_Encoding="gzip")),
    "stall before the head": stalling(b""),
    "stall in the head": stalling(b"HTTP/1.1 200 OK\r\n"),
    "stall after the head": stalling(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n"),
    "stall at half": stalling(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n" + b" " * 25),
    "stall before the last byte": stalling(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n" + b" " * 49),
    "drip of head": dripping(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 10_000),
    "drip of body": dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n" + b" " * 10_000),
    "interim answers for ever": dripping(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000),
}

MALFORMED = {
    "not http": b"SSH-2.0-OpenSSH_9.2\r\n",
    "binary": bytes(range(256)),
    "http 0.9": b"<html>hello</html>",
    "http 2 preface": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "no status": b"HTTP/1.1\r\n\r\n",
    "status of two digits": b"HTTP/1.1 20 OK\r\n\r\n",
    "status of letters": b"HTTP/1.1 abc OK\r\n\r\n",
    "status of four digits": b"HTTP/1.1 2000 OK\r\n\r\n",
    "wrong version": b"HTTP/9.9 200 OK\r\nContent-Length: x\r\n\r\n",
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    "negative length": b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}",
    "length of letters": b"HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n{}",
    "length with plus": b"HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\n{}",
    "length of hex": b"HTTP/1.1 200 OK\r\nContent-Length: 0x2\r\n\r\n{}",
    "length beyond all": b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n{}",
    "empty length": b"HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\n{}",
    "unknown transfer coding": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n{}",
    "two transfer codings": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n{}",
    "header without colon": b"HTTP/1.1 200 OK\r\nnonsense\r\n\r\n{}",
    "header without name": b"HTTP/1.1 200 OK\r\n: value\r\n\r\n{}",
    "space before colon": b"HTTP/1.1 200 OK\r\nName : value\r\n\r\n{}",
    "nul in a header": b"HTTP/1.1 200 OK\r\nName: a\x00b\r\n\r\n{}",
    "folded first header": b"HTTP/1.1 200 OK\r\n Name: a\r\n\r\n{}",
    "a header of 300 kb": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 300_000 + b"\r\n\r\n{}",
    "headers of 300 kb": b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000 + b"\r\n{}",
    "a header of 80 kb": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 80_000 + b"\r\nContent-Length: 2\r\n\r\n{}",
    "201 headers": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" + b"X: y\r\n" * 200 + b"\r\n{}",
    "unknown packing": b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\n{}",
    "not packed as it says": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
    "more than we read": b"HTTP/1.1 200 OK\r\nContent-Length: 1000001\r\n\r\n{}",
    "a switch of protocol": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n{}",
}


@pytest.mark.parametrize("name", UNAVAILABLE)
def test_an_answer_that_never_comes_whole_is_unavailable_in_good_time(run, name):
    async def scenario():
        async with Server(UNAVAILABLE[name]) as server:
            started = asyncio.get_running_loop().time()
            with pytest.raises(UnavailableError, match="Vendor"):
                await reply(server, QUICK)
            assert asyncio.get_running_loop().time() - started < 5  # a hang, not a speed
            await until(lambda: server.open_now == 0)

    run(scenario())


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_answer_is_one_plain_error(run, name):
    async def scenario():
        async with Server(cut(MALFORMED[name])) as server:
            try:
                fault = (await reply(server)).fault
            except ServiceError as err:
                fault = err
            assert isinstance(fault, UnavailableError | ProviderDataError)
            assert str(fault).startswith("Vendor")
            await until(lambda: server.open_now == 0)

    run(scenario())


def test_a_gzip_bomb_is_refused(run, bomb):
    with pytest.raises(ProviderDataError, match="more than we read"):
        answered(run, says(http(200, bomb, Content_Encoding="gzip")))


def test_a_slow_line_that_keeps_its_rate_is_waited_for(run):
    async def handler(_request, wire):
        await wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        for _ in range(10):
            await asyncio.sleep(0.08)
            await wire.send(b" " * 10_000)

    assert answered(run, handler, QUICK).answer.status == 200
