"""A part of the pane."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.widgets.section import Section


def test_a_heading_button_is_named_and_runs(qtbot, theme):
    section = Section(theme, "Prompt")
    qtbot.addWidget(section)
    ran = []
    button = section.add_button("copy", "Copy prompt", lambda: ran.append(1))
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert ran == [1]
    assert button.accessibleName() == "Copy prompt"
