"""Laying out part by part: what is seen never moves, and nothing is lost or told twice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.grid.justified import JustifiedLayout
from gui.grid.layout import Squares, Tail
from gui.grid.uniform import UniformLayout
from tests.gui.grid.shapes import VIEW, everything, fill, layouts, leads, seen, shape_of, shapes


@settings(deadline=None, max_examples=60)
@given(layouts, shapes, st.floats(0, 1))
def test_what_is_on_screen_stays_while_the_rest_is_laid_out(kind, shape, part):
    layout = kind()
    layout.arrange(shape, 872)
    top = layout.settle(round(part * max(0, layout.height - VIEW)), VIEW)
    before = seen(layout, top)
    after = fill(layout, top)
    assert seen(layout, after) == before
    assert before


@settings(deadline=None, max_examples=60)
@given(layouts, shapes, st.lists(st.floats(0, 1), max_size=6))
def test_however_one_jumps_every_tile_has_one_place_and_lines_do_not_overlap(kind, shape, jumps):
    layout = kind()
    layout.arrange(shape, 872)
    for part in jumps:
        layout.settle(round(part * max(0, layout.height - VIEW)), VIEW)
    fill(layout)
    assert everything(layout) == leads(shape)
    tops = [(line.top, line.top + line.height) for line in layout.lines(0, layout.height)]
    assert all(one[1] + 24 <= other[0] for one, other in pairwise(tops))


@pytest.mark.parametrize("kind", [JustifiedLayout, UniformLayout])
def test_the_first_screen_of_a_million_rows_is_laid_out_alone(kind):
    layout = kind()
    layout.arrange(Squares.of(1_000_000), 1600)
    layout.settle(0, 1000)
    known = sum(section is not None for section in layout._sections)
    assert 0 < known <= 3


@pytest.mark.parametrize("kind", [JustifiedLayout, UniformLayout])
def test_the_estimate_is_near_the_truth(kind):
    layout = kind()
    layout.arrange(shape_of(20_000, ratios=[500, 1500, 1000, 1780] * 5000, groups=range(0, 20_000, 150)), 1600)
    guessed = layout.height
    fill(layout)
    assert guessed == pytest.approx(layout.height, rel=0.1)


def test_reading_from_the_top_leaves_no_seam():
    """Section after section the lines are those of one long run."""
    shapes_given = [400 + row * 7919 % 2200 for row in range(3000)]
    layout = JustifiedLayout()
    layout.arrange(shape_of(3000, ratios=shapes_given), 872)
    fill(layout)
    whole = layout._cuts(shapes_given, Tail.END)
    assert [line.stop - line.first for line in layout.lines(0, layout.height)] == [cut.tiles for cut in whole]


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 1000), st.floats(0.1, 0.9))
def test_where_two_parts_meet_lines_are_full_and_about_as_high_as_others(seed, part):
    shape = shape_of(3000, ratios=[500 + (row * 7919 + seed) % 1500 for row in range(3000)])
    layout = JustifiedLayout()
    layout.arrange(shape, 872)
    layout.settle(round(part * layout.height), VIEW)
    fill(layout)
    found = list(layout.lines(0, layout.height))[:-1]
    assert all(line.filled for line in found)
    assert all(90 <= line.height <= 235 for line in found)


def test_the_end_is_reached_before_anything_above_is_laid_out():
    layout = JustifiedLayout()
    layout.arrange(Squares.of(100_000), 872)
    top = layout.settle(layout.height - VIEW, VIEW)
    assert layout.between(top, top + VIEW).stop == 100_000
    assert top + VIEW == layout.height
