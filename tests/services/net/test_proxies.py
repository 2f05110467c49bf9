"""Which proxy an address is reached through."""

from __future__ import annotations

import httpx
import pytest

from services.errors import UnavailableError
from services.net.proxies import Proxies


def proxy_for(url, **environ):
    found = Proxies(environ).for_url(httpx.URL(url))
    return None if found is None else str(found)


def test_without_variables_everything_is_direct():
    assert proxy_for("https://modelslab.com") is None


def test_https_goes_through_its_own_proxy():
    assert proxy_for("https://modelslab.com", HTTPS_PROXY="http://proxy:3128") == "http://proxy:3128"
    assert proxy_for("http://192.168.0.7", HTTPS_PROXY="http://proxy:3128") is None


def test_the_lower_case_name_wins_and_all_proxy_is_the_last_resort():
    assert proxy_for("https://a.com", https_proxy="http://one:1", HTTPS_PROXY="http://two:2") == "http://one:1"
    assert proxy_for("https://a.com", ALL_PROXY="http://all:3") == "http://all:3"
    assert proxy_for("http://192.168.0.7", HTTP_PROXY="http://plain:4", ALL_PROXY="http://all:3") == "http://plain:4"


def test_a_proxy_without_scheme_is_http():
    assert proxy_for("https://a.com", HTTPS_PROXY="proxy:3128") == "http://proxy:3128"


@pytest.mark.parametrize("url", ["http://127.0.0.1:80", "http://[::1]", "http://localhost:8080", "https://127.0.0.1"])
def test_this_computer_is_never_reached_through_a_proxy(url):
    assert proxy_for(url, ALL_PROXY="http://proxy:3128") is None


@pytest.mark.parametrize(
    ("exceptions", "direct"),
    [
        ("*", True),
        ("modelslab.com", True),
        (".modelslab.com", True),
        ("*.modelslab.com", True),
        ("example.com, cdn.modelslab.com", True),
        ("cdn.modelslab.com:443", True),
        ("cdn.modelslab.com:8443", False),
        ("lab.com", False),
        ("evilcdn.modelslab.com", False),
        ("", False),
        (",,", False),
    ],
)
def test_no_proxy_names_hosts_and_all_below_them(exceptions, direct):
    found = proxy_for("https://cdn.modelslab.com/a", HTTPS_PROXY="http://proxy:3128", NO_PROXY=exceptions)
    assert (found is None) == direct


@pytest.mark.parametrize(("exceptions", "direct"), [("10.0.0.0/8", True), ("10.1.2.3", True), ("11.0.0.0/8", False)])
def test_no_proxy_names_networks(exceptions, direct):
    found = proxy_for("http://10.1.2.3/a", HTTP_PROXY="http://proxy:3128", NO_PROXY=exceptions)
    assert (found is None) == direct


@pytest.mark.parametrize("value", ["socks5://proxy:1080", "http://", "http://proxy:port"])
def test_a_proxy_we_cannot_use_is_said_so(value):
    with pytest.raises(UnavailableError, match="proxy"):
        proxy_for("https://a.com", HTTPS_PROXY=value)
