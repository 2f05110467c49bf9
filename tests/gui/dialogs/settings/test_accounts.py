"""The page Accounts."""

import pytest
from PySide6.QtWidgets import QPushButton

from gui.dialogs.settings.accounts import AccountsPage
from gui.sources.account_words import actions_for
from services.domain import KeyState
from services.gallery import AccountState, Activity
from tests.gui.fake_gallery import PROVIDERS, account_of


class Desk:
    def __init__(self):
        self.states = ()
        self.activity = Activity()
        self.did = []

    def act(self, *what):
        self.did.append(what)

    def have(self, key=KeyState.OK, provider="scenario", **activity):
        info = PROVIDERS[provider].info
        self.states = (AccountState(account=account_of(provider, "Studio North"), info=info, key=key, feeds=()),)
        self.activity = Activity(**activity)


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def page(theme, qtbot, desk):
    made = AccountsPage(theme, desk, lambda: desk.did.append("add"))
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({}, "connected"),
        ({"key": KeyState.NONE}, "needs a key"),
        ({"key": KeyState.LOCKED}, "waits for the keychain to be unlocked"),
        ({"key": KeyState.BUSY}, "waits for the keychain"),
        ({"refused": ("scenario-1",)}, "its key was refused"),
        ({"empty": ("scenario-1",), "failing": {"scenario-1": "402"}}, "no credits left"),
        ({"failing": {"scenario-1": "500"}}, "does not answer"),
    ],
)
def test_each_account_says_how_it_stands(page, desk, state, words):
    desk.have(**state)
    page.show_values()
    names = [each.accessibleName() for each in page.findChildren(object) if hasattr(each, "accessibleName")]
    assert f"Studio North, Scenario · {words}" in names


def test_its_buttons_do_what_the_menu_does(page, desk):
    desk.have()
    page.show_values()
    for button in page.findChildren(QPushButton):
        button.click()
    offered = [("scenario-1", name) for name in actions_for(desk.states[0])]
    assert sorted(map(str, desk.did)) == sorted(map(str, ["add", *offered]))


def test_the_same_accounts_again_leave_the_rows_alone(page, desk):
    desk.have()
    page.show_values()
    before = page.findChildren(QPushButton)
    page.show_values()
    assert page.findChildren(QPushButton) == before


def test_without_accounts_it_says_so(page):
    page.show_values()
    assert not page.nothing.isHidden()
