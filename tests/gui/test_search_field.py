"""The search field tells late enough not to stutter, and at once when asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.search_field import MOST_CHARACTERS, SearchField
from services.finding.proposals import Vocabulary


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


def listed(field):
    return [each.shown for each in field.suggestions._offered]


def test_fields_are_proposed_while_one_is_typed(field):
    QTest.keyClicks(field, "mod")
    assert listed(field) == ["model:"]
    assert field.suggestions.isVisible()
    assert field.accessibleDescription().startswith("1 suggestion")


def test_tab_takes_the_first_and_values_follow(field):
    field.vocabulary = Vocabulary({"model": ("FLUX.1 [dev]", "SDXL")})
    QTest.keyClicks(field, "fox mo")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "fox model:"
    assert listed(field) == ["FLUX.1 [dev]", "SDXL"]
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == 'fox model:"FLUX.1 [dev]" '
    assert not field.suggestions.isVisible()


def test_enter_without_a_mark_searches(field):
    QTest.keyClicks(field, "mod")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.told == ["mod"]
    assert not field.suggestions.isVisible()


def test_escape_closes_the_suggestions_before_it_clears(field):
    QTest.keyClicks(field, "mod")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "mod"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_every_field_is_shown_to_who_asks(field):
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert "rating:" in listed(field)


def test_a_fault_is_told_to_assistive_technology_too(field):
    field.setText("type:fox")
    field.show_fault("There is no such type.")
    assert field.accessibleDescription() == "There is no such type."
    field.show_fault("")
    assert field.accessibleDescription() == ""


def test_saving_is_offered_only_where_somebody_keeps_it(field, qtbot):
    assert not field.save_button.isVisible()
    field.offer_saving(offered=True)
    assert field.save_button.isVisible()
    assert not field.hint.isVisible()
    with qtbot.waitSignal(field.save_wanted):
        field.save_button.click()


def test_the_cross_clears(field):
    field.take("fox")
    field.clear_button.click()
    assert field.told == ["fox", ""]


def test_it_tells_the_key_that_leads_to_it(field):
    assert field.hint.text() == "Ctrl F"
    field.show_key("F3")
    assert field.hint.text() == "F3"
    assert "F3" in field.toolTip()
    field.show_key("")
    assert not field.hint.isVisible()
    assert "F3" not in field.toolTip()
