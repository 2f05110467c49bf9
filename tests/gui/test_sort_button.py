"""The control that says the order of the gallery."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction

from gui.sort_button import SortButton


@pytest.fixture
def button(theme, qtbot):
    made = SortButton(theme)
    qtbot.addWidget(made)
    made.say("Newest", "Grouped by Day")
    return made


def test_it_says_the_order_to_eyes_and_ears(button):
    assert button.text() == "Newest"
    assert button.accessibleName() == "Sort: Newest"
    assert button.accessibleDescription() == "Grouped by Day"


def test_it_is_as_wide_as_its_words(button):
    short = button.sizeHint().width()
    button.say("Neueste zuerst, sehr lang", "")
    assert button.sizeHint().width() > short + 50
    assert button.height() == 28


@pytest.mark.qt_log_ignore("does not support")
def test_a_press_opens_the_choices_below_it(button, qtbot):
    chosen = []
    action = QAction("Oldest", button)
    action.triggered.connect(lambda _checked: chosen.append("oldest"))
    button.offer("Sort", [action])
    button.show()
    button.click()
    qtbot.waitUntil(button._choices.isVisible)
    action.trigger()
    button._choices.close()
    assert chosen == ["oldest"]
