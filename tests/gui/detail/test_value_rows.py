"""The rows as they are painted."""

from __future__ import annotations

from PySide6.QtGui import QColor

from gui.detail.parameters import Row
from gui.detail.value_table import ValueTable


def test_names_are_quiet_and_values_are_not(qtbot, theme):
    table = ValueTable(theme, "parameterTable", "Parameters")
    qtbot.addWidget(table)
    table.resize(296, 38)
    table.show_rows([Row("Model", "FLUX", "FLUX")])
    table.show()
    image = table.viewport().grab().toImage()
    name, value = (brightest(image, span) for span in (range(60), range(96, 150)))
    assert name <= theme.tokens.text3.lightness() < value <= theme.tokens.text.lightness()


def brightest(image, columns):
    return max(QColor(image.pixel(x, y)).lightness() for x in columns for y in range(16))
