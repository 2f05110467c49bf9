"""The tolerant readers: what they take, what they refuse, and that they never fall over."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from services.errors import ProviderDataError
from services.providers import reading

NO_VALUES = [None, "", "  ", [], {}, True, False]


@pytest.mark.parametrize(("value", "kept"), [("abc", "abc"), (" a ", " a "), (7, "7"), (1.5, "1.5"), (0, "0")])
def test_text_takes_text_and_numbers(value, kept):
    assert reading.text(value) == kept


@pytest.mark.parametrize("value", [*NO_VALUES, float("nan"), float("inf")])
def test_text_takes_nothing_else(value):
    assert reading.text(value) is None


@pytest.mark.parametrize(("value", "kept"), [(3, 3), (3.0, 3), ("12", 12), (" 12 ", 12), (0, 0)])
def test_whole_takes_whole_numbers(value, kept):
    assert reading.whole(value) == kept


@pytest.mark.parametrize("value", [*NO_VALUES, -1, 1.5, "1.5", "x", "\u00b2", 2**60, 10**400, float("nan"), "1" * 5000])
def test_whole_takes_nothing_else(value):
    assert reading.whole(value) is None


def test_a_size_is_never_nothing():
    assert reading.size(0) is None
    assert reading.size("1024") == 1024


@pytest.mark.parametrize(("value", "kept"), [(5, 5.0), (5.04, 5.04), ("8s", 8.0), ("8.5 sec", 8.5), ("12", 12.0)])
def test_seconds_come_as_numbers_and_as_text(value, kept):
    assert reading.seconds(value) == kept


@pytest.mark.parametrize("value", [*NO_VALUES, -1, "8 minutes", "s", "1:30", float("inf")])
def test_seconds_take_nothing_else(value):
    assert reading.seconds(value) is None


@pytest.mark.parametrize(
    ("value", "kept"), [("0.0140000000", "0.0140000000"), (2, "2"), (0.5, "0.5"), ("-1.5", "-1.5")]
)
def test_money_stays_as_it_is_written(value, kept):
    assert reading.decimal_text(value) == kept


@pytest.mark.parametrize("value", [*NO_VALUES, "1e9", "NaN", "12 USD", float("nan"), "1" * 100])
def test_money_is_plain_decimals(value):
    assert reading.decimal_text(value) is None


MOMENT = datetime(2026, 11, 19, 8, 12, 44, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        "2026-11-19T08:12:44Z",
        "2026-11-19T08:12:44.000Z",
        "2026-11-19T10:12:44+02:00",
        "2026-11-19T08:12:44",
        1795075964,
        1795075964.0,
        1795075964000,
        "1795075964",
        "1795075964000",
    ],
)
def test_times_of_every_spelling_are_the_same_moment(value):
    assert reading.moment(value) == MOMENT
    assert reading.moment(value).tzinfo is UTC


@pytest.mark.parametrize(
    "value",
    [
        *NO_VALUES,
        "yesterday",
        "0000-01-01",
        "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00+14:00",
        1e30,
        float("nan"),
    ],
)
def test_what_is_no_time_is_none(value):
    assert reading.moment(value) is None


@pytest.mark.parametrize(
    "value",
    ["https://h.example/a?b=c~_-%2F", "http://127.0.0.1:8000/x.png", "HTTPS://h.example", "https://h.example/\u00e9"],
)
def test_addresses_are_never_altered(value):
    assert reading.address(value) == value


@pytest.mark.parametrize(
    "value", [*NO_VALUES, 7, "file:///etc/passwd", "data:image/png;base64,AA", "//h.example/x", "https://h.example/a b",
              "https://h.example/\n", "https://", "http://", "https://h.example/\x7f", "https:h.example",
              "javascript:alert(1)", "https://h.example/" + "a" * 20_000, "https://h.example/\ud800"]
)  # fmt: skip
def test_other_addresses_are_none(value):
    assert reading.address(value) is None


@pytest.mark.parametrize("value", [None, ""])
def test_every_way_to_end_a_list_is_the_end(value):
    assert reading.token(value, "X") is None


def test_a_token_is_never_altered():
    assert reading.token("eyJ+/=~ \u00e9", "X") == "eyJ+/=~ \u00e9"


@pytest.mark.parametrize("value", [{}, [], True, 1.5, "a" * 2_000_000, "a\nb", "\ud800"])
def test_a_token_that_cannot_be_sent_is_the_providers_fault_not_the_end(value):
    with pytest.raises(ProviderDataError, match="token"):
        reading.token(value, "X")


@pytest.mark.parametrize(
    ("value", "kept"), [(184220317, "184220317"), ("abc-1", "abc-1"), (" a", " a"), (10**30, "1" + "0" * 30)]
)
def test_ids_are_kept_as_written(value, kept):
    assert reading.row_id(value) == kept


@pytest.mark.parametrize("value", [*NO_VALUES, 1.5, "a\nb", "\ud800", "x" * 513])
def test_a_row_without_a_usable_id_is_unreadable(value):
    with pytest.raises(reading.UnreadableRowError):
        reading.row_id(value)


@pytest.mark.parametrize(
    ("asked", "told", "last", "empty", "following"),
    [
        (1, 1, 3, False, "2"),
        (3, 3, 3, False, None),
        (1, 1, 1, True, None),
        (1, 1, 0, True, None),
        (5, 3, 3, False, None),  # the server answers a page past the end with the last one
        (2, None, None, False, "3"),  # nothing but the rows tells
        (2, None, None, True, None),
        (4, 1, 3, False, None),  # the server ignores the page number
        (1, "1", "2", False, "2"),
        (1, {}, [], False, "2"),
    ],
)
def test_the_end_of_a_numbered_list(asked, told, last, empty, following):
    assert reading.next_page(asked, told, last, empty=empty) == following


@pytest.mark.parametrize(("cursor", "page"), [(None, 1), ("1", 1), ("12", 12), ("0", 1), ("-3", 1), ("abc", 1)])
def test_a_cursor_that_is_no_page_number_is_the_first_page(cursor, page):
    assert reading.page_number(cursor) == page


def test_fields_give_back_what_was_not_taken_or_not_understood():
    fields = reading.Fields({"a": "1", "b": "wrong", "c": None, "d": {"e": 1, "f": 2}, "g": [1], "h": ""})
    assert fields.take("a", reading.whole) == 1
    assert fields.take("b", reading.whole) is None
    assert fields.take("c", reading.whole) is None
    assert fields.take("h", reading.text) is None
    assert fields.take("absent", reading.text) is None
    assert fields.inner("d").take("e", reading.whole) == 1
    assert fields.inner("g").take("x", reading.whole) is None
    assert fields.params() == {"b": "wrong", "d": {"f": 2}, "g": [1]}


def test_an_inner_object_read_empty_leaves_no_trace():
    fields = reading.Fields({"d": {"e": 1}})
    fields.inner("d").take("e", reading.whole)
    assert fields.params() == {}


def test_an_unknown_word_stays_and_a_known_one_goes():
    fields = reading.Fields({"status": "Success", "kind": "hologram"})
    assert fields.word("status", {"success": 1}, 0) == 1
    assert fields.word("kind", {"image": 1}, 0) == 0
    assert fields.params() == {"kind": "hologram"}
