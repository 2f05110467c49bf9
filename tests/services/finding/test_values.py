"""Ratings, sizes, costs and dates, as typed and as written."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain import CostSpan
from services.finding import values

TODAY = date(2026, 11, 21)


def local(*parts):
    return datetime(*parts).astimezone(UTC)


@pytest.mark.parametrize(
    ("sign", "value", "span"),
    [
        ("", "4", (4, 4)),
        (">=", "4", (4, 5)),
        (">", "3", (4, 5)),
        ("<=", "2", (0, 2)),
        ("<", "1", (0, 0)),
        ("", "2-4", (2, 4)),
        (">", "5", None),
        ("", "6", None),
        ("", "4-2", None),
        (">", "2-4", None),
        ("", "٤", None),
    ],
)
def test_ratings(sign, value, span):
    assert values.rating_span(sign, value) == span


def test_an_exact_size_has_two_numbers():
    assert values.exact_size("", "1024x768") == (1024, 768)
    assert values.exact_size("", "1024×768") == (1024, 768)
    assert values.exact_size(">", "1024x768") is None


@pytest.mark.parametrize(
    ("sign", "value", "span"),
    [
        ("", "1024", (1024, 1024)),
        (">", "2048", (2049, None)),
        ("<", "512", (0, 511)),
        ("", "512-1024", (512, 1024)),
        ("<", "0", None),
        ("", "big", None),
    ],
)
def test_the_longer_side(sign, value, span):
    assert values.side_span(sign, value) == span


@pytest.mark.parametrize(
    ("sign", "value", "span"),
    [
        ("", "2mp", (1_500_000, 2_499_999)),
        ("", "0.5MP", (450_000, 549_999)),
        (">", "2mp", (2_000_001, None)),
        ("", "1-2mp", (1_000_000, 2_000_000)),
        ("", "5px", (5, 5)),
        ("", "2", None),
    ],
)
def test_areas(sign, value, span):
    assert values.area_span(sign, value) == span


@pytest.mark.parametrize(
    ("sign", "value", "span"),
    [
        ("", "0.5", CostSpan("0.5", "0.5")),
        (">", "0,5", CostSpan(low="0.5", beyond=True)),
        ("<=", "1", CostSpan(high="1")),
        ("", "0.1-0.5", CostSpan("0.1", "0.5")),
        (">", "1-2", CostSpan("1", "2", beyond=True)),
        ("<", "1-2", None),
        ("", "cheap", None),
    ],
)
def test_costs(sign, value, span):
    assert values.cost_span(sign, value) == span


@pytest.mark.parametrize(
    ("value", "begin", "end"),
    [
        ("today", local(2026, 11, 21), local(2026, 11, 22)),
        ("Yesterday", local(2026, 11, 20), local(2026, 11, 21)),
        ("30d", local(2026, 10, 22), local(2026, 10, 23)),
        ("2w", local(2026, 11, 7), local(2026, 11, 8)),
        ("2026-11-03", local(2026, 11, 3), local(2026, 11, 4)),
        ("2026-12", local(2026, 12, 1), local(2027, 1, 1)),
        ("2026", local(2026, 1, 1), local(2027, 1, 1)),
        ("month", local(2026, 11, 1), local(2026, 12, 1)),
        ("Year", local(2026, 1, 1), local(2027, 1, 1)),
        ("2026-11-01..2026-11-04", local(2026, 11, 1), local(2026, 11, 5)),
    ],
)
def test_dates_are_local_days(value, begin, end):
    assert values.moments(value, TODAY) == (begin, end)


def test_a_time_is_itself():
    noon = datetime(2026, 11, 1, 12, tzinfo=UTC)
    assert values.moments("2026-11-01T12:00:00+00:00", TODAY) == (noon, noon)


@pytest.mark.parametrize("value", ["", "soon", "2026-13", "2026-02-30", "9999y", "0000-01-01", "9999", "2026..x"])
def test_what_is_no_date_is_none(value):
    assert values.moments(value, TODAY) is None


@given(st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))
def test_a_moment_is_read_back(moment):
    assert values.moments(values.moment_text(moment), TODAY)[0] == moment


@given(st.dates(date(1980, 1, 1), date(2100, 1, 1)))
def test_a_day_is_written_as_one(day):
    span = values.moments(day.isoformat(), TODAY)
    assert values.moments_text(*span) == day.isoformat()


@given(st.text(max_size=12), st.sampled_from(["", "=", "<", ">", "<=", ">="]))
def test_no_value_is_an_accident(value, sign):
    for reader in (values.rating_span, values.exact_size, values.side_span, values.area_span, values.cost_span):
        reader(sign, value)
    values.moments(value, TODAY)


def test_a_uid_may_say_how_similar():
    for uid, bits in (("oxen-1:-:a~b:0", 4), ("a:b:c:1", 0)):
        assert values.similar_of(values.similar_text(uid, bits)) == (uid, bits)
    assert values.similar_of("a:b:c~d:1") == ("a:b:c~d:1", values.SIMILAR_BITS)
    assert values.similar_of("a:b:c:1~999") == ("a:b:c:1", 64)
