"""Name and search of a smart collection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.dialogs.smart_collection import SmartCollectionDialog
from services.errors import QueryError


def check(search):
    if "(" in search:
        raise QueryError("Nothing closes this bracket.")


@pytest.fixture
def opened(qtbot, theme):
    host = QWidget()
    qtbot.addWidget(host)

    def make(**options):
        dialog = SmartCollectionDialog(check, host, theme=theme, **options)
        dialog.show()
        dialog.host = host
        return dialog

    return make


def test_name_and_search_are_both_needed(qtbot, opened):
    dialog = opened(search="rating:5")
    assert not dialog.save.isEnabled()
    qtbot.keyClicks(dialog._name, " Best ")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert (dialog.name, dialog.search) == ("Best", "rating:5")


def test_a_search_that_cannot_be_understood_is_said_and_nothing_is_closed(qtbot, opened):
    dialog = opened(name="Best", search="(")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.problem.text() == "Nothing closes this bracket."
    dialog._search.setText("rating:5")
    assert not dialog.problem.isVisible()
