"""The Accounts menu: below the commands, one entry per account with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.i18n import told, tr
from gui.sources.account_words import ACCOUNT_ACTIONS, actions_for
from services.gallery import AccountState


class AccountMenu(QObject):
    """What the sidebar offers with the pointer is here for the keyboard.

    Signals:
        wanted(account_id, action): one of `account_words.ACCOUNT_ACTIONS`.
    """

    wanted = Signal(str, str)

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        self._line = menu.addSeparator()
        self._entries: list[_Entry] = []

    def show_accounts(self, states: Iterable[AccountState]) -> None:
        """Offer these. Entries are used again and never deleted: a screen reader may hold on to them."""
        states = tuple(states)
        while len(self._entries) < len(states):
            self._entries.append(_Entry(self._menu, self.wanted.emit))
        for entry, state in zip(self._entries, states, strict=False):
            entry.show(state)
        for entry in self._entries[len(states) :]:
            entry.hide()


class _Entry:
    """The submenu of one account."""

    def __init__(self, parent: QMenu, tell: Callable[[str, str], None]) -> None:
        self._menu = parent.addMenu("")
        self._account = ""
        self._tell = tell
        self._actions: dict[str, QAction] = {}
        for name, words in ACCOUNT_ACTIONS:
            self._actions[name] = self._menu.addAction(tr(words), partial(self._run, name))

    def show(self, state: AccountState) -> None:
        self._account = state.account.id
        title = told(state.account.label).replace("&", "&&")
        if self._menu.title() != title:
            self._menu.setTitle(title)
        offered = actions_for(state)
        for name, action in self._actions.items():
            action.setVisible(name in offered)
        self._menu.menuAction().setVisible(True)

    def hide(self) -> None:
        self._menu.menuAction().setVisible(False)

    def _run(self, name: str) -> None:
        self._tell(self._account, name)
