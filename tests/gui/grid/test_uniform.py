"""Uniform cells: the design's lengths, and answers that agree with each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.grid.layout import HIDDEN, Move, Squares
from gui.grid.uniform import UniformLayout
from tests.gui.grid.shapes import shape_of

counts = st.integers(1, 3000)
widths = st.integers(120, 4000)
cells = st.integers(96, 320)


def laid_out(count=100, width=872, cell=156, shape=None):
    layout = UniformLayout(cell=cell)
    layout.arrange(shape or Squares.of(count), width)
    while not layout.is_whole:
        layout.fill(0, 700, 50)
    return layout


def test_five_columns_of_156_fit_the_designs_window():
    layout = laid_out()
    assert layout.columns == 5
    assert [layout.box(column)[0] for column in range(5)] == [16, 186, 355, 524, 694]


def test_a_line_is_cell_strip_and_gap():
    layout = laid_out()
    assert layout.box(5)[1] - layout.box(0)[1] == 156 + 24 + 10


@given(widths, cells)
def test_columns_are_at_least_twelve_apart(width, cell):
    layout = laid_out(50, width, cell)
    for column in range(min(50, layout.columns) - 1):
        assert layout.box(column + 1)[0] - layout.box(column)[0] >= cell + 12


@given(counts, widths, cells, st.data())
def test_the_middle_of_every_box_is_found_again(count, width, cell, data):
    layout = laid_out(count, width, cell)
    row = data.draw(st.integers(0, count - 1))
    x, y, across, down = layout.box(row)
    assert layout.at(x + across // 2, y + down // 2) == row
    assert layout.at(x, y) == layout.at(x + across - 1, y + down + 23) == row


@pytest.mark.parametrize("point", [(15, 50), (16 + 156, 50), (50, 15), (50, 16 + 156 + 24), (-5, 50), (50, -40)])
def test_gaps_belong_to_nobody(point):
    assert laid_out().at(*point) == -1


@given(counts, widths, st.integers(-500, 50_000), st.integers(0, 2000))
def test_between_finds_exactly_the_tiles_that_meet_the_span(count, width, top, height):
    layout = laid_out(count, width)
    bottom = top + height
    met = [row for row in range(count)
           if layout.box(row)[1] - 5 <= bottom and layout.box(row)[1] + 156 + 24 + 1 > top]  # fmt: skip
    assert list(layout.between(top, bottom)) == met
    assert [row for row, _box in layout.tiles(top, bottom)] == met


@given(counts, st.integers(0, 900), st.integers(0, 3000), st.integers(0, 900), st.integers(0, 3000))
def test_spans_are_the_rows_that_a_rectangle_touches(count, left, top, width, height):
    layout = laid_out(count)
    right, bottom = left + width, top + height
    touched = []
    for row in range(count):
        x, y, across, down = layout.box(row)
        if x <= right and x + across > left and y <= bottom and y + down + 24 > top:
            touched.append(row)
    spans = layout.spans(left, top, right, bottom)
    assert [row for first, last in spans for row in range(first, last + 1)] == touched


def test_a_rectangle_over_everything_is_one_span_before_anything_is_laid_out():
    layout = UniformLayout()
    layout.arrange(Squares.of(1_000_000), 872)
    assert layout.spans(0, 0, 900, layout.height) == [(0, 999_999)]


@pytest.mark.parametrize(
    ("move", "start", "end"),
    [
        (Move.LEFT, 7, 6), (Move.LEFT, 0, 0), (Move.RIGHT, 7, 8), (Move.RIGHT, 97, 97), (Move.UP, 7, 2),
        (Move.UP, 3, 3), (Move.DOWN, 7, 12), (Move.DOWN, 94, 97), (Move.DOWN, 96, 96), (Move.PAGE_DOWN, 7, 22),
        (Move.PAGE_UP, 22, 7), (Move.PAGE_UP, 7, 2), (Move.PAGE_DOWN, 94, 97), (Move.HOME, 50, 0), (Move.END, 50, 97),
    ],
)  # fmt: skip
def test_the_keyboard_moves_by_lines_and_screens(move, start, end):
    assert laid_out(98).step(start, move, 600) == end


def test_nothing_has_no_height():
    assert laid_out(0).height == 0
    assert list(laid_out(0).between(0, 1000)) == []


@given(st.integers(600, 3000), st.lists(st.integers(1, 2999), max_size=30), st.integers(0, 2999))
def test_wherever_somebody_looks_first_the_columns_are_those_of_the_group(count, hidden, start):
    """Jumping into the middle gives the lines that reading from the top gives."""
    marks = {row: HIDDEN for row in hidden if 0 < row < count}
    whole = laid_out(shape=shape_of(count, marks=marks))
    jumped = UniformLayout()
    jumped.arrange(shape_of(count, marks=marks), 872)
    row = min(start, count - 1)
    jumped.know(row, 0, 700)
    line, expected = jumped.line_of(row), whole.line_of(row)
    assert (line.first, line.stop) == (expected.first, expected.stop)
