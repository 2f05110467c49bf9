"""Every command is made once: menus, keys and the overlay agree."""

from collections import Counter

import pytest
from PySide6.QtWidgets import QMainWindow, QWidget

from gui.actions import COMMANDS, MENUS, Actions, Need, keys_text


@pytest.fixture
def made(theme, qtbot):
    window = QMainWindow()
    grid = QWidget(window)
    qtbot.addWidget(window)
    ran = []
    actions = Actions(window, grid, theme, {each.id: lambda name=each.id: ran.append(name) for each in COMMANDS})
    actions.fill(window.menuBar())
    return window, actions, ran


def test_no_key_is_given_twice():
    keys = Counter(key for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_command_is_in_a_menu_and_has_an_id_of_its_own(made):
    window, actions, _ran = made
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == list(MENUS)
    shown = {action.objectName() for name in actions._menus for action in actions.menu(name).actions()}
    assert shown >= {command.id for command in COMMANDS}
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_a_command_runs_its_handler(made):
    _window, actions, ran = made
    actions["about"].trigger()
    assert ran == ["about"]


def test_what_makes_no_sense_is_greyed_out(made):
    _window, actions, _ran = made
    assert not actions["pick"].isEnabled()
    actions.know(frozenset({Need.CHOSEN, Need.SEEN}))
    assert actions["pick"].isEnabled()
    assert actions["hide"].isEnabled()
    assert not actions["unhide"].isEnabled()


def test_one_theme_is_checked_at_a_time(made):
    _window, actions, _ran = made
    actions["theme-dark"].setChecked(True)
    actions["theme-light"].trigger()
    assert not actions["theme-dark"].isChecked()


def test_single_letters_belong_to_the_grid_alone():
    for command in COMMANDS:
        if any(len(key) == 1 and key != "?" for key in command.keys):
            assert command.grid_only, command.id


def test_keys_are_told_as_people_read_them():
    commands = {command.id: command for command in COMMANDS}
    assert keys_text(commands["redo"]) == "Ctrl+Shift+Z"
    assert keys_text(commands["about"]) == ""
