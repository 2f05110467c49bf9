"""How a query is written down."""

import pytest

from services.domain import Query, Shelf
from services.finding.names import AccountName, Names
from services.finding.writing import words_of, written

NAMES = Names((AccountName("oxen-1", "Studio North", "oxen"),))


@pytest.mark.parametrize(
    ("search", "words"),
    [
        ('red "at dawn" -cat', ["red", '"at dawn"', "-cat"]),
        ("model:flux", ['"model:flux"']),
        ("-tag:x", ['-"tag:x"']),
        ("( b )", ['"("', "b", '")"']),
        ('"open end', ['"open end"']),
    ],
)
def test_words_that_look_like_fields_are_quoted(search, words):
    assert list(words_of(Query(search=search, unreviewed=True))) == words


def test_words_alone_stay_as_they_are():
    assert list(words_of(Query(search="  red ( fox"))) == ["  red ( fox"]


def test_an_account_is_written_by_its_label_where_it_has_one():
    assert list(written(Query(accounts=("oxen-1", "gone-1")), NAMES)) == ['account:"Studio North"', "account:=gone-1"]


def test_every_shelf_has_its_word():
    told = {shelf: list(written(Query(shelf=shelf), NAMES)) for shelf in Shelf}
    assert told[Shelf.ALL] == []
    assert told[Shelf.HIDDEN] == ["is:hidden"]
    assert told[Shelf.PICKS] == ["shelf:picks"]
