"""Caps Lock, as key events tell it."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.caps_lock import BITS, CapsLock


def press(widget, bits):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, 33, 112, bits, "p")
    QCoreApplication.sendEvent(widget, event)


@pytest.mark.parametrize("platform", BITS)
def test_the_last_key_tells_whether_it_is_on(qtbot, platform):
    widget = QWidget()
    qtbot.addWidget(widget)
    lock = CapsLock(widget, platform)
    assert not lock.is_on
    press(widget, BITS[platform] | 0x40)
    assert lock.is_on
    press(widget, 0x40)
    assert not lock.is_on


def test_where_it_cannot_be_read_it_is_off(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    lock = CapsLock(widget, "offscreen")
    press(widget, 0xFFFF)
    assert not lock.is_on
