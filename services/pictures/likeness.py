"""Keeps what pictures look like: gathered as thumbnails are made, and looked up for those made before."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Final, Protocol

from services.domain import Entry
from services.errors import ServiceError
from services.pictures.thumbnails import Thumbnails
from services.tasks import Tasks

GATHER_SECONDS: Final = 0.5
AT_ONCE: Final = 20

_LOG = logging.getLogger(__name__)


class Keeper(Protocol):
    """Keeps them; the catalogue is one."""

    async def learn_likenesses(self, likenesses: Mapping[str, int]) -> None:
        """Note what pictures look like: uid to 64 bits."""

    async def without_likeness(self, after: int, limit: int) -> list[Entry]:
        """The next rows after this id whose picture nobody has looked at."""


class Likenesses:
    """What `thumbnails` tells is written a moment later, many at once."""

    def __init__(self, keeper: Keeper, thumbnails: Thumbnails) -> None:
        self._keeper = keeper
        self._thumbnails = thumbnails
        self._waiting: dict[str, int] = {}
        self._tasks = Tasks()
        self._last = 0
        thumbnails.note = self.note

    def note(self, uid: str, likeness: int) -> None:
        """Keep this soon."""
        self._waiting[uid] = likeness
        if not self._tasks.is_running("write"):
            self._tasks.start("write", self._write_soon())

    async def look_at_some(self) -> bool:
        """Look at some pictures that were made before anybody noted what they look like; True while there are more."""
        entries = await self._keeper.without_likeness(self._last, AT_ONCE)
        for entry in entries:
            await self._thumbnails.look_at_kept(entry)
            self._last = entry.id
        return bool(entries)

    async def aclose(self) -> None:
        """Write what is waiting."""
        await self._tasks.aclose()
        await self._write()

    async def _write_soon(self) -> None:
        while self._waiting:
            await asyncio.sleep(GATHER_SECONDS)
            await self._write()

    async def _write(self) -> None:
        some, self._waiting = self._waiting, {}
        try:
            await self._keeper.learn_likenesses(some)
        except ServiceError as error:  # they come again when the thumbnails are next looked through
            _LOG.warning("what pictures look like was not kept: %s", error)
