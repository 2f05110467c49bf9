"""Headers, stacks and the place in the grid, by mouse and keyboard."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.grid.asset_model import OPEN_STACK_ROLE, STACK_ROLE
from gui.grid.uniform import UniformLayout
from services.domain import Review
from tests.conftest import until
from tests.gui.grid.drags import drag
from tests.gui.grid.fakes import NOON, FakeGallery, make_entry

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def daily(key):
    """Ten a day."""
    return make_entry(key, created_at=NOON - timedelta(days=(key - 1) // 10, minutes=key))


def stacked(key):
    """Rows 2 to 5 (ids 3 to 6) came of one request."""
    return make_entry(key, request_id="r" if key in (3, 4, 5, 6) else None)


def click(view, point, modifiers=NONE):
    QTest.mouseClick(view.viewport(), LEFT, modifiers, point)


def heading(view, first):
    """A point on the words of a header."""
    tops = dict(view._grid.headers(0, view._grid.height))
    return QPoint(24, tops[first] - view.verticalOffset() + 22)


def centre(view, row):
    return view.visualRect(view.model().index(row)).center()


def test_a_click_on_a_heading_selects_its_group(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(40, daily)) as grid:
            click(grid.view, heading(grid.view, 10))
            one = grid.view.selected_spans()
            click(grid.view, heading(grid.view, 0), CTRL)
            two = grid.view.selected_spans()
            click(grid.view, heading(grid.view, 0), CTRL)
            return one, two, grid.view.selected_spans()

    one, two, back = qt_run(scenario())
    assert one == back == [(10, 19)]
    assert sorted(row for a, b in two for row in range(a, b + 1)) == list(range(20))


def test_shift_and_a_click_on_a_heading_select_up_to_its_end(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(40, daily)) as grid:
            click(grid.view, centre(grid.view, 4))
            click(grid.view, heading(grid.view, 10), SHIFT)
            return grid.view.selected_spans()

    assert qt_run(scenario()) == [(4, 19)]


def test_beside_its_words_a_heading_is_empty_canvas(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(40, daily)) as grid:
            click(grid.view, centre(grid.view, 4))
            click(grid.view, heading(grid.view, 0) + QPoint(500, 0))
            return grid.view.selected_spans()

    assert qt_run(scenario()) == []


def test_the_header_of_the_group_at_the_top_sticks_and_is_pushed_away_by_the_next(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(400, daily)) as grid:
            view, bar = grid.view, grid.view.verticalScrollBar()
            second = dict(view._grid.headers(0, 5000))[10]
            found = [view.stuck_header()]
            for top in (60, second - 15, second, second + 60):
                bar.setValue(top)
                found.append(view.stuck_header())
            return found

    assert qt_run(scenario()) == [None, (0, 0), (0, 25), None, (10, 0)]


def test_a_tile_under_the_header_that_sticks_is_not_hit(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(400, daily)) as grid:
            grid.view.verticalScrollBar().setValue(80)
            point = QPoint(60, 35)
            return grid.view.row_at(point), super(type(grid.view).__mro__[1], grid.view).row_at(point)

    under_header, without = qt_run(scenario())
    assert under_header == -1
    assert without >= 0


def test_the_keyboard_never_leaves_the_current_tile_under_the_header(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(400, daily)) as grid:
            view = grid.view
            view.show_id(300)
            for _ in range(12):
                QTest.keyClick(view, Qt.Key.Key_Up)
            return view.visualRect(view.currentIndex()).top()

    assert qt_run(scenario()) >= 40


def test_the_rubber_band_selects_across_groups(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(40, daily)) as grid:
            view = grid.view
            start, end = QPoint(view.viewport().width() - 8, 120), QPoint(4, heading(view, 10).y() + 60)
            drag(view, start, end)
            QTest.mouseRelease(view.viewport(), LEFT, NONE, end)
            return view.selected_spans()

    spans = qt_run(scenario())
    assert spans[0][0] < 10 < spans[-1][1]


@pytest.mark.parametrize("layout", ["justified", "uniform"])
def test_a_collapsed_stack_is_one_tile_that_stands_for_all(qt_run, open_grid, layout):
    async def scenario():
        async with open_grid(FakeGallery(20, stacked)) as grid:
            if layout == "uniform":
                grid.view.use_layout(UniformLayout())
            model, view = grid.model, grid.view
            counted = []
            view.selection_counted.connect(counted.append)
            click(view, centre(view, 2))
            clicked = view.selected_spans()
            QTest.keyClick(view, Qt.Key.Key_Right)
            after = view.currentIndex().row()
            QTest.keyClick(view, Qt.Key.Key_Left)
            roles = [model.data(model.index(row), STACK_ROLE) for row in (1, 2, 3, 6)]
            return clicked, counted[0], after, view.selected_spans(), roles, model.members(3)

    assert qt_run(scenario()) == ([(2, 5)], 4, 6, [(2, 5)], [None, 4, None, None], [3, 4, 5, 6])


def test_a_stack_opens_in_its_place_and_then_is_its_single_tiles(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(20, stacked)) as grid:
            model, view = grid.model, grid.view
            click(view, centre(view, 2))
            before = view.visualRect(model.index(2)).top()
            view.toggle_stack()
            opened = [model.data(model.index(row), OPEN_STACK_ROLE) for row in range(7)]
            boxes = {view._grid.box(row) for row in range(2, 6)}
            selected, after = view.selected_spans(), view.visualRect(model.index(2)).top()
            click(view, centre(view, 4))
            view.toggle_stack()
            return opened, len(boxes), selected, after - before, view.selected_spans(), view.current_id()

    opened, places, selected, moved, closed, current = qt_run(scenario())
    assert opened == [False, False, True, True, True, True, False]
    assert (places, selected, moved) == (4, [(2, 2)], 0)
    assert (closed, current) == ([(2, 5)], 3)


def test_all_stacks_open_at_once(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(20, stacked)) as grid:
            grid.model.set_all_open(is_open=True)
            return len({grid.view._grid.box(row) for row in range(20)})

    assert qt_run(scenario()) == 20


def test_an_open_stack_lies_on_one_plate(qt_run, open_grid, theme):
    async def scenario():
        async with open_grid(FakeGallery(20, stacked)) as grid:
            view = grid.view
            view.use_layout(UniformLayout(cell=96))
            grid.model.set_open(2, is_open=True)
            one, other = view._grid.box(2), view._grid.box(3)
            between = QPoint((one[0] + one[2] + other[0]) // 2, one[1] + 40)
            outside = QPoint((view._grid.box(1)[0] + 96 + one[0]) // 2, one[1] + 40)
            image = grid.image()
            return image.pixelColor(between), image.pixelColor(outside)

    assert qt_run(scenario()) == (theme.tokens.skel2, theme.tokens.canvas)


def test_showing_a_hidden_member_selects_its_whole_stack(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(20, stacked)) as grid:
            grid.view.show_id(5)
            return grid.view.selected_spans(), grid.view.current_id()

    assert qt_run(scenario()) == ([(2, 5)], 3)


@pytest.mark.parametrize("change", ["layout", "size", "resize", "back"])
def test_the_current_tile_stays_where_it_is_whatever_the_layout(qt_run, open_grid, change):
    async def scenario():
        async with open_grid(FakeGallery(3000, daily)) as grid:
            view = grid.view
            view.show_id(1500)
            before = view.visualRect(view.currentIndex()).top()
            match change:
                case "layout":
                    view.use_layout(UniformLayout())
                case "size":
                    view.set_cell(220)
                case "resize":
                    view.resize(700, 700)
                case "back":
                    old = view.grid_layout
                    view.use_layout(UniformLayout())
                    view.use_layout(old)
            await until(lambda: view._grid.is_whole)
            return view.visualRect(view.currentIndex()).top() - before

    assert qt_run(scenario()) == 0


def test_a_held_tile_comes_back_to_its_place_in_another_list(qt_run, open_grid):
    async def scenario():
        gallery = FakeGallery(2000, daily)
        async with open_grid(gallery) as grid:
            view = grid.view
            view.show_id(900)
            held = view.hold()
            gallery.keys = gallery.keys[::-1]
            shown = []
            grid.model.shown.connect(shown.append)
            grid.model.show(grid.model.query)
            await until(lambda: shown)
            view.make_current(grid.model.row_of(900))
            view.put_back(held)
            return held, view.hold()

    held, after = qt_run(scenario())
    assert held == after
    assert held.key == 900


def test_a_stack_is_told_in_words(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(20, stacked)) as grid:
            return grid.model.data(grid.model.index(2), Qt.ItemDataRole.AccessibleTextRole)

    assert qt_run(scenario()).endswith("3 of 20, stack of 4")


def test_a_wrong_guess_is_corrected_with_the_next_layout_and_kept(qt_run, open_grid):
    def unknown(key):
        return make_entry(key, width=None, height=None, review=Review())

    async def scenario():
        gallery = FakeGallery(12, unknown)
        async with open_grid(gallery) as grid:
            before = grid.view._grid.box(0)
            await until(lambda: len(gallery.learnt) == 12)
            during = grid.view._grid.box(0)
            grid.view.set_cell(150)
            await asyncio.sleep(0)
            return before == during, gallery.learnt[1], grid.view._grid.box(0)

    same, learnt, box = qt_run(scenario())
    assert same
    assert learnt == pytest.approx(1500, abs=10)
    assert box[2] / box[3] == pytest.approx(1.5, abs=0.03)


@pytest.mark.parametrize("top", [0, 777])
def test_while_the_thumb_is_dragged_the_group_is_told_beside_it(qt_run, open_grid, theme, top):
    async def scenario():
        async with open_grid(FakeGallery(400, daily)) as grid:
            bar = grid.view.verticalScrollBar()
            bar.setValue(top)
            before = grid.image()
            bar.setSliderDown(True)
            during = grid.image()
            bar.setSliderDown(False)
            wide, high = before.width(), before.height()
            changed = [(x, y) for x in range(wide - 200, wide) for y in range(0, high, 2)
                       if before.pixel(x, y) != during.pixel(x, y)]  # fmt: skip
            return wide, [y for _x, y in changed], max(x for x, _y in changed)

    wide, rows, right = qt_run(scenario())
    assert max(rows) - min(rows) <= 28
    assert wide - 12 <= right < wide
