"""Keys of commands: usual ones, changes, and one command a key whatever the settings say."""

import pytest

from gui.keymap import Keymap, is_taken_by_moving, portable, types_something

USUAL = {"pick": ("P",), "reject": ("X",), "redo": ("Ctrl+Shift+Z", "Ctrl+Y"), "about": ()}


@pytest.fixture
def keymap(qapp):
    return Keymap(USUAL)


def test_unchanged_everything_has_its_usual_keys_and_nothing_is_kept(keymap):
    assert keymap.keys("redo") == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert keymap.wishes == {}


def test_a_further_key_is_kept_as_a_change(keymap):
    keymap.add("about", "F1")
    assert keymap.keys("about") == ("F1",)
    assert keymap.wishes == {"about": ["F1"]}


def test_a_key_taken_from_another_command_runs_that_one_no_more(keymap):
    keymap.add("about", "P")
    assert keymap.owner("P") == "about"
    assert keymap.keys("pick") == ()


def test_what_is_as_usual_again_is_no_change(keymap):
    keymap.remove("pick", "P")
    assert keymap.is_changed("pick")
    keymap.add("pick", "P")
    assert keymap.wishes == {}


def test_reset_gives_a_command_its_keys_back_from_whoever_has_them(keymap):
    keymap.add("about", "P")
    keymap.add("about", "F1")
    keymap.reset("pick")
    assert keymap.keys("pick") == ("P",)
    assert keymap.keys("about") == ("F1",)


def test_reset_all_keeps_what_belongs_to_another_version(keymap):
    keymap.take({"pick": ["Q"], "from-the-future": ["W"]})
    keymap.reset_all()
    assert keymap.keys("pick") == ("P",)
    assert keymap.wishes == {"from-the-future": ["W"]}


@pytest.mark.parametrize(
    "wrong", ["Q", 7, None, {"a": 1}, ["Nonsense+Q+"], [3], ["Ctrl+A, Ctrl+B"], ["Left"], ["Q"] * 9]
)
def test_a_wrong_entry_changes_nothing_and_is_kept(keymap, wrong):
    keymap.take({"pick": wrong, "reject": ["R"]})
    assert keymap.keys("pick") == ("P",)
    assert keymap.keys("reject") == ("R",)
    keymap.add("about", "F1")
    assert keymap.wishes["pick"] == wrong


def test_of_two_who_want_the_same_key_a_change_wins_over_what_is_usual(keymap):
    keymap.take({"about": ["X"]})
    assert keymap.owner("X") == "about"
    assert keymap.lost("reject") == ("X",)


def test_of_two_changes_the_first_command_wins(keymap):
    keymap.take({"about": ["F1"], "pick": ["F1"]})
    assert keymap.owner("F1") == "pick"
    assert keymap.lost("about") == ("F1",)


def test_a_command_may_be_left_without_keys(keymap):
    keymap.take({"pick": []})
    assert keymap.keys("pick") == ()
    assert keymap.is_changed("pick")


def test_every_change_is_told(keymap, qtbot):
    for change in (
        lambda: keymap.add("pick", "F2"),
        lambda: keymap.remove("pick", "F2"),
        lambda: keymap.reset("pick"),
        keymap.reset_all,
    ):
        with qtbot.waitSignal(keymap.changed, timeout=1000):
            change()


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        *((key, True) for key in ("P", "Shift+P", "+", "Space", "Del")),
        *((key, False) for key in ("?", "Ctrl+P", "F5", "Esc", "Alt+P")),
    ],
)
def test_what_a_field_would_take_is_known(qapp, key, typed):
    assert types_something(key) is typed


@pytest.mark.parametrize(("key", "moves"), [("Left", True), ("Shift+Tab", True), ("Alt+Left", False), ("L", False)])
def test_keys_that_move_about_are_known(qapp, key, moves):
    assert is_taken_by_moving(key) is moves


def test_spellings_of_a_key_are_one(qapp):
    assert portable("ctrl+shift+z") == portable("Shift+Ctrl+Z") == "Ctrl+Shift+Z"
    assert portable("no key") == ""
