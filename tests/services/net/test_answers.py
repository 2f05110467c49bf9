"""What an API's answer is, before the provider has a word in it."""

from __future__ import annotations

import contextlib
import json

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.errors import (
    AuthError,
    CreditError,
    ForbiddenError,
    NotFoundError,
    RateLimitedError,
    RequestRefusedError,
    UnavailableError,
)
from services.net import answers
from services.providers.base import Answer


@pytest.mark.parametrize("text", ['{"a": [1, 2.5, null, true, "ü"]}', "[]", "7", '"x"', "null"])
def test_json_is_json(text):
    assert answers.parsed_json(text.encode()) == json.loads(text)


def test_a_byte_order_mark_is_tolerated():
    assert answers.parsed_json(b"\xef\xbb\xbf{}") == {}


@pytest.mark.parametrize(
    "body",
    [
        b"<html>",
        b"{",
        b"",
        b'{"a": "\xff"}',
        "{}".encode("utf-16"),
        b"[NaN]",
        b"[Infinity]",
        b"[-Infinity]",
        b"[1e999]",
        b"[-1e999]",
        b"[" + b"9" * 101 + b"]",
        b"[" + b"9" * 5000 + b"]",
        b"[" * 101 + b"]" * 101,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 200 + b"1" + b"}" * 200,
        b'{"a": 1} extra',
    ],
)
def test_what_is_no_json_within_limits_is_a_value_error(body):
    with pytest.raises(ValueError):
        answers.parsed_json(body)


def test_a_seed_of_64_bits_keeps_every_digit():
    assert answers.parsed_json(b"[18446744073709551615]") == [18446744073709551615]


def test_a_hundred_levels_are_enough():
    assert answers.parsed_json(b"[" * 100 + b"]" * 100)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_value_or_a_value_error(body):
    with contextlib.suppress(ValueError):
        answers.parsed_json(body)


@pytest.mark.parametrize(
    "start",
    [b"<!DOCTYPE html><p>", b"  \n<html lang=en>", b"\xef\xbb\xbf<HTML>", b"<!-- x --><head>", b"<script>", b"<body >"],
)
def test_a_web_page_is_known_by_its_first_bytes(start):
    assert answers.is_html(start)


@pytest.mark.parametrize("start", [b"", b"{}", b"<?xml version='1.0'?><svg>", b"\x89PNG", b"<svg>", b"<htmlx>"])
def test_other_first_bytes_are_no_web_page(start):
    assert not answers.is_html(start)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, RequestRefusedError),
        (401, AuthError),
        (402, CreditError),
        (403, ForbiddenError),
        (404, NotFoundError),
        (405, NotFoundError),
        (408, UnavailableError),
        (410, NotFoundError),
        (418, RequestRefusedError),
        (422, RequestRefusedError),
        (429, RateLimitedError),
        (500, UnavailableError),
        (503, UnavailableError),
        (599, UnavailableError),
    ],
)
def test_a_status_says_what_can_be_done(status, kind):
    assert type(answers.error_by_status(Answer(status=status), "Vendor")) is kind


@pytest.mark.parametrize("status", [200, 201, 204, 269])
def test_every_2xx_is_a_success(status):
    assert answers.error_by_status(Answer(status=status), "Vendor") is None


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_an_error_that_tells_the_key_stayed_here(status):
    assert "key stays here" in str(answers.error_by_shape(Answer(status=status), b"", "Vendor"))


@pytest.mark.parametrize(("status", "body"), [(200, b"<!doctype html>"), (511, b"")])
def test_a_sign_in_page_is_told_apart(status, body):
    assert "sign in" in str(answers.error_by_shape(Answer(status=status), body, "Vendor"))


def test_a_web_page_with_an_error_status_is_the_vendors_own():
    assert answers.error_by_shape(Answer(status=502), b"<html>", "Vendor") is None


def test_a_head_has_bounds():
    assert answers.head_is_bounded(httpx.Headers({"a": "b"}))
    assert not answers.head_is_bounded(httpx.Headers({"a": "b" * 70_000}))
    assert not answers.head_is_bounded(httpx.Headers([(f"n{number}", "v") for number in range(201)]))


def test_keys_and_queries_are_taken_out_of_a_vendors_words():
    text = "key sk-canary is wrong for https://cdn.example.com/a?sig=1#x (sk-canary-long)"
    assert answers.without_secrets(text, ["sk-canary", "sk-canary-long", "a"]) == (
        "key *** is wrong for https://cdn.example.com/a (***)"
    )
