"""The Tab key goes through regions as one reads, whatever was made when."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from gui import focus_order


@pytest.fixture
def window(qtbot, theme):
    made = QWidget()
    qtbot.addWidget(made)
    made.left, made.right = QWidget(made), QWidget(made)
    made.left.setGeometry(0, 0, 100, 200)
    made.right.setGeometry(100, 0, 300, 200)
    made.stops = {}
    for name, region, (x, y, height) in (
        ("last", made.right, (0, 100, 30)),
        ("third", made.right, (60, 12, 20)),
        ("second", made.right, (0, 10, 30)),
        ("first", made.left, (0, 150, 30)),
    ):
        made.stops[name] = QPushButton(name, region)
        made.stops[name].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.stops[name].setGeometry(x, y, 50, height)
    made.resize(400, 200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def order(window):
    return [each.text() for region in (window.left, window.right) for each in focus_order.stops_in(region)]


def test_stops_are_in_the_order_of_reading(window):
    assert order(window) == ["first", "second", "third", "last"]


def test_what_is_hidden_disabled_or_without_use_for_tab_is_left_out(window):
    window.stops["second"].hide()
    window.stops["third"].setEnabled(False)
    window.stops["last"].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert order(window) == ["first"]


def test_it_goes_round_in_both_directions(window):
    regions = (window.left, window.right)
    window.stops["first"].setFocus()
    for name in ("second", "third", "last", "first"):
        assert focus_order.step(regions, forward=True)
        assert QApplication.focusWidget() is window.stops[name]
    assert focus_order.step(regions, forward=False)
    assert QApplication.focusWidget() is window.stops["last"]


def test_a_part_of_a_stop_stands_for_it(window):
    inner = QLineEdit(window.stops["second"])
    inner.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    inner.show()
    inner.setFocus()
    focus_order.step((window.left, window.right), forward=True)
    assert QApplication.focusWidget() is window.stops["third"]


def test_elsewhere_it_does_nothing(window):
    outside = QLineEdit(window)
    outside.show()
    outside.setFocus()
    assert not focus_order.step((window.left, window.right), forward=True)
