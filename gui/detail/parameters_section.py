"""The table of parameters with what is behind "More" and the ways to copy it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from gui.detail import parameters
from gui.detail.parameters import Row
from gui.detail.value_table import ValueTable
from gui.theme import Theme
from gui.widgets.section import Section
from services.domain import Entry


class ParametersSection(Section):
    """Most telling first; the rest unfolds, and stays unfolded for the next asset.

    Signals:
        copy_wanted(text)
    """

    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Parameters", parent)
        self._entry: Entry | None = None
        self._telling: list[Row] = []
        self._rest: list[Row] = []
        self._unfolded = False
        self.copy = self.add_button("copy", "Copy parameters", self._offer)
        self.table = ValueTable(theme, "parameterTable", "Parameters")
        self.table.copy_wanted.connect(self.copy_wanted)
        self.more = QPushButton()
        self.more.setProperty("kind", "link")
        self.more.setProperty("flush", "true")
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.more.clicked.connect(self._toggle)
        self.body.addWidget(self.table)
        self.body.addWidget(self.more)

    def show_entry(self, entry: Entry) -> None:
        """Show how this one was made."""
        self._entry = entry
        self._telling, self._rest = parameters.telling(entry.asset), parameters.rest(entry.asset)
        self._draw()

    @property
    def has_rows(self) -> bool:
        """True where there is anything to show."""
        return bool(self._telling or self._rest)

    def _draw(self) -> None:
        unfolded = self._unfolded or not self._telling
        self.table.show_rows([*self._telling, *(self._rest if unfolded else ())])
        self.more.setText("Less" if unfolded else f"More ({len(self._rest)})")
        self.more.setVisible(bool(self._rest and self._telling))

    def _toggle(self) -> None:
        self._unfolded = not self._unfolded
        self._draw()

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction("Copy as text", self.copy_text)
        menu.addAction("Copy as JSON", self.copy_json)
        menu.popup(self.copy.mapToGlobal(QPoint(0, self.copy.height())))

    def copy_text(self) -> None:
        """Hand on every row, one a line."""
        self.copy_wanted.emit(parameters.as_text([*self._telling, *self._rest]))

    def copy_json(self) -> None:
        """Hand on prompt, model, seed and parameters as JSON."""
        if self._entry is not None:
            self.copy_wanted.emit(parameters.settings_json(self._entry.asset))
