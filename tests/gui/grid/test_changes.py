"""Rows come, go and change: what is above stays, and every tile has one place."""

from __future__ import annotations

from array import array

from hypothesis import given, settings
from hypothesis import strategies as st

from gui.grid.justified import JustifiedLayout
from gui.grid.layout import START
from tests.gui.grid.shapes import VIEW, everything, fill, layouts, leads, seen, shapes


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


@settings(deadline=None, max_examples=80)
@given(shapes, st.data())
def test_a_shape_out_of_reach_of_the_screen_moves_nothing_on_it(shape, data):
    layout = JustifiedLayout()
    layout.arrange(shape, 872)
    top = layout.settle(data.draw(st.integers(0, layout.height)), VIEW, VIEW)
    before = seen(layout, top)
    rows = layout.between(top, top + VIEW)
    layout.part(rows.start)
    for row in data.draw(st.lists(st.integers(0, len(shape.marks) - 1), max_size=6)):
        reach = layout.reach(row)
        if reach.stop <= rows.start or reach.start >= rows.stop:
            shape.ratios[row] = 2600
            layout.touch(row, row)
    first, (_x, y, _w, _h) = before[0]
    assert seen(layout, layout.box(first)[1] - y) == before
    fill(layout)
    assert seen(layout, layout.box(first)[1] - y) == before
    assert everything(layout) == leads(shape)


@settings(deadline=None, max_examples=60)
@given(shapes, st.data())
def test_a_section_may_be_parted_at_any_line_and_nothing_moves(shape, data):
    layout = JustifiedLayout()
    layout.arrange(shape, 872)
    fill(layout)
    places = [layout.box(row) for row in leads(shape)]
    row = data.draw(st.sampled_from(leads(shape)))
    layout.part(row)
    assert [layout.box(row) for row in leads(shape)] == places
    assert layout.reach(layout.line_of(row).first).stop > row
    assert layout.line_of(row).first in layout._starts
