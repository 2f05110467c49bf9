"""A collection as the sidebar shows it."""

from __future__ import annotations

from gui.sources.shelves import UNREADABLE
from services.domain import Query
from tests.gui.sources.fakes import make_shown


def test_a_collection_asks_what_the_gallery_says():
    (folder, smart) = make_shown(("a", "Key art", ""), ("b", "Best", "", "rating:5"))
    assert (folder.source.query, smart.source.query) == (Query(collection="a"), Query(search="rating:5"))
    assert folder.trouble is None


def test_a_search_that_cannot_be_understood_finds_nothing_and_says_so():
    (broken,) = make_shown(("b", "Best", "", "("))
    assert broken.trouble is UNREADABLE
    assert broken.source.query.uids == ("-",)
