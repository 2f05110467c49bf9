"""Keys and clicks become reviews: what is meant is changed, painted at once, and can be taken back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtCore import QObject, Signal

from gui.async_bridge import TaskScope, emission
from gui.grid.asset_model import AssetModel
from gui.grid.grid_view import GalleryView
from services.domain import Entry, Flag, Label, ReviewChange
from services.gallery import Gallery

Edit = Callable[[], Awaitable[None]]


class Reviewing(QObject):
    """Acts on the selection, else on the current asset. Every edit waits for the one before it.

    Signals:
        told(sentence): what was done or taken back, in words.
        failed(error): an edit could not be kept; nothing on screen pretends that it was.
    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, gallery: Gallery, model: AssetModel, view: GalleryView, parent: QObject) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._model = model
        self._view = view
        self._waiting: list[Edit] = []
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: self.failed.emit(error))

    def rate(self, stars: int) -> None:
        """Give stars; the same again on one asset takes them off."""
        one = self._only()
        same = one is not None and one.review.rating == stars
        self.change(ReviewChange(rating=0 if same else stars))

    def rate_entry(self, entry: Entry, stars: int) -> None:
        """Give stars to one asset, whatever is selected: its star was clicked."""
        self.change(ReviewChange(rating=stars), [entry])

    def flag(self, flag: Flag) -> None:
        """Pick, reject or clear; the same again on one asset clears."""
        one = self._only()
        same = one is not None and one.review.flag is flag
        self.change(ReviewChange(flag=Flag.NONE if same else flag))

    def label(self, label: Label) -> None:
        """Set a colour label; the same again on one asset takes it off."""
        one = self._only()
        same = one is not None and one.review.label is label
        self.change(ReviewChange(label=Label.NONE if same else label))

    def change(self, change: ReviewChange, entries: Sequence[Entry] | None = None) -> None:
        """Make a change to what is meant."""
        ids = [entry.id for entry in entries] if entries is not None else self.meant()
        if ids:
            self._queue(lambda: self._change(ids, change))

    def undo(self) -> None:
        """Take the last edit back."""
        self._queue(self._undo)

    def redo(self) -> None:
        """Do it again."""
        self._queue(self._redo)

    def hide(self, *, hidden: bool) -> None:
        """Put what is meant out of sight, or back."""
        ids = self.meant()
        if ids:
            self._queue(lambda: self._hide(ids, hidden=hidden))

    async def finish(self) -> None:
        """Keep the edits that still wait, then stop."""
        while self.tasks.is_running("edits"):
            await emission(self.tasks.running_changed)
        await self.tasks.aclose()

    def meant(self) -> list[int]:
        """The ids a command acts on: the selection, else the current asset."""
        ids = list(self._model.ids_of(self._view.selected_spans()))
        current = self._view.current_id()
        return ids or ([current] if current is not None else [])

    def _only(self) -> Entry | None:
        ids = self.meant()
        row = self._model.row_of(ids[0]) if len(ids) == 1 else -1
        return self._model.entry(row) if row >= 0 else None

    def _queue(self, work: Edit) -> None:
        self._waiting.append(work)
        if not self.tasks.is_running("edits"):
            self.tasks.start("edits", self._work())

    async def _work(self) -> None:
        while self._waiting:
            await self._waiting.pop(0)()

    async def _change(self, ids: list[int], change: ReviewChange) -> None:
        entries = await self._gallery.rows(ids)
        await self._gallery.review([entry.asset.ref.uid for entry in entries], change)
        self._model.reread(ids)

    async def _hide(self, ids: list[int], *, hidden: bool) -> None:
        entries = await self._gallery.rows(ids)
        await self._gallery.hide([entry.asset.ref.uid for entry in entries], hidden=hidden)
        self._model.drop(ids)
        many = f"{len(ids)} assets" if len(ids) > 1 else "1 asset"
        self.told.emit(f"{many} {'hidden' if hidden else 'shown again'}. Ctrl+Z takes it back.")

    async def _undo(self) -> None:
        undone = await self._gallery.undo()
        self.told.emit(f"Undone: {undone.words}" if undone else "Nothing to undo.")

    async def _redo(self) -> None:
        done = await self._gallery.redo()
        self.told.emit(f"Done again: {done.words}" if done else "Nothing to redo.")
