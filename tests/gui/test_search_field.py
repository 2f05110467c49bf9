"""The search field tells late enough not to stutter, and at once when asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.search_field import MOST_CHARACTERS, SearchField


@pytest.fixture
def field(theme, qtbot):
    made = SearchField(theme)
    qtbot.addWidget(made)
    made.resize(272, 28)
    made.show_key("Ctrl+F")
    made.show()
    made.told = []
    made.searched.connect(made.told.append)
    return made


def test_it_tells_once_the_hand_rests(field, qtbot):
    QTest.keyClicks(field, "fox")
    assert field.told == []
    qtbot.waitUntil(lambda: field.told == ["fox"])


def test_enter_tells_at_once_and_only_once(field, qtbot):
    QTest.keyClicks(field, "fox")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.told == ["fox"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.told == ["fox"]


def test_spaces_around_are_no_other_search(field):
    field.take("fox")
    field.take(" fox ")
    assert field.told == ["fox"]


def test_escape_clears_first_and_leaves_then(field, qtbot):
    field.take("fox")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.told == ["fox", ""]
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_the_key_is_shown_while_the_field_is_empty(field):
    assert field.hint.isVisible()
    field.setText("x")
    assert not field.hint.isVisible()


def test_a_pasted_book_is_cut(field):
    field.take("x" * 10_000)
    assert len(field.told[0]) == MOST_CHARACTERS


def test_it_tells_the_key_that_leads_to_it(field):
    assert field.hint.text() == "Ctrl F"
    field.show_key("F3")
    assert field.hint.text() == "F3"
    assert field.toolTip().endswith("   F3")
    field.show_key("")
    assert not field.hint.isVisible()
    assert "   " not in field.toolTip()
