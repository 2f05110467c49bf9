"""Accounts as the window handles them: the dialog, the checks, and what the sidebar is told."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QDialog

from gui.async_bridge import TaskScope, emission
from gui.i18n import mark, plural, told, tr
from gui.main_window import MainWindow
from gui.theme import Theme
from services.domain import Account, FeedState, KeyState
from services.gallery import AccountState, Activity, Claim, Gallery

if TYPE_CHECKING:
    from gui.dialogs.account_dialog import AccountDialog

TELL_MS = 100
SESSION_ONLY = mark("Vitrine keeps this key until you quit, and will ask for it next time.")


class AccountDesk(QObject):
    """Knows the accounts and what goes on with them.

    Signals:
        accounts_known(states, activity): the accounts, and what goes on with them.
        key_entered(): a key is another one now; what failed for want of one may be tried again.
        storage_wanted(): the artist wants to see what takes room on the disk.
        failed(error)
    """

    accounts_known = Signal(object, object)
    key_entered = Signal()
    storage_wanted = Signal()
    failed = Signal(object)

    def __init__(self, gallery: Gallery, theme: Theme, window: MainWindow) -> None:
        super().__init__(window)
        self._gallery = gallery
        self._theme = theme
        self._window = window
        self._checked_at: datetime | None = None
        self._titles = {info.id: told(info.title) for info in gallery.all_providers()}
        self.states: tuple[AccountState, ...] = ()
        self.claims: tuple[Claim, ...] = ()
        self.saved: int | None = None
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: self.failed.emit(error))
        self._soon = QTimer(self, singleShot=True, interval=TELL_MS)
        self._soon.timeout.connect(self.tell)

    @property
    def activity(self) -> Activity:
        """What goes on just now."""
        return self._gallery.activity()

    async def reload(self, *, ask_keys: bool = True) -> None:
        """Ask for the accounts. The keyring may take its time: whoever paints does not wait for it."""
        told = await self._gallery.accounts(ask_keys=ask_keys)
        self.states = told if ask_keys else self._with_known_keys(told)
        for state in self.states:
            for feed in state.feeds:
                self.note_feed(feed)
        self.tell()

    def reload_soon(self) -> None:
        """The same, not waited for."""
        self.tasks.start("reload", self._reload_twice())

    def note_feed(self, state: FeedState) -> None:
        """A list was read to here: the newest look is when we were last up to date."""
        if state.last_sync is not None and (self._checked_at is None or state.last_sync > self._checked_at):
            self._checked_at = state.last_sync

    def look_for_claims(self) -> None:
        """A list was read: perhaps it shows assets that were reviewed under an account since removed."""
        self.tasks.start("claims", self._look_for_claims())

    def take_over(self, claim: Claim) -> None:
        """Give those reviews to the assets as they are listed now."""
        self.tasks.start("take over", self._take_over(claim))

    def tell_soon(self) -> None:
        """Pass on what goes on; many things happen at once while lists are read."""
        if not self._soon.isActive():
            self._soon.start()

    def tell(self) -> None:
        """Pass on what goes on."""
        activity = self.activity
        if not activity.offline:
            self.saved = None
        elif self.saved is None and not self.tasks.is_running("saved"):
            self.tasks.start("saved", self._count_saved())
        self._window.status.show_activity(activity, self._titles, self._checked_at)
        self.accounts_known.emit(self.states, activity)

    def add(self) -> None:
        """Open the dialog for a new account."""
        self._open_dialog(self._add())

    def act(self, account_id: str, action: str) -> None:
        """Do what the account's menu offers."""
        state = next((each for each in self.states if each.account.id == account_id), None)
        if state is None:
            return
        match action:
            case "check":
                self.tasks.start(f"check {account_id}", self._check(state.account))
            case "edit" | "edit-key":
                self._open_dialog(self._edit(state.account))
            case "pause" | "resume":
                self.tasks.start(f"pause {account_id}", self._pause(state.account, paused=action == "pause"))
            case "remove":
                self._open_dialog(self._remove(state))

    def open_account(self, account_id: str) -> None:
        """Open the provider's own page of the account, in the browser."""
        state = next((each for each in self.states if each.account.id == account_id), None)
        if state is not None and state.info.key_page:
            QDesktopServices.openUrl(QUrl(state.info.key_page))

    def manage_storage(self) -> None:
        """Show what takes room on the disk."""
        self.storage_wanted.emit()

    def check_all(self) -> None:
        """Look what is new everywhere."""
        if not self.tasks.is_running("check all"):
            self.tasks.start("check all", self._refresh())

    async def aclose(self) -> None:
        """Stop what runs."""
        self._soon.stop()
        await self.tasks.aclose()

    async def _count_saved(self) -> None:
        self.saved = await self._gallery.care.saved_thumbnails()
        self.tell_soon()

    async def _look_for_claims(self) -> None:
        claims = await self._gallery.claims()
        if claims != self.claims:
            self.claims = claims
            self.tell_soon()

    async def _take_over(self, claim: Claim) -> None:
        count = await self._gallery.take_over(claim)
        undo = self._window.actions_["undo"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = plural(
            "Reviews of %n asset taken over. {undo} takes that back.",
            "Reviews of %n assets taken over. {undo} takes that back.",
            count,
            undo=undo,
        )
        self._window.toast.say(words)
        await self._look_for_claims()

    async def _reload_twice(self) -> None:
        await self.reload(ask_keys=False)
        await self.reload()

    def _with_known_keys(self, states: tuple[AccountState, ...]) -> tuple[AccountState, ...]:
        """What the keyring last said holds until it is asked again."""
        known = {state.account.id: state.key for state in self.states}
        return tuple(replace(state, key=known.get(state.account.id, state.key)) for state in states)

    def _open_dialog(self, conversation: Coroutine[Any, Any, None]) -> None:
        """One dialog at a time; a second wish for one while it is open is dropped."""
        if self.tasks.is_running("dialog"):
            conversation.close()
        else:
            self.tasks.start("dialog", conversation)

    async def _dialog(self, account: Account | None = None) -> AccountDialog:
        from gui.dialogs.account_dialog import AccountDialog  # its widgets would only slow the start

        forms, keyring = self._gallery.account_forms(), await self._gallery.keyring_name()
        test = self._gallery.check_draft
        return AccountDialog(forms, keyring, test, self._window, theme=self._theme, account=account)

    async def _add(self) -> None:
        dialog = await self._dialog()
        if await _accepted(dialog):
            account, key = await self._gallery.add_account(dialog.draft(), dialog.typed())
            added = tr("{account} was added.", account=account.label)
            self._window.toast.say(added if key is KeyState.OK else tr(SESSION_ONLY))
            self.check_all()

    async def _edit(self, account: Account) -> None:
        dialog = await self._dialog(account)
        if not await _accepted(dialog):
            return
        typed = dialog.typed()
        key = await self._gallery.edit_account(account.id, dialog.draft(), typed)
        if not any(typed.values()):
            self._window.toast.say(tr("{account} was changed.", account=dialog.draft().label or account.label))
            return
        self._window.toast.say(tr("The new key is kept.") if key is KeyState.OK else tr(SESSION_ONLY))
        self.key_entered.emit()
        self.check_all()

    async def _pause(self, account: Account, *, paused: bool) -> None:
        await self._gallery.pause_account(account.id, paused=paused)
        if paused:
            words = tr("{account} is paused. Everything already listed stays here.", account=account.label)
            self._window.toast.say(words, tr("Resume"), lambda: self.act(account.id, "resume"))
        else:
            self._window.toast.say(tr("{account} is checked again.", account=account.label))
            await self._gallery.refresh_account(account.id)

    async def _remove(self, state: AccountState) -> None:
        from gui.dialogs.remove_account import RemoveAccountDialog

        if await _accepted(RemoveAccountDialog(state, self._window, theme=self._theme)):
            await self._gallery.remove_account(state.account.id)
            name = told(state.account.label)
            self._window.toast.say(tr("{account} was removed. Its ratings and notes are kept.", account=name))

    async def _check(self, account: Account) -> None:
        result = await self._gallery.check_account(account.id)
        self._window.toast.say(told(result.message))
        if result.ok:
            self.key_entered.emit()
            await self._gallery.refresh_account(account.id)

    async def _refresh(self) -> None:
        await self._gallery.refresh()


async def _accepted(dialog: QDialog) -> bool:
    dialog.open()
    try:
        (result,) = await emission(dialog.finished)
    finally:
        dialog.deleteLater()
    return bool(result == QDialog.DialogCode.Accepted)
