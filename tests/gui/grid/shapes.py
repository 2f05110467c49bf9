"""Shapes of rows for layouts: ratios, groups and stacks as numbers."""

from __future__ import annotations

from array import array

from hypothesis import strategies as st

from gui.grid.justified import JustifiedLayout
from gui.grid.layout import HIDDEN, START, Squares
from gui.grid.uniform import UniformLayout

VIEW = 700


def shape_of(count, *, ratios=None, groups=(), marks=None):
    """`groups` are the rows where one begins, `marks` other marks by row; without ratios all are squares."""
    shape = Squares(array("H", ratios or [1000] * count), bytearray(count))
    for row, value in (marks or {}).items():
        shape.marks[row] = value
    for row in groups:
        shape.marks[row] = START
    return shape


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
