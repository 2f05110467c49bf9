"""Lengths and shapes every layout speaks in."""

from __future__ import annotations

import pytest

from gui.grid.layout import Measures, Squares, ratio_of


def test_an_interface_scale_makes_the_strip_and_the_header_taller():
    assert (Measures.scaled(1.5).strip, Measures.scaled(1.5).header) == (36, 60)


@pytest.mark.parametrize(
    ("size", "ratio"), [((300, 200), 1500), ((5000, 100), 2600), ((100, 5000), 400), ((1024, 1024), 1000)]
)
def test_shapes_stay_within_what_a_line_can_hold(size, ratio):
    assert ratio_of(*size) == ratio


def test_rows_of_which_nothing_is_known_are_squares():
    shape = Squares.of(3)
    assert (list(shape.ratios), list(shape.marks)) == ([1000] * 3, [0] * 3)
