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
