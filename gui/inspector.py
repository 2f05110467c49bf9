"""Keeps the detail pane true to what is selected, and fetches what it shows beside the rows."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from gui.async_bridge import TaskScope
from gui.detail.known import Known
from gui.detail.pane import DetailPane
from gui.detail.relatives import MOST as MOST_RELATIVES
from gui.detail.sheet import sheet_of, sheet_of_many
from gui.grid.asset_model import AssetModel
from gui.grid.decode import decode
from gui.grid.grid_view import GalleryView
from gui.messages import message_for
from services.domain import Entry
from services.errors import ServiceError
from services.gallery import Gallery, Relations

REST_MS = 40
MOST_SHOWN = 200
PREVIEW_EDGE = 1024
RELATIVE_EDGE = 256


class Inspector(QObject):
    """A selection that changes quickly, as under a held arrow key, is looked at once it rests.

    Signals:
        added_up(totals): what is selected comes to this, a Totals.
    """

    added_up = Signal(object)

    def __init__(self, gallery: Gallery, model: AssetModel, view: GalleryView, pane: DetailPane) -> None:
        super().__init__(pane)
        self._gallery = gallery
        self._model = model
        self._view = view
        self._pane = pane
        self._previewed = ""
        self.tasks = TaskScope(self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        view.current_changed.connect(lambda _key: self._rest.start())
        view.selection_counted.connect(lambda _count: self._rest.start())
        model.dataChanged.connect(lambda *_: self._rest.start())
        model.modelReset.connect(self._rest.start)

    def flush(self) -> None:
        """Let the pane hand on what is still being typed."""
        self._pane.flush()

    async def aclose(self) -> None:
        """Stop fetching."""
        self._rest.stop()
        await self.tasks.aclose()

    def _look(self) -> None:
        self.tasks.start("entries", self._show())

    async def _show(self) -> None:
        """The parameters of a row lie packed until they are looked at, which is done on another thread."""
        spans = self._view.selected_spans()
        count = sum(last - first + 1 for first, last in spans)
        current = self._view.current_id()
        ids = self._first_ids(spans) or ([current] if current is not None else [])
        entries = await self._gallery.rows(ids)
        total = count or len(entries)
        if len(entries) == 1 and total == 1:
            sheet = await asyncio.to_thread(sheet_of, entries[0])
            self._pane.show_entries(entries, total, entries[0], sheet)
            self._preview(entries[0])
            self.tasks.start("known", self._look_up(entries[0]))
            self.tasks.cancel("totals")  # the pane tells all there is of one
            return
        self.tasks.cancel("known")
        sheet = await asyncio.to_thread(sheet_of_many, entries)
        shown = await self._current_of(entries, current)
        self._pane.show_entries(entries, total, shown, sheet)
        if shown is not None:
            self._preview(shown)
            self.tasks.start("totals", self._add_up(spans))
        else:
            self.tasks.cancel("totals")

    async def _current_of(self, entries: Sequence[Entry], current: int | None) -> Entry | None:
        """The one that has the focus, whether or not it is among the first."""
        found = next((entry for entry in entries if entry.id == current), None)
        if found is None and entries and current is not None:
            found = next(iter(await self._gallery.rows([current])), None)
        return found or next(iter(entries), None)

    async def _add_up(self, spans: list[tuple[int, int]]) -> None:
        ids = self._model.ids_of(spans)
        totals = await self._gallery.totals(ids)
        self._pane.set_totals(totals)
        self.added_up.emit(totals)

    def _first_ids(self, spans: list[tuple[int, int]]) -> list[int]:
        """The ids of the first rows of a selection, which may be a million."""
        ids: list[int] = []
        for first, last in spans:
            room = MOST_SHOWN - len(ids)
            ids.extend(self._model.ids_of([(first, min(last, first + room - 1))]) if room > 0 else [])
        return ids

    # What comes after the rows

    def _preview(self, entry: Entry) -> None:
        key = f"{entry.asset.ref.uid} {entry.asset.updated_at} {entry.asset.status}"
        if key != self._previewed:
            self._previewed = key
            self.tasks.start("preview", self._fetch(entry))

    async def _fetch(self, entry: Entry) -> None:
        uid = entry.asset.ref.uid
        try:
            thumbnail = await self._gallery.thumbnail(entry, PREVIEW_EDGE)
        except ServiceError as error:
            self._pane.set_preview(uid, None, message_for(error).text)
            return
        image = await asyncio.to_thread(decode, thumbnail.data, (PREVIEW_EDGE, PREVIEW_EDGE), 0.0)
        self._pane.set_preview(uid, image, "")

    async def _look_up(self, entry: Entry) -> None:
        relations = await self._gallery.relations(entry)
        known = Known(
            number=entry.id,
            relations=relations,
            kept=await self._gallery.kept_pictures(entry),
            page=self._gallery.asset_page(entry),
            ends=self._gallery.link_end(entry),
        )
        self._pane.set_known(known)
        await self._fetch_relatives(relations)

    async def _fetch_relatives(self, relations: Relations) -> None:
        """One after the other: they are small, and the gallery's own pictures go first."""
        for group in (relations.made_from, relations.led_to, relations.together):
            for entry in group[:MOST_RELATIVES]:
                try:
                    thumbnail = await self._gallery.thumbnail(entry, RELATIVE_EDGE)
                    image = await asyncio.to_thread(decode, thumbnail.data, (RELATIVE_EDGE, RELATIVE_EDGE), 0.0)
                except ServiceError:
                    continue  # its kind is drawn instead
                self._pane.set_relative(entry.id, image)
