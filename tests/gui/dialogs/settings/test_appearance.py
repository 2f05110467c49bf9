"""The page Appearance: each row is one setting."""

import pytest

from gui.dialogs.settings.appearance import BY_SYSTEM, CANVASES, CELLS, THEMES, AppearancePage
from gui.preferences import Preferences
from services import settings
from services.settings import Settings


@pytest.fixture
def preferences(tmp_path):
    return Preferences(Settings(), tmp_path / "settings.json")


def test_every_value_of_the_settings_has_a_name():
    assert [value for value, _words in THEMES] == list(settings.THEMES)
    assert [value for value, _words in CANVASES] == list(settings.CANVASES)
    assert [value for value, _words in BY_SYSTEM] == list(settings.BY_SYSTEM)
    assert [value for value, _words in CELLS] == list(settings.CELL_INFORMATION)


@pytest.mark.parametrize(
    ("row", "place", "name", "value"),
    [
        ("theme", 2, "theme", "light"),
        ("canvas", 3, "canvas", "grey"),
        ("contrast", 1, "contrast", "on"),
        ("scale", 4, "scale", 150),
        ("cells", 1, "cell_information", "title"),
        ("motion", 1, "motion", "on"),
    ],
)
def test_a_choice_changes_its_setting(qt_run, theme, qtbot, preferences, row, place, name, value):
    async def scenario():
        page = AppearancePage(theme, preferences)
        qtbot.addWidget(page)
        getattr(page, row).activated.emit(place)
        assert getattr(preferences.current, name) == value
        page.show_values()
        assert getattr(page, row).value == value
        await preferences.aclose()

    qt_run(scenario())


@pytest.mark.parametrize(("row", "name"), [("system_font", "system_font"), ("initials", "label_initials")])
def test_a_switch_changes_its_setting(qt_run, theme, qtbot, preferences, row, name):
    async def scenario():
        page = AppearancePage(theme, preferences)
        qtbot.addWidget(page)
        page.show_values()
        getattr(page, row).click()
        assert getattr(preferences.current, name) is True
        await preferences.aclose()

    qt_run(scenario())
