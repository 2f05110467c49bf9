"""Rows that stay in a list they no longer belong to."""

from array import array

from gui.grid.keeping import with_kept
from services.gallery import Listing


def listing(*ids):
    return Listing(array("q", ids), array("H", [1000] * len(ids)), array("q", [0] * len(ids)), array("q", ids))


def test_kept_rows_stand_behind_the_ones_they_stood_behind():
    kept = with_kept(listing(9, 2, 5, 6), listing(1, 2, 3, 4, 5, 6), frozenset({1, 3, 4, 6}))
    assert list(kept.ids) == [1, 9, 2, 3, 4, 5, 6]
    assert kept.stacks == kept.ids
    assert len(kept.ratios) == len(kept.groups) == 7


def test_rows_that_are_not_kept_are_not_brought_back():
    assert list(with_kept(listing(2), listing(1, 2, 3), frozenset({3})).ids) == [2, 3]
