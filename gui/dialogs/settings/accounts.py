"""The page Accounts: what is connected, how it stands, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.dialogs.settings.page import Page, push, side_by_side
from gui.i18n import told, tr
from gui.sources.account_words import FAILING, offers_for, trouble_of
from gui.theme import Theme
from gui.widgets.text import one_line, plain
from services.gallery import AccountState, Activity

LONGEST_LABEL = 80


class Desk(Protocol):
    """What is asked here of `gui.accounts.AccountDesk`."""

    states: tuple[AccountState, ...]

    @property
    def activity(self) -> Activity:
        """What goes on just now."""

    def act(self, account_id: str, action: str) -> None:
        """Do what the account's menu offers."""


class AccountsPage(Page):
    """`add_account` opens the dialog for a new one. Tell it by `show_values` when accounts changed."""

    def __init__(self, theme: Theme, desk: Desk, add_account: Callable[[], None]) -> None:
        super().__init__(theme, tr("Accounts"))
        self._desk = desk
        self._shown: list[tuple[AccountState, str]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(12))
        holder = QWidget()
        holder.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.nothing = plain(tr("None yet"), tone="3")
        self.add(self.nothing)
        self.add(holder)
        self.new = push(tr("Add account…"), add_account)
        self.add(side_by_side(theme, self.new))
        self._shows.append(self._show_accounts)

    def _show_accounts(self) -> None:
        shown = [(state, _how(state, self._desk.activity)) for state in self._desk.states]
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for state, words in shown:
            self._list.addWidget(self._account(state, words))
        self.nothing.setVisible(not shown)

    def _account(self, state: AccountState, words: str) -> QWidget:
        px = self._theme.px
        label = one_line(told(state.account.label), LONGEST_LABEL)
        about = words if label == state.info.title else f"{state.info.title} · {words}"
        row = QWidget()
        row.setAccessibleName(f"{label}, {about}")
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        line = QHBoxLayout()
        line.setSpacing(px(10))
        badge = plain(state.info.letter, badge="true")
        line.addWidget(badge)
        line.addWidget(plain(label, type="strong"))
        line.addWidget(plain(about, type="small", tone="3"), 1)
        column.addLayout(line)
        buttons = [self._button(state, label, *offer) for offer in offers_for(state)]
        column.addWidget(side_by_side(self._theme, *buttons))
        return row

    def _button(self, state: AccountState, label: str, action: str, words: str) -> QWidget:
        kind = "danger" if action == "remove" else "default"
        button = push(words, partial(self._desk.act, state.account.id, action), kind)
        button.setAccessibleName(f"{words} {label}")
        return button


def _how(state: AccountState, activity: Activity) -> str:
    """How the account stands, in a few words."""
    if state.info.hidden:
        return tr("On this computer")
    trouble = trouble_of(state, activity)
    if state.account.id in activity.empty and trouble in (None, FAILING):
        return tr("no credits left")
    return tr(trouble.words) if trouble is not None else tr("connected")
