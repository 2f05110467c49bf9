"""What can be done with what is known about the current asset: copied, searched for, opened, shown raw."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from gui.detail import parameters
from gui.detail.pane import DetailPane
from gui.detail.parameters_section import seed_search
from gui.detail.prompt import quoted
from gui.dialogs.raw_data import RawDataDialog
from gui.main_window import MainWindow
from gui.theme import Theme
from services.domain import Entry
from services.finding.filters import Filters
from services.finding.values import SIMILAR_BITS


class AboutAsset(QObject):
    """`current` tells the asset that is meant, `copy` puts text on the clipboard and says so."""

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        pane: DetailPane,
        current: Callable[[], Entry | None],
        copy: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._pane = pane
        self._current = current
        self._copy = copy
        pane.raw_wanted.connect(self._show_raw)
        pane.page_wanted.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))

    def copy_settings(self) -> None:
        """Prompt and settings as lines of text."""
        entry = self._current()
        if entry is not None:
            self._copy(parameters.settings_text(entry.asset))

    def find_prompt(self) -> None:
        """Search for everything with this prompt."""
        entry = self._current()
        if entry is not None and entry.asset.prompt:
            self._pane.search_wanted.emit(quoted(entry.asset.prompt))

    def find_seed(self) -> None:
        """Search for everything with this seed."""
        entry = self._current()
        if entry is not None and entry.asset.seed:
            self._pane.search_wanted.emit(seed_search(entry.asset.seed))

    def find_similar(self) -> None:
        """Filter for what looks like it, and for nothing else."""
        entry = self._current()
        if entry is not None:
            self._window.filters.take(Filters(similar=((entry.asset.ref.uid, SIMILAR_BITS),)))

    def show_raw(self) -> None:
        """Show everything told about it."""
        entry = self._current()
        if entry is not None:
            self._show_raw(entry)

    def _show_raw(self, entry: Entry) -> None:
        dialog = RawDataDialog(self._theme, entry, self._window)
        dialog.copy_wanted.connect(self._copy)
        dialog.show()
