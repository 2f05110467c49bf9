"""The window in process: what a key, a click and an event of the gallery come to."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from gui import window_state
from gui.session import Outcome
from services import settings
from services.domain import Flag, KeyState, Label, Query, Shelf
from services.errors import StorageError
from services.gallery import Activity
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened

Key = Qt.Key
Modifier = Qt.KeyboardModifier


def test_the_library_is_listed_and_its_first_asset_is_current(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(30), tmp_path) as it:
            await it.listed(30)
            assert it.grid.current_id() == 1
            assert it.window.focusWidget() is it.grid
            assert it.window.toolbar.title.text() == "All assets"
            assert it.window.toolbar.count.text() == "30"

    qt_run(scenario())


def test_the_window_does_not_wait_for_the_keyring(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gallery.keys["scenario-1"] = KeyState.LOCKED
        never = asyncio.Event()
        gallery.gates["thumbnail"] = never
        slow = gallery.accounts

        async def accounts(*, ask_keys=True):
            if ask_keys:
                await never.wait()
            return await slow(ask_keys=ask_keys)

        gallery.accounts = accounts
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            never.set()
            await until(lambda: it.window.banners.isVisible())

    qt_run(scenario())


def test_review_keys_act_on_the_current_asset(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(5), tmp_path) as it:
            await it.listed(5)
            for key in (Key.Key_4, Key.Key_P, Key.Key_8):
                it.press(key)
            await until(lambda: it.entry().review.label is Label.GREEN)
            review = it.entry().review
            assert (review.rating, review.flag) == (4, Flag.PICK)
            assert it.entry(1).review.is_blank

    qt_run(scenario())


def test_review_keys_act_on_the_whole_selection(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(5), tmp_path) as it:
            await it.listed(5)
            it.press(Key.Key_A, Modifier.ControlModifier)
            await until(lambda: it.window.status.selection.text() == "5 selected")
            it.press(Key.Key_X)
            await until(lambda: all(it.entry(row).review.flag is Flag.REJECT for row in range(5)))
            assert len([ask for ask in it.gallery.asked if ask[0] == "review"]) == 1

    qt_run(scenario())


def test_letters_typed_into_the_search_field_review_nothing(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(5), tmp_path) as it:
            await it.listed(5)
            it.do("find")
            search = it.window.toolbar.search
            assert it.window.focusWidget() is search
            QTest.keyClicks(search, "px5?")
            assert search.text() == "px5?"
            assert not it.window.shortcuts.isVisible()
            assert not [ask for ask in it.gallery.asked if ask[0] == "review"]

    qt_run(scenario())


def test_a_search_narrows_the_list_and_clearing_it_keeps_the_current_asset(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(30), tmp_path) as it:
            await it.listed(30)
            it.window.toolbar.search.take("asset 7")
            await it.listed(1)
            it.window.toolbar.search.take("")
            await it.listed(30)
            await until(lambda: it.grid.current_id() == 7)

    qt_run(scenario())


def test_a_search_without_a_match_says_so_and_offers_to_clear_it(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.window.toolbar.search.take("copper heron")
            await until(lambda: it.window.empty.isVisible())
            assert it.window.empty.title.text() == "No match for “copper heron”"
            it.window.focus_centre()
            QTest.keyClick(it.window.focusWidget(), Key.Key_Space)
            await it.listed(3)

    qt_run(scenario())


def test_delete_hides_and_the_toast_takes_it_back(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(5), tmp_path) as it:
            await it.listed(5)
            it.press(Key.Key_Delete)
            await it.listed(4)
            await until(lambda: it.window.toast.isVisible())
            assert it.window.toast.words.text() == "1 asset hidden"
            assert it.grid.current_id() == 2
            it.window.toast.button.click()
            await it.listed(5)
            await until(lambda: it.grid.current_id() == 1)

    qt_run(scenario())


def test_hidden_assets_are_shown_on_their_own_and_come_back_from_there(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(5), tmp_path) as it:
            await it.listed(5)
            it.press(Key.Key_Delete)
            await it.listed(4)
            it.do("hidden")
            await it.listed(1)
            await until(lambda: it.window.actions_["unhide"].isEnabled())
            assert not it.window.actions_["hide"].isEnabled()
            it.do("unhide")
            await it.listed(0)
            it.session.sidebar.choose("all")
            await it.listed(5)

    qt_run(scenario())


def test_new_rows_at_the_top_are_announced_and_do_not_move_what_is_seen(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(5), tmp_path) as it:
            await it.listed(5)
            it.gallery.bring(-2, -1, at_top=True)
            await until(lambda: it.window.news.isVisible())
            assert it.window.news.text() == "2 new. Show"
            assert it.model.rowCount() == 5
            it.window.news.click()
            await it.listed(7)
            assert it.grid.current_id() == 1

    qt_run(scenario())


def test_without_an_account_there_is_the_first_page_alone(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(accounts=()), tmp_path) as it:
            await until(lambda: it.window.welcome.isVisible())
            seen = [it.window.sidebar, it.window.detail, it.window.toolbar, it.window.status]
            assert not any(each.isVisible() for each in seen)
            await until(lambda: not it.window.actions_["find"].isEnabled())
            assert it.window.welcome.add_account.hasFocus()

    qt_run(scenario())


def test_the_sample_library_is_another_session(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(accounts=()), tmp_path) as it:
            it.window.welcome.samples.click()
        assert it.outcome is Outcome.SAMPLES
        async with opened(theme, FakeGallery(1, demo=True), tmp_path) as it:
            it.do("sample-library")
        assert it.outcome is Outcome.LIBRARY

    qt_run(scenario())


def test_an_account_is_never_added_to_the_sample_library(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1, demo=True), tmp_path) as it:
            it.do("add-account")
        assert it.outcome is Outcome.NEW_ACCOUNT

    qt_run(scenario())


def test_closing_is_an_outcome_too(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            it.do("quit")
        assert it.outcome is Outcome.QUIT

    qt_run(scenario())


def test_an_edit_under_way_is_kept_before_the_window_is_gone(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gate = gallery.gates["review"] = asyncio.Event()
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            it.press(Key.Key_5)
            await until(lambda: [ask for ask in gallery.asked if ask[0] == "review"])
            it.window.close()
            gate.set()
        assert gallery.entries[1].review.rating == 5

    qt_run(scenario())


def test_the_next_session_comes_back_to_source_asset_and_sizes(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(40), tmp_path) as it:
            await it.listed(40)
            it.session.sidebar.choose("shelf:unreviewed")
            await until(lambda: it.window.toolbar.title.text() == "Not reviewed")
            await it.listed(40)
            it.grid.show_id(31)
            await until(lambda: it.model.known(31))
            it.window.status.tile_size.setValue(200)
            it.window.show_sidebar(shown=False)
        async with opened(theme, FakeGallery(40), tmp_path, size=None) as it:
            await it.listed(40)
            assert it.window.toolbar.title.text() == "Not reviewed"
            assert it.grid.current_id() == 31
            assert it.grid.cell == 200
            assert not it.window.sidebar.isVisible()

    qt_run(scenario())


def test_a_source_that_is_no_more_means_all_assets(qt_run, theme, tmp_path):
    async def scenario():
        window_state.save(tmp_path / "window.json", window_state.WindowState(source="account:gone", current="gone"))
        async with opened(theme, FakeGallery(4), tmp_path) as it:
            await it.listed(4)
            assert it.window.toolbar.title.text() == "All assets"

    qt_run(scenario())


def test_another_theme_is_worn_at_once_and_remembered(qt_run, theme, tmp_path):
    async def scenario():
        try:
            async with opened(theme, FakeGallery(2), tmp_path) as it:
                it.do("theme-light")
                assert theme.tokens.name == "light"
                await until(lambda: (tmp_path / "settings.json").exists())
            assert settings.load(tmp_path / "settings.json")[0].theme == "light"
        finally:
            theme.use("dark")

    qt_run(scenario())


def test_the_prompt_goes_to_the_clipboard(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(2), tmp_path) as it:
            await it.listed(2)
            await until(lambda: it.window.actions_["copy-prompt"].isEnabled())
            it.do("copy-prompt")
            assert QGuiApplication.clipboard().text() == "asset 1"

    qt_run(scenario())


def test_an_edit_the_disk_refuses_is_told_and_not_shown_as_made(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gallery.failing["review"] = StorageError("The disk is full; free some space.")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            it.press(Key.Key_5)
            await until(lambda: it.window.banners.isVisible())
            assert it.entry().review.rating == 0
            del gallery.failing["review"]
            it.press(Key.Key_4)
            await until(lambda: it.entry().review.rating == 4)

    qt_run(scenario())


def test_tile_size_follows_keys_and_slider(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            await until(lambda: it.window.actions_["bigger"].isEnabled())
            before = it.grid.cell
            it.press(Key.Key_Plus)
            assert it.window.status.tile_size.value() == it.grid.cell > before
            it.window.status.tile_size.setValue(250)
            assert it.grid.cell == 250

    qt_run(scenario())


def test_what_is_being_made_is_counted_and_one_press_away(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.window.status.in_progress_wanted.emit()
            await until(lambda: it.window.empty.isVisible())
            assert it.window.empty.title.text() == "Nothing is being made right now"
            assert it.session.browser.query == Query(shelf=Shelf.IN_PROGRESS)

    qt_run(scenario())


def test_offline_is_told_above_the_gallery(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.gallery.become(Activity(offline=True))
            await until(lambda: it.window.banners.isVisible())
            assert it.window.status.sync.text().startswith("Offline · last checked")
            it.gallery.become(Activity())
            await until(lambda: not it.window.banners.isVisible())

    qt_run(scenario())


@pytest.mark.parametrize(("key", "seen"), [(Key.Key_F9, (False, False)), (Key.Key_B, (False, True))])
def test_panes_are_hidden_by_keys(qt_run, theme, tmp_path, key, seen):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            await until(lambda: it.window.actions_["sidebar"].isEnabled())
            modifier = Modifier.ControlModifier if key == Key.Key_B else Modifier.NoModifier
            it.press(key, modifier)
            assert (it.window.sidebar.isVisible(), it.window.detail.isVisible()) == seen

    qt_run(scenario())


def test_f6_goes_round_the_regions(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            await until(lambda: it.window.actions_["next-region"].isEnabled())
            it.window.show_detail(shown=False)
            it.do("next-region")
            assert it.window.sidebar.isAncestorOf(it.window.focusWidget())
            it.do("next-region")
            assert it.window.focusWidget() is it.grid
            it.do("last-region")
            assert it.window.sidebar.isAncestorOf(it.window.focusWidget())

    qt_run(scenario())


def test_the_overlay_gives_the_focus_back(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.press(Key.Key_Question)
            assert it.window.shortcuts.isVisible()
            QTest.keyClick(it.window.shortcuts, Key.Key_Escape)
            assert not it.window.shortcuts.isVisible()
            assert it.window.focusWidget() is it.grid

    qt_run(scenario())


def test_about_names_the_version(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            it.do("about")
            dialog = it.window.findChild(QDialog, "aboutDialog")
            await until(dialog.isVisible)
            assert "Version 1.2.3" in {label.text() for label in dialog.findChildren(QLabel)}
            dialog.accept()
            await until(lambda: not it.session.doors.tasks.is_running("about"))

    qt_run(scenario())


def test_notices_stay_until_they_are_closed(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(2), tmp_path, notices=["The catalogue was mended."]) as it:
            await it.listed(2)
            await until(lambda: it.window.banners.isVisible())

    qt_run(scenario())
