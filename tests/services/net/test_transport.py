"""The transport: connections that are kept, dropped, counted and sent through a proxy."""

from __future__ import annotations

import asyncio
import contextlib

import httpx
import pytest

from services.errors import UnavailableError
from services.net.failures import border
from services.net.proxies import Proxies
from services.net.transport import GuardedTransport, HostGate
from tests.conftest import until
from tests.services.net.wire import Server, http, says


async def get(transport, url, **headers):
    response = await transport.handle_async_request(httpx.Request("GET", url, headers=headers))
    try:
        return response.status_code, b"".join([chunk async for chunk in response.aiter_raw()])
    finally:
        await response.aclose()


def open_transport(**options):
    return contextlib.aclosing(GuardedTransport(lambda *_: True, **options))


def test_a_connection_is_kept_for_the_next_request(run):
    async def scenario():
        async with Server(says(http(200, b"ok"))) as server, open_transport() as transport:
            for _ in range(3):
                assert await get(transport, server.url) == (200, b"ok")
            assert server.connections == 1

    run(scenario())


def test_a_connection_that_ended_while_idle_is_not_used_again(run):
    async def scenario():
        async with Server(says(http(200, b"ok"), then_end=True)) as server, open_transport() as transport:
            for number in range(1, 4):
                assert await get(transport, server.url) == (200, b"ok")
                await until(lambda: server.open_now == 0)
                assert server.connections == number

    run(scenario())


def test_extra_bytes_after_an_answer_are_never_taken_for_the_next_one(run):
    async def scenario():
        tail = http(200, b"evil")
        async with Server(says(http(200, b"ok") + tail, http(200, b"ok") + b"junk", http(200, b"ok"))) as server:
            async with open_transport() as transport:
                assert [await get(transport, server.url) for _ in range(3)] == [(200, b"ok")] * 3
            assert server.connections == 3

    run(scenario())


def test_extra_bytes_after_a_chunked_answer_are_never_taken_for_the_next_one(run):
    async def scenario():
        chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"
        async with Server(says(chunked + http(200, b"evil"), chunked)) as server, open_transport() as transport:
            assert [await get(transport, server.url) for _ in range(2)] == [(200, b"ok")] * 2

    run(scenario())


def test_an_unread_answer_closes_its_connection(run):
    async def scenario():
        async with Server(says(http(200, b"x" * 5_000_000))) as server, open_transport() as transport:
            response = await transport.handle_async_request(httpx.Request("GET", server.url))
            await response.aclose()
            await until(lambda: server.open_now == 0)

    run(scenario())


def test_a_cancelled_request_closes_its_connection(run):
    async def handler(_request, wire):
        await wire.stall()

    async def scenario():
        async with Server(handler) as server, open_transport() as transport:
            task = asyncio.get_running_loop().create_task(get(transport, server.url))
            await until(lambda: server.requests)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await until(lambda: server.open_now == 0)

    run(scenario())


def test_no_more_connections_than_allowed(run):
    async def handler(_request, wire):
        await asyncio.sleep(0.02)
        await wire.send(http(200, b"ok"))

    async def scenario():
        async with Server(handler) as server, open_transport(connections=6) as transport:
            await asyncio.gather(*(get(transport, server.url) for _ in range(20)))
            assert server.most_open == 6

    run(scenario())


def test_the_gate_lets_so_many_through_for_a_host_and_in_all(run):
    inside: list[str] = []
    most = {"a": 0, "all": 0}

    async def pass_through(gate, host):
        async with gate.through(host):
            inside.append(host)
            most["a"] = max(most["a"], inside.count("a"))
            most["all"] = max(most["all"], len(inside))
            await asyncio.sleep(0)
            inside.remove(host)

    async def scenario():
        gate = HostGate(a_host=2, in_all=3)
        await asyncio.gather(*(pass_through(gate, host) for host in "abcab" * 5))

    run(scenario())
    assert most == {"a": 2, "all": 3}


class Proxy:
    """A proxy on loopback: answers plain requests itself, joins tunnels to `target`."""

    def __init__(self, target=None, refuse=False):
        self.heads: list[bytes] = []
        self._target = target
        self._refuse = refuse
        self._tasks = set()

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._accepted, "127.0.0.1", 0)
        self.url = "http://{}:{}".format(*self._server.sockets[0].getsockname())
        return self

    async def __aexit__(self, *_):
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    def _accepted(self, reader, writer):
        self._tasks.add(asyncio.get_running_loop().create_task(self._serve(reader, writer)))

    async def _serve(self, reader, writer):
        async with contextlib.AsyncExitStack() as ends:
            ends.callback(writer.transport.abort)
            self.heads.append(await reader.readuntil(b"\r\n\r\n"))
            if self._refuse:
                writer.write(http(407, b""))
            elif self.heads[-1].startswith(b"CONNECT"):
                writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
                there, back = await asyncio.open_connection("127.0.0.1", self._target)
                ends.callback(back.transport.abort)
                await asyncio.gather(_pump(reader, back), _pump(there, writer))
            else:
                writer.write(http(200, b"from the proxy"))
            await writer.drain()
            await reader.read()


async def _pump(reader, writer):
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


def test_https_goes_through_a_tunnel_and_the_proxy_sees_no_header(run, authority):
    async def scenario():
        tls = authority.server("api", "DNS:api.example.com")
        async with Server(says(http(200, b"ok")), tls=tls) as server, Proxy(server.port) as proxy:
            proxies = Proxies({"HTTPS_PROXY": proxy.url.replace("//", "//me:pass@")})
            async with open_transport(proxies=proxies, trust=authority.trusted) as transport:
                assert await get(transport, "https://api.example.com/list", Authorization="canary") == (200, b"ok")
            assert server.requests[0].headers["authorization"] == "canary"
            assert "proxy-authorization" not in server.requests[0].headers
        assert proxy.heads[0].startswith(b"CONNECT api.example.com:443")
        assert b"canary" not in proxy.heads[0]
        assert b"Basic bWU6cGFzcw==" in proxy.heads[0]

    run(scenario())


def test_a_proxy_resolves_so_nobody_here_is_asked(run):
    async def nobody(host, port):
        raise AssertionError(f"asked for {host}")

    async def scenario():
        async with (
            Proxy() as proxy,
            open_transport(proxies=Proxies({"HTTP_PROXY": proxy.url}), resolve=nobody) as transport,
        ):
            assert await get(transport, "http://10.1.2.3/a") == (200, b"from the proxy")

    run(scenario())


def test_a_proxy_that_wants_a_name_first_is_said_so(run):
    async def scenario():
        async with Proxy(refuse=True) as proxy, open_transport(proxies=Proxies({"ALL_PROXY": proxy.url})) as transport:
            with pytest.raises(UnavailableError, match="proxy"), border("Vendor"):
                await get(transport, "https://api.example.com/")

    run(scenario())


def test_an_address_that_no_proxy_excepts_is_reached_directly(run):
    async def scenario():
        async with Proxy() as proxy, Server(says(http(200, b"direct"))) as server:
            async with open_transport(proxies=Proxies({"HTTP_PROXY": proxy.url}), resolve=_loopback) as transport:
                assert await get(transport, f"http://box.local:{server.port}/") == (200, b"from the proxy")
            excepted = Proxies({"HTTP_PROXY": proxy.url, "NO_PROXY": "box.local"})
            async with open_transport(proxies=excepted, resolve=_loopback) as transport:
                assert await get(transport, f"http://box.local:{server.port}/") == (200, b"direct")

    run(scenario())


async def _loopback(host, port):
    return ["127.0.0.1"]
