"""Tags as chips."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from gui.detail.tags import MOST_CHIPS, TagSection


@pytest.fixture
def section(qtbot, theme):
    made = TagSection(theme)
    qtbot.addWidget(made)
    made.resize(316, 200)
    made.show()
    made.added, made.removed = [], []
    made.tag_added.connect(made.added.append)
    made.tag_removed.connect(made.removed.append)
    return made


def removers(section):
    buttons = section.findChildren(QToolButton)
    return {button.accessibleName(): button for button in buttons if button.isVisible()}


def test_enter_adds_a_tag_without_its_loose_spaces(qtbot, section):
    qtbot.keyClicks(section.field, "  key   art ")
    qtbot.keyClick(section.field, Qt.Key.Key_Return)
    assert section.added == ["key art"]
    assert section.field.text() == ""


def test_a_tag_that_is_there_is_not_added_again(qtbot, section):
    section.show_tags(["alpine"], [])
    qtbot.keyClicks(section.field, "alpine")
    qtbot.keyClick(section.field, Qt.Key.Key_Return)
    assert section.added == []


def test_backspace_in_the_empty_field_takes_the_last_one_off(qtbot, section):
    section.show_tags(["a", "b"], ["told"])
    qtbot.keyClick(section.field, Qt.Key.Key_Backspace)
    assert section.removed == ["b"]


def test_ones_own_tags_have_a_button_and_the_providers_have_none(qtbot, section):
    section.show_tags(["mine"], ["theirs"])
    qtbot.waitUntil(lambda: list(removers(section)) == ["Remove tag mine"])
    qtbot.mouseClick(removers(section)["Remove tag mine"], Qt.MouseButton.LeftButton)
    assert section.removed == ["mine"]


def test_what_is_typed_is_completed_from_the_library(qtbot, section):
    section.set_known_tags(["Harbour", "Alpine"])
    completer = section.field.completer()
    completer.setCompletionPrefix("har")
    assert completer.currentCompletion() == "Harbour"


def test_hundreds_of_tags_are_cut(qtbot, section):
    section.show_tags([f"tag {number}" for number in range(500)], [])
    qtbot.waitUntil(lambda: len(removers(section)) == MOST_CHIPS)


def test_the_field_stays_where_it_is_typed_into(qtbot, section):
    qtbot.keyClicks(section.field, "ha")
    section.show_tags(["new"], [])
    assert section.field.text() == "ha"
    assert section.field.isVisible()
