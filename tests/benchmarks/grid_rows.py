"""Entries for the grid's benchmark: as varied as a reviewed library is."""

from __future__ import annotations

from services.domain import Flag, Kind, Label, Review
from tests.gui.grid.fakes import make_entry

LABELS = list(Label)
KINDS = [Kind.IMAGE] * 7 + [Kind.VIDEO, Kind.VIDEO, Kind.MODEL]
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
