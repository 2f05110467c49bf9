"""Justified rows: the design's rule for lines, groups and last lines, and answers that agree with each other."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from gui.grid.justified import JustifiedLayout
from gui.grid.layout import HIDDEN, Move
from tests.gui.grid.shapes import shape_of

WIDTH, ROOM, TARGET, GAP = 872, 834, 140, 12
ratios = st.lists(st.integers(400, 2600), min_size=1, max_size=700)


def laid_out(shape, width=WIDTH, cell=TARGET):
    layout = JustifiedLayout(cell=cell)
    layout.arrange(shape, width)
    while not layout.is_whole:
        layout.fill(0, 700, 50)
    return layout


def lines(layout):
    return list(layout.lines(0, layout.height))


def height_of(chosen):
    return 1000 * (ROOM - GAP * (len(chosen) - 1)) / sum(chosen)


@settings(deadline=None)
@given(ratios)
def test_a_line_keeps_the_number_of_tiles_that_comes_closest_to_the_target(given_ratios):
    for line in lines(laid_out(shape_of(len(given_ratios), ratios=given_ratios)))[:-1]:
        height = height_of(given_ratios[line.first : line.stop])
        assert abs(line.height - height) <= 1
        one_more = given_ratios[line.first : line.stop + 1]
        if height > TARGET:
            assert height - TARGET <= abs(TARGET - height_of(one_more))
        elif line.stop - line.first > 1:
            assert TARGET - height <= abs(height_of(given_ratios[line.first : line.stop - 1]) - TARGET)


@settings(deadline=None)
@given(ratios)
def test_every_line_but_the_last_fills_the_width_and_tiles_keep_their_gaps(given_ratios):
    layout = laid_out(shape_of(len(given_ratios), ratios=given_ratios))
    for line in lines(layout)[:-1]:
        places = layout.places(line)
        assert places[0].left == 16
        assert places[-1].left + places[-1].width == 16 + ROOM
        for one, other in pairwise(places):
            assert other.left - one.left - one.width == GAP


@settings(deadline=None)
@given(ratios)
def test_every_row_has_one_place_and_pictures_keep_their_shape(given_ratios):
    layout = laid_out(shape_of(len(given_ratios), ratios=given_ratios))
    rows = [place.row for line in lines(layout) for place in layout.places(line)]
    assert rows == list(range(len(given_ratios)))
    for row in rows:
        x, y, width, height = layout.box(row)
        assert abs(width - given_ratios[row] * height / 1000) <= 2.5
        assert layout.at(x + width // 2, y + height // 2) == row


def test_the_last_line_of_a_group_keeps_the_target():
    layout = laid_out(shape_of(2))
    assert [layout.box(row) for row in range(2)] == [(16, 16, 140, 140), (168, 16, 140, 140)]


def test_a_last_line_that_lacks_little_is_stretched():
    layout = laid_out(shape_of(2, ratios=[2600, 2500]))
    assert layout.box(1)[0] + layout.box(1)[2] == 16 + ROOM
    assert 140 < layout.box(0)[3] < 175


def test_a_header_stands_above_every_group_and_a_strip_and_a_gap_below_every_line():
    layout = laid_out(shape_of(4, groups=(0, 2)))
    assert [layout.box(row)[1] for row in range(4)] == [40, 40, 40 + 140 + 24 + 8 + 40, 252]
    assert list(layout.headers(0, 1000)) == [(0, 0), (2, 212)]


def test_a_picture_wider_than_the_view_makes_a_low_line_of_its_own():
    layout = laid_out(shape_of(3, ratios=[2600, 2600, 2600]), width=250)
    assert [line.stop - line.first for line in lines(layout)] == [1, 1, 1]
    assert layout.box(0)[2] == 250 - 38


def test_hidden_rows_take_no_room_and_answer_with_their_first():
    layout = laid_out(shape_of(5, marks={1: HIDDEN, 2: HIDDEN}))
    assert layout.box(2) == layout.box(0)
    assert layout.box(3)[0] == 168
    assert layout.spans(0, 0, 200, 100) == [(0, 3)]
    assert (layout.step(0, Move.RIGHT, 700), layout.step(3, Move.LEFT, 700)) == (3, 0)
