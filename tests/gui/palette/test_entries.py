"""What the palette offers, in which order."""

import pytest
from PySide6.QtWidgets import QMainWindow, QWidget

from gui.action_set import Actions
from gui.actions import COMMANDS, Need
from gui.palette.entries import Entry, account_actions, commands, fitting, sources
from gui.sources.sidebar_model import SidebarModel
from services.domain import KeyState
from services.gallery import AccountState
from tests.gui.fake_gallery import PROVIDERS, account_of


@pytest.fixture
def actions(theme, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.ran = []
    handlers = {each.id: lambda name=each.id: window.ran.append(name) for each in COMMANDS}
    made = Actions(window, QWidget(window), theme, handlers)
    made.know(frozenset(Need))
    made.window = window
    return made


def entry(name, why_not=""):
    return Entry(id=name, words=name, why_not=why_not, run=lambda: None)


def by_id(entries):
    return {each.id: each for each in entries}


def test_every_command_but_the_palette_itself_is_offered_with_path_and_key(actions):
    found = by_id(commands(actions))
    assert set(found) == {command.id for command in COMMANDS} - {"palette"}
    assert (found["rating-3"].path, found["rating-3"].key) == ("Review, Stars", "3")


def test_an_offer_runs_its_command(actions):
    by_id(commands(actions))["about"].run()
    assert actions.window.ran == ["about"]


def test_what_makes_no_sense_says_why(actions):
    actions.know(frozenset({Need.LIBRARY}))
    found = by_id(commands(actions))
    assert found["pick"].why_not == "Choose an asset first"
    assert found["find"].why_not == ""
    actions.know(frozenset())
    assert by_id(commands(actions))["find"].why_not == "Add an account or open the sample library first"


def test_the_key_is_that_of_today(actions):
    actions.keymap.add("about", "F1")
    assert by_id(commands(actions))["about"].key == "F1"


def test_accounts_offer_what_their_menu_does():
    info, did = PROVIDERS["scenario"].info, []
    state = AccountState(account=account_of(), info=info, key=KeyState.OK, feeds=())
    found = by_id(account_actions([state], lambda *what: did.append(what)))
    assert found["account check scenario-1"].words == "Scenario: Check now"
    found["account remove scenario-1"].run()
    assert did == [("scenario-1", "remove")]


def test_every_row_of_the_sidebar_is_a_place_to_go_to(qapp):
    went = []
    found = by_id(sources(SidebarModel(), went.append))
    assert found["go shelf:picks"].words == "Go to Picks"
    assert found["go kind:video"].path == "Media"
    found["go shelf:hidden"].run()
    assert went == ["shelf:hidden"]


def test_with_nothing_typed_what_was_used_last_comes_first():
    entries = [entry("a"), entry("b"), entry("c")]
    assert [each.id for each in fitting(entries, "", ["c", "gone", "b"])] == ["c", "b", "a"]


def test_typed_words_leave_what_fits_and_what_cannot_be_done_comes_last():
    entries = [entry("light", "why"), entry("lights"), entry("dark")]
    assert [each.id for each in fitting(entries, "light", [])] == ["lights", "light"]


def test_of_two_that_fit_the_same_the_one_used_last_comes_first():
    entries = [entry("theme one"), entry("theme two")]
    assert [each.id for each in fitting(entries, "theme", ["theme two"])] == ["theme two", "theme one"]
