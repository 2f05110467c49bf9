"""Scrolling, selecting and moving, by mouse and keyboard, at any number of rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QStringListModel, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.grid.tile_view import TileView
from gui.grid.uniform import UniformLayout
from tests.gui.grid.drags import drag

LINE = 190
LEFT = Qt.MouseButton.LeftButton
SHIFT, CTRL, NONE = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def view(theme, qtbot):
    """500 rows in five columns, 700 high; painting is not what is tested here."""
    made = TileView(UniformLayout())
    made.paintEvent = lambda event: None
    qtbot.addWidget(made)
    made.setModel(QStringListModel([str(number) for number in range(500)], made))
    made.resize(872, 700)
    made.show()
    return made


def click(view, row, modifiers=NONE):
    QTest.mouseClick(view.viewport(), LEFT, modifiers, view.visualRect(view.model().index(row)).center())


def release(view, point):
    QTest.mouseRelease(view.viewport(), LEFT, NONE, point)


def wheel(view, notches, modifiers=NONE, pixels=0):
    at = QPointF(200, 200)
    event = QWheelEvent(at, view.mapToGlobal(at), QPoint(0, pixels), QPoint(0, round(120 * notches)),
                        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize(
    ("key", "row"),
    [(Qt.Key.Key_Right, 13), (Qt.Key.Key_Left, 11), (Qt.Key.Key_Down, 17), (Qt.Key.Key_Up, 7), (Qt.Key.Key_Home, 0),
     (Qt.Key.Key_End, 499), (Qt.Key.Key_PageDown, 27), (Qt.Key.Key_PageUp, 2)],
)  # fmt: skip
def test_keys_move_the_current_tile_and_bring_it_into_view(view, key, row):
    click(view, 12)
    QTest.keyClick(view, key)
    assert view.currentIndex().row() == row
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert view.selected_spans() == [(row, row)]


def test_shift_and_a_key_select_in_reading_order(view):
    click(view, 3)
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert view.selected_spans() == [(3, 8)]


def test_shift_and_a_click_select_everything_between(view):
    click(view, 3)
    click(view, 12, SHIFT)
    assert view.selected_spans() == [(3, 12)]


def test_shift_end_selects_to_the_end_as_one_range(view):
    click(view, 3)
    QTest.keyClick(view, Qt.Key.Key_End, SHIFT)
    assert view.selected_spans() == [(3, 499)]
    assert view.selectionModel().selection().size() == 1


def test_ctrl_and_a_click_add_and_take_away(view):
    click(view, 3)
    click(view, 8, CTRL)
    click(view, 9, CTRL)
    click(view, 8, CTRL)
    assert view.selected_spans() == [(3, 3), (9, 9)]


def test_a_click_between_tiles_clears_the_selection(view):
    click(view, 3)
    QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(178, 100))
    assert view.selected_spans() == []


def test_select_all_is_one_range(view):
    counted = []
    view.selection_counted.connect(counted.append)
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    assert view.selectionModel().selection().size() == 1
    assert counted == [500]


def test_the_rubber_band_selects_what_it_touches(view):
    end = QPoint(200, 250)
    drag(view, QPoint(8, 8), end)
    assert [row for first, last in view.selected_spans() for row in range(first, last + 1)] == [0, 1, 5, 6]
    release(view, end)
    assert len(view.selected_spans()) == 2


def test_the_rubber_band_works_backwards(view):
    drag(view, QPoint(200, 250), QPoint(20, 20))
    release(view, QPoint(20, 20))
    assert [row for first, last in view.selected_spans() for row in range(first, last + 1)] == [0, 1, 5, 6]


def test_a_letter_never_jumps(view):
    click(view, 3)
    QTest.keyClicks(view, "4")
    assert view.currentIndex().row() == 3


def test_one_notch_of_the_wheel_is_96_pixels(view):
    wheel(view, -2)
    assert view.verticalOffset() == 192
    wheel(view, 1)
    assert view.verticalOffset() == 96


def test_a_fine_wheel_loses_no_pixel(view):
    for _ in range(16):
        wheel(view, -1 / 15)
    assert view.verticalOffset() == pytest.approx(16 * 8 * 96 / 120, abs=1)


def test_a_touchpad_scrolls_by_its_own_pixels(view):
    wheel(view, -1, pixels=-33)
    assert view.verticalOffset() == 33


def test_ctrl_and_the_wheel_change_the_cell_size(view):
    wheel(view, 1, CTRL)
    assert (view.cell, view.verticalOffset()) == (172, 0)


@pytest.mark.parametrize("edge", [96, 120, 200, 320])
def test_another_cell_size_leaves_the_current_tile_where_it_is(view, edge):
    view.setCurrentIndex(view.model().index(250))
    view.verticalScrollBar().setValue(50 * LINE - 200)
    before = view.visualRect(view.currentIndex()).top()
    view.set_cell(edge)
    assert view.visualRect(view.currentIndex()).top() == before


def test_without_a_current_tile_the_first_that_is_whole_stays(view):
    view.verticalScrollBar().setValue(40 * LINE)
    first = view.visible_rows().start + 5
    before = view.visualRect(view.model().index(first)).top()
    view.set_cell(200)
    assert view.visualRect(view.model().index(first)).top() == before


def test_cells_stay_within_their_limits(view):
    told = []
    view.cell_changed.connect(told.append)
    view.set_cell(10)
    view.set_cell(5000)
    view.step_cell(1)
    assert told == [96, 320]


def test_another_width_leaves_the_current_tile_where_it_is(view):
    view.setCurrentIndex(view.model().index(250))
    view.verticalScrollBar().setValue(50 * LINE - 200)
    before = view.visualRect(view.currentIndex()).top()
    view.resize(600, 700)
    assert view.visualRect(view.currentIndex()).top() == before


def test_whole_lines_inserted_above_move_nothing_in_view(view):
    view.verticalScrollBar().setValue(40 * LINE)
    row = view.visible_rows().start
    text, before = view.model().index(row).data(), view.visualRect(view.model().index(row))
    view.model().insertRows(0, 10)
    assert view.model().index(row + 10).data() == text
    assert view.visualRect(view.model().index(row + 10)) == before


def test_rows_inserted_below_move_nothing(view):
    view.verticalScrollBar().setValue(40 * LINE)
    view.model().insertRows(500, 10)
    assert view.verticalOffset() == 40 * LINE
    assert view.visualRect(view.model().index(509)).isValid()


def test_the_selection_follows_its_rows(view):
    click(view, 7)
    view.model().insertRows(0, 10)
    assert view.selected_spans() == [(17, 17)]
    view.model().removeRows(0, 5)
    assert view.selected_spans() == [(12, 12)]


def test_removed_rows_shorten_the_scroll_bar(view):
    view.model().removeRows(50, 450)
    assert view.verticalScrollBar().maximum() == 16 + 10 * LINE - 10 + 16 - 700


def test_a_new_list_begins_at_the_top(view):
    view.selectAll()
    view.verticalScrollBar().setValue(4000)
    view.model().setStringList([str(number) for number in range(900)])
    assert (view.verticalOffset(), view.selected_spans()) == (0, [])


def test_every_tile_is_found_under_its_own_middle(view):
    view.verticalScrollBar().setValue(1234)
    for row in view.visible_rows():
        assert view.indexAt(view.visualRect(view.model().index(row)).center()).row() == row


def test_the_end_is_fully_visible(view):
    view.scrollToBottom()
    assert view.visualRect(view.model().index(499)).bottom() < 700


def test_assistive_technology_finds_a_list_and_its_items(view):
    QAccessible.setActive(True)
    try:
        found = QAccessible.queryAccessibleInterface(view)
        assert found.role() == QAccessible.Role.List
        assert found.childCount() == 500
        assert found.child(7).text(QAccessible.Text.Name) == "7"
        assert found.child(7).rect().size() == view.visualRect(view.model().index(7)).size()
    finally:
        QAccessible.setActive(False)


def test_selecting_and_moving_work_with_accessibility_on(view):
    QAccessible.setActive(True)
    try:
        click(view, 3)
        QTest.keyClick(view, Qt.Key.Key_A, CTRL)
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert view.selected_spans() == [(4, 4)]
    finally:
        QAccessible.setActive(False)
