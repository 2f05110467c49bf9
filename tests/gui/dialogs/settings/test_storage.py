"""The page Storage: figures, budget and clearing."""

from dataclasses import replace

import pytest

from gui.dialogs.settings.storage import StoragePage
from gui.preferences import Preferences
from services.errors import StorageError
from services.settings import Settings
from tests.conftest import until
from tests.gui.fake_gallery import FakeCare


@pytest.fixture
def made(theme, qtbot, tmp_path):
    """The page with its care and preferences."""

    def make(**chosen):
        preferences = Preferences(Settings(**chosen), tmp_path / "settings.json")
        care = FakeCare()
        page = StoragePage(theme, preferences, care)
        qtbot.addWidget(page)
        page.show_values()
        return page, care, preferences

    return make


def words(page, name):
    return page.figures[name].text()


def test_figures_are_measured_when_it_is_shown(qt_run, made):
    async def scenario():
        page, _care, _preferences = made()
        page.entered()
        await until(lambda: words(page, "thumbnails") == "1.3 GB · 36 assets")
        assert (words(page, "catalogue"), words(page, "free")) == ("0.6 MB", "80.8 GB")
        assert page.notice.isHidden()
        await page.aclose()

    qt_run(scenario())


def test_another_budget_is_kept_and_holds_at_once(qt_run, made):
    async def scenario():
        page, care, preferences = made()
        assert page.budget.value == 2048
        page.budget.activated.emit(1)
        await until(lambda: care.did == [("budget", 512)])
        assert preferences.current.thumbnail_budget_mb == 512
        await page.aclose()
        await preferences.aclose()

    qt_run(scenario())


def test_a_budget_of_ones_own_is_among_the_choices(made):
    page, _care, _preferences = made(thumbnail_budget_mb=700)
    assert page.budget.value == 700


def test_cleared_thumbnails_are_gone_and_told(qt_run, made):
    async def scenario():
        page, _care, _preferences = made()
        page.clear.click()
        await until(lambda: words(page, "thumbnails") == "0 kB · 0 assets")
        assert page.notice.title.text() == "Thumbnails cleared"
        await until(page.clear.isEnabled)
        await page.aclose()

    qt_run(scenario())


def test_a_nearly_full_disk_is_told(qt_run, made):
    async def scenario():
        page, care, _preferences = made()
        care.figures = replace(care.figures, free_bytes=1_200_000_000)
        page.entered()
        await until(lambda: page.notice.title.text() == "Only 1.2 GB left on this disk")
        care.figures = replace(care.figures, free_bytes=80_000_000_000)
        page.entered()
        await until(page.notice.isHidden)
        await page.aclose()

    qt_run(scenario())


def test_what_fails_is_told(qt_run, made):
    async def scenario():
        page, care, _preferences = made()
        care.failing["clear"] = StorageError("The disk refuses.")
        page.clear.click()
        await until(lambda: page.notice.title.text() == "The disk refuses.")
        assert page.clear.isEnabled()
        await page.aclose()

    qt_run(scenario())
