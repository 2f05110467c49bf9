"""Asking before an account is removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.dialogs.remove_account import RemoveAccountDialog
from tests.gui.detail.test_origin import STATE


@pytest.fixture
def dialog(qtbot, theme):
    host = QWidget()
    qtbot.addWidget(host)
    made = RemoveAccountDialog(STATE, host, theme=theme)
    made.host = host
    made.show()
    return made


def test_it_says_what_goes_and_what_stays(dialog):
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Remove Studio North?" in words
    assert "Nothing changes at Scenario" in words
    assert "Ratings and notes stay" in words


def test_enter_and_escape_keep_the_account(qtbot, dialog):
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_the_button_removes(qtbot, dialog):
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
