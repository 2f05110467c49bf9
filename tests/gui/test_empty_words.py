"""The words of an empty gallery are those of the design."""

import pytest

from gui.empty_words import LONGEST_SEARCH, Narrowed, empty_shelf, no_match
from services.domain import Shelf


def told(search="copper heron", filters=3, names="Video, Seedance 1 Pro, four stars and up", others=17):
    ran = []
    narrowed = Narrowed(search, filters, names, others, lambda: ran.append("search"), lambda: ran.append("filters"))
    why = no_match(narrowed)
    return why, ran


def test_search_and_filters():
    why, ran = told()
    assert why.title == "No match for “copper heron”"
    assert why.text == (
        "3 filters are also on: Video, Seedance 1 Pro, four stars and up.\nWithout them there are 17 matches."
    )
    assert [way.words for way in why.ways] == ["Remove the filters", "Clear the search"]
    for way in why.ways:
        way.run()
    assert ran == ["filters", "search"]


@pytest.mark.parametrize(
    ("filters", "others", "text"),
    [
        (1, 1, "1 filter is also on: Video.\nWithout them there is 1 match."),
        (1, 0, "1 filter is also on: Video.\nWithout them there is no match either."),
        (1, None, "1 filter is also on: Video."),
    ],
)
def test_one_filter_and_how_many_there_would_be(filters, others, text):
    assert told(filters=filters, names="Video", others=others)[0].text == text


def test_a_search_alone():
    why, _ = told(filters=0)
    assert why.text == "Search looks at prompts, models, tags, notes and file names."
    assert [way.words for way in why.ways] == ["Clear the search"]


def test_filters_alone():
    why, _ = told(search="", filters=2, names="Video, four stars and up")
    assert (why.title, why.text) == ("Nothing passes these filters", "Video, four stars and up.")
    assert [way.words for way in why.ways] == ["Remove the filters"]


def test_a_book_is_cut():
    assert len(told(search="x" * 400)[0].title) < LONGEST_SEARCH + 30


def test_shelves_have_words_of_their_own():
    assert empty_shelf(Shelf.PICKS).title == "No picks yet"
    assert empty_shelf(Shelf.ALL) is None
