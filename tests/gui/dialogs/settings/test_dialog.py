"""The window of the settings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.dialogs.settings.dialog import SettingsDialog
from gui.dialogs.settings.page import Bound, Page
from gui.preferences import Preferences
from services.settings import Settings


class Sample(Page):
    def __init__(self, theme, title, words):
        super().__init__(theme, title)
        self.shown, self.seen = 0, 0
        self.switch(words, Bound(lambda: False, lambda _on: None))

    def show_values(self):
        super().show_values()
        self.shown += 1

    def entered(self):
        self.seen += 1


@pytest.fixture
def dialog(theme, qtbot, tmp_path):
    host = QWidget()
    qtbot.addWidget(host)
    preferences = Preferences(Settings(), tmp_path / "settings.json")
    pages = [("look", Sample(theme, "Look", "Stripes")), ("disk", Sample(theme, "Disk", "Budget of pictures"))]
    made = SettingsDialog(theme, preferences, pages, host)
    made.host, made.preferences = host, preferences
    made.show_page()
    return made


def visible(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count()) if not dialog.list.item(row).isHidden()]


def test_it_opens_on_its_first_page_which_looks_up_what_it_shows(dialog):
    assert dialog.current == "look"
    assert dialog.pages["look"].seen == 1
    assert dialog.pages["disk"].seen == 0


def test_a_page_can_be_asked_for_by_name(dialog):
    dialog.show_page("disk")
    assert dialog.current == "disk"
    assert dialog.pages["disk"].seen == 1


def test_a_setting_that_changes_elsewhere_is_shown(dialog, qt_run):
    async def scenario():
        before = dialog.pages["look"].shown
        dialog.preferences.change(theme="light")
        assert dialog.pages["look"].shown == before + 1
        await dialog.preferences.aclose()

    qt_run(scenario())


def test_typed_words_find_the_page(dialog):
    dialog.field.setText("budget")
    assert visible(dialog) == ["Disk"]
    assert dialog.current == "disk"
    dialog.field.clear()
    assert visible(dialog) == ["Look", "Disk"]


def test_escape_closes_it_and_the_search_is_forgotten(dialog):
    dialog.field.setText("budget")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.field.text() == ""
