"""The `?` overlay: every command with a key, and no other."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow

from gui.actions import COMMANDS
from gui.shortcuts_overlay import ShortcutsOverlay


@pytest.fixture
def overlay(theme, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(960, 600)
    made = ShortcutsOverlay(theme, window)
    window.show()
    made.open()
    yield made
    window.close()


def test_it_lists_every_command_that_has_a_key(overlay):
    shown = {label.text() for label in overlay.findChildren(QLabel)}
    assert {command.text for command in COMMANDS if command.keys} <= shown
    assert not {command.text for command in COMMANDS if not command.keys} & shown


def test_it_fits_the_smallest_window(overlay):
    assert overlay.rect().contains(overlay._card.geometry())


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Question])
def test_keys_close_it(overlay, key):
    QTest.keyClick(overlay, key)
    assert not overlay.isVisible()


def test_a_click_beside_it_closes_it_and_one_on_it_does_not(overlay):
    QTest.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=overlay._card.geometry().center())
    assert overlay.isVisible()
    QTest.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not overlay.isVisible()


def test_asked_for_again_it_closes(overlay):
    overlay.open()
    assert not overlay.isVisible()
