"""Marks that the style draws itself."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QRadioButton


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


def _count(widget, colour):
    image = widget.grab().toImage()
    return sum(image.pixelColor(x, y) == colour for x in range(24) for y in range(image.height()))
