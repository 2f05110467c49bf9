"""The page Advanced: log, findings, reset."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from gui.dialogs.settings.advanced import LEVELS, AdvancedPage
from gui.preferences import Preferences
from services.settings import LOG_LEVELS, Settings
from tests.conftest import until
from tests.gui.fake_gallery import FakeCare


@pytest.fixture
def made(theme, qtbot, tmp_path):
    preferences = Preferences(Settings(theme="light"), tmp_path / "settings.json")
    care = FakeCare()
    page = AdvancedPage(theme, preferences, care)
    qtbot.addWidget(page)
    page.show_values()
    return page, care, preferences


def test_every_level_has_a_name():
    assert {level for level, _words in LEVELS} == set(LOG_LEVELS)


def test_the_log_tells_more_when_asked(qt_run, made):
    async def scenario():
        page, _care, preferences = made
        assert page.level.value == "INFO"
        page.level.activated.emit(3)
        assert preferences.current.log_level == "DEBUG"
        await preferences.aclose()

    qt_run(scenario())


def test_findings_are_listed_with_what_is_wrong_first_and_copied(qt_run, made):
    async def scenario():
        page, _care, _preferences = made
        assert page.copy.isHidden()
        page.look.click()
        await until(lambda: not page.copy.isHidden())
        texts = [label.text() for label in page.findChildren(QLabel)]
        assert texts.index("keyring: none") < texts.index("python: 3.11")
        page.copy.click()
        assert QGuiApplication.clipboard().text() == "BAD keyring: none\nok  python: 3.11"
        await page.aclose()

    qt_run(scenario())


@pytest.mark.parametrize(
    ("found", "head"), [([], "The catalogue is whole"), (["A row was mended."], "The catalogue was mended")]
)
def test_the_catalogue_is_looked_over_at_once(qt_run, made, found, head):
    async def scenario():
        page, care, _preferences = made
        care.found = found
        page.check.click()
        await until(lambda: page.notice.title.text() == head)
        assert page.check.isEnabled()
        await page.aclose()

    qt_run(scenario())


def test_a_reset_can_be_undone(qt_run, made):
    async def scenario():
        page, _care, preferences = made
        page.reset.click()
        assert preferences.current.theme == "dark"
        page.notice.button.click()
        assert preferences.current.theme == "light"
        assert page.notice.isHidden()
        await preferences.aclose()

    qt_run(scenario())
