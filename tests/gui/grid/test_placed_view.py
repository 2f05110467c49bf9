"""A view over a layout: what is seen stays in its place while everything around it becomes known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel

from gui.grid.justified import JustifiedLayout
from gui.grid.tile_view import TileView
from gui.grid.uniform import UniformLayout
from tests.gui.grid.shapes import shape_of


class Shaped(TileView):
    """Rows of many shapes, in groups."""

    def shape(self):
        count = self.model().rowCount() if self.model() else 0
        ratios = [500 + row * 7919 % 1900 for row in range(count)]
        return shape_of(count, ratios=ratios, groups=range(0, count, 333))


@pytest.fixture
def view(theme, qtbot):
    made = Shaped(JustifiedLayout())
    made.paintEvent = lambda event: None
    qtbot.addWidget(made)
    made.setModel(QStringListModel([str(number) for number in range(30_000)], made))
    made.resize(872, 700)
    made.show()
    return made


def seen(view):
    top = view.verticalOffset()
    return [(row, y - top) for row, (_x, y, _w, _h) in view.grid_layout.tiles(top, top + 700)]


def test_what_is_seen_stays_while_the_rest_is_laid_out(view, qtbot):
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    before, above = seen(view), view.verticalOffset()
    assert before
    qtbot.waitUntil(lambda: view.grid_layout.is_whole)
    assert seen(view) == before
    assert view.verticalOffset() != above  # what is above is higher or lower than it was taken for


def test_the_scroll_bar_ends_with_the_last_row(view, qtbot):
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert seen(view)[-1][0] == 29_999
    qtbot.waitUntil(lambda: view.grid_layout.is_whole)
    assert (bar.value(), seen(view)[-1][0]) == (bar.maximum(), 29_999)


def test_scrolling_step_by_step_shows_every_row_once_in_order(view):
    bar, met = view.verticalScrollBar(), []
    for _ in range(60):
        met += [row for row, _y in seen(view) if row not in met]
        bar.setValue(bar.value() + 300)
    assert met == list(range(met[-1] + 1))


def test_going_up_into_what_is_not_laid_out_moves_nothing_seen(view):
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(40):
        before = dict(seen(view))
        bar.setValue(bar.value() - 250)
        after = dict(seen(view))
        assert {after[row] - before[row] for row in before.keys() & after.keys()} <= {250}


def test_nothing_is_laid_out_under_the_hand_that_drags_the_thumb(view, qtbot):
    bar = view.verticalScrollBar()
    bar.setSliderDown(True)
    maximum = bar.maximum()
    view._fill()
    assert bar.maximum() == maximum
    bar.setSliderDown(False)
    qtbot.waitUntil(lambda: view.grid_layout.is_whole)


@pytest.mark.parametrize("kind", [JustifiedLayout, UniformLayout])
def test_another_layout_leaves_the_first_whole_tile_where_it_is(view, kind):
    view.verticalScrollBar().setValue(50_000)
    top = view.verticalOffset()
    line = next(line for line in view.grid_layout.lines(top, top + 700) if line.top >= top)
    view.use_layout(kind(cell=200))
    assert view.grid_layout.box(line.first)[1] - view.verticalOffset() == line.top - top


def test_each_layout_has_sizes_of_its_own(view):
    view.set_cell(1000)
    assert view.cell == 360
    view.use_layout(UniformLayout())
    view.set_cell(1000)
    assert view.cell == 320
