"""One window over one gallery: who tells whom what, from the first paint to the last save."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtGui import QGuiApplication, QPixmap

from gui import window_state
from gui.about_asset import AboutAsset
from gui.accounts import AccountDesk
from gui.announcer import edit_words
from gui.arranging import Arranging
from gui.async_bridge import TaskScope, emission
from gui.browser import Browser
from gui.caps_lock import CapsLock
from gui.centre import Centre
from gui.collecting import CollectionDesk
from gui.commands import Commands
from gui.detail.pane import DetailPane
from gui.doors import Doors
from gui.effects import Effects
from gui.finder import Controls, Finder
from gui.grid.asset_model import AssetModel
from gui.grid.drag import TileDrag
from gui.grid.grid_view import GalleryView
from gui.grid.thumbnail_feed import ThumbnailFeed
from gui.grid.words import Face
from gui.habits import Habits
from gui.i18n import told, tr
from gui.inspector import Inspector
from gui.main_window import MainWindow, Regions
from gui.needs import Needs
from gui.preferences import Preferences
from gui.ratings import RatingsDesk
from gui.reach import Reach, with_unseen
from gui.reviewing import Reviewing
from gui.sources.sidebar import SourceSidebar
from gui.sources.source import Source
from gui.theme import Theme
from gui.welcome import WelcomePage
from gui.window_state import Files
from services.domain import Entry, ReviewChange
from services.gallery import AccountState, Activity, Gallery
from services.settings import Settings


class Outcome(Enum):
    """What comes after a session."""

    QUIT = auto()
    LIBRARY = auto()
    SAMPLES = auto()
    NEW_ACCOUNT = auto()
    """One's own library, and there the dialog for an account: the sample library takes none."""


class Session:
    """Owns the widgets and models of one open gallery."""

    def __init__(self, gallery: Gallery, theme: Theme, files: Files, chosen: Settings) -> None:
        self._gallery = gallery
        self._theme = theme
        self._files = files
        self.preferences = Preferences(chosen, files.settings)
        self._outcome = Outcome.QUIT
        self._source = ""
        faces = {info.id: Face(info.letter, told(info.title)) for info in gallery.all_providers()}
        self.model = AssetModel(gallery, faces)
        self.feed = ThumbnailFeed(gallery)
        self.grid = GalleryView(theme, faces, self.feed)
        self.grid.setModel(self.model)
        self.sidebar = SourceSidebar(theme)
        self.detail = DetailPane(theme, faces)
        titles = [told(info.title) for info in gallery.providers()]
        self.welcome = WelcomePage(theme, titles, version=lambda: self.version)
        regions = Regions(self.sidebar, self.grid, self.detail, self.welcome)
        self.window = MainWindow(theme, regions, Commands(self).handlers())
        self.browser = Browser(gallery, self.model, self.grid, self.window)
        self.arranging = Arranging(self.window, theme, self.grid, self.browser)
        self.finder = Finder(gallery, Controls(self.window.toolbar.search, self.window.filters), self.window)
        habits = Habits(self.preferences, CapsLock(self.grid))
        self.reviewing = Reviewing(gallery, self.model, self.grid, habits, self.window)
        self.inspector = Inspector(gallery, self.model, self.grid, self.detail)
        self.about = AboutAsset(theme, self.window, self.detail, self._current, self._copy)
        self.desk = AccountDesk(gallery, theme, self.window)
        self.collecting = CollectionDesk(gallery, self.window, self.reviewing.queue, theme)
        self.ratings = RatingsDesk(gallery, self.window, self.reviewing.queue, theme)
        self.tile_drag = TileDrag(self.grid, theme, self.reviewing.meant, self._picture_of)
        self.centre = Centre(self.window, self.model, self.browser, self.desk, self.finder)
        self.needs = Needs(self.window, self.model, self.browser)
        self.doors = Doors(self)
        self.effects = Effects(self.preferences, gallery, theme, self.window)
        self.tasks = TaskScope(self.window)
        self._connect()
        self._connect_grid()
        self._connect_accounts()
        self._connect_settings()
        self._connect_collections()
        self._name_libraries()

    async def run(self, notices: Sequence[str], *, add_account: bool = False) -> Outcome:
        """Show the window and stay until it is closed. The keyring is asked while it is already there."""
        older = self.preferences.current.extra
        state = await asyncio.to_thread(window_state.load, self._files.window, older)
        self.window.restore(state)
        self.arranging.restore(state)
        self.doors.palette.remember(state.recent_commands.splitlines())
        await self.desk.reload(ask_keys=False)
        await self.collecting.reload()
        await self._come_back(state.current)
        self.sidebar.choose(state.source or "all")
        self.window.show()
        self.window.focus_centre()
        self.desk.reload_soon()
        for sentence in notices:
            self.centre.notice(sentence)
        if add_account:
            self.desk.add()
        await emission(self.window.closed)
        await self._close()
        return self._outcome

    @property
    def gallery(self) -> Gallery:
        """The gallery that the window shows."""
        return self._gallery

    @property
    def theme(self) -> Theme:
        """The look in use."""
        return self._theme

    @property
    def version(self) -> str:
        """The version of this installation."""
        return self._gallery.version

    def leave(self, outcome: Outcome = Outcome.QUIT) -> None:
        """Close this window; what follows is `outcome`."""
        self._outcome = outcome
        self.window.close()

    def change_library(self) -> None:
        """Go to the sample library, or from it back to one's own."""
        self.leave(Outcome.LIBRARY if self._gallery.is_demo else Outcome.SAMPLES)

    def add_account(self) -> None:
        """Open the dialog for an account, in one's own library."""
        if self._gallery.is_demo:
            self.leave(Outcome.NEW_ACCOUNT)
        else:
            self.desk.add()

    def copy_prompt(self) -> None:
        """Put the current asset's prompt on the clipboard."""
        entry = self._current()
        if entry is not None and entry.asset.prompt:
            self._copy(entry.asset.prompt)

    def use_theme(self, name: str) -> None:
        """Dress the program anew and remember it."""
        self.preferences.change(theme=name)

    def use_canvas(self, name: str) -> None:
        """Put another grey behind the pictures and remember it."""
        self.preferences.change(canvas=name)

    def show_information(self, name: str) -> None:
        """Show more or less below each picture and remember it."""
        self.preferences.change(cell_information=name)

    def use_language(self, wish: str) -> None:
        """Remember the language ("system", "en", "de") and open the window anew in it; nothing is asked."""
        self.preferences.change(language=wish)

    async def _open_anew(self) -> None:
        """The same library in another window. The settings are read again there, so they are written first."""
        await self.preferences.save()
        self.leave(Outcome.SAMPLES if self._gallery.is_demo else Outcome.LIBRARY)

    def _connect(self) -> None:
        window = self.window
        self.sidebar.source_chosen.connect(self._choose)
        self.finder.narrowed.connect(self.browser.narrow)
        self.browser.counts_changed.connect(window.filters.set_counts)
        window.toolbar.search.left.connect(window.focus_centre)
        window.status.in_progress_wanted.connect(lambda: self.sidebar.choose("shelf:in-progress"))
        self.browser.counts_changed.connect(self.sidebar.set_counts)
        self.browser.counts_changed.connect(window.status.show_counts)
        self.browser.counts_changed.connect(lambda _counts: self.tasks.start("tags", self._know_tags()))
        self.inspector.added_up.connect(window.status.show_totals)
        self.detail.review_wanted.connect(self.reviewing.change)
        self.detail.search_wanted.connect(window.toolbar.search.take)
        self.detail.copy_wanted.connect(self._copy)
        self.detail.hide_wanted.connect(lambda: self.reviewing.hide(hidden=True))
        self.detail.asset_wanted.connect(self._go_to)
        self.welcome.samples_wanted.connect(self.change_library)
        self.welcome.theme_wanted.connect(self.use_theme)
        self.reviewing.told.connect(self._tell_edit)
        self.centre.reach_known.connect(self.detail.set_reach)
        self.reviewing.edited.connect(self._tell_change)
        for teller in (self.reviewing, self.browser, self.desk, self.finder):
            teller.failed.connect(self.centre.tell_error)
        self.tasks.failed.connect(lambda _name, error: self.centre.tell_error(error))

    def _connect_grid(self) -> None:
        self.grid.rating_wanted.connect(self.reviewing.rate_entry)
        self.model.failed.connect(lambda _name, error: self.centre.tell_error(error))

    def _connect_accounts(self) -> None:
        self.sidebar.add_account_wanted.connect(self.add_account)
        self.welcome.add_account_wanted.connect(self.add_account)
        self.sidebar.account_action.connect(self.desk.act)
        self.window.account_menu.wanted.connect(self.desk.act)
        self.window.status.check_wanted.connect(self.refresh)
        self.browser.accounts_changed.connect(self.desk.reload_soon)
        self.browser.activity_changed.connect(self.desk.tell_soon)
        self.browser.feed_changed.connect(self.desk.note_feed)
        self.browser.feed_changed.connect(lambda _state: self.desk.look_for_claims())
        self.desk.accounts_known.connect(self._show_accounts)
        self.desk.key_entered.connect(self.feed.retry)

    def _connect_settings(self) -> None:
        self.preferences.failed.connect(self.centre.tell_error)
        self.preferences.changed.connect(self._change_language)

    def _change_language(self, name: str) -> None:
        """Widgets keep the words they were made with, so the window opens anew."""
        if name == "language":
            self.tasks.start("language", self._open_anew())

    def _connect_collections(self) -> None:
        self.finder.connect_saving(self.collecting.save_search)
        self.collecting.told.connect(self._tell_edit)
        self.collecting.failed.connect(self.centre.tell_error)
        self.collecting.members_changed.connect(self._show_members)
        self.ratings.told.connect(self._tell_edit)
        self.ratings.failed.connect(self.centre.tell_error)
        self.ratings.imported.connect(self._show_imported)

    def _show_members(self) -> None:
        if self.browser.query.collection:
            self.model.let_go()

    def _show_imported(self) -> None:
        self.model.reread_all()
        self.model.take_new()
        self.desk.look_for_claims()

    def _picture_of(self, row: int) -> QPixmap | None:
        """The thumbnail of a row that a drag takes along."""
        found = self.feed.picture(self.model.id_at(row))
        return found.pixmap if found is not None else None

    def _name_libraries(self) -> None:
        if self._gallery.is_demo:
            self.window.actions_["sample-library"].setText(tr("Your own library"))

    def _choose(self, source: Source) -> None:
        self._source = source.key
        self.centre.choose(source)
        self.finder.choose(source.query)
        self.browser.choose(source.query)

    def _show_accounts(self, states: tuple[AccountState, ...], activity: Activity) -> None:
        self.sidebar.set_accounts(states, activity)
        self.finder.know_accounts(states)
        self.detail.set_accounts(states)
        self.model.name_accounts({state.account.id: told(state.account.label) for state in states})
        self.window.account_menu.show_accounts(states)

    def _tell_change(self, change: ReviewChange, reach: Reach) -> None:
        """One tile shows its edit by itself; of several that is said."""
        words = with_unseen(edit_words(change, reach.count), reach)
        self.window.announcer.say(words)
        if words and reach.count > 1:
            self._tell_edit(words, undoable=True)

    def refresh(self) -> None:
        """Ask all accounts, and have the list tell the truth again."""
        self.model.let_go()
        self.desk.check_all()

    def keep_judged(self, *, kept: bool) -> None:
        """Leave judged assets in lists they no longer belong to, or have them leave at once."""
        self.preferences.change(keep_judged=kept)
        if not kept:
            self.model.let_go()

    def _tell_edit(self, sentence: str, undoable: bool) -> None:
        if undoable:
            self.window.toast.say(sentence, tr("Undo"), self.reviewing.undo)
        else:
            self.window.toast.say(sentence)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.window.toast.say(tr("Copied"))

    def _go_to(self, entry: Entry) -> None:
        """Make an asset current; where the list does not have it, everything is shown."""
        if self.model.row_of(entry.id) < 0:
            self.browser.come_back_to(entry.id)
            self.window.toolbar.search.take("")
            self.sidebar.choose("all")
        self.grid.clearSelection()
        self.grid.show_id(entry.id)

    def _current(self) -> Entry | None:
        key = self.grid.current_id()
        return self.model.known(key) if key is not None else None

    async def _know_tags(self) -> None:
        """What is typed as a tag is completed from those in use."""
        self.detail.set_known_tags(await self._gallery.tags())

    async def _come_back(self, uid: str) -> None:
        found = await self._gallery.by_uid([uid]) if uid else []
        if found:
            self.browser.come_back_to(found[0].id)

    async def _close(self) -> None:
        """Save what is remembered, then stop everything before the services it uses."""
        self.inspector.flush()
        entry = self._current()
        state = self.window.remember(self._source, entry.asset.ref.uid if entry else "")
        state = self.arranging.remembered(state)
        state = replace(state, recent_commands="\n".join(self.doors.palette.recent))
        await asyncio.to_thread(window_state.save, self._files.window, state)
        await self.reviewing.finish()
        desks = (self.doors, self.effects, self.welcome, self.inspector, self.collecting, self.desk, self.finder)
        for owner in (*desks, self.ratings, self.browser, self.feed, self.model, self.tasks, self.preferences):
            await owner.aclose()
        self.window.deleteLater()
