"""What goes first when a strip is narrow, and where the rest stands."""

from __future__ import annotations

import pytest

from gui.grid.strip import Strip, fit

EVERYTHING = Strip(flag=True, stars=5, label=True, note=True, kind=True, text_width=24, gone=True)


def test_places_are_those_of_the_design():
    places = Strip(flag=True, stars=4, label=True, note=True, kind=True, text_width=8).places(212)
    assert places == {"flag": 0, "stars": 20, "badge": 196, "text": 182, "kind": 166, "note": 148, "label": 132}


def test_stars_without_a_flag_stand_at_the_left_edge():
    assert Strip(stars=3).places(156)["stars"] == 0


def test_a_wide_strip_loses_nothing():
    assert fit(EVERYTHING, 300) == EVERYTHING


@pytest.mark.parametrize(
    ("width", "gone"),
    [
        (190, {"text"}),
        (170, {"text", "note"}),
        (150, {"text", "note", "kind"}),
        (130, {"text", "note", "kind", "label"}),
    ],
)
def test_parts_go_in_the_designs_order(width, gone):
    every = set(EVERYTHING.places(width))
    assert every - set(fit(EVERYTHING, width).places(width)) == gone


def test_stars_become_a_number_before_they_go():
    assert fit(EVERYTHING, 80).few


def test_below_72_only_the_flag_stays():
    assert set(fit(EVERYTHING, 71).places(71)) == {"flag"}


@pytest.mark.parametrize("width", range(72, 321))
def test_nothing_overlaps_at_any_width(width):
    strip = fit(EVERYTHING, width)
    assert strip.width <= width or not strip.star_slots
