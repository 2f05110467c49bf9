"""Pick and reject."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.widgets.flag_control import FlagControl
from services.domain import Flag


@pytest.fixture
def control(qtbot, theme):
    made = FlagControl(theme)
    qtbot.addWidget(made)
    made.wanted = []
    made.flag_wanted.connect(made.wanted.append)
    return made


def test_a_segment_asks_for_its_flag(qtbot, control):
    qtbot.mouseClick(control.pick, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(control.reject, Qt.MouseButton.LeftButton)
    assert control.wanted == [Flag.PICK, Flag.REJECT]
    assert not control.pick.isChecked()


def test_the_lit_segment_clears(qtbot, control):
    control.show_flag(Flag.PICK)
    qtbot.mouseClick(control.pick, Qt.MouseButton.LeftButton)
    assert control.wanted == [Flag.NONE]
    assert not control.pick.isChecked()


def test_the_flag_is_told_in_words(control):
    control.show_flag(Flag.REJECT)
    assert control.accessibleName() == "Flag, rejected"
    control.show_flag(Flag.PICK, mixed=True)
    assert control.accessibleName() == "Flag, mixed"
    assert not control.pick.isChecked()


def test_the_segments_are_reached_by_keyboard(qtbot, control):
    qtbot.keyClick(control.pick, Qt.Key.Key_Space)
    assert control.wanted == [Flag.PICK]
