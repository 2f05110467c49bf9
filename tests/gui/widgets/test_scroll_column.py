"""The scrolling column: as wide as itself, in step with its content, and safe to ask for children that are gone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.widgets.scroll_column import ScrollColumn

pytestmark = pytest.mark.qt


@pytest.fixture
def fields():
    return [QLineEdit() for _ in range(20)]


@pytest.fixture
def column(qtbot, fields):
    content = QWidget()
    rows = QVBoxLayout(content)
    for each in fields:
        rows.addWidget(each)
    column = ScrollColumn(content)
    qtbot.addWidget(column)
    column.resize(300, 200)
    column.show()
    qtbot.waitExposed(column)
    return column


def in_view(column, widget):
    top = widget.mapTo(column, QPoint()).y()
    return top >= 0 and top + widget.height() <= column.height()


def test_the_content_is_as_wide_as_the_column_beside_its_bar(column):
    assert column.content.width() == 300 - column.bar.width()
    column.resize(500, 200)
    assert column.content.width() == 500 - column.bar.width()


def test_the_bar_reaches_the_end(column, fields):
    column.bar.setValue(column.bar.maximum())
    assert in_view(column, fields[-1])
    assert not in_view(column, fields[0])


def test_a_content_that_fits_has_a_bar_that_does_nothing(qtbot, column, fields):
    for each in fields[2:]:
        each.hide()
    qtbot.waitUntil(lambda: column.bar.maximum() == 0)
    assert not column.bar.isEnabled()
    assert column.content.height() == column.height()


def test_tab_brings_what_it_reaches_into_view(qtbot, column, fields):
    fields[0].setFocus()
    for each in fields[1:]:
        qtbot.keyClick(column.window().focusWidget(), Qt.Key.Key_Tab)
        assert column.window().focusWidget() is each
        assert in_view(column, each)


def test_page_keys_scroll(qtbot, column):
    qtbot.keyClick(column, Qt.Key.Key_PageDown)
    assert column.bar.value() > 100
    qtbot.keyClick(column, Qt.Key.Key_PageUp)
    assert column.bar.value() == 0


def test_a_screen_reader_may_ask_for_children_that_are_gone(column):
    """A QScrollArea here ends the process."""
    told = QAccessible.queryAccessibleInterface(column)
    counted = told.childCount()
    column.hide()
    assert [told.child(number) is None for number in (counted, counted + 1)] == [True, True]
    assert told.child(counted - 1) is not None
