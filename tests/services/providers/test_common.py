"""The helpers all list providers share."""

from __future__ import annotations

import pytest

from services.domain import Account
from services.providers.common import (
    ends_like_a_clip,
    ends_like_an_image,
    on_own_origin,
    path_part,
    rendition_edge,
)


def own(url: str, base: str = "https://hub.oxen.ai") -> bool:
    return on_own_origin(url, Account(id="a", provider="oxen", label="", base_url=base)) is not None


@pytest.mark.parametrize("url", ["https://hub.oxen.ai/x", "https://HUB.oxen.ai:443/x", "HTTPS://hub.oxen.ai"])
def test_the_same_scheme_host_and_port_are_the_own_origin(url):
    assert own(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://hub.oxen.ai/x",
        "https://hub.oxen.ai:8443/x",
        "https://hub.oxen.ai.example.net/x",
        "https://hub.oxen.ai@evil.example/x",
        "https://user@hub.oxen.ai/x",
        "https://evil.example\\@hub.oxen.ai/x",
        "https://hub.oxen.ai.:443/x",
        "https://[",
        "https://hub.oxen.ai:99999/x",
        "https://hub.oxen.ai:abc/x",
        "//hub.oxen.ai/x",
    ],
)
def test_everything_else_is_foreign(url):
    assert not own(url)


def test_the_port_counts_on_loopback():
    assert own("http://127.0.0.1:8001/x", "http://127.0.0.1:8001/prefix")
    assert not own("http://127.0.0.1:8002/x", "http://127.0.0.1:8001/prefix")


@pytest.mark.parametrize(("edge", "width"), [(1, 256), (256, 256), (257, 512), (1000, 1024), (4000, 1024)])
def test_a_server_is_asked_for_three_sizes_only(edge, width):
    assert rendition_edge(edge) == width


@pytest.mark.parametrize(
    ("name", "part"), [("a-b_c.1", "a-b_c.1"), ("a/b?c#d", "a%2Fb%3Fc%23d"), ("..", "%2E%2E"), (".", "%2E")]
)
def test_foreign_ids_cannot_leave_their_place_in_a_path(name, part):
    assert path_part(name) == part


def test_endings_are_read_from_the_path_alone():
    assert ends_like_an_image("https://h.example/a.PNG?x=.mp4")
    assert not ends_like_an_image("https://h.example/a.mp4?x=.png")
    assert ends_like_a_clip("https://h.example/a.mp4#.png")
