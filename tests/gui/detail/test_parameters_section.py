"""The table of parameters."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from gui.detail.parameters_section import ParametersSection, seed_search
from gui.detail.sheet import Sheet, sheet_of
from tests.gui.grid.fakes import make_entry


@pytest.fixture
def section(qtbot, theme):
    made = ParametersSection(theme)
    qtbot.addWidget(made)
    made.show()
    made.copied = []
    made.copy_wanted.connect(made.copied.append)
    return made


def show(section, entry):
    section.show_sheet(sheet_of(entry), entry.asset)


def shown(section):
    model = section.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_rest_is_behind_more(qtbot, section):
    show(section, make_entry(model="M", width=None, params={"b": 1, "a": 2}))
    assert shown(section) == ["Model"]
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    assert shown(section) == ["Model", "A", "B"]


def test_it_stays_unfolded_for_the_next_asset(qtbot, section):
    show(section, make_entry(model="M", width=None, params={"b": 1}))
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    show(section, make_entry(2, model="M", width=None, params={"c": 1}))
    assert shown(section) == ["Model", "C"]


def test_without_telling_ones_the_rest_is_shown_at_once(section):
    show(section, make_entry(width=None, params={"b": 1}))
    assert shown(section) == ["B"]
    assert not section.more.isVisible()


def test_everything_is_copied_also_what_is_folded(section):
    show(section, make_entry(model="M", width=None, params={"b": 1}))
    section.copy_text()
    section.copy_json()
    assert section.copied[0] == "Model: M\nB: 1"
    assert json.loads(section.copied[1])["params"] == {"b": 1}


def test_an_asset_without_settings_has_no_rows(section):
    show(section, make_entry(width=None))
    assert not section.has_rows


def test_the_same_seed_is_searched_for(qtbot, section):
    show(section, make_entry(seed="42"))
    with qtbot.waitSignal(section.search_wanted) as searched:
        qtbot.mouseClick(section.search, Qt.MouseButton.LeftButton)
    assert searched.args == ['seed:"42"']
    show(section, make_entry())
    assert not section.search.isVisible()


def test_a_seed_cannot_end_its_own_quotes():
    assert seed_search('4" tag:x') == 'seed:"4 tag:x"'


def test_the_menu_offers_text_and_json(section):
    assert [action.text() for action in section.menu.actions()] == ["Copy as text", "Copy as JSON"]


def test_what_several_have_in_common_is_copied_as_text_at_once(qtbot, section):
    section.show_sheet(Sheet(telling=tuple(sheet_of(make_entry(model="M", width=None)).telling)), None)
    qtbot.mouseClick(section.copy, Qt.MouseButton.LeftButton)
    assert section.copied == ["Model: M"]
