"""The Accounts menu: below the commands, one entry per account with what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from gui.sources.source import actions_for
from services.domain import Account
from services.gallery import AccountState


class AccountMenu(QObject):
    """What the sidebar offers with the pointer is here for the keyboard.

    Signals:
        wanted(account_id, action): one of the actions of `gui.sources.sidebar`.
    """

    wanted = Signal(str, str)

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        self._line = menu.addSeparator()
        self._shown: tuple[tuple[Account, bool], ...] = ()
        self._entries: list[QMenu] = []

    def show_accounts(self, states: Iterable[AccountState]) -> None:
        """Offer these; the entries are made anew only where the accounts changed."""
        states = tuple(states)
        shown = tuple((state.account, state.info.hidden) for state in states)
        if shown == self._shown:
            return
        self._shown = shown
        for entry in self._entries:
            self._menu.removeAction(entry.menuAction())
            entry.deleteLater()
        self._entries = [self._entry(state) for state in states]

    def _entry(self, state: AccountState) -> QMenu:
        entry = self._menu.addMenu(state.account.label.replace("&", "&&"))
        for action, words in actions_for(state):
            entry.addAction(words, partial(self.wanted.emit, state.account.id, action))
        return entry
