"""The page General."""

import pytest

from gui.dialogs.settings.general import GeneralPage
from gui.dialogs.settings.page import Choice
from gui.preferences import Preferences
from services.settings import Settings


@pytest.fixture
def preferences(tmp_path):
    return Preferences(Settings(), tmp_path / "settings.json")


def test_the_language_can_be_chosen_where_there_is_a_choice(qt_run, theme, qtbot, preferences):
    async def scenario():
        page = GeneralPage(theme, preferences, [("system", "As the system"), ("en", "English"), ("de", "Deutsch")])
        qtbot.addWidget(page)
        page.show_values()
        assert page.language.value == "system"
        page.language.activated.emit(2)
        assert preferences.current.language == "de"
        await preferences.aclose()

    qt_run(scenario())


def test_with_one_language_there_is_no_row(theme, qtbot, preferences):
    page = GeneralPage(theme, preferences, [("en", "English")])
    qtbot.addWidget(page)
    assert page.findChildren(Choice) == []
