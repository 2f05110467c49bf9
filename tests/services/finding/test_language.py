"""The whole language: what is typed, what it means, and that writing a query down loses nothing."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from services.domain import CostSpan, Flag, Kind, Label, Query, Shelf, Status
from services.errors import QueryError
from services.finding.language import MAX_DEPTH, MAX_TERMS, AccountName, Names, joined, parse, text_of
from services.finding.terms import terms

NAMES = Names((AccountName("oxen-1", "Studio North", "oxen"), AccountName("oxen-2", "x", "oxen")))
TODAY = date(2026, 11, 21)


def asked(text):
    return parse(text, NAMES, today=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "copper heron",
        ' red "at dawn" -cat ',
        "16:9 (masterpiece:1.2), best",
        "a cat ( small",
        "mode:raw",
        "-",
        "()",
    ],
)
def test_a_plain_text_stays_what_it_was(text):
    assert asked(text) == Query(search=text)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("red model:flux fox", Query(search="red fox", model_parts=("flux",))),
        ("model:flux model:=sdxl", Query(model_parts=("flux",), models=("sdxl",))),
        ("tag:a tag:b tag:a", Query(tags=("a", "b"))),
        ("type:image rating:2-4", Query(kinds=(Kind.IMAGE,), ratings=((2, 4),))),
        ("-type:video -tag:a", Query(without=(Query(kinds=(Kind.VIDEO,)), Query(tags=("a",))))),
        ("fox -red type:image", Query(search="fox -red", kinds=(Kind.IMAGE,))),
        ("is:rated rating:5", Query(ratings=((1, 5),), also=(Query(ratings=((5, 5),)),))),
        ("is:hidden is:recent", Query(shelf=Shelf.HIDDEN, also=(Query(shelf=Shelf.RECENT),))),
        ("tag:a ( tag:b )", Query(tags=("a",), also=(Query(tags=("b",)),))),
        ("-( tag:a rating:1 )", Query(without=(Query(tags=("a",), ratings=((1, 1),)),))),
        ("after:2026-11-01 after:2026-10-01", Query(since=datetime(2026, 10, 1).astimezone(UTC))),
        ("before:2026-11-01 before:2026-10-01", Query(until=datetime(2026, 11, 1).astimezone(UTC))),
    ],
)
def test_what_is_typed_is_what_is_asked(text, query):
    assert asked(text) == query


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("fox type:nothing", "nothing"),
        ("tag:a )", ")"),
        ("tag:a ( tag:b", "("),
        ("tag:a ( tag:b ( tag:c )", "("),
        ("tag:x ( )", "( )"),
        (f"tag:x {'( ' * (MAX_DEPTH + 1)}a{' )' * (MAX_DEPTH + 1)}", "("),
    ],
)
def test_what_cannot_be_understood_is_pointed_at(text, place):
    with pytest.raises(QueryError) as caught:
        asked(text)
    assert text[caught.value.start : caught.value.end] == place


def test_the_first_of_two_open_brackets_is_the_lonely_one():
    with pytest.raises(QueryError) as caught:
        asked("tag:a ( tag:b ( tag:c )")
    assert caught.value.start == 6


def test_a_book_is_refused():
    with pytest.raises(QueryError):
        asked("tag:a " * 300)


def test_a_relative_date_moves_with_the_days():
    first, later = asked("after:30d"), parse("after:30d", NAMES, today=date(2026, 12, 21))
    assert first.since < later.since


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (("copper heron", "type:video rating:>=4"), "copper heron type:video rating:>=4"),
        (("type:image", "type:video"), "type:image ( type:video )"),
        (("-type:image", "type:video"), "-type:image type:video"),
        (('"open', "tag:a"), '"open" tag:a'),
        (("", "tag:a", ""), "tag:a"),
    ],
)
def test_texts_are_joined_so_that_all_must_hold(texts, whole):
    assert joined(*texts) == whole


name = st.text(min_size=1, max_size=12)
moment = st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
number = st.integers(0, 10**9)
decimal = st.decimals(0, 1000, places=2).map(str)


def tuples(strategy):
    return st.lists(strategy, max_size=2, unique=True).map(tuple)


def pairs(strategy):
    return st.tuples(strategy, strategy).map(lambda both: tuple(sorted(both)))


spans = pairs(number) | st.tuples(number, st.none())
costs = (
    st.builds(CostSpan, low=decimal, beyond=st.booleans())
    | st.builds(CostSpan, high=decimal, beyond=st.booleans())
    | st.tuples(decimal, decimal).filter(lambda both: both[0] != both[1]).map(lambda both: CostSpan(*both, beyond=True))
    | st.tuples(decimal, decimal).map(lambda both: CostSpan(*both))
)
words = st.lists(st.sampled_from(["red", "-cat", '"at dawn"', "16:9", "夜の街", "a(b)"]), max_size=3).map(" ".join)
leaf = st.builds(
    Query,
    accounts=tuples(st.sampled_from(["oxen-1", "oxen-2", "gone-3"])),
    providers=tuples(st.sampled_from(["oxen", "other"])),
    feeds=tuples(name),
    kinds=tuples(st.sampled_from(Kind)),
    statuses=tuples(st.sampled_from(Status)),
    models=tuples(name),
    model_parts=tuples(name),
    seeds=tuples(name),
    tags=tuples(name),
    search=words,
    ratings=tuples(pairs(st.integers(0, 5))),
    flags=tuples(st.sampled_from(Flag)),
    labels=tuples(st.sampled_from(Label)),
    sizes=tuples(st.tuples(number, number)),
    sides=tuples(spans),
    areas=tuples(spans),
    costs=tuples(costs),
    since=st.none() | moment,
    until=st.none() | moment,
    days=tuples(pairs(moment)),
    uids=tuples(name),
    unreviewed=st.booleans(),
    shelf=st.sampled_from(Shelf),
)


def nested(inner):
    several = st.lists(inner.filter(lambda query: query != Query()), max_size=2).map(tuple)
    return st.builds(
        lambda query, also, without: Query(**{**fields_of(query), "also": also, "without": without}),
        leaf,
        several,
        several,
    )


def fields_of(query):
    return {field: getattr(query, field) for field in Query.__dataclass_fields__}


def test_a_search_of_more_terms_than_anybody_types_is_refused():
    asked(" ".join(f"tag:{number}" for number in range(MAX_TERMS)))
    with pytest.raises(QueryError, match="too long"):
        asked(" ".join(f"tag:{number}" for number in range(MAX_TERMS + 1)))


@settings(deadline=None, max_examples=300)
@given(st.recursive(leaf, nested, max_leaves=4))
def test_writing_a_query_down_loses_nothing(query):
    text = text_of(query, NAMES)
    assume(len(terms(text)) <= MAX_TERMS)  # a longer one is refused, as above
    assert parse(text, NAMES) == query


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet='model:tagx"-( )<>=45.is\n', max_size=40) | st.text(max_size=30))
def test_no_text_is_an_accident(text):
    found = understood(text)
    if isinstance(found, QueryError):
        assert str(found)
        assert 0 <= found.start < found.end <= len(text)
    else:
        assert parse(text_of(found, NAMES), NAMES) == found or found.search


def understood(text):
    try:
        return asked(text)
    except QueryError as error:
        return error
