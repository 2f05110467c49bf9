"""Which commands make sense just now: watches the list, the selection and the page, and tells the actions."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from gui.actions import Need
from gui.browser import Browser
from gui.grid.asset_model import AssetModel
from gui.main_window import MainWindow
from services.domain import Shelf


class Needs(QObject):
    """Looks once after each turn of events, as one keystroke changes many things."""

    def __init__(self, window: MainWindow, model: AssetModel, browser: Browser) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._browser = browser
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.look)
        for signal in (
            model.modelReset,
            model.rowsInserted,
            model.rowsRemoved,
            model.dataChanged,
            model.reshaped,
            model.stacks_changed,
            window.grid.current_changed,
            window.grid.selection_counted,
            window.page_changed,
        ):
            signal.connect(self._soon.start)

    def look(self) -> None:
        """Tell the actions what there is."""
        self._window.actions_.know(frozenset(self._facts()))

    def _facts(self) -> set[Need]:
        grid, key = self._window.grid, self._window.grid.current_id()
        entry = self._model.known(key) if key is not None else None
        chosen = key is not None or bool(grid.selected_spans())
        hidden = self._browser.query.shelf is Shelf.HIDDEN
        facts = {
            Need.LIBRARY: not self._window.is_welcoming,
            Need.ASSETS: self._model.rowCount() > 0,
            Need.CHOSEN: chosen,
            Need.PROMPT: entry is not None and bool(entry.asset.prompt),
            Need.SEED: entry is not None and bool(entry.asset.seed),
            Need.ONE: entry is not None,
            Need.HIDDEN: hidden,
            Need.SEEN: not hidden,
            Need.COLLECTION: bool(self._browser.query.collection),
            Need.STACK: grid.has_stack(),
            Need.STACKS: self._model.rows.has_stacks,
            Need.DATED: self._browser.arrangement.sort.by_date,
        }
        return {need for need, there in facts.items() if there}
