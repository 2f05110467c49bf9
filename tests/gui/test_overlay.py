"""A card over the window: opened, left, and the keyboard's way through it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLineEdit, QMainWindow, QPushButton, QVBoxLayout

from gui.overlay import Overlay


class Sample(Overlay):
    def build(self):
        card = QFrame(self)
        self.buttons = [QPushButton("a"), QPushButton("b")]
        column = QVBoxLayout(card)
        for button in self.buttons:
            column.addWidget(button)
        return card

    def place(self, card):
        card.setGeometry(100, 100, 200, 100)


@pytest.fixture
def window(theme, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.field = QLineEdit()
    window.setCentralWidget(window.field)
    window.resize(600, 400)
    window.overlay = Sample(theme, window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    window.field.setFocus()
    return window


def test_it_fills_the_window_and_follows_its_size(window, qtbot):
    window.overlay.open()
    window.resize(700, 500)
    qtbot.waitUntil(lambda: window.overlay.size() == window.size())


def test_escape_closes_it_and_the_focus_goes_back(window):
    window.overlay.open()
    QTest.keyClick(window.overlay, Qt.Key.Key_Escape)
    assert not window.overlay.isVisible()
    assert window.focusWidget() is window.field


def test_a_click_beside_the_card_closes_it_and_one_on_it_does_not(window):
    window.overlay.open()
    QTest.mouseClick(window.overlay, Qt.MouseButton.LeftButton, pos=QPoint(110, 105))
    assert window.overlay.isVisible()
    QTest.mouseClick(window.overlay, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not window.overlay.isVisible()


def test_asked_for_again_it_closes(window):
    window.overlay.open()
    window.overlay.open()
    assert not window.overlay.isVisible()


def test_tab_stays_on_the_card(window):
    window.overlay.open()
    seen = []
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
    assert seen == [*window.overlay.buttons, window.overlay.buttons[0]]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
    assert window.focusWidget() is window.overlay.buttons[1]


def test_the_scrim_darkens_what_lies_below(window, theme):
    before = window.grab().toImage().pixelColor(5, 5).red()
    window.overlay.open()
    left = 1 - theme.tokens.scrim.alphaF()
    assert abs(window.grab().toImage().pixelColor(5, 5).red() - before * left) <= 1
