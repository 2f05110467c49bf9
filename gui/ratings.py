"""Ratings and notes leave into a file and come in from one: asks where, says what would change, tells what did."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from gui.async_bridge import TaskScope, emission
from gui.i18n import plural, tr
from gui.main_window import MainWindow
from gui.theme import Theme
from services.domain import MergeFigures
from services.gallery import Gallery

SUFFIX = "jsonl"

Edit = Callable[[], Awaitable[None]]
Queue = Callable[[Edit], None]


class RatingsDesk(QObject):
    """One at a time. An import waits for the edits before it: `queue` is theirs.

    Signals:
        told(sentence, undoable): what was done, in words.
        imported(): many assets may have other reviews now.
        failed(error)
    """

    told = Signal(str, bool)
    imported = Signal()
    failed = Signal(object)

    def __init__(self, gallery: Gallery, window: MainWindow, queue: Queue, theme: Theme) -> None:
        super().__init__(window)
        self._gallery = gallery
        self._window = window
        self._queue = queue
        self._theme = theme
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: self.failed.emit(error))

    def ask_where_to(self) -> None:
        """Ask for a file and export into it."""
        asking = self._file_dialog(tr("Export ratings and notes"))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix(SUFFIX)
        asking.selectFile(f"vitrine-ratings-{QDate.currentDate().toString(Qt.DateFormat.ISODate)}.{SUFFIX}")
        asking.fileSelected.connect(self.export_to)
        asking.open()

    def ask_which(self) -> None:
        """Ask for a file and, after a look into it, import it."""
        asking = self._file_dialog(tr("Import ratings and notes"))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        asking.fileSelected.connect(self.import_from)
        asking.open()

    def export_to(self, path: str) -> None:
        """Write everything into this file."""
        self._start(self._export(Path(path)))

    def import_from(self, path: str) -> None:
        """Look into this file, ask, and take in what is newer there."""
        self._start(self._import(Path(path)))

    async def aclose(self) -> None:
        """Stop asking."""
        await self.tasks.aclose()

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        """A second wish while one is under way is dropped."""
        if self.tasks.is_running("ratings"):
            work.close()
        else:
            self.tasks.start("ratings", work)

    def _file_dialog(self, title: str) -> QFileDialog:
        asking = QFileDialog(self._window, title)
        asking.setObjectName("ratingsFile")
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setNameFilters([tr("Ratings and notes (*.jsonl)"), tr("All files (*)")])
        return asking

    async def _export(self, path: Path) -> None:
        written = await self._gallery.care.export_reviews(path)
        words = plural("%n review exported to {name}", "%n reviews exported to {name}", written.reviews, name=path.name)
        self.told.emit(words, False)

    async def _import(self, path: Path) -> None:
        from gui.dialogs.import_ratings import ImportRatingsDialog

        figures = await self._gallery.care.look_at_reviews(path)
        if not figures.changes:
            self.told.emit(_nothing(path, figures), False)
            return
        dialog = ImportRatingsDialog(path.name, figures, self._window, theme=self._theme)
        dialog.open()
        try:
            (result,) = await emission(dialog.finished)
        finally:
            dialog.deleteLater()
        if result == ImportRatingsDialog.DialogCode.Accepted:
            self._queue(lambda: self._take_in(path))

    async def _take_in(self, path: Path) -> None:
        figures = await self._gallery.care.import_reviews(path)
        self.imported.emit()
        if figures.assets or not figures.changes:
            words = plural("Reviews of %n asset imported", "Reviews of %n assets imported", figures.assets)
        else:
            words = plural("%n collection imported", "%n collections imported", figures.collections)
        self.told.emit(words, figures.changes)


def _nothing(path: Path, figures: MergeFigures) -> str:
    if figures.kept:
        return plural(
            "Nothing to import from {name}: %n that differs was changed later here",
            "Nothing to import from {name}: %n that differ were changed later here",
            figures.kept,
            name=path.name,
        )
    return tr("Nothing to import from {name}: all of it is here already", name=path.name)
