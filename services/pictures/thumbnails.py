"""From a catalogue entry to a small picture: store, else fetch, render, store; one fetch for all who want the same."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol

from services.domain import IN_FLIGHT, ORIGINAL, Entry, Kind, Status, Thumbnail
from services.errors import MediaError, MediaExpiredError, NoPictureError
from services.net.addresses import Origin
from services.pictures.limits import EDGES_PX, MAX_INPUT_BYTES
from services.pictures.pool import Rendered
from services.pictures.store import ThumbnailStore
from services.providers.base import KINDS_WITH_PICTURES, MediaSource
from services.words import said

if TYPE_CHECKING:  # the client comes when something has to be fetched
    from services.net.media_client import MediaBytes, Opener

FETCHES_AT_ONCE: Final = 16
"""Bounds memory: each may hold `MAX_INPUT_BYTES`. How many requests a host gets is the client's business."""


class Renderer(Protocol):
    """Makes small pictures of foreign bytes; `WorkerPool` is one."""

    async def render(self, data: bytes, edge: int, *, hint: str | None = None) -> Rendered:
        """The picture, or MediaError."""


class Media(Protocol):
    """Fetches files; `MediaClient` is one."""

    async def fetch(
        self, url: str, *, allow: Origin | None = None, max_bytes: int, via: Opener | None = None
    ) -> MediaBytes:
        """The whole file, or MediaError."""


class Links(Protocol):
    """Knows where media is just now; the accounts' connections are one."""

    async def sources(self, entry: Entry, edge: int) -> tuple[MediaSource, ...]:
        """Addresses to try, best first; none where there is no picture."""

    async def renewed(self, entry: Entry, edge: int) -> tuple[MediaSource, ...]:
        """The same, fetched anew after one had ended."""

    def allow(self, account_id: str) -> Origin | None:
        """The private origin this account's media may come from."""

    def client(self, account_id: str) -> Opener:
        """The account's API client, for authorized sources."""


class _Job:
    """One picture in the making, and how many wait for it."""

    def __init__(self, task: asyncio.Task[Thumbnail]) -> None:
        self.task = task
        self.waiters = 0


class Thumbnails:
    """Small pictures of entries. The caller decides what comes first and cancels what nobody looks at any more."""

    def __init__(self, store: ThumbnailStore, pool: Renderer, media: Media, links: Links) -> None:
        self.note: Callable[[str, int], None] = lambda _uid, _likeness: None
        """Told what a picture looks like whenever one is made, by uid."""
        self._store = store
        self._pool = pool
        self._media = media
        self._links = links
        self._jobs: dict[tuple[str, int], _Job] = {}
        self._places = asyncio.Semaphore(FETCHES_AT_ONCE)

    async def get(self, entry: Entry, edge: int) -> Thumbnail:
        """The entry's picture at `edge` pixels on its long side (fewer where it has no more).

        NoPictureError where this kind or row has none, MediaError with the reason where it cannot be shown: such a
        reason is remembered and raised at once the next time.
        """
        _check_has_picture(entry)
        stored = await self.cached(entry, edge)
        if stored is not None:
            return stored
        failure = await self._store.failure(cache_key(entry))
        if failure is not None:
            kind = NoPictureError if failure.no_picture else MediaError
            raise kind(failure.reason, permanent=failure.permanent)
        return await self._joined(entry, edge)

    async def cached(self, entry: Entry, edge: int) -> Thumbnail | None:
        """The entry's picture where it is on the disk already; sends nothing."""
        return await self._store.get(cache_key(entry), edge)

    async def kept(self, entry: Entry) -> dict[int, int]:
        """The bytes of each picture of the entry on this disk, by the edge it was made for, small ones first."""
        return dict(sorted((await self._store.sizes(cache_key(entry))).items()))

    async def look_at_kept(self, entry: Entry) -> None:
        """Note what the entry's picture looks like where one is on the disk; sends nothing."""
        edges = sorted(await self._store.sizes(cache_key(entry)))
        stored = await self.cached(entry, edges[0]) if edges else None
        if stored is None:
            return
        with suppress(MediaError):  # a damaged picture is made anew when it is next shown
            self._thumbnail(entry, await self._pool.render(stored.data, edges[0]))

    async def _joined(self, entry: Entry, edge: int) -> Thumbnail:
        """Wait for the job that makes this picture; the last who stops waiting stops the job."""
        name = (cache_key(entry), edge)
        job = self._jobs.get(name)
        if job is None:
            task = asyncio.get_running_loop().create_task(self._make(entry, edge), name="thumbnail")
            job = self._jobs[name] = _Job(task)
        job.waiters += 1
        try:
            return await asyncio.shield(job.task)
        finally:
            job.waiters -= 1
            if job.waiters == 0:
                if self._jobs.get(name) is job:
                    del self._jobs[name]
                if not job.task.done():
                    job.task.cancel()
                    await asyncio.wait([job.task])  # a cancelled wish has let go of its connection when it returns

    async def _make(self, entry: Entry, edge: int) -> Thumbnail:
        key = cache_key(entry)
        try:
            picture = await self._from_larger(entry, edge) or await self._fetched(entry, edge)
        except MediaError as err:
            no_picture = isinstance(err, NoPictureError)
            await self._store.note_failure(key, str(err), err.permanent, no_picture=no_picture)
            raise
        await self._store.put(key, edge, picture)
        return picture

    async def _from_larger(self, entry: Entry, edge: int) -> Thumbnail | None:
        """A smaller picture of a larger one that is here already."""
        for larger in EDGES_PX:
            if larger > edge and (stored := await self.cached(entry, larger)) is not None:
                return self._thumbnail(entry, await self._pool.render(stored.data, edge))
        return None

    async def _fetched(self, entry: Entry, edge: int) -> Thumbnail:
        async with self._places:
            try:
                return await self._first_of(await self._links.sources(entry, edge), entry, edge)
            except MediaExpiredError:
                pass  # addresses end; ask once for new ones
            return await self._first_of(await self._links.renewed(entry, edge), entry, edge)

    async def _first_of(self, sources: Sequence[MediaSource], entry: Entry, edge: int) -> Thumbnail:
        """The picture from the first source that has one; an ended address counts only when nothing else helped."""
        account = entry.asset.ref.account
        trouble: MediaError = NoPictureError(said("The provider has no picture of this."))
        ended: MediaExpiredError | None = None
        for source in sources:
            try:
                media = await self._media.fetch(
                    source.url,
                    allow=self._links.allow(account),
                    max_bytes=MAX_INPUT_BYTES,
                    via=self._links.client(account) if source.authorized else None,
                )
                return self._thumbnail(entry, await self._pool.render(media.data, edge, hint=media.mime))
            except MediaExpiredError as err:
                ended = err
            except MediaError as err:
                trouble = err
        raise ended or trouble

    def _thumbnail(self, entry: Entry, rendered: Rendered) -> Thumbnail:
        self.note(entry.asset.ref.uid, rendered.likeness)
        return Thumbnail(rendered.data, rendered.width, rendered.height)


def cache_key(entry: Entry) -> str:
    """What a picture is stored under: identity and revision, never an address."""
    changed = entry.asset.updated_at
    return f"{entry.asset.ref.uid}@{changed.isoformat() if changed else ''}"


def _check_has_picture(entry: Entry) -> None:
    asset = entry.asset
    if asset.status in IN_FLIGHT:
        raise NoPictureError(said("This is still being made."))
    if asset.status is not Status.SUCCEEDED:
        raise NoPictureError(said("This generation failed or was cancelled, so there is no picture of it."))
    has_preview = any(name != ORIGINAL for name in asset.urls)
    if asset.kind not in KINDS_WITH_PICTURES and not has_preview:
        what = said("A sound") if asset.kind is Kind.AUDIO else said("This kind of file")
        raise NoPictureError(said("{what} has no picture.", what=what))
