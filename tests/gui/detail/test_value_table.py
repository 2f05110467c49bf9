"""Names and values in columns."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from gui.detail.parameters import Row
from gui.detail.value_table import COPY, VALUE, ValueTable

ROWS = [Row("Model", "FLUX.1 [dev]", "FLUX.1 [dev]"), Row("Seed", "42…", "4242424242", identifies=True)]


@pytest.fixture
def table(qtbot, theme):
    made = ValueTable(theme, "parameterTable", "Parameters")
    qtbot.addWidget(made)
    made.resize(296, 100)
    made.show_rows(ROWS)
    made.show()
    made.copied = []
    made.copy_wanted.connect(made.copied.append)
    return made


def click(qtbot, table, row, column):
    place = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_it_is_as_high_as_its_rows(table):
    assert table.height() == 22 + 16
    table.show_rows([])
    assert table.height() == 0


def test_the_mark_beside_an_identifier_copies_all_of_it(qtbot, table):
    click(qtbot, table, 1, COPY)
    assert table.copied == ["4242424242"]


def test_clicks_elsewhere_copy_nothing(qtbot, table):
    click(qtbot, table, 1, VALUE)
    assert table.copied == []


def test_any_row_can_be_copied_where_its_mark_shows_under_the_pointer(qtbot, table):
    table.clearFocus()
    plain = mark_at(table, 0)
    qtbot.mouseMove(table.viewport(), table.visualRect(table.model().index(0, VALUE)).center())
    qtbot.waitUntil(lambda: mark_at(table, 0) != plain)
    click(qtbot, table, 0, COPY)
    assert table.copied == ["FLUX.1 [dev]"]


def test_the_mark_of_a_row_shows_on_keyboard_focus_too(qtbot, table):
    table.clearFocus()
    plain = mark_at(table, 0)
    table.activateWindow()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: mark_at(table, 0) != plain)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.copied == ["FLUX.1 [dev]"]


def mark_at(table, row):
    area = table.visualRect(table.model().index(row, COPY))
    return table.viewport().grab(area).toImage()


def test_a_long_name_gets_room_up_to_half_of_the_table(table):
    assert table.columnWidth(0) == 96
    table.show_rows([Row("Weichzeichnungsstärkenregelung", "1", "1")])
    assert 96 < table.columnWidth(0) <= 148


def test_an_account_stands_behind_its_letter(table):
    table.show_rows([Row("Account", "Scenario", "Scenario")])
    without = table.viewport().grab().toImage()
    table.show_rows([Row("Account", "Scenario", "Scenario", badge="S")])
    assert table.viewport().grab().toImage() != without


def test_the_copy_key_takes_the_current_value(qtbot, table):
    table.setCurrentIndex(table.model().index(0, VALUE))
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert table.copied == ["FLUX.1 [dev]"]


def test_tab_leaves_the_table(table):
    assert not table.tabKeyNavigation()


def test_assistive_technology_reads_a_table(table):
    seen = QAccessible.queryAccessibleInterface(table)
    assert seen.role() == QAccessible.Role.Table
    said = {seen.child(at).text(QAccessible.Text.Name) for at in range(seen.childCount())}
    assert {"Model", "FLUX.1 [dev]", "Seed", "42…", "Copy seed"} <= said


def test_a_hostile_value_is_a_plain_tooltip(table):
    table.show_rows([Row("A", "<b>", "<b>")])
    assert table.model().index(0, VALUE).data(Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;b&gt;</qt>"
