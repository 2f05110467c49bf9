"""Lengths that widgets have set follow the interface scale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from gui.theme.remeasure import UNBOUNDED, Remeasure


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_margins_gaps_and_spacers_of_nested_layouts(window):
    column = QVBoxLayout(window)
    column.setContentsMargins(16, 8, 16, 14)
    column.setSpacing(6)
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addSpacing(20)
    column.addLayout(row)
    Remeasure(1.0, 1.5).windows([window])
    margins = column.contentsMargins()
    assert (margins.left(), margins.top(), margins.bottom()) == (24, 12, 21)
    assert (column.spacing(), row.spacing(), row.itemAt(0).spacerItem().sizeHint().width()) == (9, 6, 30)


def test_a_grid_has_two_gaps(window):
    grid = QGridLayout(window)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    Remeasure(1.0, 1.3).windows([window])
    assert (grid.horizontalSpacing(), grid.verticalSpacing()) == (31, 8)


def test_fixed_sizes_and_icons(window):
    button = QPushButton(window)
    button.setFixedSize(28, 28)
    button.setIconSize(QSize(16, 16))
    Remeasure(1.0, 1.5).windows([window])
    assert button.minimumSize() == button.maximumSize() == QSize(42, 42)
    assert button.iconSize() == QSize(24, 24)


def test_hairlines_and_what_has_no_bound_stay(window):
    line = QFrame(window)
    line.setFixedHeight(1)
    Remeasure(1.0, 1.5).windows([window])
    assert (line.minimumHeight(), line.maximumHeight(), line.maximumWidth()) == (1, 1, UNBOUNDED)


def test_panes_at_the_sides_grow_and_the_centre_gives(window):
    splitter = QSplitter(window)
    panes = [QWidget() for _ in range(3)]
    for pane in panes:
        splitter.addWidget(pane)
    splitter.resize(1000, 100)
    splitter.setSizes([200, 600, 200])
    before = splitter.sizes()
    Remeasure(1.0, 1.5).windows([window])
    left, centre, right = splitter.sizes()
    assert (left, right) == (round(before[0] * 1.5), round(before[2] * 1.5))
    assert left + centre + right == sum(before)


@pytest.mark.parametrize("scale", [1.15, 1.3, 1.5])
def test_the_way_there_and_back_changes_nothing(window, scale):
    column = QVBoxLayout(window)
    for length in range(60):
        column.setSpacing(length)
        Remeasure(1.0, scale).windows([window])
        Remeasure(scale, 1.0).windows([window])
        assert column.spacing() == length


def test_by_way_of_90_per_cent_a_length_is_at_most_a_pixel_off(window):
    column = QVBoxLayout(window)
    for length in range(60):
        column.setSpacing(length)
        Remeasure(1.0, 0.9).windows([window])
        Remeasure(0.9, 1.0).windows([window])
        assert abs(column.spacing() - length) <= 1
