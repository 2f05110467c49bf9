"""Shapes of rows for layouts: ratios, groups and stacks as numbers."""

from __future__ import annotations

from array import array

from gui.grid.layout import START, Squares


def shape_of(count, *, ratios=None, groups=(), marks=None):
    """`groups` are the rows where one begins, `marks` other marks by row; without ratios all are squares."""
    shape = Squares(array("H", ratios or [1000] * count), bytearray(count))
    for row, value in (marks or {}).items():
        shape.marks[row] = value
    for row in groups:
        shape.marks[row] = START
    return shape
