"""What is shown is plain, bounded and on one line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QToolButton

from gui.widgets.text import MOST_MARKS, bounded, hint, one_line, plain, set_hint, tooltip


def test_text_is_cut_to_the_bound():
    assert bounded("x" * 1_000_000, 50) == "x" * 50


def test_letters_that_turn_the_text_around_are_left_out():
    assert bounded("a\u202eb\u2066c", 10) == "abc"


def test_a_tower_of_marks_is_cut_down_and_ordinary_marks_stay():
    assert bounded("e\u0301" + "Z" + "\u0301" * 500, 1000) == "e\u0301" + "Z" + "\u0301" * MOST_MARKS


def test_many_lines_become_one_with_an_ellipsis_where_something_is_missing():
    assert one_line("a\n\n b\tc") == "a b c"
    assert one_line("abcdef", 3) == "abc…"


def test_a_tooltip_takes_nothing_for_html():
    assert tooltip("<b>x</b>") == "<qt>&lt;b&gt;x&lt;/b&gt;</qt>"
    assert tooltip("") == ""


def test_labels_are_plain_text(qtbot, theme):
    label = plain("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_hint_has_the_key_in_the_third_text_colour_of_the_theme_in_use(theme):
    page = QTextDocument()
    page.setHtml(hint("Cut <here>", "Ctrl+X"))
    assert page.toPlainText().replace("\xa0", " ") == "Cut <here>   Ctrl+X"
    cursor = QTextCursor(page)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    assert cursor.charFormat().foreground().color() == theme.tokens.text3


def test_who_hears_a_hint_hears_no_markup(qtbot):
    button = QToolButton()
    qtbot.addWidget(button)
    button.setAccessibleName("Pick")
    set_hint(button, "Pick", "P")
    assert button.accessibleDescription() == "P"
    set_hint(button, "Pick & keep", "")
    assert button.accessibleDescription() == "Pick & keep"
    assert button.toolTip() == "<qt>Pick &amp; keep</qt>"
