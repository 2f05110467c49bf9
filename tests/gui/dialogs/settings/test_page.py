"""Rows, choices and switches of the settings."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from gui.dialogs.settings.page import Bound, Choice, Page


def test_a_choice_shows_a_value_without_choosing_it(qtbot):
    chosen = []
    choice = Choice([("a", "First"), ("b", "Second")], chosen.append)
    qtbot.addWidget(choice)
    choice.show_value("b")
    assert (choice.value, chosen) == ("b", [])
    choice.activated.emit(0)
    assert chosen == ["a"]


def test_a_value_that_is_none_of_them_shows_nothing(qtbot):
    choice = Choice([("a", "First")], lambda _value: None)
    qtbot.addWidget(choice)
    choice.show_value("z")
    assert choice.value is None


def test_the_wheel_changes_nothing(qtbot):
    choice = Choice([("a", "First"), ("b", "Second")], lambda _value: None)
    qtbot.addWidget(choice)
    choice.show_value("a")
    choice.show()
    place = QPointF(5, 5)
    down = QPoint(0, -120)
    none, no = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(choice, QWheelEvent(place, place, down, down, none, no, Qt.ScrollPhase.NoScrollPhase, False))
    assert choice.value == "a"


def test_controls_are_named_by_their_row_and_show_what_holds(theme, qtbot):
    page = Page(theme, "Sample")
    qtbot.addWidget(page)
    value = {"on": True, "name": "b"}
    choice = page.choice("Name", [("a", "A"), ("b", "B")], Bound(lambda: value["name"], lambda _v: None), "A hint.")
    switch = page.switch("On", Bound(lambda: value["on"], lambda on: value.update(on=on)), "Another hint.")
    page.show_values()
    assert (choice.accessibleName(), choice.accessibleDescription()) == ("Name", "A hint.")
    assert (choice.value, switch.isChecked()) == ("b", True)
    switch.click()
    assert value["on"] is False


def test_a_page_is_found_by_every_word_on_it(theme, qtbot):
    page = Page(theme, "Sample")
    qtbot.addWidget(page)
    page.group("Colour")
    page.switch("Initials", Bound(lambda: True, lambda _on: None), "R and Y.")
    assert page.holds(["initials", "colour"])
    assert page.holds([])
    assert not page.holds(["zebra"])
