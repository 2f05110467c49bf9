"""The list of shortcuts: found by words or by a key."""

import pytest

from gui.actions import COMMANDS
from gui.dialogs.settings.shortcuts import ShortcutsPage
from gui.keymap import Keymap


@pytest.fixture
def keymap(qapp):
    return Keymap({command.id: command.keys for command in COMMANDS})


@pytest.fixture
def page(theme, qtbot, keymap):
    made = ShortcutsPage(theme, keymap)
    qtbot.addWidget(made)
    made.entered()
    return made


def shown(page):
    return [row.command.id for row in page.rows if not row.isHidden()]


def test_every_command_is_listed_with_or_without_a_key(page):
    assert set(shown(page)) == {command.id for command in COMMANDS}


def test_words_find_commands_by_name_menu_and_key(page):
    page.field.setText("theme light")
    assert shown(page) == ["theme-light"]
    page.field.setText("ctrl+shift+z")
    assert shown(page) == ["redo"]


def test_a_pressed_key_finds_the_command_it_runs(page):
    page.find_key("X")
    assert shown(page) == ["reject"]
    page.field.clear()
    assert len(shown(page)) == len(COMMANDS)


def test_a_key_that_runs_nothing_is_told(page):
    page.find_key("F12")
    assert shown(page) == []
    assert not page.nothing.isHidden()


def test_reset_all_brings_every_key_back(page, keymap):
    assert not page.reset_all.isEnabled()
    keymap.add("about", "F1")
    keymap.remove("pick", "P")
    assert page.reset_all.isEnabled()
    page.reset_all.click()
    assert keymap.wishes == {}


def test_rows_follow_the_keymap(page, keymap):
    keymap.add("about", "P")
    told = {row.command.id: row.accessibleName() for row in page.rows}
    assert told["pick"] == "Pick: no key"
    assert told["about"].endswith(": P")
