"""Collections as the window handles them: what the sidebar is told, and what menus, keys and drops make of them."""

from __future__ import annotations

import time
from array import array
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog

from gui.async_bridge import TaskScope, emission
from gui.i18n import plural, tr
from gui.main_window import MainWindow
from gui.sources.shelves import shown
from gui.sources.sidebar import SourceSidebar
from gui.theme import Theme
from services.domain import Query
from services.gallery import (
    AccountsChanged,
    ChangedElsewhere,
    Collection,
    CollectionsChanged,
    Event,
    Gallery,
    ReviewsChanged,
    RowsStored,
)

LOOK_MS = 250
COUNT_MS = 400
REST = 4
"""Counting rests at least so many times as long as it took: a library of a million rows is no busier for it."""
LONGEST_NAME = 40

Edit = Callable[[], Awaitable[None]]
Queue = Callable[[Edit], None]


class CollectionDesk(QObject):
    """Every edit waits for the one before it, reviews included: `queue` is theirs.

    Signals:
        told(sentence, undoable): what was done, in words.
        members_changed(): what is in a collection, or what one asks for, is something else now.
        failed(error)
    """

    told = Signal(str, bool)
    members_changed = Signal()
    failed = Signal(object)

    def __init__(self, gallery: Gallery, window: MainWindow, queue: Queue, theme: Theme) -> None:
        super().__init__(window)
        self._gallery = gallery
        self._collecting = gallery.collecting
        self._window = window
        self._sidebar: SourceSidebar = window.sidebar
        self._queue = queue
        self._theme = theme
        self.collections: tuple[Collection, ...] = ()
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: self.failed.emit(error))
        self._look_soon = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look_soon.timeout.connect(lambda: self.tasks.start("look", self.reload()))
        self._count_soon = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._count_soon.timeout.connect(self._count)
        self._stop = gallery.subscribe(self._hear)
        self._sidebar.collection_action.connect(self.act)
        self._sidebar.renamed.connect(self.rename)
        self._sidebar.assets_dropped.connect(self.put_in)
        self._sidebar.collection_dropped.connect(self.move)

    async def reload(self) -> None:
        """Ask for collections and places, and show them."""
        self.collections = await self._collecting.all()
        self._sidebar.set_collections(shown(self.collections, self._collecting.query))
        self._sidebar.set_places(await self._collecting.places())
        self._count_soon.start()

    async def aclose(self) -> None:
        """Stop listening and counting."""
        self._stop()
        self._look_soon.stop()
        self._count_soon.stop()
        await self.tasks.aclose()

    # What the sidebar's menus offer

    def act(self, collection_id: str, action: str) -> None:
        """Do what a row's menu or a heading offers."""
        match action:
            case "add-smart":
                self._ask(self._new_smart())
            case "add-collection" | "add-inside":
                self._queue(lambda: self._make(tr("New collection"), collection_id))
            case "edit-search":
                self._ask(self._edit_search(collection_id))
            case "move":
                self._ask(self._ask_where(collection_id))
            case "remove-collection":
                self._queue(lambda: self._remove(collection_id))

    def save_search(self, text: str) -> None:
        """Make a smart collection of what was searched for; its name is typed in its row."""
        search = text.strip()
        if search:
            name = search if len(search) <= LONGEST_NAME else f"{search[:LONGEST_NAME]}…"
            self._queue(lambda: self._make(name, "", search))

    def rename(self, collection_id: str, name: str) -> None:
        """Give it another name."""
        self._queue(lambda: self._rename(collection_id, name))

    def move(self, collection_id: str, parent: str) -> None:
        """Put it into another collection, or "" to the top."""
        self._queue(lambda: self._move(collection_id, parent))

    # What goes in and out

    def put_in(self, collection_id: str, ids: Sequence[int]) -> None:
        """Put assets into a collection."""
        self._queue(lambda: self._put_in(collection_id, ids))

    def take_out(self, ids: Sequence[int]) -> None:
        """Take assets out of the collection that is shown."""
        collection = self._sidebar.current_collection()
        if collection is not None and not collection.is_smart and ids:
            self._queue(lambda: self._take_out(collection.id, ids))

    def ask_for_one(self, ids: Sequence[int]) -> None:
        """Let a collection be chosen for these, with the keyboard."""
        if ids:
            self._ask(self._ask_which(array("q", ids)))

    # Dialogs

    def _ask(self, conversation: Coroutine[Any, Any, None]) -> None:
        """One at a time; a second wish while one is open is dropped."""
        if self.tasks.is_running("dialog"):
            conversation.close()
        else:
            self.tasks.start("dialog", conversation)

    async def _new_smart(self) -> None:
        from gui.dialogs.smart_collection import SmartCollectionDialog  # its widgets would only slow the start

        typed = self._window.toolbar.search.text().strip()
        dialog = SmartCollectionDialog(self._check, self._window, theme=self._theme, search=typed)
        if await _accepted(dialog):
            name, search = dialog.name, dialog.search
            self._queue(lambda: self._make(name, "", search, named=True))

    async def _edit_search(self, collection_id: str) -> None:
        from gui.dialogs.smart_collection import SmartCollectionDialog

        old = self._known(collection_id)
        if old is None:
            return
        dialog = SmartCollectionDialog(self._check, self._window, theme=self._theme, name=old.name, search=old.search)
        if await _accepted(dialog):
            name, search = dialog.name, dialog.search
            self._queue(lambda: self._change_search(collection_id, name, search))

    async def _ask_which(self, ids: Sequence[int]) -> None:
        from gui.sources.chooser import CollectionChooser

        chooser = CollectionChooser(tr("Add to collection"), self.collections, self._window, theme=self._theme)
        chooser.offer_new()
        if await _accepted(chooser):
            chosen, name = chooser.chosen, chooser.new_name
            self._queue(lambda: self._fill_new(name, ids) if name else self._put_in(chosen, ids))

    async def _ask_where(self, collection_id: str) -> None:
        from gui.sources.chooser import CollectionChooser

        others = [each for each in self.collections if collection_id not in self._around(each)]
        chooser = CollectionChooser(tr("Move collection"), others, self._window, theme=self._theme)
        chooser.offer_top(tr("Projects, at the top"))
        if await _accepted(chooser):
            self.move(collection_id, chooser.chosen)

    def _around(self, collection: Collection) -> set[str]:
        """It and everything it is in."""
        found = {collection.id}
        while (parent := self._known(collection.parent)) is not None and parent.id not in found:
            found.add(parent.id)
            collection = parent
        return found

    def _known(self, collection_id: str) -> Collection | None:
        return next((each for each in self.collections if each.id == collection_id), None)

    def _check(self, search: str) -> Query:
        return self._collecting.query(Collection(id="", name="", search=search))

    # Edits, one after the other

    async def _make(self, name: str, parent: str, search: str = "", *, named: bool = False) -> None:
        made = await self._collecting.create(name, parent=parent, search=search)
        await self.reload()
        if named:
            self.told.emit(tr("Smart collection {name} saved", name=made.name), True)
        else:
            self._sidebar.edit(made.id)

    async def _fill_new(self, name: str, ids: Sequence[int]) -> None:
        made = await self._collecting.create(name)
        await self._put_in(made.id, ids, name)

    async def _rename(self, collection_id: str, name: str) -> None:
        await self._collecting.rename(collection_id, name)
        self.told.emit(tr("Collection renamed"), True)

    async def _change_search(self, collection_id: str, name: str, search: str) -> None:
        await self._collecting.change_search(collection_id, name, search)
        self.told.emit(tr("Smart collection {name} saved", name=name), True)

    async def _move(self, collection_id: str, parent: str) -> None:
        before = self._known(collection_id)
        if before is not None and before.parent != parent:
            await self._collecting.move(collection_id, parent)
            self.told.emit(tr("Collection moved"), True)

    async def _remove(self, collection_id: str) -> None:
        await self._collecting.remove(collection_id)
        self.told.emit(tr("Collection removed"), True)

    async def _put_in(self, collection_id: str, ids: Sequence[int], name: str = "") -> None:
        count = await self._collecting.put_in(collection_id, ids)
        known = self._known(collection_id)
        name = name or (known.name if known is not None else "")
        if count:
            self.told.emit(plural("%n asset added to {name}", "%n assets added to {name}", count, name=name), True)
        else:
            self.told.emit(tr("Already in {name}", name=name), False)

    async def _take_out(self, collection_id: str, ids: Sequence[int]) -> None:
        count = await self._collecting.take_out(collection_id, ids)
        if count:
            words = plural("%n asset removed from the collection", "%n assets removed from the collection", count)
            self.told.emit(words, True)

    # What the gallery tells

    def _hear(self, event: Event) -> None:
        match event:
            case CollectionsChanged():
                self.tasks.start("look", self._look_again())
            case ReviewsChanged():
                self._count_later()
            case RowsStored() | AccountsChanged():
                self._look_later()
            case ChangedElsewhere():
                self.tasks.start("look", self._look_again())
            case _:
                pass

    async def _look_again(self) -> None:
        await self.reload()
        self.members_changed.emit()

    def _look_later(self) -> None:
        if not self._look_soon.isActive():
            self._look_soon.start()

    def _count_later(self) -> None:
        if not self._count_soon.isActive():
            self._count_soon.start()

    def _count(self) -> None:
        if not self.tasks.is_running("count"):
            self.tasks.start("count", self._show_counts())
        else:
            self._count_soon.start()

    async def _show_counts(self) -> None:
        begun = time.monotonic()
        counts = await self._collecting.counts()
        self._sidebar.set_collection_counts(counts)
        self._count_soon.setInterval(max(COUNT_MS, round(REST * 1000 * (time.monotonic() - begun))))


async def _accepted(dialog: QDialog) -> bool:
    dialog.open()
    try:
        (result,) = await emission(dialog.finished)
    finally:
        dialog.deleteLater()
    return bool(result == QDialog.DialogCode.Accepted)
