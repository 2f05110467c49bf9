"""The pane while nothing is selected."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from gui.detail.nothing import NothingSelected


def test_it_says_what_to_do(qtbot, theme):
    page = NothingSelected()
    qtbot.addWidget(page)
    words = [label.text() for label in page.findChildren(QLabel)]
    assert words == ["Nothing selected", "Select an asset to see its prompt and settings."]
