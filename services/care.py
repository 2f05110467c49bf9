"""The keeping of it all: what is on the disk and how much it may be, the log, what helps where something is wrong."""

from __future__ import annotations

import asyncio
from pathlib import Path

from services import log
from services.assembly import Parts
from services.doctor import Finding, examine
from services.domain import MergeFigures, ReviewFile
from services.events import CollectionsChanged, ReviewsChanged
from services.ratings.files import read_file, write_file
from services.report import problem_report, save_report
from services.storage import MEGABYTE, StorageFigures, measure


class Care:
    """A part of the facade, for the settings and the Help menu; `services.gallery.Gallery.care` is it."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    @property
    def data_folder(self) -> Path:
        """Where the catalogue and its backups are."""
        return self._parts.paths.data

    @property
    def cache_folder(self) -> Path:
        """Where the thumbnails are."""
        return self._parts.paths.cache

    @property
    def log_folder(self) -> Path:
        """Where the log is."""
        return self._parts.paths.logs

    async def storage(self) -> StorageFigures:
        """What Vitrine takes on the disk."""
        return await measure(self._parts.paths, self._parts.store)

    async def saved_thumbnails(self) -> int:
        """Of how many assets there is a thumbnail."""
        return await self._parts.store.count()

    async def set_thumbnail_budget(self, megabytes: int) -> None:
        """Keep thumbnails within so much; what is over it goes at once, longest unused first."""
        await self._parts.disk.set_budget(megabytes * MEGABYTE)

    async def clear_thumbnails(self) -> None:
        """Delete every thumbnail; they are made again when they are looked at."""
        await self._parts.store.clear_all()

    async def findings(self) -> tuple[Finding, ...]:
        """Versions, keyring, folders, codecs, and what is missing."""
        parts = self._parts
        return await examine(parts.paths, parts.keys, parts.catalogue, parts.pool)

    async def check_catalogue(self) -> list[str]:
        """Look the catalogue over and mend it; sentences about what was wrong."""
        return await self._parts.catalogue.check()

    async def report(self) -> str:
        """A text for somebody who helps, without secrets; nothing of it is sent anywhere."""
        accounts = [connection.account for connection in self._parts.connections.all()]
        return await problem_report(self._parts.paths, await self.findings(), accounts)

    async def save_report(self, path: Path, text: str) -> None:
        """Write such a text; StorageError where the disk refuses."""
        await asyncio.to_thread(save_report, path, text)

    async def export_reviews(self, path: Path) -> ReviewFile:
        """Write every rating, note, tag and collection into a file; StorageError where the disk refuses."""
        now = self._parts.options.clock()
        return await self._parts.catalogue.export_states(lambda states: write_file(path, states, now))

    async def look_at_reviews(self, path: Path) -> MergeFigures:
        """What importing such a file would change; UsageError where it is damaged or none of ours."""
        return await self._parts.catalogue.weigh_states(read_file(path))

    async def import_reviews(self, path: Path) -> MergeFigures:
        """Take over what was changed later there than here: one edit, which `Gallery.undo` takes back."""
        figures, done = await self._parts.catalogue.take_in(read_file(path))
        if done.uids:
            self._parts.bus.tell(ReviewsChanged(done.uids))
        if done.collections:
            self._parts.bus.tell(CollectionsChanged(done.collections))
        return figures

    def use_log_level(self, level: str) -> None:
        """Write more or less into the log from now on."""
        log.use_level(level)
