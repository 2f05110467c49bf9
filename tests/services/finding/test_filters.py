"""Filters as a text and as a query."""

from datetime import date

import pytest

from services.domain import Flag, Kind, Label, Query, Shelf, Status
from services.finding.filters import DATES, Filters, days_of, span_term
from services.finding.language import AccountName, Names, parse

NAMES = Names((AccountName("oxen-1", "Studio North", "oxen"),))
TODAY = date(2026, 11, 21)


def test_nothing_on_asks_nothing():
    assert Filters().text(NAMES) == ""
    assert Filters().query(NAMES) == Query()
    assert Filters().on() == ()


def test_every_filter_is_said_and_asked():
    filters = Filters(
        kinds=(Kind.VIDEO, Kind.AUDIO),
        accounts=("oxen-1",),
        models=("Seedance 1 Pro",),
        statuses=(Status.FAILED,),
        date="after:30d",
        tags=("key art",),
        flags=(Flag.PICK,),
        stars=4,
        labels=(Label.RED,),
        unreviewed=True,
        hidden=True,
    )
    expected = Query(
        kinds=filters.kinds,
        accounts=filters.accounts,
        models=filters.models,
        statuses=filters.statuses,
        since=parse("after:30d", NAMES, today=TODAY).since,
        tags=filters.tags,
        flags=filters.flags,
        ratings=((4, 5),),
        labels=filters.labels,
        unreviewed=True,
        shelf=Shelf.HIDDEN,
    )
    assert filters.query(NAMES, today=TODAY) == expected
    assert "after:30d" in filters.text(NAMES).split()
    assert len(filters.on()) == 11
    assert filters.without(*filters.on()) == Filters()


def test_one_filter_is_taken_off_and_the_others_stay():
    assert Filters(stars=3, unreviewed=True).without("stars") == Filters(unreviewed=True)


@pytest.mark.parametrize(
    ("term", "first", "last"),
    [
        ("on:today", date(2026, 11, 21), date(2026, 11, 21)),
        ("after:7d", date(2026, 11, 14), date(2026, 11, 21)),
        ("after:year", date(2026, 1, 1), date(2026, 11, 21)),
        ("on:2026-11-01..2026-11-04", date(2026, 11, 1), date(2026, 11, 4)),
    ],
)
def test_a_date_term_is_a_span_of_days(term, first, last):
    assert days_of(term, TODAY) == (first, last)


def test_no_term_is_no_span():
    assert days_of("", TODAY) is None


def test_a_span_is_read_back():
    for last in (date(2026, 11, 1), date(2026, 11, 9)):
        assert days_of(span_term(date(2026, 11, 1), last), TODAY) == (date(2026, 11, 1), last)


def test_every_offered_date_is_understood():
    assert all(days_of(term, TODAY) for term in DATES)


def test_similar_pictures_are_said_in_the_search_language():
    similar = (("oxen-1:-:a b:0", 4),)
    filters = Filters(similar=similar)
    assert filters.text(Names()) == 'similar:"oxen-1:-:a b:0~4"'
    assert filters.query(Names()) == Query(similar=similar)
