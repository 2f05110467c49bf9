"""One command and its keys."""

import pytest
from PySide6.QtWidgets import QToolButton

from gui.actions import COMMANDS
from gui.dialogs.settings.shortcut_row import ShortcutRow
from gui.keymap import Keymap

BY_ID = {command.id: command for command in COMMANDS}
NAMES = {command.id: command.text for command in COMMANDS}


@pytest.fixture
def keymap(qapp):
    return Keymap({command.id: command.keys for command in COMMANDS})


@pytest.fixture
def row(theme, qtbot, keymap):
    made = ShortcutRow(theme, BY_ID["pick"], keymap, NAMES)
    qtbot.addWidget(made)
    keymap.changed.connect(made.show_keys)
    return made


def test_it_tells_its_keys(row):
    assert row.accessibleName() == "Pick: P"
    assert row.reset.isHidden()


def test_a_free_key_is_added(row, keymap):
    row.want("F2")
    assert keymap.keys("pick") == ("P", "F2")
    assert row.accessibleName() == "Pick: P, F2"
    assert not row.reset.isHidden()


def test_a_key_of_another_command_is_told_and_taken_over_only_when_wanted(row, keymap):
    row.want("Ctrl+F")
    assert row.words.text() == "Ctrl+F runs “Search”."
    assert keymap.keys("pick") == ("P",)
    row.use_here.click()
    assert keymap.owner("Ctrl+F") == "pick"
    assert row.bar.isHidden()


def test_a_conflict_can_be_left_alone(row, keymap):
    row.want("Ctrl+F")
    row.leave.click()
    assert row.bar.isHidden()
    assert keymap.owner("Ctrl+F") == "find"


def test_keys_that_move_about_are_refused(row, keymap):
    row.want("Left")
    assert "moves about" in row.words.text()
    assert row.use_here.isHidden()
    assert keymap.keys("pick") == ("P",)


def test_a_key_is_taken_away_and_reset_brings_it_back(row, keymap):
    cross = next(each for each in row.findChildren(QToolButton) if "Take P away" in each.accessibleName())
    cross.click()
    assert keymap.keys("pick") == ()
    assert row.accessibleName() == "Pick: no key"
    row.reset.click()
    assert keymap.keys("pick") == ("P",)


def test_its_own_key_again_changes_nothing(row, keymap):
    row.want("P")
    assert keymap.wishes == {}
    assert row.bar.isHidden()
