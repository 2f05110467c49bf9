"""What scrolls in the detail pane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.detail.body import DetailBody
from services.domain import Kind
from tests.gui.grid.fakes import FACES, make_entry


@pytest.fixture
def body(qtbot, theme):
    made = DetailBody(theme, FACES)
    qtbot.addWidget(made)
    made.resize(316, 900)
    made.show()
    return made


def test_title_and_facts_are_those_of_the_asset(body):
    body.show_one(make_entry(prompt="Rowing boats at dusk", mime="image/png"), None)
    assert (body.title.text(), body.facts.text()) == ("Rowing boats at dusk", "Image · 300 × 200 · PNG")


def test_several_are_counted_in_the_title(body):
    body.show_many([make_entry(1), make_entry(2, kind=Kind.VIDEO)], 2)
    assert (body.title.text(), body.facts.text()) == ("2 selected", "1 image, 1 video")


def test_kinds_are_not_counted_where_not_all_are_known(body):
    body.show_many([make_entry(1)], 5000)
    assert (body.title.text(), body.facts.text()) == ("5,000 selected", "")


def test_a_prompt_that_all_share_is_shown(body):
    body.show_many([make_entry(1, prompt="boats"), make_entry(2, prompt="boats")], 2)
    assert body.prompt.text.toPlainText() == "boats"


def test_everything_that_can_be_copied_is_passed_on(qtbot, body):
    body.show_one(make_entry(prompt="boats"), None)
    with qtbot.waitSignal(body.copy_wanted) as copied:
        qtbot.mouseClick(body.prompt.copy, Qt.MouseButton.LeftButton)
    assert copied.args == ["boats"]
    with qtbot.waitSignal(body.search_wanted):
        qtbot.mouseClick(body.prompt.search, Qt.MouseButton.LeftButton)
