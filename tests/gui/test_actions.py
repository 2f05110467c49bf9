"""The table of commands: ids, keys, menus and reasons agree with each other."""

from collections import Counter

from gui.actions import COMMANDS, MENUS, SUBMENUS, WHY_NOT, Need, in_full
from gui.keymap import is_taken_by_moving, portable, types_something


def test_no_key_is_given_twice():
    keys = Counter(portable(key) for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_is_one_and_no_command_takes_those_that_move():
    for command in COMMANDS:
        assert all(portable(key) and not is_taken_by_moving(key) for key in command.keys), command.id


def test_every_command_has_an_id_of_its_own_and_a_menu():
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert {command.menu.partition("/")[0] for command in COMMANDS} == set(MENUS)


def test_every_submenu_has_a_name_that_is_translated():
    assert {command.menu.partition("/")[2] for command in COMMANDS} - {""} == set(SUBMENUS)


def test_single_letters_belong_to_the_grid_alone():
    for command in COMMANDS:
        if any(types_something(key) for key in command.keys):
            assert command.grid_only, command.id


def test_whatever_a_command_needs_can_be_told():
    assert set(WHY_NOT) == set(Need)


def test_outside_its_menu_a_command_is_told_with_the_name_of_its_submenu():
    commands = {command.id: command for command in COMMANDS}
    told = [in_full(commands[name], commands[name].text) for name in ("theme-light", "add-account", "rating-3")]
    assert told == ["Theme: Light", "Add account", "3 stars"]
