"""Keys and clicks become reviews: what is meant is changed, painted at once, and can be taken back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from gui.async_bridge import TaskScope, emission
from gui.grid.asset_model import AssetModel
from gui.grid.grid_view import GalleryView
from gui.habits import Habits
from gui.i18n import mark, plural, told, tr
from gui.reach import Reach, reach_of, with_unseen
from services.domain import Entry, Flag, Label, ReviewChange
from services.gallery import Gallery, Undone

Edit = Callable[[], Awaitable[None]]
T = TypeVar("T")

AT_ONCE = 500
"""Rows are read in portions: a selection may be the whole library."""

MOST_SINGLY = 100
"""More rows than this leave the list by reading it again."""


class Reviewing(QObject):
    """Acts on the selection, else on the current asset. Every edit waits for the one before it.

    Signals:
        told(sentence, undoable): what was done or taken back, in words.
        edited(change, reach): a change is kept, on so many assets.
        failed(error): an edit could not be kept; nothing on screen pretends that it was.
    """

    told = Signal(str, bool)
    edited = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self, gallery: Gallery, model: AssetModel, view: GalleryView, habits: Habits, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._model = model
        self._view = view
        self._habits = habits
        self._waiting: list[Edit] = []
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(self._go_on)
        self.tasks.running_changed.connect(lambda *_: self._start())  # what came while the last one ended

    def rate(self, stars: int) -> None:
        """Give stars; the same again on one asset takes them off."""
        one = self._only()
        same = one is not None and one.review.rating == stars
        self._judge(ReviewChange(rating=0 if same else stars))

    def rate_entry(self, entry: Entry, stars: int) -> None:
        """Give stars to one tile, whatever is selected: its star was clicked. A collapsed stack is all its assets."""
        ids = self._model.members(entry.id)
        self._queue(lambda: self._change(ids, ReviewChange(rating=stars), Reach(len(ids))))

    def flag(self, flag: Flag) -> None:
        """Pick, reject or clear; the same again on one asset clears."""
        one = self._only()
        same = one is not None and one.review.flag is flag
        self._judge(ReviewChange(flag=Flag.NONE if same else flag))

    def label(self, label: Label) -> None:
        """Set a colour label; the same again on one asset takes it off."""
        one = self._only()
        same = one is not None and one.review.label is label
        self.change(ReviewChange(label=Label.NONE if same else label))

    def change(self, change: ReviewChange, entries: Sequence[Entry] | None = None) -> None:
        """Make a change to these, or to what is meant."""
        ids = [entry.id for entry in entries] if entries is not None else self.meant()
        reach = self._reach(ids)
        if ids:
            self._queue(lambda: self._change(ids, change, reach))

    def undo(self) -> None:
        """Take the last edit back."""
        self._queue(self._undo)

    def redo(self) -> None:
        """Do it again."""
        self._queue(self._redo)

    def hide(self, *, hidden: bool) -> None:
        """Put what is meant out of sight, or back."""
        ids = self.meant()
        reach = self._reach(ids)
        if ids:
            self._queue(lambda: self._hide(ids, reach, hidden=hidden))

    def queue(self, work: Edit) -> None:
        """Make another edit when those before it are made: undo takes back the last of them all."""
        self._queue(work)

    async def finish(self) -> None:
        """Keep the edits that still wait, then stop."""
        while self.tasks.is_running("edits"):
            await emission(self.tasks.running_changed)
        await self.tasks.aclose()

    def meant(self) -> list[int]:
        """The ids a command acts on: the selection, else the current tile, which may be a stack."""
        ids = list(self._model.ids_of(self._view.selected_spans()))
        current = self._view.current_id()
        return ids or (self._model.members(current) if current is not None else [])

    def _only(self) -> Entry | None:
        ids = self.meant()
        row = self._model.row_of(ids[0]) if len(ids) == 1 else -1
        return self._model.entry(row) if row >= 0 else None

    def _judge(self, change: ReviewChange) -> None:
        """A flag or a rating: where one tile is meant, the hand may go on to the next."""
        first, last = self._view.stack_span(self._view.current_row())
        one = all(first <= begin and end <= last for begin, end in self._view.selected_spans())
        self.change(change)
        if one and self._habits.advances:
            self._view.go_on()

    def _reach(self, ids: Sequence[int]) -> Reach:
        reach = reach_of(self._view)
        return reach if reach.count == len(ids) else Reach(len(ids))

    # One after the other

    def _queue(self, work: Edit) -> None:
        self._waiting.append(work)
        self._start()

    def _start(self) -> None:
        if self._waiting and not self.tasks.is_running("edits"):
            self.tasks.start("edits", self._work())

    async def _work(self) -> None:
        while self._waiting:
            await self._waiting.pop(0)()

    def _go_on(self, _name: str, error: object) -> None:
        """One edit failed; those that wait are still meant."""
        self.failed.emit(error)
        self._start()

    async def _change(self, ids: list[int], change: ReviewChange, reach: Reach) -> None:
        uids = await self._uids(ids)
        reviews = dict(await self._gallery.review(uids, change))
        self.edited.emit(change, replace(reach, count=len(uids)))
        here = [self._model.known(key) for key in ids]
        self._model.put(
            replace(entry, review=reviews[entry.asset.ref.uid])
            for entry in here
            if entry is not None and entry.asset.ref.uid in reviews
        )
        await self._sort_out(ids)

    async def _sort_out(self, ids: Sequence[int]) -> None:
        """What was judged and no longer belongs to the list is kept in it or leaves it, as the artist likes."""
        query, shown = self._model.query, set[int]()
        for portion in _portions(ids):
            shown.update(entry.id for entry in await self._gallery.rows(portion, query))
        if query is not self._model.query:
            return
        gone = [key for key in ids if key not in shown]
        if self._habits.keeps_judged:
            self._model.keep(gone, shown)
        elif gone:
            await self._leave(gone)

    async def _hide(self, ids: list[int], reach: Reach, *, hidden: bool) -> None:
        await self._gallery.hide(await self._uids(ids), hidden=hidden)
        await self._leave(ids)
        if hidden:
            words = plural("%n asset hidden", "%n assets hidden", len(ids))
        else:
            words = plural("%n asset shown again", "%n assets shown again", len(ids))
        self.told.emit(with_unseen(words, reach), True)

    async def _leave(self, ids: list[int]) -> None:
        """Take rows out; where the current one goes, the next one left becomes current in its place."""
        current = self._view.current_id()
        gone = set(ids)
        row = min((each for each in map(self._model.row_near, gone) if each >= 0), default=-1)
        if len(ids) > MOST_SINGLY:
            self._model.keep((), gone)
            self._model.take_new()
            await self._model.caught_up()
        else:
            self._model.drop(ids)
        count = self._model.rowCount()
        if current in gone and row >= 0 and count:
            self._view.come_to(min(row, count - 1))

    async def _undo(self) -> None:
        await self._turned(await self._gallery.undo(), mark("Undone: {words}"), tr("Nothing to undo"))

    async def _redo(self) -> None:
        await self._turned(await self._gallery.redo(), mark("Done again: {words}"), tr("Nothing to redo"))

    async def _turned(self, turned: Undone | None, sentence: str, nothing: str) -> None:
        if turned is None:
            self.told.emit(nothing, False)
            return
        first: int | None = None
        for uids in _portions(turned.uids):
            entries = await self._gallery.by_uid(uids)
            self._model.put(entries)
            first = entries[0].id if first is None and entries else first
            await self._sort_out([entry.id for entry in entries])
        self._model.take_new()  # what was hidden comes back into its place
        await self._model.caught_up()
        row = self._model.row_of(first) if first is not None else -1
        if row >= 0:
            self._view.come_to(row)
        self.told.emit(tr(sentence, words=told(turned.words)), False)

    async def _uids(self, ids: Iterable[int]) -> list[str]:
        uids: list[str] = []
        for portion in _portions(ids):
            uids += [entry.asset.ref.uid for entry in await self._gallery.rows(portion)]
        return uids


def _portions(values: Iterable[T]) -> Iterator[tuple[T, ...]]:
    left = iter(values)
    while portion := tuple(islice(left, AT_ONCE)):
        yield portion
