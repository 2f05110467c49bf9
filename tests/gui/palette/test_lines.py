"""The lines of the palette and how they are painted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView

from gui.palette.entries import Entry
from gui.palette.lines import LINE, LineDelegate, Lines


def entry(name, **more):
    return Entry(id=name, words=name, run=lambda: None, **more)


@pytest.fixture
def lines(qapp):
    made = Lines()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show_entries([entry("Pick", path="Review", key="P"), entry("Redo", why_not="Nothing to redo")])
    return made


def test_a_line_is_read_out_with_path_key_and_reason(lines):
    told = [lines.data(lines.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert told == ["Pick, Review, P", "Redo, Nothing to redo"]


def test_what_cannot_be_done_is_greyed(lines):
    assert lines.flags(lines.index(0)) & Qt.ItemFlag.ItemIsEnabled
    assert not lines.flags(lines.index(1)) & Qt.ItemFlag.ItemIsEnabled


def test_other_entries_take_the_place(lines):
    lines.show_entries([])
    assert lines.rowCount() == 0
    assert lines.entry(0) is None


def test_the_chosen_line_is_filled_and_words_have_their_colours(lines, theme, qtbot):
    view = QListView()
    qtbot.addWidget(view)
    delegate = LineDelegate(theme)
    view.setModel(lines)
    view.setItemDelegate(delegate)
    view.setFixedSize(400, 2 * LINE)
    view.setCurrentIndex(lines.index(0))
    view.show()
    image = view.viewport().grab().toImage()
    assert image.pixelColor(200, LINE // 2) == theme.tokens.active
    colours = {image.pixelColor(x, y).name() for x in range(10, 60) for y in range(LINE + 8, 2 * LINE - 8)}
    assert theme.tokens.text3.name() in colours
    assert theme.tokens.text.name() not in colours
