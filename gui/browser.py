"""From a source and a search to the rows on screen: asks the model, reads on near the end, tells what is new."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from gui.async_bridge import TaskScope
from gui.grid.asset_model import AssetModel
from gui.grid.grid_view import GalleryView
from services.domain import Query
from services.gallery import (
    AccountsChanged,
    ActivityChanged,
    Event,
    FeedChanged,
    Gallery,
    ReviewsChanged,
    RowsStored,
)


class Browser(QObject):
    """Holds the query. Rows that arrive never move what is under the eye.

    Signals:
        counts_changed(Counts): the figures of the sidebar.
        missing_below(labels): accounts whose rows are not shown further down, because they do not answer.
        accounts_changed(), activity_changed(): ask the gallery.
        failed(error)
    """

    counts_changed = Signal(object)
    missing_below = Signal(object)
    accounts_changed = Signal()
    activity_changed = Signal()
    failed = Signal(object)

    def __init__(self, gallery: Gallery, model: AssetModel, view: GalleryView, parent: QObject) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._model = model
        self._source = Query()
        self._search = ""
        self._keep: int | None = None
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: self.failed.emit(error))
        self._view = view
        view.approaching.connect(self._approach)
        model.shown.connect(self._settle)
        self._stop = gallery.subscribe(self._hear)

    @property
    def query(self) -> Query:
        """What is shown."""
        return replace(self._source, search=self._search)

    def choose(self, source: Query) -> None:
        """Show a source; the search stays."""
        self._source = source
        self._show()

    def search(self, text: str) -> None:
        """Search within the source."""
        self._search = text
        self._show()

    def come_back_to(self, key: int) -> None:
        """Make this asset current once the list is here."""
        self._keep = key

    def recount(self) -> None:
        """Ask for the figures again; asked often, it answers once in a while."""
        if not self.tasks.is_running("counts"):
            self.tasks.start("counts", self._recount())

    async def aclose(self) -> None:
        """Stop listening and reading."""
        self._stop()
        await self.tasks.aclose()

    def _show(self) -> None:
        self._keep = self._keep if self._keep is not None else self._view.current_id()
        self._model.show(self.query)

    def _settle(self, _query: object) -> None:
        """The list is here: the same asset is current where it is in it, else the first."""
        keep, self._keep = self._keep, None
        if keep is not None and self._model.row_of(keep) >= 0:
            self._view.show_id(keep)
        elif self._model.rowCount():
            self._view.show_id(self._model.id_at(0))
        self.recount()

    def _approach(self, sort_at: object) -> None:
        if not self.tasks.is_running("approach"):
            date = sort_at if isinstance(sort_at, datetime) else None
            self.tasks.start("approach", self._read_on(date))

    async def _read_on(self, sort_at: datetime | None) -> None:
        query = self.query
        await self._gallery.approach(query, sort_at)
        self.missing_below.emit(await self._gallery.missing_below(query, sort_at))

    def _hear(self, event: Event) -> None:
        match event:
            case RowsStored(new=new, changed=changed):
                if changed:
                    self._model.reread(changed)
                if new:
                    self._model.refresh()
                self.recount()
            case ReviewsChanged():
                self.tasks.start("reviews", self._reread(event.uids))
            case AccountsChanged():
                self.accounts_changed.emit()
                self._model.refresh()
                self.recount()
            case FeedChanged() | ActivityChanged():
                self.activity_changed.emit()

    async def _reread(self, uids: tuple[str, ...]) -> None:
        self._model.put(await self._gallery.by_uid(uids[:1000]))
        self._model.refresh()
        self.recount()

    async def _recount(self) -> None:
        self.counts_changed.emit(await self._gallery.counts())
