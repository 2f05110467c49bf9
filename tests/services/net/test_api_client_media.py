"""The API client: files on the account's own origin, read with the credential."""

from __future__ import annotations

import pytest

from services.errors import (
    MediaError,
    MediaExpiredError,
    RateLimitedError,
)
from services.net.media_body import RedirectedError
from tests.services.net.api_bench import OK, with_server
from tests.services.net.vendors import KEY, LIST, Vendor
from tests.services.net.wire import http, says

# Authorised media


def test_a_file_on_the_own_origin_is_read_with_the_credential(run):
    async def scenario(bench, server):
        async with bench.client.stream(f"{server.url}/files/a%20b.png?width=256") as body:
            assert (body.mime, body.size) == ("image/png", 4)
            assert await body.read(100) == b"\x89PNG"
        assert server.requests[0].target == "/files/a%20b.png?width=256"
        assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"
        assert server.requests[0].headers["accept-encoding"] == "identity"

    with_server(run, says(http(200, b"\x89PNG", Content_Type="image/png; x=y")), scenario)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.2:{port}/a", "https://127.0.0.1:{port}/a", "http://127.0.0.1:1/a", "http://u@127.0.0.1:{port}/a",
            "http://localhost:{port}/a", "http://127.0.0.1:{port}\\@x/a", "nonsense"]
)  # fmt: skip
def test_no_other_origin_gets_the_credential(run, url):
    async def scenario(bench, server):
        with pytest.raises(MediaError):
            async with bench.client.stream(url.format(port=server.port)):
                raise AssertionError("opened")
        assert server.connections == 0

    with_server(run, says(OK), scenario)


def test_a_credential_that_is_part_of_a_body_cannot_authorise_a_file(run):
    async def scenario(bench, server):
        with pytest.raises(MediaError):
            async with bench.client.stream(f"{server.url}/a"):
                raise AssertionError("opened")
        assert server.connections == 0

    with_server(run, says(OK), scenario, Vendor("body"))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_file_that_is_elsewhere_is_handed_on(run, status):
    async def scenario(bench, server):
        with pytest.raises(RedirectedError) as caught:
            async with bench.client.stream(f"{server.url}/a"):
                raise AssertionError("opened")
        assert str(caught.value.url) == "https://cdn.example.com/x?sig=canary"
        assert "canary" not in str(caught.value)

    with_server(run, says(http(status, Location="https://cdn.example.com/x?sig=canary")), scenario)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_file_that_is_not_given_out_leaves_the_key_in_use(run, status):
    async def scenario(bench, server):
        with pytest.raises(MediaExpiredError):
            async with bench.client.stream(f"{server.url}/a"):
                raise AssertionError("opened")
        assert await bench.client.send(LIST) == {"rows": [1, 2]}

    with_server(run, says(http(status), OK), scenario)


def test_no_file_is_asked_for_during_a_pause(run):
    async def scenario(bench, server):
        bench.pacer.pause(60, "wait")
        with pytest.raises(RateLimitedError):
            async with bench.client.stream(f"{server.url}/a"):
                raise AssertionError("opened")
        assert server.connections == 0

    with_server(run, says(OK), scenario)
