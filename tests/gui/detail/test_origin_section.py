"""The section about where an asset came from."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from gui.detail.origin_section import OriginSection
from gui.grid.words import Face
from services.domain import utc_now
from tests.gui.detail.test_origin import STATE
from tests.gui.grid.fakes import make_entry

FACE = Face("S", "Scenario")


@pytest.fixture
def section(qtbot, theme):
    made = OriginSection(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_raw_data_can_be_asked_for(qtbot, section):
    section.show_entry(make_entry(7), FACE, STATE)
    with qtbot.waitSignal(section.raw_wanted):
        qtbot.mouseClick(section.raw, Qt.MouseButton.LeftButton)


def said(section):
    return section.notice.title.text() if section.notice.isVisible() else ""


def test_what_the_provider_has_no_more_is_said(section):
    section.show_entry(make_entry(gone=True), FACE, STATE)
    assert said(section) == "No longer at Scenario"
    assert section.notice.words.text() == "The thumbnail and all settings stay."
    section.show_entry(make_entry(), FACE, STATE)
    assert said(section) == ""


def test_a_link_that_ends_soon_is_said_with_the_days_left(section):
    section.show_entry(make_entry(), FACE, STATE, utc_now() + timedelta(days=9, hours=1))
    assert said(section) == "The link ends in 9 days"
    section.show_entry(make_entry(), FACE, STATE, utc_now() + timedelta(days=1, hours=1))
    assert said(section) == "The link ends in 1 day"
    section.show_entry(make_entry(), FACE, STATE, utc_now() + timedelta(hours=1))
    assert said(section) == "The link ends today"


def test_a_link_that_ended_is_gone_with_its_day(section):
    section.show_entry(make_entry(), FACE, STATE, utc_now() - timedelta(days=3))
    assert said(section) == "No longer at Scenario"
    assert section.notice.words.text().startswith("The link ended on ")


def test_a_link_that_ends_in_a_year_is_no_news(section):
    section.show_entry(make_entry(), FACE, STATE, utc_now() + timedelta(days=400))
    assert said(section) == ""
