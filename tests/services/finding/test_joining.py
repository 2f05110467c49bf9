"""Two queries as one that asks for both."""

from datetime import UTC, datetime, timedelta

import pytest

from services.domain import Flag, Kind, Label, Query, Shelf, Status
from services.finding.joining import both, can_grow

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Query(shelf=Shelf.PICKS), Query(search="fox"), Query(shelf=Shelf.PICKS, search="fox")),
        (Query(kinds=(Kind.IMAGE,)), Query(kinds=(Kind.IMAGE, Kind.VIDEO)), Query(kinds=(Kind.IMAGE,))),
        (
            Query(kinds=(Kind.IMAGE,)),
            Query(kinds=(Kind.VIDEO,)),
            Query(kinds=(Kind.IMAGE,), also=(Query(kinds=(Kind.VIDEO,)),)),
        ),
        (Query(tags=("a",)), Query(tags=("b",)), Query(tags=("a",), also=(Query(tags=("b",)),))),
        (Query(search="fo"), Query(search="red"), Query(search="fo", also=(Query(search="red"),))),
        (Query(since=NOON), Query(since=NOON + HOUR), Query(since=NOON + HOUR)),
        (Query(until=NOON), Query(until=NOON + HOUR), Query(until=NOON)),
        (
            Query(shelf=Shelf.HIDDEN),
            Query(shelf=Shelf.PICKS),
            Query(shelf=Shelf.HIDDEN, also=(Query(flags=(Flag.PICK,)),)),
        ),
        (
            Query(shelf=Shelf.RECENT),
            Query(shelf=Shelf.HIDDEN),
            Query(shelf=Shelf.HIDDEN, also=(Query(shelf=Shelf.RECENT),)),
        ),
        (
            Query(without=(Query(tags=("a",)),)),
            Query(without=(Query(tags=("b",)),)),
            Query(without=(Query(tags=("a",)), Query(tags=("b",)))),
        ),
    ],
)
def test_both_must_hold(first, second, expected):
    assert both(first, second) == expected


@pytest.mark.parametrize("query", [Query(), Query(search="x", tags=("a",), also=(Query(seeds=("1",)),))])
def test_nothing_and_itself_add_nothing(query):
    assert both(query, Query()) == both(Query(), query) == both(query, query) == query


@pytest.mark.parametrize(
    "query",
    [
        Query(shelf=Shelf.PICKS),
        Query(flags=(Flag.PICK,)),
        Query(labels=(Label.RED,)),
        Query(ratings=((4, 5),)),
        Query(uids=("a:-:1:0",)),
        Query(also=(Query(shelf=Shelf.HIDDEN),)),
    ],
)
def test_what_only_the_artist_knows_does_not_grow(query):
    assert not can_grow(query)


@pytest.mark.parametrize(
    "query",
    [
        Query(),
        Query(unreviewed=True),
        Query(ratings=((0, 5),)),
        Query(flags=(Flag.NONE,)),
        Query(statuses=tuple(Status)),
    ],
)
def test_other_lists_do(query):
    assert can_grow(query)
