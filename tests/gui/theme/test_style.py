"""Marks that the style draws itself."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QStyle

from gui.theme.style import VitrineStyle, control_radius

MARK_WIDTH = QStyle.PixelMetric.PM_IndicatorWidth


def test_a_checked_box_is_filled_with_the_accent(theme, qtbot):
    box = QCheckBox("Keep")
    qtbot.addWidget(box)
    box.setChecked(True)
    assert _count(box, theme.tokens.accent_fill) > 100


def test_an_empty_box_has_an_outline(theme, qtbot):
    box = QCheckBox("Keep")
    qtbot.addWidget(box)
    assert _count(box, theme.tokens.outline) > 20
    assert _count(box, theme.tokens.accent_fill) == 0


def test_a_chosen_radio_button_has_a_dot(theme, qtbot):
    radio = QRadioButton("Keep")
    qtbot.addWidget(radio)
    radio.setChecked(True)
    assert _count(radio, theme.tokens.accent) > 20


@pytest.mark.parametrize(
    ("name", "value", "radius"),
    [("kind", "chip", 12), ("segment", "icon", 5), ("small", "true", 4), ("kind", "primary", 6)],
)
def test_a_ring_is_as_round_as_its_control(theme, qtbot, name, value, radius):
    button = QPushButton()
    qtbot.addWidget(button)
    button.setProperty(name, value)
    assert control_radius(button) == radius


def test_marks_grow_with_the_interface(theme, qtbot):
    box = QCheckBox()
    qtbot.addWidget(box)
    widths = [VitrineStyle(theme.tokens, scale).pixelMetric(MARK_WIDTH, None, box) for scale in (1.0, 1.5)]
    assert widths == [16, 24]


def _count(widget, colour):
    image = widget.grab().toImage()
    return sum(image.pixelColor(x, y) == colour for x in range(24) for y in range(image.height()))
