"""The five colour labels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from gui.widgets.label_picker import LabelPicker
from services.domain import Label


@pytest.fixture
def picker(qtbot, theme):
    made = LabelPicker(theme)
    qtbot.addWidget(made)
    made.show()
    made.wanted = []
    made.label_wanted.connect(made.wanted.append)
    return made


def test_a_swatch_asks_for_its_label_and_the_chosen_one_takes_it_off(qtbot, picker):
    for _ in range(2):
        qtbot.mouseClick(picker.swatches[Label.BLUE], Qt.MouseButton.LeftButton)
    assert picker.wanted == [Label.BLUE, Label.NONE]


def test_one_swatch_is_marked(picker):
    picker.show_label(Label.GREEN)
    assert [label for label, swatch in picker.swatches.items() if swatch.isChecked()] == [Label.GREEN]
    assert picker.accessibleName() == "Label, green"


def test_mixed_labels_mark_none(picker):
    picker.show_label(Label.GREEN, mixed=True)
    assert not any(swatch.isChecked() for swatch in picker.swatches.values())
    assert picker.accessibleName() == "Label, mixed"


def test_each_swatch_is_a_named_check_mark(picker):
    roles = [QAccessible.queryAccessibleInterface(swatch).role() for swatch in picker.swatches.values()]
    assert roles == [QAccessible.Role.CheckBox] * 5
    assert picker.swatches[Label.PURPLE].accessibleName() == "Label, purple"


def test_the_chosen_swatch_wears_a_ring(picker):
    swatch = picker.swatches[Label.RED]
    before = swatch.grab().toImage()
    picker.show_label(Label.RED)
    assert swatch.grab().toImage() != before
