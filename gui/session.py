"""One window over one gallery: who tells whom what, from the first paint to the last save."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtGui import QGuiApplication

from gui import window_state
from gui.accounts import AccountDesk
from gui.async_bridge import TaskScope, emission
from gui.browser import Browser
from gui.centre import Centre
from gui.commands import Commands
from gui.detail.pane import DetailPane
from gui.grid.asset_model import AssetModel
from gui.grid.grid_view import GalleryView
from gui.grid.thumbnail_feed import ThumbnailFeed
from gui.grid.words import Face
from gui.inspector import Inspector
from gui.main_window import MainWindow
from gui.reviewing import Reviewing
from gui.sources.sidebar import SourceSidebar
from gui.sources.source import Source
from gui.theme import Theme
from gui.welcome import WelcomePage
from services import settings
from services.gallery import Gallery
from services.paths import Paths
from services.settings import Settings


class Outcome(Enum):
    """What comes after a session."""

    QUIT = auto()
    LIBRARY = auto()
    SAMPLES = auto()


class Session:
    """Owns the widgets and models of one open gallery."""

    def __init__(self, gallery: Gallery, theme: Theme, places: Paths, chosen: Settings) -> None:
        self._gallery = gallery
        self._theme = theme
        self._places = places
        self._settings = chosen
        self._outcome = Outcome.QUIT
        self._source = ""
        faces = {info.id: Face(info.letter, info.title) for info in gallery.all_providers()}
        self.model = AssetModel(gallery, faces)
        self.feed = ThumbnailFeed(gallery)
        self.grid = GalleryView(theme, faces, self.feed)
        self.grid.setModel(self.model)
        self.sidebar = SourceSidebar(theme)
        self.detail = DetailPane(theme, faces)
        self.welcome = WelcomePage(theme, [info.title for info in gallery.providers()])
        self.commands = Commands(self)
        self.window = MainWindow(
            theme, (self.sidebar, self.grid, self.detail, self.welcome), self.commands.handlers()
        )
        self.browser = Browser(gallery, self.model, self.grid, self.window)
        self.reviewing = Reviewing(gallery, self.model, self.grid, self.window)
        self.inspector = Inspector(gallery, self.model, self.grid, self.detail)
        self.desk = AccountDesk(gallery, self.window)
        self.centre = Centre(gallery, self.window, self.model, self.browser, self.desk)
        self.tasks = TaskScope(self.window)
        self._connect()

    async def run(self, notices: list[str]) -> Outcome:
        """Show the window and stay until it is closed."""
        state = await asyncio.to_thread(window_state.load, self._places.window_state)
        self.window.restore(state)
        await self.desk.reload()
        self.sidebar.choose(state.source or "all")
        if state.current:
            self.tasks.start("current", self._come_back(state.current))
        self.window.show()
        for sentence in notices:
            self.centre.notice(sentence)
        await emission(self.window.closed)
        await self._close()
        return self._outcome

    def leave_for(self, outcome: Outcome) -> None:
        """Close this window; what follows is `outcome`."""
        self._outcome = outcome
        self.window.close()

    def leave_for_samples(self) -> None:
        """Go to the sample library, or from it back to one's own."""
        self.leave_for(Outcome.LIBRARY if self._gallery.is_demo else Outcome.SAMPLES)

    def copy_prompt(self) -> None:
        """Put the current asset's prompt on the clipboard."""
        row = self.grid.currentIndex().row()
        entry = self.model.entry(row) if row >= 0 else None
        if entry is not None and entry.asset.prompt:
            self._copy(entry.asset.prompt)

    @property
    def version(self) -> str:
        """The version of this installation."""
        return self._gallery.version

    def use_theme(self, name: str) -> None:
        """Dress the program anew and remember it."""
        self._theme.use(name)
        self._settings = replace(self._settings, theme=name)
        self.tasks.start("settings", self._save_settings())

    def _connect(self) -> None:
        window = self.window
        self.sidebar.source_chosen.connect(self._choose)
        self.sidebar.add_account_wanted.connect(self.desk.add)
        self.sidebar.account_action.connect(self.desk.act)
        window.toolbar.search.searched.connect(self.browser.search)
        window.toolbar.search.left.connect(self.grid.setFocus)
        window.status.tile_size_changed.connect(self.grid.set_cell)
        window.status.check_wanted.connect(self.desk.check_all)
        window.status.in_progress_wanted.connect(lambda: self.sidebar.choose("shelf:in-progress"))
        self.grid.cell_changed.connect(window.status.tile_size.setValue)
        self.grid.rating_wanted.connect(self.reviewing.rate_entry)
        self.detail.review_wanted.connect(self.reviewing.change)
        self.detail.search_wanted.connect(window.toolbar.search.take)
        self.detail.copy_wanted.connect(self._copy)
        self.reviewing.told.connect(window.status.say)
        for teller in (self.reviewing, self.browser, self.desk):
            teller.failed.connect(self.centre.tell_error)
        self.model.failed.connect(lambda _name, error: self.centre.tell_error(error))
        self.browser.counts_changed.connect(self.sidebar.set_counts)
        self.browser.accounts_changed.connect(self.desk.reload_soon)
        self.browser.activity_changed.connect(self.desk.tell_activity)
        self.desk.accounts_known.connect(self._show_accounts)
        self.desk.key_entered.connect(self.feed.retry)
        self.welcome.add_account_wanted.connect(self.desk.add)
        self.welcome.samples_wanted.connect(self.leave_for_samples)

    def _choose(self, source: object) -> None:
        assert isinstance(source, Source)
        self._source = source.key
        self.centre.choose(source)
        self.browser.choose(source.query)

    def _show_accounts(self, states: object, activity: object) -> None:
        self.sidebar.set_accounts(states, activity)
        self.detail.set_accounts(states)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.window.status.say("Copied")

    async def _come_back(self, uid: str) -> None:
        found = await self._gallery.by_uid([uid])
        if found:
            self.browser.come_back_to(found[0].id)

    async def _save_settings(self) -> None:
        await asyncio.to_thread(settings.save, self._places.settings, self._settings)

    async def _close(self) -> None:
        """Save what is remembered, then stop everything before the services it uses."""
        self.inspector.flush()
        key = self.grid.current_id()
        row = self.model.row_of(key) if key is not None else -1
        entry = self.model.entry(row) if row >= 0 else None
        state = self.window.remember(self._source, entry.asset.ref.uid if entry else "")
        await asyncio.to_thread(window_state.save, self._places.window_state, state)
        await self.reviewing.finish()
        for owner in (self.inspector, self.desk, self.browser, self.feed, self.model, self.tasks):
            await owner.aclose()
        self.window.deleteLater()
