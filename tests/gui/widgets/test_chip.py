"""A chip is an outline while it filters nothing, filled and with a cross while it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget

from gui.theme import Role
from gui.widgets.chip import Chip


@pytest.fixture
def pane(theme, qtbot):
    made = QWidget()
    made.setProperty("surface", "panel")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def chip(theme, pane):
    made = Chip(theme, "Model", pane)
    made.resize(made.sizeHint())
    return made


def test_it_is_as_wide_as_its_words_and_their_room(chip, theme):
    words = QFontMetrics(theme.font(Role.SMALL)).horizontalAdvance("Model")
    assert abs(chip.sizeHint().width() - (words + 40)) <= 1
    assert chip.sizeHint().height() == 24


def test_off_it_is_an_outline(chip, theme):
    image = chip.parentWidget().grab(chip.geometry()).toImage()
    assert image.pixelColor(chip.width() // 2, 0) == theme.tokens.line2
    assert image.pixelColor(8, 12) == theme.tokens.panel


def test_on_it_is_filled(chip, theme):
    chip.say("Seedance 1 Pro", on=True)
    image = chip.grab().toImage()
    assert image.pixelColor(chip.width() // 2, 1) == image.pixelColor(8, 12) == theme.tokens.active
    assert chip.is_on


def test_a_click_on_its_words_presses_it(chip, qtbot):
    chip.say("Video", on=True)
    pressed, cleared = QSignalSpy(chip.clicked), QSignalSpy(chip.cleared)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(15, 12))
    assert (pressed.count(), cleared.count()) == (1, 0)


def test_a_click_on_its_cross_takes_it_off(chip, qtbot):
    chip.say("Video", on=True)
    pressed, cleared = QSignalSpy(chip.clicked), QSignalSpy(chip.cleared)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, 12))
    assert (pressed.count(), cleared.count()) == (0, 1)


def test_where_words_run_from_the_right_the_cross_is_at_the_left(chip, qtbot):
    chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chip.say("Video", on=True)
    cleared = QSignalSpy(chip.cleared)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    assert cleared.count() == 1


def test_a_chip_that_is_off_has_no_cross(chip, qtbot):
    cleared = QSignalSpy(chip.cleared)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, 12))
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert cleared.count() == 0


def test_delete_takes_it_off(chip, qtbot):
    chip.say("Video", on=True)
    with qtbot.waitSignal(chip.cleared):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_it_says_that_it_is_on(chip):
    chip.say("Video", on=True)
    assert "On" in chip.accessibleDescription()
    chip.say("Type")
    assert chip.accessibleDescription() == ""


def test_long_words_may_be_cut(chip):
    chip.say("A model with a name that nobody can remember", on=True)
    assert chip.minimumSizeHint().width() < 100 < chip.sizeHint().width()
