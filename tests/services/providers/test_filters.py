"""Filters are refused before anything is sent."""

from __future__ import annotations

import pytest

from services.errors import UsageError
from services.providers.base import FeedInfo, FilterField, Paging
from services.providers.filters import check_date, check_filters

FEED = FeedInfo(
    name="all",
    title="All",
    paging=Paging.TOKENS,
    page_size=10,
    max_page_size=10,
    filters=(FilterField(name="model"), FilterField(name="status", choices=tuple(f"s{n}" for n in range(20)))),
)


def test_known_filters_with_possible_values_pass():
    check_filters("X", FEED, {"model": "flux 2", "status": "s19"}, ())


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ({"status": "s99"}, "s0, s1"),
        ({"colour": "red"}, "model, status"),
        ({"page": "2"}, "itself"),
        ({"model": ""}, "needs a value"),
        ({"model": "a\nb"}, "needs a value"),
        ({"model": "x" * 2000}, "needs a value"),
    ],
)
def test_everything_else_is_refused_with_the_reason(where, words):
    with pytest.raises(UsageError, match=words) as caught:
        check_filters("X", FEED, where, ("page",))
    assert "Nothing was sent" in str(caught.value)


@pytest.mark.parametrize("value", ["2026-01-31", "2026-01-31T18:00:00Z", "2026-01-31T18:00:00.5+02:00"])
def test_iso_dates_pass(value):
    check_date("X", "createdAfter", value)


@pytest.mark.parametrize("value", ["yesterday", "31.01.2026", "", "2026-02-30"])
def test_other_dates_do_not(value):
    with pytest.raises(UsageError, match="createdAfter"):
        check_date("X", "createdAfter", value)
