"""The list of assets on screen: ids of the current query, and rows read in windows when somebody looks at them."""

from __future__ import annotations

import asyncio
from array import array
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.async_bridge import TaskScope, emission
from gui.grid.edits import IDS, Edit, compare
from gui.grid.groups import title_of_group
from gui.grid.keeping import with_kept
from gui.grid.row_model import WINDOW, AnyIndex, RowModel
from gui.grid.rows import Rows
from gui.grid.words import Face, description, hint, spoken, spoken_while_loading, title_of
from gui.i18n import tr
from services.domain import Entry, Query
from services.gallery import Arrangement, GroupBy, Listing

Role = Qt.ItemDataRole

KEPT_ROWS = 16 * WINDOW
MAX_WAITING = 4
IN_A_THREAD = 20_000
ENTRY_ROLE = int(Role.UserRole)
STACK_ROLE = int(Role.UserRole) + 2
"""How many assets the tile of a collapsed stack stands for; None for every other row."""

OPEN_STACK_ROLE = int(Role.UserRole) + 3
"""True for the rows of a stack that is open."""


class RowSource(Protocol):
    """Where the model reads; the gallery is one."""

    async def listing(self, query: Query, arrangement: Arrangement) -> Listing:
        """The rows of a query in this order, with what a layout must know of all of them."""

    async def learn_ratios(self, ratios: Mapping[int, int]) -> None:
        """Keep the shape of pictures that nobody told."""

    async def rows(self, ids: Sequence[int]) -> list[Entry]:
        """The rows with these ids; those that are no more are left out."""


class AssetModel(RowModel):
    """Ids in memory, rows on demand. A question for a row that is not here is a wish, answered by `dataChanged`.

    Signals:
        shown(query): the list is now that of this query.
        announced(count): so many rows wait above what is on screen; `take_new` lets them in.
        kept_changed(count): so many judged rows are shown that no longer belong to the list.
        loading_changed(loading): the ids of a query are being read.
        failed(name, error): "ids", "refresh" or "rows" could not be read; `retry` asks again, nothing else does.
    """

    shown = Signal(object)
    announced = Signal(int)
    loading_changed = Signal(bool)
    kept_changed = Signal(int)
    failed = Signal(str, object)

    def __init__(self, source: RowSource, faces: Mapping[str, Face], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._faces = faces
        self._query = Query()
        self._arrangement = self._shown_as = Arrangement()
        self._accounts: Mapping[str, str] = {}
        self._entries: OrderedDict[int, Entry | None] = OrderedDict()  # None: asked for, and it is no more
        self._waiting: list[int] = []
        self._stale: set[int] = set()
        self._unkept: dict[int, int] = {}
        self._gone: set[int] = set()
        self._kept: set[int] = set()
        self._broken = False
        self._announced = 0
        self._refresh_again = False
        self._take_all = False
        self._tasks = TaskScope(self)
        self._tasks.failed.connect(self._note_failure)
        self._tasks.running_changed.connect(self._go_on)
        self._pump_timer = QTimer(self, singleShot=True, interval=0)
        self._pump_timer.timeout.connect(self._pump)

    # What the window says

    @property
    def query(self) -> Query:
        """The query whose list is shown or being read."""
        return self._query

    @property
    def arrangement(self) -> Arrangement:
        """The order and the groups of the list that is shown or being read."""
        return self._arrangement

    def show(self, query: Query, arrangement: Arrangement | None = None) -> None:
        """Read another query, or the same in another order; what is on screen stays until its list is here."""
        self._query = query
        self._arrangement = arrangement or self._arrangement
        self._broken = self._refresh_again = self._take_all = False
        self._gone.clear()
        self._tasks.cancel("refresh")
        self._tasks.start("ids", self._load(query, self._arrangement))

    def refresh(self) -> None:
        """Read the same query again. Rows below what is on screen change at once, those above are announced."""
        self._refresh_again = True
        if not self._tasks.is_running("refresh") and not self._tasks.is_running("ids"):
            self._tasks.start("refresh", self._reload())

    def take_new(self) -> None:
        """Let in the rows that were announced."""
        self._take_all = True
        self.refresh()

    def retry(self) -> None:
        """Ask again after a failure."""
        self._broken = False
        if len(self._rows):
            self._pump_timer.start()
        else:
            self.show(self._query)

    def put(self, entries: Iterable[Entry]) -> None:
        """Replace rows by newer ones, found by identity."""
        changed = set()
        for entry in entries:
            self._entries[entry.id] = entry
            changed.add(entry.id)
        self._trim()
        self._tell_changed(changed)

    def reread(self, ids: Iterable[int]) -> None:
        """Read rows again that have changed; those nobody has looked at are read when somebody does."""
        self._stale.update(key for key in ids if key in self._entries)
        if self._stale and not self._tasks.is_running("stale"):
            self._tasks.start("stale", self._read_stale())

    def name_accounts(self, labels: Mapping[str, str]) -> None:
        """What the accounts are called, by their ids: for the headers of groups."""
        self._accounts = dict(labels)

    def learn(self, ratios: Mapping[int, int]) -> None:
        """Note the shape of pictures that nobody told; a tile takes it when it is off screen, or all is laid out."""
        self._learnt.update(ratios)
        self._unkept.update(ratios)
        if not self._tasks.is_running("learn"):
            self._tasks.start("learn", self._keep_learnt())

    def reread_all(self) -> None:
        """Read every row again that somebody has looked at: another process may have changed any of them."""
        self.reread(list(self._entries))

    def drop(self, ids: Iterable[int]) -> None:
        """Take rows out, as hiding them does: at once where they are on screen, else as soon as they are found."""
        gone = set(ids)
        self.keep((), gone)
        rows = [row for row in self._near() if self._rows.ids[row] in gone]
        for row in reversed(rows):
            gone.discard(self._rows.ids[row])
            self._apply(Edit(row, 1))
        if gone:
            self._gone |= gone
            if not self._tasks.is_running("drop"):
                self._tasks.start("drop", self._drop_far())

    @property
    def kept(self) -> int:
        """How many rows are shown that no longer belong to the list."""
        return len(self._kept)

    def keep(self, ids: Iterable[int], but: Iterable[int] = ()) -> None:
        """These judged rows stay though they no longer belong to the list; `but` are kept no more."""
        before = len(self._kept)
        self._kept.update(key for key in ids if self.row_of(key) >= 0)
        self._kept.difference_update(but)
        if len(self._kept) != before:
            self.kept_changed.emit(len(self._kept))

    def let_go(self) -> None:
        """Have the list tell the truth: what is kept leaves it, what is new comes."""
        self.keep((), list(self._kept))
        self.take_new()

    async def caught_up(self) -> None:
        """Wait until the list is as the last `refresh` found it."""
        while self._tasks.is_running("ids") or self._tasks.is_running("refresh"):
            await emission(self._tasks.running_changed)

    async def aclose(self) -> None:
        """Stop reading, and wait until that is so."""
        await self._tasks.aclose()

    # What the view asks

    def group_title(self, row: int) -> str:
        """What stands above the group of a row; empty while nothing in it has been read."""
        key = self._rows.groups[row]
        return title_of_group(self._shown_as.divided_by, key, lambda: self.entry(row), self._accounts)

    def entry(self, row: int) -> Entry | None:
        """The row, or None and a wish for it."""
        key = self._rows.ids[row]
        found = self._entries.get(key)
        if found is None:
            if key not in self._entries:
                self._wish(row // WINDOW)
            return None
        self._entries.move_to_end(key)
        return found

    def known(self, key: int) -> Entry | None:
        """The row of an id if it has been read; asking wishes for nothing."""
        return self._entries.get(key)

    def expect(self, rows: range) -> None:
        """These rows are on screen: read them, then one window on in the direction of the movement."""
        ahead = rows.stop if rows.start >= self._seen.start else rows.start - WINDOW
        self._seen = rows
        if rows:
            windows = {rows.start // WINDOW, (rows.stop - 1) // WINDOW}
            for window in (max(0, ahead) // WINDOW, *sorted(windows, reverse=True)):
                if self._lacks(window):
                    self._wish(window)

    # Reading

    def _wish(self, window: int) -> None:
        """Newest last; the newest is read first, and the oldest is forgotten."""
        if window in self._waiting:
            self._waiting.remove(window)
        self._waiting.append(window)
        del self._waiting[:-MAX_WAITING]
        if not self._pump_timer.isActive():
            self._pump_timer.start()

    def _lacks(self, window: int) -> bool:
        keys = self._rows.ids[window * WINDOW : (window + 1) * WINDOW]
        return bool(keys) and (keys[0] not in self._entries or keys[-1] not in self._entries)

    def _pump(self) -> None:
        if self._waiting and not self._broken and not self._tasks.is_running("rows"):
            self._tasks.start("rows", self._read_window(self._waiting.pop()))

    def _go_on(self, name: str, running: bool) -> None:
        """When a task ends, start what was wished while it ran."""
        if name == "ids":
            self.loading_changed.emit(running)
        if running or self._broken:
            return
        if name == "rows":
            self._pump()
        elif name == "stale" and self._stale:
            self._tasks.start("stale", self._read_stale())
        elif name == "drop" and self._gone:
            self._tasks.start("drop", self._drop_far())
        elif name in ("ids", "refresh") and self._refresh_again:
            self._tasks.start("refresh", self._reload())

    async def _read_window(self, window: int) -> None:
        keys = self._rows.ids[window * WINDOW : (window + 1) * WINDOW]
        missing = [key for key in keys if key not in self._entries]
        if missing:
            found = {entry.id: entry for entry in await self._source.rows(missing)}
            for key in missing:
                self._entries[key] = found.get(key)
            self._trim()
            self._tell_changed(set(missing))

    async def _read_stale(self) -> None:
        keys, self._stale = list(self._stale), set()
        self.put(await self._source.rows(keys))

    async def _keep_learnt(self) -> None:
        while self._unkept:
            ratios, self._unkept = self._unkept, {}
            await self._source.learn_ratios(ratios)

    async def _load(self, query: Query, arrangement: Arrangement) -> None:
        listing = await self._source.listing(query, arrangement)
        rows = await self._marked(listing, arrangement)
        self.beginResetModel()
        self._rows = rows
        self._shown_as = arrangement
        self._revision += 1
        self._learnt.clear()
        self._kept.clear()
        self._waiting.clear()
        self._seen = range(0)
        self.endResetModel()
        self._announce(0)
        self.shown.emit(query)

    async def _marked(self, listing: Listing, arrangement: Arrangement) -> Rows:
        """Finding groups and stacks in a million rows is not for this thread."""
        divided = arrangement.divided_by is not GroupBy.NONE
        if len(listing) < IN_A_THREAD:
            return Rows(listing, divided=divided, like=self._rows)
        return await asyncio.to_thread(Rows, listing, divided=divided, like=self._rows)

    async def _reload(self) -> None:
        self._refresh_again = False
        fresh = await self._source.listing(self._query, self._arrangement)
        edits = await self._compared(fresh)
        if edits is None:
            self._refresh_again = True
            return
        floor = 0 if self._take_all else min(self._seen.stop, len(self._rows))
        self._take_all = False
        self._follow([edit for edit in edits if edit.at >= floor])
        self._announce(sum(len(edit.inserted) for edit in edits if edit.at < floor))

    async def _drop_far(self) -> None:
        gone, self._gone = self._gone, set()
        old = self._rows.ids[:]
        kept = await asyncio.to_thread(lambda: array(IDS, (key for key in old if key not in gone)))
        edits = await self._compared(Listing(kept)) if len(old) == len(self._rows) else None
        if edits is None:
            self._gone |= gone
        else:
            self._follow(edits)

    async def _compared(self, new: Listing) -> list[Edit] | None:
        """The way to another list, found in a thread; None where ours has changed meanwhile."""
        revision = self._revision
        kept = frozenset(self._kept)
        old = self._rows.cut(0, len(self._rows)) if kept else Listing(self._rows.ids[:])
        edits = await asyncio.to_thread(lambda: compare(old.ids, with_kept(new, old, kept) if kept else new))
        return edits if revision == self._revision else None

    # Telling

    def _tell_changed(self, keys: set[int]) -> None:
        """Only rows near the screen are told: nobody has asked for the others."""
        rows = [row for row in self._near() if self._rows.ids[row] in keys]
        if rows:
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))

    def _announce(self, count: int) -> None:
        if count != self._announced:
            self._announced = count
            self.announced.emit(count)

    def _note_failure(self, name: str, error: object) -> None:
        self._broken = self._broken or name == "rows"
        self.failed.emit(name, error)

    def _trim(self) -> None:
        while len(self._entries) > KEPT_ROWS:
            self._entries.popitem(last=False)

    # Qt overrides

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        told = super().flags(index)
        return told | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else told

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = index.row()
        entry = self.entry(row)
        match role:
            case Role.DisplayRole:
                return title_of(entry) if entry else ""
            case Role.AccessibleTextRole:
                return self._spoken(row, entry)
            case Role.AccessibleDescriptionRole:
                return self._description(row, entry)
            case Role.ToolTipRole:
                return hint(entry, self._faces, None) if entry else None
            case _ if role == ENTRY_ROLE:
                return entry
            case _ if role == STACK_ROLE:
                return self._rows.members(row) if self._rows.members(row) > 1 else None
            case _ if role == OPEN_STACK_ROLE:
                return self.is_in_open_stack(row)
            case _:
                return None

    def _spoken(self, row: int, entry: Entry | None) -> str:
        count, members = len(self._rows), self._rows.members(row)
        told = spoken(entry, row + 1, count, self._faces) if entry else spoken_while_loading(row + 1, count)
        if members > 1:
            return tr("{told}, stack of {count}", told=told, count=members)
        return told

    def _description(self, row: int, entry: Entry | None) -> str:
        """The heading it stands under, then the prompt."""
        prompt = description(entry) if entry else ""
        if self._shown_as.divided_by in (GroupBy.NONE, GroupBy.PROMPT):
            return prompt
        return ". ".join(part for part in (self.group_title(row), prompt) if part)
