"""What an answer with a file tells, and what is no file at all."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.errors import MediaError, MediaExpiredError
from services.net.addresses import check_media_url
from services.net.media_body import (
    MediaBody,
    RedirectedError,
    http_date,
    mime_of,
    redirect_target,
    refuse_pages,
    transfer,
)

HERE = httpx.URL("https://cdn.example.com/dir/a.png?sig=canary")


def opened(status=200, content=b"", **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return MediaBody.of(httpx.Response(status, headers=named, content=content), HERE, None)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_link_that_ended_says_so(status):
    with pytest.raises(MediaExpiredError, match=r"cdn\.example\.com"):
        opened(status)


@pytest.mark.parametrize("status", [400, 402, 405, 429, 500, 503, 999])
def test_any_other_failure_may_pass(status):
    with pytest.raises(MediaError) as caught:
        opened(status)
    assert not caught.value.permanent
    assert "canary" not in str(caught.value)


def test_the_facts_of_a_file_are_at_hand():
    body = opened(
        content=b"1234", ETag='"v1"', Last_Modified="Wed, 21 Oct 2015 07:28:00 GMT", Content_Type="Image/PNG;x"
    )
    assert (body.mime, body.size, body.validator) == ("image/png", 4, '"v1"')
    assert body.last_modified == datetime(2015, 10, 21, 7, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "validator"),
    [
        ({"ETag": '"strong"'}, '"strong"'),
        ({"ETag": 'W/"weak"'}, None),
        ({"ETag": 'W/"weak"', "Last_Modified": "Wed, 21 Oct 2015 07:28:00 GMT"}, None),
        ({"ETag": "bare"}, None),
        ({"ETag": '""'}, None),
        ({"ETag": '"' + "x" * 600 + '"'}, None),
        ({"Last_Modified": "Wed, 21 Oct 2015 07:28:00 GMT"}, "Wed, 21 Oct 2015 07:28:00 GMT"),
        ({"Last_Modified": "yesterday"}, None),
        ({"ETag": '"v"', "Content_Encoding": "gzip"}, None),
        ({}, None),
    ],
)
def test_only_what_proves_sameness_is_a_validator(headers, validator):
    assert opened(**headers).validator == validator


@pytest.mark.parametrize("text", ["", "nonsense", "image", "image/png\x00", "a/" + "b" * 200, "text/html<script>"])
def test_a_type_that_is_none_is_none(text):
    assert mime_of(httpx.Headers([(b"content-type", text.encode())])) is None


@given(st.text())
def test_any_date_gives_a_moment_or_none(text):
    moment = http_date(text)
    assert moment is None or moment.tzinfo is UTC


@pytest.mark.parametrize(
    "start",
    [
        b'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code>',
        b"<Error><Code>NoSuchKey</Code>",
        b"\xef\xbb\xbf<?xml version='1.0'?><Error><Code>ExpiredToken</Code>",
        b'<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code>',
    ],
)
def test_a_stores_refusal_is_an_ended_link(start):
    with pytest.raises(MediaExpiredError):
        refuse_pages(start, "cdn.example.com")


def test_a_stores_other_message_may_pass():
    with pytest.raises(MediaError) as caught:
        refuse_pages(b"<?xml version='1.0'?><Error><Code>SlowDown</Code>", "cdn.example.com")
    assert type(caught.value) is MediaError


@pytest.mark.parametrize("start", [b"<!DOCTYPE html>", b"\n <html>"])
def test_a_web_page_is_no_file(start):
    with pytest.raises(MediaError, match="web page"):
        refuse_pages(start, "cdn.example.com")


@pytest.mark.parametrize(
    "start", [b"\x89PNG", b"<?xml version='1.0'?><svg><Error/></svg>", b"<svg>", b"{}", b"", b"AccessDenied"]
)
def test_a_file_is_a_file(start):
    refuse_pages(start, "cdn.example.com")


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/b.png?sig=2", "https://cdn.example.com/b.png?sig=2"),
        ("b.png", "https://cdn.example.com/dir/b.png"),
        ("//other.example/b", "https://other.example/b"),
        ("https://other.example/b#x", "https://other.example/b#x"),
        ("?x=1", "https://cdn.example.com/dir/a.png?x=1"),
    ],
)
def test_a_redirect_may_be_relative(location, target):
    response = httpx.Response(302, headers={"location": location})
    assert str(redirect_target(response, HERE, "cdn.example.com")) == target


@pytest.mark.parametrize(
    "location", ["", "https://[bad", "https://x:99999/", "a\x00b", "x" * 20_000, "https://\u202ex/"]
)
def test_a_redirect_to_nowhere_is_refused(location):
    response = httpx.Response(302, headers=[(b"location", location.encode())])
    with pytest.raises(MediaError):
        check_media_url(redirect_target(response, HERE, "cdn.example.com"), None)


@given(st.text(max_size=80))
def test_any_location_leads_to_a_checked_address_or_a_refusal(location):
    response = httpx.Response(302, headers=[(b"location", location.encode("utf-8", "surrogatepass"))])
    try:
        assert check_media_url(redirect_target(response, HERE, "h"), None).scheme == "https"
    except MediaError:
        return


def test_a_redirect_prints_without_its_address():
    with pytest.raises(RedirectedError) as caught:
        opened(302, Location="https://other.example/b?sig=canary")
    assert "canary" not in f"{caught.value} {caught.value!r}"


def test_a_file_that_was_packed_against_our_wish_is_unpacked(run):
    async def scenario():
        response = httpx.Response(
            200, headers={"content-encoding": "gzip"}, stream=httpx.ByteStream(gzip.compress(b"abc" * 100))
        )
        async with transfer("cdn.example.com", 5, 1000) as time_left:
            body = MediaBody.of(response, HERE, time_left)
            assert (body.size, body.validator) == (None, None)
            return await body.read(1000)

    assert run(scenario()) == b"abc" * 100
