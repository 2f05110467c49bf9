"""The line that says what is wrong with a search."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.search_fault import SearchFault


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(400, 200)
    qtbot.addWidget(made)
    made.field = QLineEdit(made)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


@pytest.fixture
def fault(theme, window):
    made = SearchFault(theme, window.field, lambda: made.busy)
    made.busy = False
    return made


def test_it_waits_until_the_hand_rests(fault, window, qtbot):
    fault.say("This is wrong.")
    assert not fault.line.isVisible()
    qtbot.waitUntil(fault.line.isVisible)
    assert fault.line.text() == "This is wrong."
    assert window.field.property("wrong") == "true"
    assert fault.line.y() >= window.field.geometry().bottom()


def test_enter_shows_it_at_once(fault):
    fault.say("This is wrong.")
    fault.show_now()
    assert fault.line.isVisible()


def test_it_goes_when_nothing_is_wrong_any_more(fault, window):
    fault.say("This is wrong.")
    fault.show_now()
    fault.say("")
    assert not fault.line.isVisible()
    assert window.field.property("wrong") == ""


def test_it_steps_back_while_somebody_types(fault, qtbot):
    fault.say("This is wrong.")
    fault.show_now()
    fault.rest()
    assert not fault.line.isVisible()
    qtbot.waitUntil(fault.line.isVisible)


def test_suggestions_come_first(fault):
    fault.busy = True
    fault.say("This is wrong.")
    fault.show_now()
    assert not fault.line.isVisible()
    assert fault.isActive()
