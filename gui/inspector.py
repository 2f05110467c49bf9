"""Keeps the detail pane true to what is selected, and fetches its preview."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QObject, QTimer

from gui.async_bridge import TaskScope
from gui.detail.pane import DetailPane
from gui.grid.asset_model import AssetModel
from gui.grid.decode import decode
from gui.grid.grid_view import GalleryView
from gui.messages import message_for
from services.domain import Entry
from services.errors import ServiceError
from services.gallery import Gallery

REST_MS = 40
MOST_SHOWN = 200
PREVIEW_EDGE = 1024


class Inspector(QObject):
    """A selection that changes quickly, as under a held arrow key, is looked at once it rests."""

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
        spans = self._view.selected_spans()
        count = sum(last - first + 1 for first, last in spans)
        current = self._view.current_id()
        ids = self._first_ids(spans) or ([current] if current is not None else [])
        entries = await self._gallery.rows(ids)
        self._pane.show_entries(entries, count or len(entries))
        if len(entries) == 1:
            self._preview(entries[0])

    def _first_ids(self, spans: list[tuple[int, int]]) -> list[int]:
        """The ids of the first rows of a selection, which may be a million."""
        ids: list[int] = []
        for first, last in spans:
            room = MOST_SHOWN - len(ids)
            ids.extend(self._model.ids_of([(first, min(last, first + room - 1))]) if room > 0 else [])
        return ids

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
