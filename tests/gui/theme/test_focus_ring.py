"""The keyboard's focus wears a ring; the mouse's does not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFocusFrame, QHBoxLayout, QPushButton, QWidget


def test_tab_shows_the_ring_around_a_button(theme, qtbot):
    window, _first, second = _two_buttons(qtbot)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert _rings(window) == [second]


def test_a_click_shows_no_ring(theme, qtbot):
    window, _first, second = _two_buttons(qtbot)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    window.focusWidget().clearFocus()
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert second.hasFocus()
    assert _rings(window) == []


def _two_buttons(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    buttons = [QPushButton("One"), QPushButton("Two")]
    for button in buttons:
        row.addWidget(button)
    window.show()
    window.activateWindow()
    buttons[0].setFocus()
    qtbot.waitUntil(buttons[0].hasFocus)
    return window, *buttons


def _rings(window):
    return [frame.widget() for frame in window.findChildren(QFocusFrame) if frame.isVisible()]
