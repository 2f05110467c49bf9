"""Entries for the grid's benchmark: as varied as a reviewed library is."""

from __future__ import annotations

from array import array

from services.domain import Flag, Kind, Label, Review
from services.gallery import Listing
from tests.gui.grid.fakes import make_entry

LABELS = list(Label)
KINDS = [Kind.IMAGE] * 7 + [Kind.VIDEO, Kind.VIDEO, Kind.MODEL]
RATIOS = (1500, 667, 1000, 1778, 1333, 750, 1000, 562, 1536, 2390)
A_DAY = 400
STACKED = (4, 25)
"""Four of every twenty-five are outputs of one request."""

PROVIDERS = ["scenario", "oxen", "pictory"]


def made_up(key):
    """The entry of an id: always the same."""
    review = Review(
        rating=key % 7 % 6,
        flag=Flag.PICK if key % 5 == 0 else Flag.NONE,
        label=LABELS[key % 11 % len(LABELS)],
        note="n" if key % 13 == 0 else "",
    )
    return make_entry(key, provider=PROVIDERS[key % 3], kind=KINDS[key % 10], duration=key % 90 + 1.0, review=review)


def listing_of(keys):
    """The list of these ids: four hundred a day, a stack of four in every twenty-five."""
    many, every = STACKED
    return Listing(
        array("q", keys),
        array("H", (RATIOS[key * 7919 % 10] for key in keys)),
        array("q", (740_000 - key // A_DAY for key in keys)),
        array("q", (1 + key // every if key % every < many else 0 for key in keys)),
    )
