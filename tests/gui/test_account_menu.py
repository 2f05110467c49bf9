"""The keyboard's way to what can be done about an account."""

from dataclasses import replace

from PySide6.QtWidgets import QMenu

from gui.account_menu import AccountMenu
from services.domain import KeyState
from services.gallery import AccountState
from tests.gui.fake_gallery import PROVIDERS, account_of


def state_of(provider="scenario", label="Scenario"):
    account = account_of(provider, label)
    return AccountState(account=account, info=PROVIDERS[provider].info, key=KeyState.OK, feeds=())


def test_each_account_offers_its_actions(qtbot, theme):
    menu = QMenu()
    qtbot.addWidget(menu)
    accounts = AccountMenu(menu)
    told = []
    accounts.wanted.connect(lambda *what: told.append(what))
    accounts.show_accounts([state_of("oxen", "R&D"), state_of()])
    entries = [action.menu() for action in menu.actions() if action.menu()]
    assert [entry.title() for entry in entries] == ["R&&D", "Scenario"]
    assert offered(entries[0]) == ["Check now", "Edit…", "Pause checking", "Remove…"]
    for action in entries[0].actions():
        action.trigger()
    assert told[:2] == [("oxen-1", "check"), ("oxen-1", "edit")]


def offered(entry):
    return [action.text() for action in entry.actions() if action.isVisible()]


def test_a_paused_account_can_go_on(qtbot, theme):
    menu = QMenu()
    qtbot.addWidget(menu)
    accounts = AccountMenu(menu)
    state = state_of()
    accounts.show_accounts([replace(state, account=replace(state.account, paused=True))])
    (entry,) = [action.menu() for action in menu.actions() if action.menu()]
    assert offered(entry) == ["Check now", "Edit…", "Resume checking", "Remove…"]


def test_an_account_that_is_gone_leaves_the_menu(qtbot, theme):
    menu = QMenu()
    qtbot.addWidget(menu)
    accounts = AccountMenu(menu)
    accounts.show_accounts([state_of()])
    accounts.show_accounts([])
    assert [action for action in menu.actions() if action.menu() and action.isVisible()] == []


def test_entries_are_used_again_as_a_screen_reader_may_hold_them(qtbot, theme):
    menu = QMenu()
    qtbot.addWidget(menu)
    accounts = AccountMenu(menu)
    accounts.show_accounts([state_of()])
    (before,) = [action for action in menu.actions() if action.menu()]
    accounts.show_accounts([])
    accounts.show_accounts([state_of("oxen", "Oxen")])
    assert [action for action in menu.actions() if action.menu()] == [before]
    assert before.text() == "Oxen"


def test_a_built_in_library_is_neither_keyed_nor_removed(qtbot, theme):
    menu = QMenu()
    qtbot.addWidget(menu)
    accounts = AccountMenu(menu)
    accounts.show_accounts([state_of("sample", "Sample library")])
    (entry,) = [action.menu() for action in menu.actions() if action.menu()]
    assert offered(entry) == ["Check now"]
