"""Requests go to the account's own origin and nowhere else."""

from __future__ import annotations

import json
from dataclasses import replace

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.errors import ProviderDataError
from services.net.addresses import origin_of
from services.net.requests import media_request, wire_request
from services.providers.base import ApiRequest

TIMEOUT = httpx.Timeout(5, pool=None)
BASE = "https://vendor.example/prefix"


def made(path, **parts):
    return wire_request(ApiRequest(**{"method": "GET", "path": path, **parts}), BASE, TIMEOUT)


def test_the_path_is_appended_to_the_base_address():
    assert str(made("/v1/list").url) == "https://vendor.example/prefix/v1/list"


def test_the_query_is_encoded_once():
    url = made("/list", query=(("token", "a b+c/%2F&=é"), ("page", "1"))).url
    assert url.raw_path == b"/prefix/list?token=a%20b%2Bc%2F%252F%26%3D%C3%A9&page=1"


def test_json_is_sent_with_its_type_and_length():
    request = made("/list", method="DELETE", json={"ids": ["ä"]})
    assert json.loads(request.content) == {"ids": ["ä"]}
    assert request.headers["content-type"] == "application/json"
    assert request.headers["content-length"] == str(len(request.content))


def test_a_request_asks_for_json_plain_or_gzip_and_carries_no_cookie():
    headers = made("/list").headers
    assert headers["accept"] == "application/json"
    assert headers["accept-encoding"] == "gzip, identity"
    assert "cookie" not in headers


@pytest.mark.parametrize(
    "path",
    ["list", "@evil.example/", ".evil.example/", ":444/list", "/a?b=c", "/a#b", "/a b", "/a\r\nX: y", "/a\\b", "",
     "/../admin", "/a/../../b", "/a/..", "/%2e%2e/b", "/./a"],
)  # fmt: skip
def test_a_path_that_would_leave_the_account_is_not_sent(path):
    with pytest.raises(ProviderDataError):
        made(path)


@given(st.text(max_size=40))
def test_whatever_the_path_is_the_origin_stays(path):
    try:
        url = made(f"/{path}").url
    except ProviderDataError:
        return
    assert origin_of(url) == origin_of(BASE)
    assert url.path.startswith("/prefix/")


def test_media_are_asked_for_as_they_are():
    request = media_request("GET", httpx.URL("https://cdn.example.com/a?x=1"), {"Range": "bytes=5-"}, TIMEOUT)
    assert request.headers["accept-encoding"] == "identity"
    assert request.headers["range"] == "bytes=5-"
    assert not {"authorization", "cookie", "referer"} & set(request.headers)


def test_a_request_prints_without_its_query():
    request = replace(ApiRequest(method="GET", path="/list"), query=(("key", "canary"),))
    assert "canary" not in repr(request)
