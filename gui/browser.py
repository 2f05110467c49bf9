"""From a source and a search to the rows on screen: asks the model, reads on near the end, tells what is new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from gui.async_bridge import TaskScope
from gui.grid.asset_model import AssetModel
from gui.grid.grid_view import GalleryView
from gui.grid.group_view import Held
from services.domain import Query
from services.finding.joining import both, can_grow
from services.gallery import (
    AccountsChanged,
    ActivityChanged,
    Arrangement,
    ChangedElsewhere,
    Event,
    FeedChanged,
    FeedReport,
    Gallery,
    GroupBy,
    ReviewsChanged,
    RowsStored,
    Sort,
)

RECOUNT_MS = 250
MOST_FRUITLESS = 5
"""So many pages are read on without one that shows in the list; scrolling asks for more."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Rows of that date come near the viewport; None is the end of the list."""

    sort_at: datetime | None


class Browser(QObject):
    """Holds the query. Rows that arrive never move what is under the eye.

    Signals:
        counts_changed(Counts): the figures of the sidebar.
        total_known(count): how many the source holds, whatever is searched for and filtered.
        missing_below(labels): accounts whose rows are not shown further down, because they do not answer.
        feed_changed(FeedState), accounts_changed(), activity_changed(): what the gallery told.
        failed(error)
    """

    counts_changed = Signal(object)
    total_known = Signal(int)
    missing_below = Signal(object)
    feed_changed = Signal(object)
    accounts_changed = Signal()
    activity_changed = Signal()
    failed = Signal(object)

    def __init__(self, gallery: Gallery, model: AssetModel, view: GalleryView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._model = model
        self._view = view
        self._source = Query()
        self._narrowing = Query()
        self._keep: int | None = None
        self._held: Held | None = None
        self._arrangement = Arrangement()
        self._wish: Wish | None = None
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: self.failed.emit(error))
        self._recount_soon = QTimer(self, singleShot=True, interval=RECOUNT_MS)
        self._recount_soon.timeout.connect(self.recount)
        view.approaching.connect(self._approach)
        model.modelAboutToBeReset.connect(self._remember)
        model.shown.connect(self._settle)
        model.rowsInserted.connect(self._begin)
        self._stop = gallery.subscribe(self._hear)

    @property
    def query(self) -> Query:
        """What is shown."""
        return both(self._source, self._narrowing)

    @property
    def source(self) -> Query:
        """What is shown without search and filters."""
        return self._source

    @property
    def is_narrowed(self) -> bool:
        """True while a search or a filter is on."""
        return self._narrowing != Query()

    def choose(self, source: Query) -> None:
        """Show a source; search and filters stay."""
        self._source = source
        self._show()

    def narrow(self, narrowing: Query) -> None:
        """Show of the source only what passes this too."""
        if narrowing != self._narrowing:
            self._narrowing = narrowing
            self._show()

    @property
    def arrangement(self) -> Arrangement:
        """The order, and what the list is divided by."""
        return self._arrangement

    def prefer(self, arrangement: Arrangement) -> None:
        """Use this from the next list on."""
        self._arrangement = arrangement

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the same in another order, or divided by something else."""
        self._arrangement = arrangement
        self._show()

    def come_back_to(self, key: int) -> None:
        """Make this asset current once the list is here."""
        self._keep = key

    def recount(self) -> None:
        """Ask for the figures again; asked while it runs, it does so once more."""
        if self.tasks.is_running("counts"):
            self._recount_soon.start()
        else:
            self.tasks.start("counts", self._recount())

    async def aclose(self) -> None:
        """Stop listening and reading."""
        self._stop()
        self._recount_soon.stop()
        await self.tasks.aclose()

    # The list

    def _show(self) -> None:
        """What was read on for the old list is not waited for."""
        self._wish = None
        self.tasks.cancel("approach")
        self._model.show(self.query, self._arrangement)

    def _remember(self) -> None:
        """The list is about to be another: what is current stays so, where the new one has it."""
        self._held = self._view.hold()
        if self._keep is None:
            self._keep = self._view.current_id()

    def _settle(self, _query: object) -> None:
        keep, self._keep = self._keep, None
        held, self._held = self._held, None
        if keep is not None and self._model.row_of(keep) >= 0:
            self._view.show_id(keep)
            if held is not None:
                self._view.put_back(held)
        elif self._model.rowCount():
            self._view.show_id(self._model.id_at(0))
        else:
            self._approach(None)
        self.recount()

    def _begin(self, *_: object) -> None:
        """The first rows of a list that was empty: the hand can begin."""
        if self._view.current_id() is None:
            self._view.show_id(self._model.id_at(0))

    # Reading on

    def _approach(self, sort_at: object) -> None:
        if not can_grow(self.query):
            return
        if sort_at is not None and not self._newest_first:
            return  # what is below is no older: only the end of the list asks for more
        self._wish = Wish(sort_at if isinstance(sort_at, datetime) else None)
        if not self.tasks.is_running("approach"):
            self.tasks.start("approach", self._read_on())

    async def _read_on(self) -> None:
        fruitless = 0
        while self._wish is not None and fruitless < MOST_FRUITLESS:
            wish, self._wish = self._wish, None
            query, before = self.query, self._model.rowCount()
            reports = await self._gallery.approach(query, wish.sort_at)
            self.missing_below.emit(await self._gallery.missing_below(query, wish.sort_at))
            if not any(map(_went_on, reports)):
                continue
            await self._model.caught_up()
            if self._model.rowCount() != before:
                fruitless = 0  # the view sees the new rows and asks by itself
            else:
                fruitless += 1
                self._wish_again(wish)

    @property
    def _newest_first(self) -> bool:
        return self._arrangement.sort is Sort.NEWEST and self._arrangement.group in (GroupBy.DAY, GroupBy.NONE)

    def _wish_again(self, wish: Wish) -> None:
        if self._wish is None:  # else the view came elsewhere while we waited
            self._wish = wish

    # What the gallery tells

    def _hear(self, event: Event) -> None:
        match event:
            case RowsStored(new=new, changed=changed):
                if changed:
                    self._model.reread(changed)
                if new:
                    self._model.refresh()
                self._recount_soon.start()
            case ReviewsChanged():
                self._recount_soon.start()
            case AccountsChanged():
                self.accounts_changed.emit()
                self._show()
            case ChangedElsewhere():
                self._model.reread_all()
                self._model.refresh()
                self._recount_soon.start()
            case FeedChanged(state=state):
                self.feed_changed.emit(state)
            case ActivityChanged():
                self.activity_changed.emit()

    async def _recount(self) -> None:
        self.counts_changed.emit(await self._gallery.counts())
        if self.is_narrowed:
            self.total_known.emit(await self._gallery.count(self._source))


def _went_on(report: FeedReport) -> bool:
    return bool(report.pages) and report.error is None
