"""Certificates are believed as the system's trust store says, and no key is ever logged."""

from __future__ import annotations

import ssl

from services.net.transport import GuardedTransport
from services.net.trust import system_trust
from tests.services.net.test_transport import get
from tests.services.net.wire import Server, http, says


def test_certificates_and_names_are_checked():
    context = system_trust()
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version == ssl.TLSVersion.TLSv1_2


def test_an_authority_of_the_systems_store_is_believed_and_no_key_log_written(run, authority, tmp_path, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.ca))  # how a company adds its own to OpenSSL's store
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys.log"))

    async def scenario():
        async with Server(says(http(200, b"ok")), tls=authority.server("good")) as server:
            transport = GuardedTransport(lambda *_: True)
            assert await get(transport, server.url) == (200, b"ok")
            await transport.aclose()

    run(scenario())
    assert not (tmp_path / "keys.log").exists()
