"""The rows of the overlay, from the commands and their keys of today."""

import pytest

from gui.actions import COMMANDS
from gui.keymap import Keymap
from gui.shortcut_rows import groups


@pytest.fixture
def keymap(qapp):
    return Keymap({command.id: command.keys for command in COMMANDS})


def rows(keymap):
    return {row.words: [str(part) for part in row.parts] for _name, rows in groups(keymap) for row in rows}


def test_every_command_with_a_key_is_told_and_no_other(keymap):
    told = rows(keymap)
    runs = {"rating-1", "rating-2", "rating-3", "rating-4", "rating-5"} | {
        f"label-{name}" for name in ("red", "yellow", "green", "blue")
    }
    for command in COMMANDS:
        assert (command.text.rstrip("…") in told) is (bool(command.keys) and command.id not in runs), command.id


def test_a_run_of_keys_is_one_row(keymap):
    assert rows(keymap)["Stars"] == ["1", "to", "5"]
    assert rows(keymap)["Red, yellow, green, blue"] == ["6", "to", "9"]


def test_a_run_with_another_key_is_told_one_by_one(keymap):
    keymap.add("rating-3", "F3")
    told = rows(keymap)
    assert "Stars" not in told
    assert told["3 stars"] == ["3"]
    assert told["Red, yellow, green, blue"] == ["6", "to", "9"]


def test_keys_are_those_of_today(keymap):
    keymap.remove("pick", "P")
    keymap.add("reject", "F4")
    keymap.remove("reject", "X")
    told = rows(keymap)
    assert "Pick" not in told
    assert told["Reject"] == ["F4"]


def test_groups_follow_the_picture(keymap):
    assert [name for name, _rows in groups(keymap)] == ["Look", "Review", "Move", "Find", "Take out", "Program"]
    review = next(rows for name, rows in groups(keymap) if name == "Review")
    assert [row.words for row in review][:6] == [
        "Pick",
        "Reject",
        "Clear flag",
        "Stars",
        "No stars",
        "Red, yellow, green, blue",
    ]
