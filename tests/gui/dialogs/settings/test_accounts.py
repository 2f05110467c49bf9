"""The page Accounts."""

import pytest
from PySide6.QtWidgets import QPushButton

from gui.dialogs.settings.accounts import AccountsPage
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
        ({}, "Connected"),
        ({"key": KeyState.NONE}, "No key is kept"),
        ({"key": KeyState.LOCKED}, "The keychain is locked"),
        ({"key": KeyState.BUSY}, "The keychain does not answer"),
        ({"refused": ("scenario-1",)}, "The key was refused"),
        ({"empty": ("scenario-1",), "failing": {"scenario-1": "402"}}, "No credits left"),
        ({"failing": {"scenario-1": "500"}}, "Does not answer"),
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
    assert sorted(map(str, desk.did)) == sorted(
        ["add", *(str(("scenario-1", each)) for each in ("check", "edit-key", "remove"))]
    )


def test_the_same_accounts_again_leave_the_rows_alone(page, desk):
    desk.have()
    page.show_values()
    before = page.findChildren(QPushButton)
    page.show_values()
    assert page.findChildren(QPushButton) == before


def test_without_accounts_it_says_so(page):
    page.show_values()
    assert not page.nothing.isHidden()
