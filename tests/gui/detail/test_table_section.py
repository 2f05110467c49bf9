"""A heading over a table."""

from __future__ import annotations

from gui.detail.parameters import Row
from gui.detail.table_section import TableSection


def test_without_rows_it_is_left_out(qtbot, theme):
    section = TableSection(theme, "modelFileTable", "Model file")
    qtbot.addWidget(section)
    section.show_rows([Row("Triangles", "12", "12")])
    assert not section.isHidden()
    section.show_rows([])
    assert section.isHidden()


def test_what_is_copied_of_it_is_passed_on(qtbot, theme):
    section = TableSection(theme, "modelFileTable", "Model file")
    qtbot.addWidget(section)
    with qtbot.waitSignal(section.copy_wanted):
        section.table.copy_wanted.emit("12")
