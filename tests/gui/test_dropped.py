"""A panel that drops down and goes away again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.dropped import Dropped


@pytest.fixture
def owner(qtbot):
    window = QWidget()
    button = QPushButton("Open", window)
    window.resize(300, 300)
    qtbot.addWidget(window)
    window.show()
    yield button
    window.close()


@pytest.fixture
def panel(theme, owner):
    made = Dropped(theme, "More", owner.parentWidget())
    QVBoxLayout(made).addWidget(QPushButton("Inside"))
    return made


def test_it_stands_below_its_owner(panel, owner):
    panel.open_under(owner)
    assert panel.isVisible()
    assert panel.y() >= owner.mapToGlobal(owner.rect().bottomLeft()).y()
    assert panel.accessibleName() == "More"


def test_escape_closes_it_and_gives_the_keyboard_back(panel, owner, qtbot):
    panel.open_under(owner)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    qtbot.waitUntil(lambda: owner.window().focusWidget() is owner)


def test_it_stays_on_the_screen(panel, owner):
    room = owner.screen().availableGeometry()
    owner.window().move(room.right() - 20, room.bottom() - 20)
    panel.open_under(owner)
    assert room.contains(panel.geometry())
