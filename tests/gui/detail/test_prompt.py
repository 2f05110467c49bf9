"""The prompt section."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from gui.detail.prompt import MOST_FOLDED, MOST_UNFOLDED, PromptSection

HTML = "<b>bold</b> <img src='file:///etc/passwd'>"


@pytest.fixture
def section(qtbot, theme):
    made = PromptSection(theme)
    qtbot.addWidget(made)
    made.resize(316, 400)
    made.show()
    made.copied, made.searched = [], []
    made.copy_wanted.connect(made.copied.append)
    made.search_wanted.connect(made.searched.append)
    return made


def test_html_in_a_prompt_stays_text(section):
    section.show_prompt(HTML, HTML)
    assert section.text.toPlainText() == HTML
    assert section.negative.text() == f"Not: {HTML}"
    assert section.negative.textFormat() == Qt.TextFormat.PlainText


def test_the_prompt_cannot_be_changed(qtbot, section):
    section.show_prompt("boats", "")
    qtbot.keyClicks(section.text, "xyz")
    assert section.text.toPlainText() == "boats"
    assert not section.text.canInsertFromMimeData(QMimeData())


def test_a_short_prompt_needs_no_unfolding(section):
    section.show_prompt("boats", "")
    assert not section.more.isVisible()
    assert section.text.height() == 20


def test_a_long_prompt_is_six_lines_until_all_is_asked_for(qtbot, section):
    section.show_prompt("boats at dusk " * 60, "")
    assert section.text.height() == 6 * 20
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    assert section.text.height() > 6 * 20
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    assert section.text.height() == 6 * 20


def test_another_prompt_is_folded_again(qtbot, section):
    section.show_prompt("boats at dusk " * 60, "")
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    section.show_prompt("cabins at dawn " * 60, "")
    assert section.text.height() == 6 * 20


def test_of_a_megabyte_only_what_can_be_laid_out_is_shown_and_all_of_it_is_copied(qtbot, section):
    huge = "w" * 1_000_000
    section.show_prompt(huge, huge)
    assert len(section.text.toPlainText()) == MOST_FOLDED
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    assert len(section.text.toPlainText()) == MOST_UNFOLDED
    assert "8,000 of 1,000,000" in section.cut.text()
    qtbot.mouseClick(section.copy, Qt.MouseButton.LeftButton)
    assert section.copied == [huge]


def test_the_search_button_asks_for_the_prompt(qtbot, section):
    section.show_prompt("boats\nat dusk", "")
    qtbot.mouseClick(section.search, Qt.MouseButton.LeftButton)
    assert section.searched == ["boats at dusk"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_marked_words_can_be_searched_from_the_menu(qtbot, section):
    section.show_prompt("boats at dusk", "")
    cursor = section.text.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    section.text.setTextCursor(cursor)
    section.text.customContextMenuRequested.emit(section.text.rect().center())
    menu = next(menu for menu in section.text.findChildren(QMenu))
    action = next(action for action in menu.actions() if action.text() == "Search this")
    action.trigger()
    menu.close()
    assert section.searched == ["boats at dusk"]


def test_different_prompts_are_counted(section):
    section.show_many(3)
    assert section.negative.text() == "3 different prompts"
    assert not section.text.isVisible()
