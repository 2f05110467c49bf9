"""The prompt section."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from gui.detail.asked import Asked
from gui.detail.prompt import MOST_FOLDED, MOST_SEARCHED, MOST_UNFOLDED, PromptSection, quoted

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
    section.show_asked(Asked(HTML, HTML))
    assert section.text.toPlainText() == HTML
    assert section.negative.text() == f"Not: {HTML}"


def test_the_prompt_cannot_be_changed(qtbot, section):
    section.show_asked(Asked("boats", ""))
    qtbot.keyClicks(section.text, "xyz")
    assert section.text.toPlainText() == "boats"
    assert not section.text.canInsertFromMimeData(QMimeData())


def test_a_short_prompt_needs_no_unfolding(section):
    section.show_asked(Asked("boats", ""))
    assert not section.more.isVisible()
    assert section.text.height() == 20


def test_a_long_prompt_is_six_lines_until_all_is_asked_for(qtbot, section):
    section.show_asked(Asked("boats at dusk " * 60, ""))
    assert section.text.height() == 6 * 20
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    assert section.text.height() > 6 * 20
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    assert section.text.height() == 6 * 20


def test_another_prompt_is_folded_again(qtbot, section):
    section.show_asked(Asked("boats at dusk " * 60, ""))
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    section.show_asked(Asked("cabins at dawn " * 60, ""))
    assert section.text.height() == 6 * 20


def test_of_a_megabyte_only_what_can_be_laid_out_is_shown_and_all_of_it_is_copied(qtbot, section):
    huge = "w" * 1_000_000
    section.show_asked(Asked(huge, huge))
    assert len(section.text.toPlainText()) == MOST_FOLDED
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    assert len(section.text.toPlainText()) == MOST_UNFOLDED
    assert "8,000 of 1,000,000" in section.cut.text()
    qtbot.mouseClick(section.copy, Qt.MouseButton.LeftButton)
    assert section.copied == [huge]


def test_the_search_button_asks_for_the_prompt(qtbot, section):
    section.show_asked(Asked("boats\nat dusk", ""))
    qtbot.mouseClick(section.search, Qt.MouseButton.LeftButton)
    assert section.searched == ['"boats at dusk"']


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_marked_words_can_be_searched_from_the_menu(qtbot, section):
    section.show_asked(Asked("boats at dusk", ""))
    cursor = section.text.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    section.text.setTextCursor(cursor)
    section.text.customContextMenuRequested.emit(section.text.rect().center())
    menu = next(menu for menu in section.text.findChildren(QMenu))
    action = next(action for action in menu.actions() if action.text() == "Search this")
    action.trigger()
    menu.close()
    assert section.searched == ['"boats at dusk"']


def test_different_prompts_are_counted(section):
    section.show_many(3, at_least=False)
    assert section.several.text() == "3 different prompts"
    assert not section.text.isVisible()
    section.show_many(3, at_least=True)
    assert section.several.text() == "At least 3 different prompts"


def test_selected_words_offer_to_be_searched(qtbot, section):
    section.show_asked(Asked("boats at dusk"))
    assert not section.selected.isVisible()
    cursor = section.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.WordRight, QTextCursor.MoveMode.KeepAnchor)
    section.text.setTextCursor(cursor)
    assert section.selected.isVisible()
    qtbot.mouseClick(section.selected, Qt.MouseButton.LeftButton)
    assert section.searched == ['"boats"']


def test_an_enhanced_prompt_waits_behind_the_artists_own(qtbot, section):
    section.show_asked(Asked("boats", sent="boats, golden hour"))
    assert section.text.toPlainText() == "boats"
    assert not section.sent.isVisible()
    qtbot.mouseClick(section.sent_link, Qt.MouseButton.LeftButton)
    assert section.sent.toPlainText() == "boats, golden hour"
    assert section.sent_link.text() == "Hide what was sent"
    section.show_asked(Asked("cabins"))
    assert [section.sent.isVisible(), section.sent_link.isVisible()] == [False, False]


def test_words_to_be_spoken_are_a_script(section):
    section.show_asked(Asked("Good evening.", is_script=True))
    assert (section.head.text(), section.text.accessibleName()) == ("Script", "Script")


def test_a_right_to_left_prompt_runs_its_own_way(section):
    section.show_asked(Asked("قلعة زجاجية على قمة جبل"))
    assert section.text.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft


def test_a_phrase_ends_between_words_and_has_no_quotes_inside():
    phrase = quoted('a "word" ' * 100)
    assert len(phrase) <= MOST_SEARCHED + 2
    assert phrase.count('"') == 2
    assert set(phrase.strip('"').split()) == {"a", "word"}
    assert quoted(" \n ") == ""
