"""One of a few segments holds; Tab stops once, arrows move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from gui.widgets.segmented import SegmentedControl


@pytest.fixture
def control(theme, qtbot):
    made = SegmentedControl(theme)
    for key, text in (("fit", "Fit"), ("full", "100%"), ("fill", "Fill")):
        made.add(key, text)
    made.choose("fit")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_the_chosen_segment_is_filled(control, theme):
    image = control.grab().toImage()
    assert image.pixelColor(6, 6) == theme.tokens.active
    assert image.pixelColor(control.segments["full"].x() + 3, 6) == theme.tokens.panel


def test_in_the_light_theme_it_is_white(control, theme):
    try:
        theme.use("light")
        assert control.grab().toImage().pixelColor(6, 6).name() == "#ffffff"
    finally:
        theme.use("dark")


def test_it_is_thirty_high_and_its_segments_twenty_four(control):
    assert control.height() == 30
    assert {button.height() for button in control.segments.values()} == {24}


def test_a_click_chooses(control, qtbot):
    with qtbot.waitSignal(control.chosen) as told:
        qtbot.mouseClick(control.segments["full"], Qt.MouseButton.LeftButton)
    assert told.args == ["full"]
    assert control.choice == "full"


def test_showing_a_choice_tells_nobody(control):
    told = QSignalSpy(control.chosen)
    control.choose("fill")
    assert (control.choice, told.count()) == ("fill", 0)


def test_arrows_move_and_stop_at_the_ends(control, qtbot):
    for _ in range(4):
        qtbot.keyClick(control.segments[control.choice], Qt.Key.Key_Right)
    assert control.choice == "fill"
    qtbot.keyClick(control.segments["fill"], Qt.Key.Key_Left)
    assert control.choice == "full"


def test_arrows_follow_the_direction_of_the_words(control, qtbot):
    control.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(control.segments["fit"], Qt.Key.Key_Left)
    assert control.choice == "full"


def test_tab_stops_at_the_chosen_segment_alone(control):
    stops = [key for key, button in control.segments.items() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["fit"]
