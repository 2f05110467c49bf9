"""The table of parameters."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from gui.detail.parameters_section import ParametersSection
from tests.gui.grid.fakes import make_entry


@pytest.fixture
def section(qtbot, theme):
    made = ParametersSection(theme)
    qtbot.addWidget(made)
    made.show()
    made.copied = []
    made.copy_wanted.connect(made.copied.append)
    return made


def shown(section):
    model = section.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_rest_is_behind_more(qtbot, section):
    section.show_entry(make_entry(model="M", width=None, params={"b": 1, "a": 2}))
    assert shown(section) == ["Model"]
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    assert shown(section) == ["Model", "A", "B"]


def test_it_stays_unfolded_for_the_next_asset(qtbot, section):
    section.show_entry(make_entry(model="M", width=None, params={"b": 1}))
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    section.show_entry(make_entry(2, model="M", width=None, params={"c": 1}))
    assert shown(section) == ["Model", "C"]


def test_without_telling_ones_the_rest_is_shown_at_once(section):
    section.show_entry(make_entry(width=None, params={"b": 1}))
    assert shown(section) == ["B"]
    assert not section.more.isVisible()


def test_everything_is_copied_also_what_is_folded(section):
    section.show_entry(make_entry(model="M", width=None, params={"b": 1}))
    section.copy_text()
    section.copy_json()
    assert section.copied[0] == "Model: M\nB: 1"
    assert json.loads(section.copied[1])["params"] == {"b": 1}


def test_an_asset_without_settings_has_no_rows(section):
    section.show_entry(make_entry(width=None))
    assert not section.has_rows
