"""Where an asset came from, and everything about it as JSON."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.detail import parameters
from gui.detail.origin import origin_rows
from gui.detail.value_table import ValueTable
from gui.grid.words import Face
from gui.theme import Theme
from gui.widgets.section import Section
from gui.widgets.text import plain
from services.domain import Entry, utc_now
from services.gallery import AccountState


class OriginSection(Section):
    """Account, list, ids, dates and cost.

    Signals:
        copy_wanted(text)
    """

    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Where it came from", parent)
        self._entry: Entry | None = None
        self.table = ValueTable(theme, "originTable", "Where it came from")
        self.table.copy_wanted.connect(self.copy_wanted)
        self.gone = plain(wrap=True, type="small", tone="2")
        self.raw = QPushButton("Copy raw data as JSON")
        self.raw.setProperty("kind", "link")
        self.raw.setProperty("flush", "true")
        self.raw.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.raw.clicked.connect(self._copy)
        for widget in (self.table, self.gone, self.raw):
            self.body.addWidget(widget)

    def show_entry(self, entry: Entry, face: Face, state: AccountState | None) -> None:
        """Show where this one came from."""
        self._entry = entry
        self.table.show_rows(origin_rows(entry, face, state, utc_now()))
        self.gone.setText(f"No longer at {face.title}. What Vitrine kept of it stays here.")
        self.gone.setVisible(entry.gone)

    def _copy(self) -> None:
        if self._entry is not None:
            self.copy_wanted.emit(parameters.raw_json(self._entry))
