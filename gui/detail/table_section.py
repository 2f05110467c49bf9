"""A heading over a table of values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.detail.parameters import Row
from gui.detail.value_table import ValueTable
from gui.theme import Theme
from gui.widgets.section import Section


class TableSection(Section):
    """Left out where there are no rows.

    Signals:
        copy_wanted(text)
    """

    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self.table = ValueTable(theme, name, title)
        self.table.copy_wanted.connect(self.copy_wanted)
        self.body.addWidget(self.table)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.table.show_rows(rows)
        self.setVisible(bool(rows))
