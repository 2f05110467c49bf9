"""The list under the field takes no focus and stays within the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.suggestions import HINTS, Suggestions
from services.finding.proposals import Proposal, all_fields

TWO = [Proposal("model:", "model:", 0, 2, is_field=True), Proposal("flux", "flux", 0, 2)]


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(500, 400)
    qtbot.addWidget(made)
    made.field = QLineEdit(made)
    made.field.setGeometry(300, 10, 180, 28)
    made.show()
    return made


@pytest.fixture
def suggestions(theme, window):
    return Suggestions(theme, window.field)


def test_it_stands_below_the_field_and_within_the_window(suggestions, window):
    suggestions.offer(TWO)
    assert suggestions.isVisible()
    assert suggestions.y() > window.field.geometry().bottom()
    assert window.rect().contains(suggestions.geometry())
    assert suggestions.list.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_nothing_to_offer_hides_it(suggestions):
    suggestions.offer(TWO)
    suggestions.offer([])
    assert not suggestions.isVisible()
    assert suggestions.told() == ""


def test_steps_mark_one_after_the_other_and_none_before_the_first(suggestions):
    suggestions.offer(TWO)
    assert suggestions.current is None
    seen = []
    for step in (1, 1, 1, -1, -1):
        suggestions.step(step)
        seen.append(suggestions.current)
    assert seen == [TWO[0], TWO[1], TWO[1], TWO[0], None]
    assert suggestions.first == TWO[0]


def test_what_is_marked_is_told(suggestions):
    suggestions.offer(TWO)
    assert suggestions.told() == "2 suggestions, arrow down to choose"
    suggestions.step(1)
    assert suggestions.told() == "model:, 2 suggestions"


def test_a_click_takes_one(suggestions, qtbot):
    suggestions.offer(TWO)
    place = suggestions.list.visualRect(suggestions.list.model().index(1, 0)).center()
    with qtbot.waitSignal(suggestions.taken) as taken:
        QTest.mouseClick(suggestions.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert taken.args == [TWO[1]]


def test_every_field_has_its_hint():
    assert set(HINTS) == {each.shown for each in all_fields(0)}


def test_it_follows_the_field_and_stays_within_a_window_that_shrinks(suggestions, window):
    suggestions.offer(TWO)
    window.field.move(20, 60)
    assert (suggestions.x(), suggestions.y()) == (20, window.field.geometry().bottom() + 1 + 4)
    window.resize(240, 300)
    assert window.rect().contains(suggestions.geometry())
