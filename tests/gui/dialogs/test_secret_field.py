"""The field for a key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.dialogs.secret_field import SecretField

SHOWN, MASKED = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password


@pytest.fixture
def field(qtbot, theme):
    host = QWidget()
    qtbot.addWidget(host)
    made = SecretField(theme, "API key")
    made.host, made.other = host, QLineEdit()
    column = QVBoxLayout(host)
    column.addWidget(made)
    column.addWidget(made.other)
    host.show()
    made.came = []
    made.pasted.connect(made.came.append)
    return made


def paste(field, text):
    QGuiApplication.clipboard().setText(text)
    field.paste()


def test_a_key_is_readable_while_typed_and_masked_when_left(qtbot, field):
    field.setFocus()
    qtbot.waitUntil(lambda: field.echoMode() == SHOWN)
    with qtbot.waitSignal(field.left):
        field.other.setFocus()
    assert field.echoMode() == MASKED


def test_the_eye_shows_the_key_while_it_is_held(qtbot, field):
    field.other.setFocus()
    qtbot.waitUntil(field.other.hasFocus)
    qtbot.mousePress(field.eye, Qt.MouseButton.LeftButton)
    assert field.echoMode() == SHOWN
    qtbot.mouseRelease(field.eye, Qt.MouseButton.LeftButton)
    assert field.echoMode() == MASKED


def test_what_is_pasted_is_trimmed(field):
    paste(field, "  api_abcdef123456 \n")
    assert field.text() == "api_abcdef123456"
    assert field.came == ["api_abcdef123456"]


def test_typing_is_not_taken_for_pasting(qtbot, field):
    qtbot.keyClicks(field, "api_abcdef123456")
    assert field.came == []


def test_a_key_that_cannot_be_right_is_marked(field):
    field.mark(wrong=True)
    assert field.property("wrong") == "true"
    field.mark(wrong=False)
    assert field.property("wrong") is None
