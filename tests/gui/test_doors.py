"""The windows beside the main one open from menu, overlay and banner, once each."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from services.gallery import Activity
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


def settings_of(it):
    return it.window.findChild(QDialog, "settingsDialog")


def test_the_settings_open_once_and_escape_closes_them(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            it.do("settings")
            dialog = settings_of(it)
            assert dialog.isVisible()
            assert not dialog.isModal()
            it.do("settings")
            assert len(it.window.findChildren(QDialog, "settingsDialog")) == 1
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            assert not dialog.isVisible()

    qt_run(scenario())


def test_the_overlay_leads_to_the_shortcuts(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            it.do("shortcuts")
            it.window.shortcuts.change.click()
            assert settings_of(it).current == "shortcuts"

    qt_run(scenario())


def test_the_bar_about_a_full_disk_leads_to_storage(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(1)
        async with opened(theme, gallery, tmp_path) as it:
            gallery.become(Activity(disk_left=1_200_000_000))
            await until(it.window.banners.isVisible)
            it.session.desk.manage_storage()
            assert settings_of(it).current == "storage"

    qt_run(scenario())


def test_report_and_about_open_once_each(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            for command, name in (("report", "reportDialog"), ("about", "aboutDialog")):
                it.do(command)
                it.do(command)
                dialog = it.window.findChild(QDialog, name)
                await until(dialog.isVisible)
                assert len(it.window.findChildren(QDialog, name)) == 1
                dialog.accept()
                await until(lambda command=command: not it.session.doors.tasks.is_running(command))

    qt_run(scenario())


def test_the_palette_offers_commands_accounts_and_places(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            offers = {entry.id: entry for entry in it.session.doors.palette._offers()}
            assert {"pick", "theme-light", "go shelf:picks", "go account:scenario-1"} <= set(offers)
            assert "account check scenario-1" in offers
            offers["settings storage"].run()
            assert settings_of(it).current == "storage"
            offers["go shelf:picks"].run()
            await until(lambda: it.window.toolbar.title.text() == "Picks")

    qt_run(scenario())


def test_what_was_used_last_is_remembered(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            it.session.doors.palette.remember(["about", "go shelf:picks"])
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            return it.session.doors.palette.recent

    assert qt_run(scenario()) == ["about", "go shelf:picks"]


def test_the_palette_opens_from_the_search_field_and_the_same_key_closes_it(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            await it.listed(1)
            await until(it.window.isActiveWindow)
            it.do("find")
            QTest.keyClick(it.window.toolbar.search, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
            palette = it.session.doors.palette
            assert palette.isVisible()
            QTest.keyClick(palette.field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
            assert not palette.isVisible()
            assert it.window.focusWidget() is it.window.toolbar.search

    qt_run(scenario())
