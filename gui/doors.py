"""The windows beside the main one, made when they are wanted: settings, report of a problem, About."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from gui.async_bridge import TaskScope, emission
from gui.i18n import languages, mark, tr
from gui.palette import entries
from gui.palette.entries import Entry
from gui.palette.palette import CommandPalette

if TYPE_CHECKING:
    from gui.dialogs.settings.dialog import SettingsDialog
    from gui.dialogs.settings.page import Page
    from gui.session import Session

SETTINGS_PAGES = (
    ("appearance", mark("Appearance")),
    ("accounts", mark("Accounts")),
    ("storage", mark("Storage")),
    ("shortcuts", mark("Shortcuts")),
    ("advanced", mark("Advanced")),
)


class Doors(QObject):
    """Opens them. The settings are kept for the next time, the others go when they are closed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self._session = session
        self._settings: SettingsDialog | None = None
        self.tasks = TaskScope(self)
        self.palette = CommandPalette(session.theme, session.window, self._offers)
        session.window.shortcuts.change_wanted.connect(lambda: self.open_settings("shortcuts"))
        session.desk.storage_wanted.connect(lambda: self.open_settings("storage"))
        session.desk.accounts_known.connect(self._show_accounts)

    def open_settings(self, page: str = "") -> None:
        """Show the settings: "general", "appearance", "accounts", "storage", "shortcuts" or "advanced"."""
        if self._settings is None:
            self._settings = self._make_settings()
        self._settings.show_page(page)

    def open_report(self) -> None:
        """Show a report of a problem; one at a time."""
        from gui.dialogs.report import ReportDialog

        session = self._session
        if not self.tasks.is_running("report"):
            dialog = ReportDialog(session.theme, session.gallery.care, session.window)
            self.tasks.start("report", _until_closed(dialog, dialog.tasks))

    def open_about(self) -> None:
        """Show the version and the licences."""
        from gui.dialogs.about import AboutDialog

        session = self._session
        if not self.tasks.is_running("about"):
            dialog = AboutDialog(session.theme, session.version, session.window)
            self.tasks.start("about", _until_closed(dialog, dialog.tasks))

    async def aclose(self) -> None:
        """Stop what the windows look up."""
        if self._settings is not None:
            await self._settings.aclose()
        await self.tasks.aclose()

    def _make_settings(self) -> SettingsDialog:
        from gui.dialogs.settings.accounts import AccountsPage
        from gui.dialogs.settings.advanced import AdvancedPage
        from gui.dialogs.settings.appearance import AppearancePage
        from gui.dialogs.settings.dialog import SettingsDialog
        from gui.dialogs.settings.general import FEWEST, GeneralPage
        from gui.dialogs.settings.shortcuts import ShortcutsPage
        from gui.dialogs.settings.storage import StoragePage

        session, theme = self._session, self._session.theme
        preferences, care, spoken = session.preferences, session.gallery.care, languages()
        pages: list[tuple[str, Page]] = [
            ("general", GeneralPage(theme, preferences, spoken)),
            ("appearance", AppearancePage(theme, preferences)),
            ("accounts", AccountsPage(theme, session.desk, session.add_account)),
            ("storage", StoragePage(theme, preferences, care)),
            ("shortcuts", ShortcutsPage(theme, session.window.actions_.keymap)),
            ("advanced", AdvancedPage(theme, preferences, care)),
        ]
        return SettingsDialog(theme, preferences, pages if len(spoken) >= FEWEST else pages[1:], session.window)

    def _show_accounts(self, *_: object) -> None:
        if self._settings is not None and self._settings.isVisible():
            self._settings.pages["accounts"].show_values()

    def _offers(self) -> Iterator[Entry]:
        """All that can be done just now."""
        session = self._session
        yield from entries.commands(session.window.actions_)
        for page, words in SETTINGS_PAGES:
            name = tr("Settings: {page}", page=tr(words))
            yield Entry(id=f"settings {page}", words=name, path=tr("File"), run=partial(self.open_settings, page))
        yield from entries.account_actions(session.desk.states, session.desk.act)
        if not session.window.is_welcoming:
            yield from entries.sources(session.sidebar.model, session.sidebar.choose)


async def _until_closed(dialog: QDialog, tasks: TaskScope) -> None:
    dialog.open()
    try:
        await emission(dialog.finished)
    finally:
        await tasks.aclose()
        dialog.deleteLater()
