"""Lines of an exported file: what goes out comes back, and what cannot be is refused."""

from __future__ import annotations

import json

import pytest

from services.catalogue.journal import CollectionRow, Members, ReviewRow
from services.ratings.records import record_of, state_of

REVIEW = ReviewRow("oxen-a:-:7:0", 1_700_000_000_123_456, 4, 2, 5, 1, "näher\n2", '["key art","鶴"]')
STATES = [
    REVIEW,
    ReviewRow("oxen-a:-:8:0", 1),
    CollectionRow("c1", 5, "c0", "Key art", "", 3, 1),
    CollectionRow("c2", 5, "", "Best", "rating:>=4", 0, 0),
    Members("c1", 9, 0, ["oxen-a:-:7:0", "oxen-a:-:8:0"]),
]
WHEN = {"changed": "2026-11-21T12:00:00+00:00"}
WRONG = [
    {"review": "oxen-a:-:7:0"},
    {"review": "oxen-a:-:7:0", "changed": "yesterday"},
    {"review": "no uid", **WHEN},
    {"review": "a:b:c:0\n", **WHEN},
    {"review": 7, **WHEN},
    {"review": "oxen-a:-:7:0", "rating": 6, **WHEN},
    {"review": "oxen-a:-:7:0", "rating": -1, **WHEN},
    {"review": "oxen-a:-:7:0", "rating": True, **WHEN},
    {"review": "oxen-a:-:7:0", "flag": "maybe", **WHEN},
    {"review": "oxen-a:-:7:0", "label": ["red"], **WHEN},
    {"review": "oxen-a:-:7:0", "hidden": 1, **WHEN},
    {"review": "oxen-a:-:7:0", "note": "x" * 65_537, **WHEN},
    {"review": "oxen-a:-:7:0", "tags": "key art", **WHEN},
    {"review": "oxen-a:-:7:0", "tags": [""], **WHEN},
    {"review": "oxen-a:-:7:0", "tags": ["x"] * 201, **WHEN},
    {"collection": "../c", "name": "x", **WHEN},
    {"collection": "c", "name": "", **WHEN},
    {"collection": "c", "name": "x", "place": 2**70, **WHEN},
    {"members": "c", "uids": "a:b:c:0", **WHEN},
    {"members": "c", "uids": ["x"], **WHEN},
    {"something": "else", **WHEN},
]


@pytest.mark.parametrize("state", STATES, ids=lambda state: type(state).__name__)
def test_a_state_comes_back_as_it_went(state):
    assert state_of(json.loads(json.dumps(record_of(state)))) == state


def test_a_record_speaks_in_words_that_need_no_table():
    record = record_of(REVIEW)
    assert (record["flag"], record["label"], record["hidden"]) == ("reject", "purple", True)
    assert record["changed"] == "2023-11-14T22:13:20.123456+00:00"


def test_a_date_no_calendar_has_is_written_as_the_last_one():
    assert record_of(ReviewRow("a:b:c:0", 2**62))["changed"].startswith("9999-12-31")


def test_only_the_date_must_be_told():
    assert state_of({"review": "oxen-a:-:7:0", **WHEN})[2:] == ReviewRow("", 0)[2:]


@pytest.mark.parametrize("record", WRONG, ids=str)
def test_what_cannot_be_is_refused(record):
    with pytest.raises((ValueError, TypeError)):
        state_of(record)


def test_texts_are_cleaned_and_two_spellings_of_a_tag_are_one():
    row = state_of({"review": "oxen-a:-:7:0", "note": "a\0b\ud800", "tags": ["Key  art", "key art"], **WHEN})
    assert (row.note, row.tags) == ("a b\ufffd", '["Key art"]')
