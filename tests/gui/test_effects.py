"""What is chosen in the settings is seen in the open window."""

import json

import pytest
from PySide6.QtWidgets import QToolButton

from gui.widgets.text import hint
from services.settings import Settings
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


@pytest.fixture(autouse=True)
def _undress(theme):
    before = theme.appearance
    yield
    theme.wear(before)


def test_a_theme_is_worn_checked_in_its_menu_and_kept(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            it.do("theme-light")
            assert theme.wish == "light"
            it.session.preferences.change(theme="mid")
            assert theme.wish == "mid"
            assert it.window.actions_["theme-mid"].isChecked()

    qt_run(scenario())
    assert json.loads((tmp_path / "settings.json").read_text())["theme"] == "mid"


def test_other_keys_are_kept_as_changes_and_hold_at_the_next_start(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            it.window.actions_.keymap.add("about", "F1")
            assert it.session.preferences.current.keys == {"about": ["F1"]}
        again = Settings(keys={"about": ["F1"], "from-the-future": 7})
        async with opened(theme, FakeGallery(1), tmp_path, settings=again) as it:
            assert it.window.actions_["about"].shortcut().toString() == "F1"
            it.window.actions_.keymap.add("about", "F2")
            assert it.session.preferences.current.keys["from-the-future"] == 7

    qt_run(scenario())


def test_another_key_is_told_wherever_the_old_one_was(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            keymap = it.window.actions_.keymap
            keymap.add("find", "F3")
            keymap.remove("find", "Ctrl+F")
            keymap.add("sidebar", "F4")
            keymap.remove("sidebar", "Ctrl+B")
            assert it.window.toolbar.search.hint.text() == "F3"
            tips = [button.toolTip() for button in it.window.toolbar.findChildren(QToolButton)]
            assert hint("Sidebar", "F4") in tips
            assert hint("Search", "F3") in tips

    qt_run(scenario())


def test_what_stands_below_pictures_and_behind_them_is_chosen_in_menu_and_settings(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path) as it:
            it.session.preferences.change(cell_information="title", canvas="white")
            checked = [it.window.actions_[name].isChecked() for name in ("cell-title", "canvas-white")]
            assert checked == [True, True]
            it.do("canvas-black")
            assert theme.appearance.canvas == it.session.preferences.current.canvas == "black"

    qt_run(scenario())


def test_reset_settings_give_the_usual_keys_back(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1), tmp_path, settings=Settings(keys={"about": ["F1"]})) as it:
            it.session.preferences.reset()
            assert it.window.actions_.keymap.keys("about") == ()

    qt_run(scenario())


def test_log_and_budget_are_handed_on(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(1)
        async with opened(theme, gallery, tmp_path) as it:
            it.session.preferences.change(log_level="DEBUG", thumbnail_budget_mb=512)
            await until(lambda: len(gallery.care.did) == 2)
        return gallery.care.did

    assert sorted(qt_run(scenario())) == [("budget", 512), ("log", "DEBUG")]
