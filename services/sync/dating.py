"""Dates for lists that tell none: estimated from the files themselves, for pages somebody is about to see.

The `Last-Modified` of the first and last file of what was just read gives two dates, the rows between are interpolated
and marked as estimated. Never part of a `sync`: it costs two requests a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from services.catalogue import Catalogue
from services.domain import ORIGINAL, Entry
from services.errors import ServiceError
from services.net.addresses import Origin
from services.sync.connections import Connection, Connections
from services.sync.library import FeedReport


class Files(Protocol):
    """Asks about files; `services.net.media_client.MediaClient` is one."""

    async def last_modified(self, url: str, *, allow: Origin | None = None) -> datetime | None:
        """When the file was made, as its server says; None where it does not."""


class Dating:
    """Estimates when undated rows were made."""

    def __init__(self, catalogue: Catalogue, connections: Connections, media: Files) -> None:
        self._catalogue = catalogue
        self._connections = connections
        self._media = media
        self.requests = 0

    async def date(self, connection: Connection, feed: str, report: FeedReport) -> None:
        """Give the rows of this list that have none a date; silent where no file tells one."""
        if connection.provider.feed(feed).dated or not report.new:
            return
        rows = await self._catalogue.rows(report.new_ids)
        first = await self._first_date(rows)
        last = await self._first_date(rows[::-1])
        if first is None or last is None:
            return
        await self._catalogue.set_dates(_spread(rows, first, last), estimated=True)

    async def _first_date(self, rows: Sequence[Entry]) -> tuple[int, datetime] | None:
        """The date of the first of a few rows that has a file which tells one, with its place."""
        for entry in [row for row in rows if row.asset.urls][:3]:
            url = entry.asset.urls.get(ORIGINAL)
            if url is None:
                continue
            self.requests += 1
            try:
                date = await self._media.last_modified(url, allow=self._connections.allow(entry.asset.ref.account))
            except ServiceError:
                continue  # this file is gone or silent; the next one may tell
            if date is not None:
                return entry.id, date
        return None


def _spread(rows: Sequence[Entry], first: tuple[int, datetime], last: tuple[int, datetime]) -> dict[int, datetime]:
    """Dates for all rows on the line through two of them; outside the two the nearest one's."""
    place = {entry.id: index for index, entry in enumerate(rows)}
    top, bottom = place[first[0]], place[last[0]]
    span = max(1, bottom - top)
    step = (last[1] - first[1]) / span
    return {
        entry.id: first[1] + step * min(max(index - top, 0), span if bottom > top else 0)
        for index, entry in enumerate(rows)
    }
