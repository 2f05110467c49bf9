"""Asking before ratings come in: the numbers are told, Escape changes nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.dialogs.import_ratings import ImportRatingsDialog, sentences
from services.domain import MergeFigures


@pytest.fixture
def dialog(qtbot, theme):
    host = QWidget()
    qtbot.addWidget(host)
    made = ImportRatingsDialog("r.jsonl", MergeFigures(assets=1204, kept=1), host, theme=theme)
    made.host = host
    made.show()
    return made


def test_it_says_what_changes_and_what_stays(dialog):
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Import r.jsonl?" in words
    assert "The reviews of 1,204 assets change." in words
    assert "1 that was changed later here stays as it is." in words
    assert "Undo takes all of it back." in dialog.accessibleDescription()


def test_what_does_not_happen_is_not_told():
    assert list(sentences(MergeFigures(collections=2, memberships=1)))[:-1] == [
        "2 collections change.",
        "1 asset goes into or out of a collection.",
    ]


def test_escape_takes_nothing_in(qtbot, dialog):
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_button_and_enter_take_it_in(qtbot, dialog):
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
