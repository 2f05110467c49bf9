"""Foreign exceptions end in a sentence that says what happened, what is safe, and what to do."""

from __future__ import annotations

import contextlib
import errno
import socket
import ssl

import httpcore
import httpx
import pytest

from services.errors import OfflineError, UnavailableError
from services.net.failures import UntrustedConnectionError, border, told
from services.net.transport import GuardedTransport
from tests.services.net.test_transport import get
from tests.services.net.wire import Server, http, says


def caused(outer, inner):
    outer.__cause__ = inner
    return outer


@pytest.mark.parametrize(
    ("error", "kind", "word"),
    [
        (caused(httpcore.ConnectError("x"), socket.gaierror(-2, "x")), OfflineError, "offline"),
        (caused(httpx.ConnectError("x"), ConnectionRefusedError()), OfflineError, "no connections"),
        (OSError(errno.ENETUNREACH, "x"), OfflineError, "no way"),
        (httpcore.ConnectTimeout("x"), OfflineError, "no answer"),
        (httpcore.ReadTimeout("x"), UnavailableError, "too slow"),
        (httpx.ReadTimeout("x"), UnavailableError, "too slow"),
        (TimeoutError(), UnavailableError, "too slow"),
        (ConnectionResetError(), UnavailableError, "broke off"),
        (httpcore.RemoteProtocolError("x"), UnavailableError, "broken"),
        (httpcore.ProxyError("x"), UnavailableError, "proxy"),
        (ssl.SSLError("x"), UntrustedConnectionError, "safe connection"),
    ],
)
def test_each_failure_has_its_own_words(error, kind, word):
    found = told(error, "Vendor")
    assert type(found) is kind
    assert word in str(found)
    assert "Vendor" in str(found)


def test_the_foreign_text_never_reaches_the_sentence():
    with pytest.raises(UnavailableError) as caught, border("Vendor"):
        raise httpx.ReadError("https://cdn.example.com/a?sig=canary")
    assert "canary" not in str(caught.value)
    assert isinstance(caught.value.__cause__, httpx.ReadError)


def test_our_own_errors_pass_unchanged():
    with pytest.raises(ZeroDivisionError), border("Vendor"):
        raise ZeroDivisionError


async def asked(server_tls, trust, host="127.0.0.1"):
    async def loopback(name, port):
        return ["127.0.0.1"]

    async with Server(says(http(200, b"ok")), tls=server_tls) as server:
        transport = GuardedTransport(lambda *_: True, trust=trust, resolve=loopback)
        async with contextlib.aclosing(transport):
            with border("Vendor"):
                await get(transport, f"https://{host}:{server.port}/", Authorization="canary")
        return bytes(server.heard)


def test_a_certificate_of_a_known_authority_and_the_right_host_is_believed(run, authority):
    assert b"canary" in run(asked(authority.server("right"), authority.trusted))


@pytest.mark.parametrize(
    ("name", "options", "word"),
    [
        ("expired", {"dates": ("20200101000000Z", "20210101000000Z")}, "clock"),
        ("early", {"dates": ("20990101000000Z", "21000101000000Z")}, "clock"),
        ("other-host", {"names": "DNS:other.example.com"}, "another host"),
        ("self-signed", {"own": True}, "issued"),
    ],
)
def test_a_certificate_that_proves_nothing_ends_the_connection(run, authority, name, options, word):
    with pytest.raises(UntrustedConnectionError, match=word):
        run(asked(authority.server(name, **options), authority.trusted))


def test_an_unknown_authority_ends_the_connection(run, authority):
    with pytest.raises(UntrustedConnectionError, match="issued"):
        run(asked(authority.server("unknown"), lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)))


def test_the_name_is_checked_although_the_address_is_connected_to(run, authority):
    assert run(asked(authority.server("named", "DNS:api.example.com"), authority.trusted, "api.example.com"))
    with pytest.raises(UntrustedConnectionError, match="another host"):
        run(asked(authority.server("named", "DNS:api.example.com"), authority.trusted, "api.example.org"))


def test_a_server_that_speaks_old_tls_only_ends_the_connection(run, authority, recwarn):
    old = authority.server("old")
    old.minimum_version = ssl.TLSVersion.TLSv1
    old.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises(UnavailableError):
        run(asked(old, authority.trusted))
    recwarn.clear()
