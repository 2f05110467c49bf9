"""Buttons that look like links."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.detail.link import link_button


def test_it_runs_what_it_was_made_for_and_is_no_wider_than_its_words(qtbot, theme):
    pressed = []
    button = link_button("Show all", lambda: pressed.append(1))
    qtbot.addWidget(button)
    button.show()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [1]
    assert button.sizeHint().width() < 100
