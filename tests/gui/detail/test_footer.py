"""The foot of the pane."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from gui.detail.footer import Footer
from tests.gui.grid.fakes import make_entry


@pytest.fixture
def footer(qtbot, theme):
    made = Footer(theme)
    qtbot.addWidget(made)
    made.resize(328, 49)
    made.copied, made.pages = [], []
    made.copy_wanted.connect(made.copied.append)
    made.page_wanted.connect(made.pages.append)
    return made


def action(footer, words):
    return next(each for each in footer.menu.actions() if each.text() == words)


def test_where_there_is_nothing_to_offer_it_is_hidden(footer):
    footer.show_asset(make_entry(prompt=None).asset, "", "ModelsLab")
    assert footer.isHidden()
    footer.show_asset(None, "", "")
    assert footer.isHidden()


def test_prompt_and_settings_can_be_taken_along(footer):
    footer.show_asset(make_entry(prompt="boats", model="M", width=None, params={"a": 1}).asset, "", "Scenario")
    for words in ("Copy prompt", "Copy settings", "Copy settings as JSON"):
        action(footer, words).trigger()
    assert footer.copied[:2] == ["boats", "Prompt: boats\nModel: M\nA: 1"]
    assert json.loads(footer.copied[2])["params"] == {"a": 1}


def test_a_prompt_is_offered_only_where_there_is_one(footer):
    footer.show_asset(make_entry(prompt=None, model="M").asset, "", "Scenario")
    assert not action(footer, "Copy prompt").isVisible()


def test_the_page_at_the_provider_is_offered_only_where_one_is_documented(qtbot, footer):
    footer.show_asset(make_entry().asset, "", "Scenario")
    footer.show()
    assert not footer.open.isVisible()
    footer.show_asset(make_entry().asset, "https://www.oxen.ai/a/b", "Oxen.ai")
    assert footer.open.accessibleName() == "Open at Oxen.ai"
    qtbot.mouseClick(footer.open, Qt.MouseButton.LeftButton)
    assert footer.pages == ["https://www.oxen.ai/a/b"]


def test_it_has_the_measures_of_the_design(footer):
    footer.show_asset(make_entry().asset, "https://www.oxen.ai/a/b", "Oxen.ai")
    footer.show()
    assert footer.sizeHint().height() == 49
    assert (footer.open.width(), footer.open.height(), footer.copy.height()) == (32, 32, 32)
    assert footer.open.geometry().right() == 311
