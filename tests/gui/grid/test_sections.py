"""Laying out part by part: what is seen never moves, and nothing is lost or told twice."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.grid.justified import JustifiedLayout
from gui.grid.layout import HIDDEN, START, Squares
from gui.grid.uniform import UniformLayout
from tests.gui.grid.shapes import shape_of

VIEW = 700
shapes = st.builds(
    lambda count, seed, groups, hidden: shape_of(
        count,
        ratios=[400 + (row * 7919 + seed) % 2200 for row in range(count)],
        groups=sorted({0, *(row for row in groups if row < count)}),
        marks={row: HIDDEN for row in hidden if 0 < row < count},
    ),
    st.integers(300, 2500),
    st.integers(0, 1000),
    st.lists(st.integers(0, 2499), max_size=12),
    st.lists(st.integers(1, 2499), max_size=200),
)
layouts = st.sampled_from([JustifiedLayout, UniformLayout])


def fill(layout, top=0):
    while not layout.is_whole:
        top = layout.fill(top, VIEW, 3)
    return top


def everything(layout):
    return [place.row for line in layout.lines(0, layout.height) for place in layout.places(line)]


def leads(shape):
    return [row for row, mark in enumerate(shape.marks) if mark != HIDDEN]


def seen(layout, top):
    """What a view shows: rows with their boxes as seen from its top."""
    return [(row, (x, y - top, w, h)) for row, (x, y, w, h) in layout.tiles(top, top + VIEW)]


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
    assert all(one[1] + 24 <= other[0] for one, other in zip(tops, tops[1:], strict=False))


@settings(deadline=None, max_examples=80)
@given(layouts, shapes, st.data())
def test_after_insertions_and_removals_every_tile_has_one_place(kind, shape, data):
    layout = kind()
    layout.arrange(shape, 872)
    layout.settle(data.draw(st.integers(0, 3000)), VIEW)
    for _ in range(data.draw(st.integers(1, 4))):
        count = len(shape.marks)
        at = data.draw(st.integers(0, count))
        removed = data.draw(st.integers(0, min(count - at, 400)))
        inserted = data.draw(st.integers(0, 600))
        shape.ratios[at : at + removed] = array("H", [1200] * inserted)
        shape.marks[at : at + removed] = bytes(inserted)
        if shape.marks:
            shape.marks[0] = START
        if removed:
            layout.splice(at, removed, 0)
        if inserted:
            layout.splice(at, 0, inserted)
    fill(layout)
    assert layout.count == len(shape.marks)
    assert everything(layout) == leads(shape)


@settings(deadline=None, max_examples=60)
@given(shapes, st.data())
def test_rows_that_come_below_the_screen_move_nothing_on_it(shape, data):
    layout = JustifiedLayout()
    layout.arrange(shape, 872)
    top = layout.settle(0, VIEW)
    before = seen(layout, top)
    at = data.draw(st.integers(before[-1][0] + 40, max(len(shape.marks), before[-1][0] + 40)))
    if at > len(shape.marks):
        return
    shape.ratios[at:at] = array("H", [900] * 50)
    shape.marks[at:at] = bytes(50)
    layout.splice(at, 0, 50)
    assert seen(layout, layout.settle(top, VIEW)) == before


@settings(deadline=None, max_examples=60)
@given(layouts, shapes, st.data())
def test_touching_rows_changes_no_line_above_them(kind, shape, data):
    layout = kind()
    layout.arrange(shape, 872)
    fill(layout)
    row = data.draw(st.sampled_from(leads(shape)))
    line = layout.line_of(row)
    above = [(other, layout.box(other)) for other in leads(shape) if layout.box(other)[1] < line.top - 400]
    shape.ratios[row] = 2600
    layout.touch(row, row)
    fill(layout)
    assert [(other, layout.box(other)) for other, _ in above] == above
    assert everything(layout) == leads(shape)


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
    given = [400 + row * 7919 % 2200 for row in range(3000)]
    layout = JustifiedLayout()
    layout.arrange(shape_of(3000, ratios=given), 872)
    fill(layout)
    whole = layout._cuts(given, layout_tail())
    assert [line.stop - line.first for line in layout.lines(0, layout.height)] == [cut.tiles for cut in whole]


def layout_tail():
    from gui.grid.sections import Tail

    return Tail.END


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
