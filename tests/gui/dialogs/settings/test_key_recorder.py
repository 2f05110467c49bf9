"""Taking the next keys pressed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.dialogs.settings.key_recorder import KeyRecorder

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def recorder(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = KeyRecorder("Add")
    column = QVBoxLayout(window)
    column.addWidget(made)
    made.other = QLineEdit()
    column.addWidget(made.other)
    made.heard, made.held = [], window
    made.recorded.connect(made.heard.append)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    return made


@pytest.mark.parametrize(
    ("key", "modifiers", "told"),
    [
        (Key.Key_K, Modifier.ControlModifier, "Ctrl+K"),
        (Key.Key_P, Modifier.NoModifier, "P"),
        (Key.Key_F5, Modifier.ShiftModifier, "Shift+F5"),
        (Key.Key_7, Modifier.KeypadModifier, "7"),
        (Key.Key_Delete, Modifier.NoModifier, "Del"),
    ],
)
def test_keys_are_taken_as_they_are_kept(recorder, key, modifiers, told):
    recorder.click()
    QTest.keyClick(recorder, key, modifiers)
    assert recorder.heard == [told]
    assert not recorder.listens


def test_shift_that_only_makes_the_character_is_left_out(recorder):
    recorder.click()
    QTest.sendKeyEvent(QTest.KeyAction.Press, recorder, Key.Key_Question, "?", Modifier.ShiftModifier)
    assert recorder.heard == ["?"]


def test_modifiers_alone_are_waited_through(recorder):
    recorder.click()
    QTest.keyPress(recorder, Key.Key_Control)
    assert recorder.listens
    assert recorder.heard == []


def test_escape_and_a_click_elsewhere_end_it_without_keys(recorder):
    recorder.click()
    QTest.keyClick(recorder, Key.Key_Escape)
    assert not recorder.listens
    recorder.click()
    recorder.other.setFocus()
    assert (recorder.listens, recorder.heard, recorder.text()) == (False, [], "Add")


def test_no_shortcut_takes_the_keys_away(recorder):
    ran = []
    QShortcut(QKeySequence("Ctrl+K"), recorder.window()).activated.connect(lambda: ran.append(1))
    recorder.click()
    QTest.keyClick(recorder, Key.Key_K, Modifier.ControlModifier)
    assert (ran, recorder.heard) == ([], ["Ctrl+K"])


def test_without_listening_keys_do_what_they_do_for_a_button(recorder):
    recorder.setFocus()
    QTest.keyClick(recorder, Key.Key_P)
    assert recorder.heard == []
