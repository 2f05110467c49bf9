"""The first page: two ways in, and the theme."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from gui.welcome import WelcomePage


@pytest.fixture
def page(theme, qtbot):
    made = WelcomePage(theme, ["ModelsLab", "Oxen.ai", "Scenario"])
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_names_the_providers(page):
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert any(text.startswith("Connect ModelsLab, Oxen.ai or Scenario. Thumbnails") for text in texts)


def test_its_buttons_lead_on(page, qtbot):
    with qtbot.waitSignal(page.add_account_wanted):
        page.add_account.click()
    with qtbot.waitSignal(page.samples_wanted):
        page.samples.click()


def test_the_theme_can_be_chosen_before_anything_else(page, qtbot):
    light = next(each for each in page.findChildren(QPushButton) if each.text() == "Light")
    with qtbot.waitSignal(page.theme_wanted) as told:
        light.click()
    assert told.args == ["light"]
