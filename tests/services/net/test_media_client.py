"""The media client: no credential, every hop checked, every transfer bounded."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import UTC, datetime

import httpx
import pytest

from services.errors import MediaError, MediaExpiredError, OfflineError, ServiceError, UnavailableError
from services.net.addresses import origin_of
from services.net.api_client import ApiClient
from services.net.connecting import media_rule
from services.net.media_client import MediaClient, MediaLimits
from services.net.pacing import Pacer
from services.net.transport import GuardedTransport
from tests.conftest import until
from tests.services.net.vendors import KEY, SECRETS, Vendor, account
from tests.services.net.wire import Server, http, says

PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 5000
LIMITS = MediaLimits(seconds=10, silence_seconds=5)
QUICK = MediaLimits(seconds=0.4, silence_seconds=0.3, rate=100_000)


@contextlib.asynccontextmanager
async def client(limits=LIMITS, **options):
    media = MediaClient(limits=limits, **options)
    try:
        yield media
    finally:
        await media.aclose()


def with_server(run, handler, scenario, limits=LIMITS):
    async def whole():
        async with Server(handler) as server, client(limits) as media:
            return await scenario(media, server)

    return run(whole())


def fetched(run, handler, limits=LIMITS, max_bytes=1_000_000):
    spoken = []

    async def scenario(media, server):
        try:
            got = await media.fetch(f"{server.url}/a.png?sig=canary", allow=origin_of(server.url), max_bytes=max_bytes)
        except ServiceError as err:
            spoken.append(str(err))
            raise
        finally:
            assert not any("canary" in sentence for sentence in spoken)
            await until(lambda: server.open_now <= 1)
        return got

    return with_server(run, handler, scenario, limits)


def test_a_file_comes_with_its_type_and_date(run):
    got = fetched(run, says(http(200, PNG, Content_Type="image/png", Last_Modified="Wed, 21 Oct 2015 07:28:00 GMT")))
    assert got.data == PNG
    assert (got.mime, got.last_modified) == ("image/png", datetime(2015, 10, 21, 7, 28, tzinfo=UTC))
    assert "PNG" not in repr(got)


def test_nothing_but_the_address_is_told(run):
    async def scenario(media, server):
        for _ in range(2):
            await media.fetch(f"{server.url}/a?x=%2B&y=~", allow=origin_of(server.url), max_bytes=10_000)
        assert server.requests[1].target == "/a?x=%2B&y=~"
        assert set(server.requests[1].headers) == {"host", "accept", "accept-encoding", "user-agent"}
        assert server.requests[1].headers["accept-encoding"] == "identity"

    with_server(run, says(http(200, PNG, Set_Cookie="a=b")), scenario)


def test_another_accounts_private_origin_is_not_connected_to(run):
    async def scenario(media, server):
        for allow in (None, origin_of("https://hub.oxen.ai"), origin_of("http://127.0.0.2")):
            with pytest.raises(MediaError, match="not trusted"):
                await media.fetch(f"{server.url}/a", allow=allow, max_bytes=10)
        assert server.connections == 0

    with_server(run, says(http(200, PNG)), scenario)


def test_a_public_name_that_leads_to_loopback_is_not_connected_to(run):
    async def loopback(host, port):
        return ["127.0.0.1"]

    async def scenario():
        async with client(transport=GuardedTransport(media_rule, resolve=loopback)) as media:
            with pytest.raises(UnavailableError, match="nothing was sent"):
                await media.fetch("https://cdn.example.com/a", max_bytes=10)

    run(scenario())


# Redirects


def chain(length, end):
    async def handler(request, wire):
        step = int(request.target.rpartition("/")[2])
        await wire.send(end if step >= length else http(302, Location=f"/{step + 1}"))

    return handler


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(run, status):
    async def whole():
        async with Server(says(http(200, PNG))) as second:
            async with Server(says(http(status, Location=f"{second.url}/b"))) as first, client() as media:
                got = await media.fetch(f"{first.url}/a", allow=origin_of(first.url), max_bytes=10_000)
                assert got.data == PNG
            assert "referer" not in second.requests[0].headers

    run(whole())


@pytest.mark.parametrize(("length", "well"), [(0, True), (5, True), (6, False), (50, False)])
def test_five_redirects_are_enough(run, length, well):
    async def scenario(media, server):
        asked = media.fetch(f"{server.url}/0", allow=origin_of(server.url), max_bytes=10_000)
        if well:
            assert (await asked).data == PNG
        else:
            with pytest.raises(MediaError, match="circles"):
                await asked
            assert len(server.requests) == 6

    with_server(run, chain(length, http(200, PNG)), scenario)


@pytest.mark.parametrize(
    "target",
    ["http://169.254.169.254/latest", "http://127.0.0.2:1/", "file:///etc/passwd", "http://cdn.example.com/a",
     "https://user@cdn.example.com/a", "https://[fd00::1]/", "https://10.0.0.1/", "data:image/png,x", "https://2130706433/"],
)  # fmt: skip
def test_every_hop_is_checked(run, target):
    async def scenario(media, server):
        with pytest.raises(MediaError, match="not trusted"):
            await media.fetch(f"{server.url}/a", allow=origin_of(server.url), max_bytes=10)
        assert len(server.requests) == 1

    with_server(run, says(http(302, Location=target)), scenario)


# The first address with a credential


async def authorised(server, media, call):
    origin = server.url
    api = ApiClient(Vendor(), account(origin), SECRETS, pacer=Pacer(0))
    try:
        return await call(media, api, f"{origin}/a.png")
    finally:
        await api.aclose()


def test_a_redirect_of_an_authorised_file_goes_on_without_the_credential(run):
    async def whole():
        async with Server(says(http(200, PNG))) as store:
            async with Server(says(http(302, Location=f"{store.url}/b?sig=1"))) as server, client() as media:

                async def call(media, api, url):
                    return await media.fetch(url, allow=origin_of(server.url), max_bytes=10_000, via=api)

                assert (await authorised(server, media, call)).data == PNG
                assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"
            assert KEY.encode() not in store.heard
            assert "authorization" not in store.requests[0].headers

    run(whole())


def test_a_redirect_back_to_the_own_origin_gets_no_credential_either(run):
    async def handler(request, wire):
        await wire.send(http(302, Location="/b") if request.target == "/a.png" else http(200, PNG))

    async def scenario(media, server):
        async def call(media, api, url):
            return await media.fetch(url, allow=origin_of(server.url), max_bytes=10_000, via=api)

        await authorised(server, media, call)
        assert "authorization" not in server.requests[1].headers

    with_server(run, handler, scenario)


def test_an_authorised_download_resumes_with_the_credential(run, tmp_path):
    (tmp_path / "a.part").write_bytes(PNG[:100])

    async def handler(request, wire):
        assert request.headers["range"] == "bytes=100-"
        await wire.send(http(206, PNG[100:], Content_Range=f"bytes 100-{len(PNG) - 1}/{len(PNG)}", ETag='"v"'))

    async def scenario(media, server):
        async def call(media, api, url):
            part = tmp_path / "a.part"
            return await media.download(url, part, validator='"v"', max_bytes=10_000, via=api)

        assert (await authorised(server, media, call)).size == len(PNG)

    with_server(run, handler, scenario)
    assert (tmp_path / "a.part").read_bytes() == PNG


# What is no file


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_link_that_ended_can_be_renewed(run, status):
    with pytest.raises(MediaExpiredError):
        fetched(run, says(http(status, b"<Error>")))


def test_a_stores_refusal_with_status_200_is_an_ended_link(run):
    body = b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>"
    with pytest.raises(MediaExpiredError):
        fetched(run, says(http(200, body, Content_Type="image/png")))


def test_a_web_page_is_no_picture_whatever_its_type_says(run):
    with pytest.raises(MediaError, match="web page"):
        fetched(run, says(http(200, b"<!DOCTYPE html><p>", Content_Type="image/png")))


async def _short(_request, wire):
    await wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + PNG[:100])
    wire.end()


async def _reset(_request, wire):
    await wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + PNG[:100])
    await asyncio.sleep(0.02)
    wire.reset()


async def _stall(_request, wire):
    await wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + PNG[:100])
    await wire.stall()


async def _drip(_request, wire):
    await wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
    await wire.drip(PNG, 0.02)


async def _chunk_cut(_request, wire):
    await wire.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n")
    wire.end()


async def _silent(_request, wire):
    await wire.stall()


@pytest.mark.parametrize("handler", [_short, _reset, _stall, _drip, _chunk_cut])
def test_a_file_that_stops_coming_is_an_error_that_may_pass(run, handler):
    with pytest.raises(MediaError) as caught:
        fetched(run, handler, QUICK)
    assert not caught.value.permanent


def test_a_host_that_says_nothing_is_unavailable(run):
    with pytest.raises((UnavailableError, MediaError)):
        fetched(run, _silent, QUICK)


def test_a_host_that_refuses_is_offline(run):
    async def scenario():
        async with Server(says(b"")) as server:
            gone = server.url
        async with client() as media:
            with pytest.raises(OfflineError):
                await media.fetch(gone, allow=origin_of(gone), max_bytes=10)

    run(scenario())


@pytest.mark.parametrize("head", [b"Content-Length: 5008\r\n", b""])
def test_more_than_was_asked_for_is_not_read(run, head):
    with pytest.raises(MediaError, match="larger") as caught:
        fetched(run, says(b"HTTP/1.1 200 OK\r\n" + head + b"\r\n" + PNG, then_end=True), max_bytes=1000)
    assert caught.value.permanent


def test_a_kept_connection_that_ended_is_replaced(run):
    async def handler(_request, wire):
        await wire.send(http(200, PNG))
        wire.end()

    async def scenario(media, server):
        for _ in range(3):
            assert (await media.fetch(server.url, allow=origin_of(server.url), max_bytes=10_000)).data == PNG

    with_server(run, handler, scenario)


def test_a_first_answer_that_breaks_off_is_asked_for_once_more(run):
    left = [1]

    async def handler(_request, wire):
        if left:
            left.pop()
            wire.reset()
        else:
            await wire.send(http(200, PNG))

    assert fetched(run, handler).data == PNG


# Dates


def test_a_date_is_asked_for_without_the_file(run):
    async def handler(request, wire):
        assert request.method == "HEAD"
        await wire.send(
            b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\nLast-Modified: Wed, 21 Oct 2015 07:28:00 GMT\r\n\r\n"
        )

    async def scenario(media, server):
        return await media.last_modified(f"{server.url}/a", allow=origin_of(server.url))

    assert with_server(run, handler, scenario) == datetime(2015, 10, 21, 7, 28, tzinfo=UTC)


@pytest.mark.parametrize("answer", [206, 200])
def test_where_head_is_refused_one_byte_is_asked_for(run, answer):
    async def handler(request, wire):
        if request.method == "HEAD":
            await wire.send(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
        else:
            assert request.headers["range"] == "bytes=0-0"
            await wire.send(
                http(answer, PNG[:1] if answer == 206 else PNG, Last_Modified="Wed, 21 Oct 2015 07:28:00 GMT")
            )

    async def scenario(media, server):
        return await media.last_modified(f"{server.url}/a", allow=origin_of(server.url))

    assert with_server(run, handler, scenario) == datetime(2015, 10, 21, 7, 28, tzinfo=UTC)


def test_a_host_without_dates_has_none(run):
    async def scenario(media, server):
        return await media.last_modified(f"{server.url}/a", allow=origin_of(server.url))

    assert with_server(run, says(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"), scenario) is None


# Many at once


def test_at_most_six_connections_to_a_host(run):
    async def handler(_request, wire):
        await asyncio.sleep(0.02)
        await wire.send(http(200, PNG))

    async def scenario(media, server):
        asked = (media.fetch(server.url, allow=origin_of(server.url), max_bytes=10_000) for _ in range(25))
        assert len(await asyncio.gather(*asked)) == 25
        assert server.most_open <= 6

    with_server(run, handler, scenario)


def test_waiting_for_a_place_is_not_counted_as_transfer_time(run):
    async def handler(_request, wire):
        await asyncio.sleep(0.15)
        await wire.send(http(200, PNG))

    async def scenario(media, server):
        asked = (media.fetch(server.url, allow=origin_of(server.url), max_bytes=10_000) for _ in range(24))
        assert len(await asyncio.gather(*asked)) == 24

    with_server(run, handler, scenario, QUICK)


def test_cancelled_wishes_let_go_of_their_places_and_sockets(run):
    async def scenario(media, server):
        loop = asyncio.get_running_loop()
        asked = [
            loop.create_task(media.fetch(server.url, allow=origin_of(server.url), max_bytes=10_000)) for _ in range(12)
        ]
        await until(lambda: server.open_now == 6)
        for task in asked:
            task.cancel()
        await asyncio.wait(asked, timeout=0.5)
        assert all(task.cancelled() for task in asked)
        await until(lambda: server.open_now == 0)

    with_server(run, _silent, scenario)


def test_a_transport_of_ones_own_is_used(run):
    async def scenario():
        answering = httpx.MockTransport(lambda _request: httpx.Response(200, content=PNG))
        async with client(transport=answering) as media:
            return (await media.fetch("https://sample.invalid/a.png", max_bytes=10_000)).data

    assert run(scenario()) == PNG
