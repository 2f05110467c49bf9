"""The table of parameters with what is behind "More" and the ways to copy it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from gui.detail import parameters
from gui.detail.link import link_button
from gui.detail.parameters import Row
from gui.detail.sheet import Sheet
from gui.detail.value_table import ValueTable
from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.section import Section
from services.domain import Asset


class ParametersSection(Section):
    """Most telling first; the rest unfolds, and stays unfolded for the next asset.

    Signals:
        copy_wanted(text), search_wanted(text)
    """

    copy_wanted = Signal(str)
    search_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Parameters"), parent)
        self._asset: Asset | None = None
        self._telling: Sequence[Row] = ()
        self._rest: Sequence[Row] = ()
        self._unfolded = False
        self.search = self.add_button("search", tr("Find same seed"), self._search)
        self.copy = self.add_button("copy", tr("Copy settings"), self._offer)
        self.menu = QMenu(self)
        self.menu.addAction(tr("Copy as text"), self.copy_text)
        self.menu.addAction(tr("Copy as JSON"), self.copy_json)
        self.table = ValueTable(theme, "parameterTable", tr("Parameters"))
        self.table.copy_wanted.connect(self.copy_wanted)
        self.more = link_button("", self._toggle)
        self.body.addWidget(self.table)
        self.body.addWidget(self.more)

    def show_sheet(self, sheet: Sheet, asset: Asset | None) -> None:
        """Show how this one was made; `asset` None for what several have in common."""
        self._asset = asset
        self._telling, self._rest = sheet.telling, sheet.rest
        self.search.setVisible(asset is not None and bool(asset.seed))
        self._draw()

    @property
    def has_rows(self) -> bool:
        """True where there is anything to show."""
        return bool(self._telling or self._rest)

    def _draw(self) -> None:
        unfolded = self._unfolded or not self._telling
        self.table.show_rows([*self._telling, *(self._rest if unfolded else ())])
        self.more.setText(tr("Less") if unfolded else tr("More ({count})", count=len(self._rest)))
        self.more.setVisible(bool(self._rest and self._telling))

    def _toggle(self) -> None:
        self._unfolded = not self._unfolded
        self._draw()

    def _offer(self) -> None:
        if self._asset is None:
            self.copy_text()
        else:
            self.menu.popup(self.copy.mapToGlobal(QPoint(0, self.copy.height())))

    def _search(self) -> None:
        if self._asset is not None and self._asset.seed:
            self.search_wanted.emit(seed_search(self._asset.seed))

    def copy_text(self) -> None:
        """Hand on every row, one a line."""
        self.copy_wanted.emit(parameters.as_text([*self._telling, *self._rest]))

    def copy_json(self) -> None:
        """Hand on prompt, model, seed and parameters as JSON."""
        if self._asset is not None:
            self.copy_wanted.emit(parameters.settings_json(self._asset))


def seed_search(seed: str) -> str:
    """What the search field takes to find the same seed."""
    return f'seed:"{seed.replace(chr(34), "")}"'
