"""What is where, what a rectangle touches, where a key leads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.grid.justified import JustifiedLayout
from gui.grid.layout import Move
from tests.gui.grid.shapes import shape_of

ratios = st.lists(st.integers(400, 2600), min_size=1, max_size=300)


def laid_out(shape, width=872):
    layout = JustifiedLayout()
    layout.arrange(shape, width)
    while not layout.is_whole:
        layout.fill(0, 700, 50)
    return layout


@settings(deadline=None)
@given(ratios, st.integers(-200, 3000), st.integers(0, 900), st.integers(0, 900))
def test_spans_and_tiles_are_what_a_rectangle_touches(given_ratios, top, height, left):
    layout = laid_out(shape_of(len(given_ratios), ratios=given_ratios))
    right, bottom = left + 300, top + height
    touched = []
    for row in range(len(given_ratios)):
        x, y, across, down = layout.box(row)
        if x <= right and x + across > left and y <= bottom and y + down + 24 > top:
            touched.append(row)
    assert [row for a, b in layout.spans(left, top, right, bottom) for row in range(a, b + 1)] == touched


@pytest.mark.parametrize("move", [Move.DOWN, Move.PAGE_DOWN])
def test_down_comes_to_the_tile_below_across_groups(move):
    layout = laid_out(shape_of(8, groups=(0, 3)))
    assert layout.step(1, move, 150) == 4
    assert layout.step(4, Move.UP if move is Move.DOWN else Move.PAGE_UP, 150) == 1


def test_up_and_down_stay_where_they_began():
    """Above the fourth tile there is only one at the left; the way down leads back all the same."""
    layout = laid_out(shape_of(4, groups=(0, 1, 2)))
    row = layout.step(3, Move.UP, 700, 240)
    assert (row, layout.step(row, Move.DOWN, 700, 240)) == (1, 3)


def test_a_group_is_found_from_any_of_its_rows():
    layout = laid_out(shape_of(1000, groups=(0, 300, 900)))
    assert [layout.group(row) for row in (0, 299, 300, 899, 999)] == [
        (0, 299), (0, 299), (300, 899), (300, 899), (900, 999),
    ]  # fmt: skip
