"""The Accounts menu: below the commands, one entry per account with what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from gui.sources.sidebar import ACTIONS
from services.domain import Account


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
        self._accounts: tuple[Account, ...] = ()
        self._entries: list[QMenu] = []

    def show_accounts(self, accounts: Iterable[Account]) -> None:
        """Offer these; the entries are made anew only where the accounts changed."""
        accounts = tuple(accounts)
        if accounts == self._accounts:
            return
        self._accounts = accounts
        for entry in self._entries:
            self._menu.removeAction(entry.menuAction())
            entry.deleteLater()
        self._entries = [self._entry(account) for account in accounts]

    def _entry(self, account: Account) -> QMenu:
        entry = self._menu.addMenu(account.label.replace("&", "&&"))
        for action, words in ACTIONS:
            entry.addAction(words, partial(self.wanted.emit, account.id, action))
        return entry
