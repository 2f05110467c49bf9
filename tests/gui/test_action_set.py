"""The commands as QActions: menus, keys that follow the keymap, greyed where they make no sense."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget

from gui.action_set import Actions
from gui.actions import COMMANDS, MENUS, Need
from gui.widgets.text import hint


class Made:
    """A window with a gallery and a field, and the commands in it."""

    def __init__(self, theme):
        self.ran = []
        self.window = QMainWindow()
        middle = QWidget()
        self.grid, self.field = QWidget(), QLineEdit()
        self.grid.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(middle)
        column.addWidget(self.grid)
        column.addWidget(self.field)
        self.window.setCentralWidget(middle)
        handlers = {each.id: lambda name=each.id: self.ran.append(name) for each in COMMANDS}
        self.actions = Actions(self.window, self.grid, theme, handlers)
        self.actions.fill(self.window.menuBar())
        self.actions.know(frozenset(Need))
        self.window.show()

    def press(self, where, key, modifier=Qt.KeyboardModifier.NoModifier):
        where.setFocus()
        QTest.keyClick(where, key, modifier)


@pytest.fixture
def made(theme, qtbot):
    made = Made(theme)
    qtbot.addWidget(made.window)
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


def test_every_command_is_in_a_menu(made):
    assert [action.text() for action in made.window.menuBar().actions()] == list(MENUS)
    shown = {action.objectName() for name in made.actions._menus for action in made.actions.menu(name).actions()}
    assert shown >= {command.id for command in COMMANDS}


def test_a_command_runs_its_handler(made):
    made.actions["about"].trigger()
    assert made.ran == ["about"]


def test_what_makes_no_sense_is_greyed_out(made):
    made.actions.know(frozenset())
    assert not made.actions["pick"].isEnabled()
    made.actions.know(frozenset({Need.CHOSEN, Need.SEEN}))
    assert made.actions["pick"].isEnabled()
    assert made.actions["hide"].isEnabled()
    assert not made.actions["unhide"].isEnabled()


def test_one_theme_is_checked_at_a_time(made):
    made.actions["theme-dark"].setChecked(True)
    made.actions["theme-light"].trigger()
    assert not made.actions["theme-dark"].isChecked()


def test_a_letter_acts_in_the_gallery_and_is_typed_in_a_field(made):
    made.press(made.grid, Qt.Key.Key_P)
    made.press(made.field, Qt.Key.Key_P)
    assert made.ran == ["pick"]
    assert made.field.text() == "p"


def test_another_key_acts_at_once_and_the_old_one_no_more(made):
    made.actions.keymap.remove("pick", "P")
    made.actions.keymap.add("pick", "Y")
    made.press(made.grid, Qt.Key.Key_P)
    made.press(made.grid, Qt.Key.Key_Y)
    assert made.ran == ["pick"]


def test_a_letter_for_a_command_of_the_window_acts_in_the_gallery_alone(made):
    made.actions.keymap.add("sidebar", "Y")
    made.press(made.field, Qt.Key.Key_Y)
    assert made.ran == []
    made.press(made.grid, Qt.Key.Key_Y)
    made.press(made.field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert made.ran == ["sidebar", "sidebar"]


def test_a_command_left_with_letters_alone_shows_one_in_its_menu(made):
    made.actions.keymap.add("sidebar", "Y")
    made.actions.keymap.remove("sidebar", "Ctrl+B")
    assert made.actions["sidebar"].shortcut().toString() == "Y"
    made.press(made.field, Qt.Key.Key_Y)
    made.press(made.grid, Qt.Key.Key_Y)
    assert made.ran == ["sidebar"]


def test_tooltips_tell_the_key_of_today(made):
    assert made.actions["sidebar"].toolTip() == hint("Sidebar", "Ctrl+B")
    made.actions.keymap.remove("sidebar", "Ctrl+B")
    assert made.actions["sidebar"].toolTip() == hint("Sidebar")


def test_whoever_shows_a_key_is_told_when_it_changes(made):
    told = []
    made.actions.follow_key("find", told.append)
    made.actions.keymap.remove("find", "Ctrl+F")
    made.actions.keymap.add("find", "F3")
    assert told == ["Ctrl+F", "", "F3"]
