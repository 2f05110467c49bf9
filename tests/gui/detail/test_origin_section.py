"""The section about where an asset came from."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from gui.detail.origin_section import OriginSection
from gui.grid.words import Face
from tests.gui.detail.test_origin import STATE
from tests.gui.grid.fakes import make_entry

FACE = Face("S", "Scenario")


@pytest.fixture
def section(qtbot, theme):
    made = OriginSection(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_raw_data_of_the_shown_asset_is_copied(qtbot, section):
    section.show_entry(make_entry(7), FACE, STATE)
    with qtbot.waitSignal(section.copy_wanted) as copied:
        qtbot.mouseClick(section.raw, Qt.MouseButton.LeftButton)
    assert json.loads(copied.args[0])["remote_id"] == "r7"


def test_what_the_provider_has_no_more_is_said(section):
    section.show_entry(make_entry(gone=True), FACE, STATE)
    assert section.gone.isVisible()
    assert section.gone.text().startswith("No longer at Scenario.")
    section.show_entry(make_entry(), FACE, STATE)
    assert not section.gone.isVisible()
