"""The first page: two ways in, and the theme."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from gui.welcome import WelcomePage
from tests.conftest import until


@pytest.fixture
def page(theme, qtbot):
    made = WelcomePage(theme, ["ModelsLab", "Oxen.ai", "Scenario"])
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_names_the_providers(page):
    texts = [label.accessibleName() for label in page.findChildren(QLabel)]
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


def test_the_theme_in_use_is_marked_and_stays_so_when_it_is_clicked(page):
    checked = lambda: [name for name, button in page._theme_buttons.items() if button.isChecked()]  # noqa: E731
    assert checked() == ["dark"]
    page._theme_buttons["dark"].click()
    assert checked() == ["dark"]


def test_a_low_window_gives_up_the_pictures_before_any_word(page, qt_run):
    async def scenario():
        page.resize(1440, 872)
        page.show()
        await until(lambda: page.strip.geometry().getRect() == (0, 137, 1440, 176 + 12 + 1))
        page.resize(960, 400)
        await until(lambda: not page.strip.isVisible())
        await page.aclose()

    qt_run(scenario())


def test_the_promises_stand_below_each_other_where_they_do_not_fit_side_by_side(page, qt_run):
    async def scenario():
        page.resize(1440, 872)
        page.show()
        across = page._foot_row.direction()
        page.resize(420, 844)
        await until(lambda: page._foot_row.direction() != across)
        await page.aclose()

    qt_run(scenario())
