"""What was resolved is what is checked is what is connected to."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import threading

import pytest

from services.net.addresses import Origin
from services.net.connecting import GuardedBackend, UntrustedAddressError, api_rule, media_rule, resolve
from tests.services.net.wire import Server, says


def resolver(*answers):
    """Gives these lists of addresses in turn and notes the names asked for."""
    left = list(answers)
    asked = []

    async def fake(host, port):
        asked.append(host)
        return left.pop(0)

    fake.asked = asked
    return fake


async def connect(backend, host, port=443):
    stream = await backend.connect_tcp(host, port, timeout=2)
    await stream.aclose()


def test_a_public_name_that_leads_to_loopback_is_not_connected_to(run):
    async def scenario():
        async with Server(says(b"")) as server:
            backend = GuardedBackend(media_rule, resolve=resolver(["127.0.0.1"]))
            with pytest.raises(UntrustedAddressError):
                await connect(backend, "cdn.example.com", server.port)
            assert server.connections == 0

    run(scenario())


def test_one_bad_address_among_good_ones_is_enough(run):
    backend = GuardedBackend(media_rule, resolve=resolver(["8.8.8.8", "10.0.0.1"]))
    with pytest.raises(UntrustedAddressError):
        run(connect(backend, "cdn.example.com"))


def test_a_name_without_addresses_is_not_connected_to(run):
    with pytest.raises(UntrustedAddressError):
        run(connect(GuardedBackend(media_rule, resolve=resolver([])), "cdn.example.com"))


def test_a_name_is_asked_once_for_each_connection_so_nothing_can_change_in_between(run):
    async def scenario():
        async with Server(says(b"")) as server:
            asked = resolver(["127.0.0.1"], ["8.8.8.8"])
            await connect(GuardedBackend(media_rule, resolve=asked), "box.local", server.port)
            assert asked.asked == ["box.local"]
            assert server.connections == 1

    run(scenario())


def test_the_second_address_is_tried_where_the_first_refuses(run):
    async def scenario():
        async with Server(says(b"")) as server:
            backend = GuardedBackend(media_rule, resolve=resolver(["127.0.0.9", "127.0.0.1"]))
            await connect(backend, "box.local", server.port)
            assert server.connections == 1

    run(scenario())


def test_a_literal_is_checked_without_asking_anybody(run):
    asked = resolver()
    backend = GuardedBackend(lambda host, port, ip: False, resolve=asked)
    with pytest.raises(UntrustedAddressError):
        run(connect(backend, "8.8.8.8"))
    assert asked.asked == []


def test_a_link_local_address_with_a_zone_is_refused(run):
    backend = GuardedBackend(lambda host, port, ip: True, resolve=resolver(["fe80::1%eth0"]))
    with pytest.raises(UntrustedAddressError):
        run(connect(backend, "box.local"))


def test_a_resolver_that_hangs_is_given_up_after_the_limit(run):
    async def never(host, port):
        await asyncio.Event().wait()

    async def scenario():
        with pytest.raises(socket.gaierror):
            await GuardedBackend(media_rule, resolve=never).connect_tcp("cdn.example.com", 443, timeout=0.05)

    run(scenario())


def test_the_resolver_asks_in_a_daemon_thread_that_cannot_hold_back_the_end(run, monkeypatch):
    release = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: release.wait(10) and [])

    async def scenario():
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(resolve("slow.example", 443), 0.05)
        threads = [thread for thread in threading.enumerate() if thread.name == "resolve slow.example"]
        assert [thread.daemon for thread in threads] == [True]
        release.set()
        threads[0].join(5)

    run(scenario())


def test_the_resolver_finds_this_computer(run):
    assert "127.0.0.1" in run(resolve("localhost", 80))


def test_an_unknown_name_is_an_error_of_the_resolver(run, monkeypatch):
    def unknown(*_args, **_named):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(socket.gaierror):
        run(resolve("no-such-name.invalid", 443))


def allowed(rule, host, address, port=443):
    return rule(host, port, ipaddress.ip_address(address))


def test_an_api_client_connects_to_its_own_host_and_port_alone():
    rule = api_rule(Origin("https", "hub.oxen.ai", 443), custom=False)
    assert allowed(rule, "hub.oxen.ai", "8.8.8.8")
    assert not allowed(rule, "evil.example", "8.8.8.8")
    assert not allowed(rule, "hub.oxen.ai", "8.8.8.8", 444)
    assert not allowed(rule, "hub.oxen.ai", "127.0.0.1")


def test_plain_http_is_for_private_addresses_only():
    rule = api_rule(Origin("http", "box.local", 80), custom=True)
    assert allowed(rule, "box.local", "192.168.1.2", 80)
    assert not allowed(rule, "box.local", "8.8.8.8", 80)


def test_a_typed_https_address_may_be_a_company_gateway_but_never_a_metadata_service():
    rule = api_rule(Origin("https", "gateway.example.com", 443), custom=True)
    assert allowed(rule, "gateway.example.com", "10.1.1.1")
    assert not allowed(rule, "gateway.example.com", "169.254.169.254")
