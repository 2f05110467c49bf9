"""Accounts as the window handles them: the dialog, the checks, and what the sidebar is told."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from gui.async_bridge import TaskScope, emission
from gui.dialogs.account_dialog import AccountDialog
from gui.dialogs.remove_account import RemoveAccountDialog
from gui.main_window import MainWindow
from services.domain import KeyState, utc_now
from services.gallery import AccountState, Activity, Gallery

SESSION_ONLY = "No keychain on this computer. Vitrine keeps the key until you quit, and will ask for it next time."


class AccountDesk(QObject):
    """Knows the accounts and what goes on with them.

    Signals:
        accounts_known(states, activity)
        activity_told(activity)
        key_entered(): a key is another one now; what failed for want of one may be tried again.
        failed(error)
    """

    accounts_known = Signal(object, object)
    activity_told = Signal(object)
    key_entered = Signal()
    failed = Signal(object)

    def __init__(self, gallery: Gallery, window: MainWindow) -> None:
        super().__init__(window)
        self._gallery = gallery
        self._window = window
        self._checked_at: datetime | None = None
        self.states: tuple[AccountState, ...] = ()
        self.knows = False
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: self.failed.emit(error))

    @property
    def activity(self) -> Activity:
        """What goes on just now."""
        return self._gallery.activity()

    async def reload(self) -> None:
        """Ask for the accounts; the keyring may take its time, so this is never waited for while painting."""
        self.states = await self._gallery.accounts()
        self.knows = True
        self.accounts_known.emit(self.states, self.activity)
        self.tell_activity()

    def reload_soon(self) -> None:
        """The same, not waited for."""
        self.tasks.start("reload", self.reload())

    def tell_activity(self) -> None:
        """Pass on what goes on."""
        activity = self.activity
        titles = {info.id: info.title for info in self._gallery.providers()}
        if not activity.listing and not activity.offline and not activity.failing:
            self._checked_at = utc_now()
        self._window.status.show_activity(activity, titles, self._checked_at)
        self.accounts_known.emit(self.states, activity)
        self.activity_told.emit(activity)

    def add(self) -> None:
        """Open the dialog for a new account."""
        self.tasks.start("dialog", self._add())

    def act(self, account_id: str, action: str) -> None:
        """Do what the account's menu offers."""
        state = next((each for each in self.states if each.account.id == account_id), None)
        if state is None:
            return
        match action:
            case "check":
                self.tasks.start(f"check {account_id}", self._check(state))
            case "edit-key":
                self.tasks.start("dialog", self._edit_key(state))
            case "remove":
                self.tasks.start("dialog", self._remove(state))

    def check_all(self) -> None:
        """Look what is new everywhere."""
        if not self.tasks.is_running("check all"):
            self.tasks.start("check all", self._check_all())

    async def aclose(self) -> None:
        """Stop what runs."""
        await self.tasks.aclose()

    async def _add(self) -> None:
        dialog = AccountDialog(self._gallery.account_forms(), await self._gallery.keyring_name(), self._gallery.check_draft, self._window)
        if await _accepted(dialog):
            account, key = await self._gallery.add_account(dialog.draft(), dialog.typed())
            await self.reload()
            self._window.status.say(SESSION_ONLY if key is not KeyState.OK else f"{account.label} was added.")
            await self._gallery.refresh()

    async def _edit_key(self, state: AccountState) -> None:
        dialog = AccountDialog(
            self._gallery.account_forms(),
            await self._gallery.keyring_name(),
            self._gallery.check_draft,
            self._window,
            account=state.account,
        )
        if await _accepted(dialog):
            await self._gallery.replace_key(state.account.id, dialog.typed())
            await self.reload()
            self.key_entered.emit()
            await self._gallery.refresh()

    async def _remove(self, state: AccountState) -> None:
        if await _accepted(RemoveAccountDialog(state, self._window)):
            await self._gallery.remove_account(state.account.id)
            await self.reload()

    async def _check(self, state: AccountState) -> None:
        result = await self._gallery.check_account(state.account.id)
        self._window.status.say(result.message)
        if result.ok:
            self.key_entered.emit()
            await self._gallery.refresh()

    async def _check_all(self) -> None:
        await self._gallery.refresh()


async def _accepted(dialog: QDialog) -> bool:
    dialog.open()
    try:
        (result,) = await emission(dialog.finished)
    finally:
        dialog.deleteLater()
    return bool(result == QDialog.DialogCode.Accepted)


