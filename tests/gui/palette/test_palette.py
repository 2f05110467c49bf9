"""The palette is worked with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow

from gui.palette.entries import Entry
from gui.palette.palette import MOST_LINES, CommandPalette

Key = Qt.Key


@pytest.fixture
def palette(theme, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.field = QLineEdit()
    window.setCentralWidget(window.field)
    window.resize(1440, 900)
    ran = []

    def offers():
        for name in ("Copy prompt", "Dark", "Light", "Pick"):
            yield Entry(id=name, words=name, run=lambda name=name: ran.append((name, window.focusWidget())))
        yield Entry(id="Redo", words="Redo", why_not="Nothing to redo", run=lambda: ran.append("never"))

    made = CommandPalette(theme, window, offers)
    made.ran = ran
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    window.field.setFocus()
    made.open()
    return made


def shown(palette):
    return [palette.lines.entry(row).words for row in range(palette.lines.rowCount())]


def press(palette, *keys):
    for key in keys:
        QTest.keyClick(palette.field, key)


def test_it_opens_with_the_field_ready_and_the_first_line_chosen(palette):
    assert palette.window().focusWidget() is palette.field
    assert palette.list.currentIndex().row() == 0


def test_enter_runs_the_best_fit_when_the_focus_is_back(palette, qtbot):
    QTest.keyClicks(palette.field, "lig")
    press(palette, Key.Key_Return)
    assert not palette.isVisible()
    qtbot.waitUntil(lambda: palette.ran == [("Light", palette.window().field)])


def test_arrows_move_and_come_round(palette):
    press(palette, Key.Key_Down, Key.Key_Down)
    assert palette.list.currentIndex().row() == 2
    press(palette, Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert palette.list.currentIndex().row() == 4
    press(palette, Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    press(palette, Key.Key_PageDown)
    assert palette.list.currentIndex().row() == 4


def test_what_cannot_be_done_is_not_run(palette):
    QTest.keyClicks(palette.field, "redo")
    press(palette, Key.Key_Return)
    assert palette.isVisible()
    assert palette.ran == []


def test_escape_closes_it_without_doing_anything(palette):
    press(palette, Key.Key_Escape)
    assert not palette.isVisible()
    assert palette.window().focusWidget() is palette.window().field


def test_what_was_used_last_comes_first_the_next_time(palette, qtbot):
    QTest.keyClicks(palette.field, "pick")
    press(palette, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(palette.ran))
    palette.open()
    assert palette.field.text() == ""
    assert shown(palette)[0] == "Pick"


def test_nothing_that_fits_is_told(palette):
    QTest.keyClicks(palette.field, "zebra")
    assert palette.nothing.isVisible()
    assert not palette.list.isVisible()


def test_a_click_runs_a_line(palette, qtbot):
    place = palette.list.visualRect(palette.lines.index(1)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: [name for name, _focus in palette.ran] == ["Dark"])


def test_it_fits_the_smallest_window(palette, qtbot):
    palette.window().resize(960, 600)
    qtbot.waitUntil(lambda: palette.width() == 960)
    assert palette.rect().contains(palette.card.geometry())
    assert palette.list.height() <= MOST_LINES * 36
