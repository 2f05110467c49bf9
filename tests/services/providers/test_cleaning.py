"""What is kept of foreign JSON, and what is not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.providers.cleaning import MAX_DEPTH, MAX_TEXT_BYTES, MAX_VALUES, clean, clean_text, cut_address


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("https://cdn.example/a.png?Policy=CANARY&x=1", "https://cdn.example/a.png"),
        ("HTTPS://cdn.example/a.png?CANARY", "HTTPS://cdn.example/a.png"),
        ("https://user:CANARY@cdn.example/a.png", "https://cdn.example/a.png"),
        ("https://a@b:CANARY@cdn.example:8443", "https://cdn.example:8443"),
        ("s3://bucket/key?CANARY", "s3://bucket/key"),
        ("made from https://cdn.example/a.png?sig=CANARY and more?", "made from https://cdn.example/a.png and more?"),
        ('{"url":"https://cdn.example/a?sig=CANARY","n":1}', '{"url":"https://cdn.example/a","n":1}'),
        ("<https://u:CANARY@h.example/p?CANARY>", "<https://h.example/p>"),
        ("notes" * 20 + "https://h.example/p?CANARY end", "notes" * 20 + "https://h.example/p end"),
    ],
)
def test_addresses_lose_their_query_and_user(text, kept):
    assert clean_text(text) == kept


@pytest.mark.parametrize(
    "text", ["What now?", "a:b?c", "ratio 16:9?", "2026-01-31T10:00:00Z", "https://cdn.example/a.png#part", "://?"]
)
def test_text_that_is_no_signed_address_stays(text):
    assert clean_text(text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("data:image/png;base64,iVBORw0KGgo=", "data:image/png (8 bytes)"),
        ("DATA:image/PNG;base64,AAAA", "data:image/png (3 bytes)"),
        ("data:text/plain;charset=utf-8,a%20b", "data:text/plain (3 bytes)"),
        ("data:image/svg+xml;utf8,<svg a='b c'/>", "data:image/svg+xml (14 bytes)"),
        ("![](data:image/png;base64,AAAAAAAA) after", "![](data:image/png (6 bytes)) after"),
    ],
)
def test_embedded_files_become_their_size(text, kept):
    assert clean_text(text) == kept


@pytest.mark.parametrize("text", ["data: a table, coloured", "Metadata:image, large", "data:,"])
def test_talk_of_data_is_no_embedded_file(text):
    assert clean_text(text) == text


def test_a_large_embedded_file_is_counted_not_cut():
    assert clean_text("data:image/png;base64," + "A" * 4_000_000) == "data:image/png (3000000 bytes)"


@pytest.mark.parametrize("letter", ["a", "\u00e9", "\U0001f40b"])
def test_long_text_is_cut_and_says_so(letter):
    text = letter * 100_000
    kept = clean_text(text)
    assert len(kept.encode()) <= MAX_TEXT_BYTES
    assert kept.startswith(letter * 1000)
    assert kept.endswith(f"(cut; {len(text.encode())} bytes in all)")


def test_text_of_exactly_the_limit_is_whole():
    assert clean_text("a" * MAX_TEXT_BYTES) == "a" * MAX_TEXT_BYTES


def test_line_ends_are_one_kind_and_control_characters_are_marked():
    assert clean_text("a\r\nb\rc\td") == "a\nb\nc\td"
    assert clean_text("a\x00b\x1b[31mc\x9bd\ud800") == "a\ufffdb\ufffd[31mc\ufffdd\ufffd"


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_twice_changes_nothing_more(text):
    once = clean_text(text)
    assert clean_text(once) == once
    once.encode()


def test_numbers_no_store_takes_become_text():
    value = clean(
        {"big": 2**63, "low": -(2**63), "nan": float("nan"), "inf": float("-inf"), "huge": 10**5000, "ok": 1.5}
    )
    assert value == {
        "big": "9223372036854775808",
        "low": -(2**63),
        "nan": "nan",
        "inf": "-inf",
        "huge": "(a number of 16610 bits)",
        "ok": 1.5,
    }


def test_truth_and_nothing_stay_what_they_are():
    assert clean([True, False, None, 0, ""]) == [True, False, None, 0, ""]


def test_depth_ends_in_a_mark():
    value: object = "bottom"
    for _ in range(10_000):
        value = [value]
    text = json.dumps(clean(value))
    assert "too deep" in text
    assert text.count("[") == MAX_DEPTH


def test_a_flood_of_values_ends_in_a_mark():
    kept = clean({"points": list(range(MAX_VALUES * 2)), "after": 1})
    assert isinstance(kept, dict)
    assert len(kept["points"]) <= MAX_VALUES + 1
    assert "too many" in kept["points"][-1]


def test_what_stands_beside_a_flood_is_kept():
    kept = clean({"points": list(range(MAX_VALUES * 2)), "after": {"width": 1}})
    assert kept["after"] == {"\N{HORIZONTAL ELLIPSIS}": "(too many values to be kept)"}
    assert clean({"after": 1, "points": list(range(MAX_VALUES * 2))})["after"] == 1
    assert len(clean({str(number): 1 for number in range(MAX_VALUES * 2)})) == MAX_VALUES + 1


def test_names_are_cleaned_and_cut_too():
    kept = clean({"a\ud800": 1, "n" * 1000: 2, "https://h.example/?CANARY": 3})
    assert list(kept) == ["a\ufffd", "n" * 256, "https://h.example/"]


def test_what_is_no_json_is_named_only():
    assert clean({"raw": b"CANARY"}) == {"raw": "(bytes)"}


def test_cut_address_keeps_host_port_and_path():
    assert cut_address("http://u:p@h.example:81/a/b?c=d?e") == "http://h.example:81/a/b"
