"""`vitrine thumbs`: thumbnails as files, a few at a time, told in the order of the list."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

from services.domain import Entry, Query
from services.errors import NoPictureError, ServiceError
from services.files import write_atomically
from services.gallery import Gallery

AT_ONCE = 12


async def fetch_thumbs(gallery: Gallery, query: Query, size: int) -> AsyncIterator[dict[str, object]]:
    """`{uid, size, path, error}` for each row of a query; path and error null where the kind has no picture."""
    batch: list[Entry] = []
    async for entry in gallery.entries(query):
        batch.append(entry)
        if len(batch) == AT_ONCE:
            for shape in await asyncio.gather(*(_one(gallery, each, size) for each in batch)):
                yield shape
            batch = []
    for shape in await asyncio.gather(*(_one(gallery, each, size) for each in batch)):
        yield shape


async def _one(gallery: Gallery, entry: Entry, size: int) -> dict[str, object]:
    uid = entry.asset.ref.uid
    shape: dict[str, object] = {"uid": uid, "size": size, "path": None, "error": None}
    try:
        picture = await gallery.thumbnail(entry, size)
        suffix = ".webp" if picture.data[8:12] == b"WEBP" else ".jpg"
        path = _place(gallery.thumbs_folder, uid, size).with_suffix(suffix)
        await asyncio.to_thread(_write, path, picture.data)
    except NoPictureError:
        return shape
    except ServiceError as error:
        return shape | {"error": str(error)}
    return shape | {"path": str(path)}


def _place(folder: Path, uid: str, size: int) -> Path:
    """Foreign ids never become file names: a hash does."""
    return folder / str(size) / hashlib.blake2b(uid.encode(), digest_size=16).hexdigest()


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_atomically(path, data)
