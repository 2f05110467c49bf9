"""Thumbnails for the tiles near the screen: wished by identity, bounded, newest first, cancelled when gone by."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from gui.async_bridge import TaskScope
from gui.grid.decode import Box, decode
from gui.grid.pixmap_cache import PixmapCache
from gui.grid.tile_painter import Picture
from gui.i18n import mark, told, tr
from services.domain import Entry, Kind, Status, Thumbnail
from services.errors import MediaError, NoPictureError, ServiceError

EDGES = (256, 512, 1024)
MAX_PARALLEL = 6
MAX_WAITING = 400
MAX_FAILURES = 5000
BUDGET_BYTES = 64 << 20
FRAME_MS = 12
RETRY_SECONDS = 30.0
PICTURED = frozenset({Kind.IMAGE, Kind.VIDEO, Kind.MODEL})
OUR_FAULT = mark("The preview could not be made. Details are in the log.")


class ThumbnailSource(Protocol):
    """Where thumbnails come from; the gallery is one."""

    async def thumbnail(self, entry: Entry, edge: int) -> Thumbnail:
        """The encoded picture; MediaError or another ServiceError where there is none."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a tile has no picture, and when asking again makes sense (None: never)."""

    version: Hashable
    sentence: str
    retry_at: float | None


class ThumbnailFeed(QObject):
    """Keeps what the grid paints. `declare` says what is on screen; everything else is forgotten or cancelled.

    Signals:
        arrived(ids): pictures, or reasons why there is none, came for these ids since the last frame.
    """

    arrived = Signal(object)

    def __init__(
        self,
        source: ThumbnailSource,
        *,
        budget_bytes: int = BUDGET_BYTES,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._clock = clock
        self._cache = PixmapCache(budget_bytes)
        self._failures: OrderedDict[int, Failure] = OrderedDict()
        self._waiting: dict[int, Entry] = {}  # first is next
        self._running: dict[int, tuple[Entry, Box]] = {}
        self._ready: dict[int, tuple[Hashable, QImage, Box]] = {}
        self._told: set[int] = set()
        self._edge = 0
        self._radius = 0.0
        self._boxes: Mapping[int, Box] = {}
        self._tasks = TaskScope(self)
        self._tasks.failed.connect(self._note_bug)
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="thumbnail")
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._flush)

    def picture(self, key: int) -> Picture | None:
        """The picture of an id, perhaps of another size or an older version."""
        return self._cache.get(key)

    def trouble(self, entry: Entry) -> str | None:
        """Why there is no picture, as a sentence; None where there is one or one may come."""
        if entry.asset.kind not in PICTURED:
            return tr("This kind of file has no preview.")
        failure = self._failures.get(entry.id)
        return failure.sentence if failure and failure.version == version_of(entry) else None

    def size(self, edge: int, radius: float) -> None:
        """Pictures are wanted to fit a square of `edge` device pixels from now on, unless `declare` says otherwise."""
        if (edge, radius) != (self._edge, self._radius):
            self._edge, self._radius = edge, radius
            self._waiting.clear()
            for key in list(self._running):
                self._cancel(key)

    def declare(
        self, visible: Sequence[Entry], nearby: Iterable[Entry] = (), boxes: Mapping[int, Box] | None = None
    ) -> None:
        """These tiles are on screen, those within a screen of it: older wishes are dropped.

        `boxes`: width and height in device pixels by id, for tiles that are no squares.
        """
        self._boxes = boxes or {}
        near = {entry.id: entry for entry in nearby}
        kept = near.keys() | {entry.id for entry in visible}
        for key in [key for key, (_, box) in self._running.items() if key not in kept or box != self._box(key)]:
            self._cancel(key)
        wished = [*visible, *near.values()]
        self._waiting = {entry.id: entry for entry in wished[:MAX_WAITING] if self._is_wanted(entry)}
        self._pump()

    def retry(self) -> None:
        """Forget the failures that may pass: the network is back, or a key was entered."""
        passing = [key for key, failure in self._failures.items() if failure.retry_at is not None]
        for key in passing:
            del self._failures[key]
        self._tell(passing)

    async def aclose(self) -> None:
        """Cancel what is under way and wait for the threads."""
        self._waiting.clear()
        self._frame.stop()
        await self._tasks.aclose()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _box(self, key: int) -> Box:
        return self._boxes.get(key, (self._edge, self._edge))

    def _is_wanted(self, entry: Entry) -> bool:
        if entry.asset.kind not in PICTURED or entry.asset.status is not Status.SUCCEEDED:
            return False
        box = self._box(entry.id)
        if entry.id in self._running or (entry.id in self._ready and self._ready[entry.id][2] == box):
            return False
        version = version_of(entry)
        if self._cache.has(entry.id, version, box):
            return False
        failure = self._failures.get(entry.id)
        if failure is None or failure.version != version:
            return True
        return failure.retry_at is not None and self._clock() >= failure.retry_at

    def _pump(self) -> None:
        while self._waiting and len(self._running) < MAX_PARALLEL:
            key = next(iter(self._waiting))
            entry = self._waiting.pop(key)
            box = self._box(key)
            self._running[key] = (entry, box)
            self._tasks.start(str(key), self._serve(entry, box, self._radius))

    def _cancel(self, key: int) -> None:
        del self._running[key]
        self._tasks.cancel(str(key))

    async def _serve(self, entry: Entry, box: Box, radius: float) -> None:
        try:
            thumbnail = await self._source.thumbnail(entry, stored_edge(max(box)))
            loop = asyncio.get_running_loop()
            image = await loop.run_in_executor(self._threads, decode, thumbnail.data, box, radius)
        except ServiceError as error:
            self._note_failure(entry, error)
        else:
            self._ready[entry.id] = (version_of(entry), image, box)
            self._start_frame()
        if self._running.get(entry.id) == (entry, box):
            del self._running[entry.id]
        self._pump()

    def _note_failure(self, entry: Entry, error: ServiceError) -> None:
        never = isinstance(error, NoPictureError) or (isinstance(error, MediaError) and error.permanent)
        wait = getattr(error, "retry_after", None) or RETRY_SECONDS
        self._remember(entry, Failure(version_of(entry), told(error), None if never else self._clock() + wait))

    def _note_bug(self, name: str, _error: object) -> None:
        running = self._running.pop(int(name), None)
        if running is not None:
            entry = running[0]
            self._remember(entry, Failure(version_of(entry), tr(OUR_FAULT), None))
        self._pump()

    def _remember(self, entry: Entry, failure: Failure) -> None:
        self._failures[entry.id] = failure
        while len(self._failures) > MAX_FAILURES:
            self._failures.popitem(last=False)
        self._tell([entry.id])

    def _tell(self, keys: Iterable[int]) -> None:
        self._told.update(keys)
        self._start_frame()

    def _start_frame(self) -> None:
        if not self._frame.isActive():
            self._frame.start()

    def _flush(self) -> None:
        """One batch a frame: pixmaps can only be made here, on the GUI thread."""
        for key, (version, image, box) in self._ready.items():
            self._cache.put(key, version, Picture(QPixmap.fromImage(image), box))
            self._failures.pop(key, None)
        told = self._told | self._ready.keys()
        self._ready, self._told = {}, set()
        if told:
            self.arrived.emit(frozenset(told))


def version_of(entry: Entry) -> Hashable:
    """What changes when an asset's picture may have changed."""
    return (entry.asset.updated_at, entry.asset.status)


def stored_edge(edge: int) -> int:
    """The stored thumbnail to ask for: the first at least as large as what is painted."""
    return next((stored for stored in EDGES if stored >= edge), EDGES[-1])
