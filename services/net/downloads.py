"""A download that can be resumed: only where offset, total and validator prove that it is the same file."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

from services.errors import MediaError
from services.net import answers
from services.net.media_body import MediaBody
from services.net.part_file import PartFile
from services.words import said

Opening = Callable[[Mapping[str, str]], AbstractAsyncContextManager[MediaBody]]

_RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Downloaded:
    """A whole file on the disk. `verified` says that its length was declared and is right; without a declared length
    a cut file cannot be told from a whole one."""

    path: Path
    size: int
    mime: str | None
    etag: str | None
    sha256: str
    verified: bool = True


async def download(opened: Opening, part: Path, max_bytes: int, validator: str | None) -> Downloaded:
    """Bring the file to `part`, going on from what is there where that is proven; at most `max_bytes` of it."""
    file = PartFile(part)
    try:
        await file.open()
        proof = await file.resume(validator)
        if proof is not None:
            done = await _resumed(opened, part, file, max_bytes, proof)
            if done is not None:
                return done
        async with opened({}) as body:
            return await _from_start(body, part, file, max_bytes)
    finally:
        await file.close()


async def _resumed(opened: Opening, part: Path, file: PartFile, max_bytes: int, proof: str) -> Downloaded | None:
    """The file, where the server goes on with the same one or sends it whole; None where we have to ask anew."""
    async with opened({"Range": f"bytes={file.size}-", "If-Range": proof}) as body:
        if body.status == answers.RANGE_REFUSED:
            return None
        if body.status != answers.PARTIAL:
            return await _from_start(body, part, file, max_bytes)
        total = _continues(body, file.size, proof)
        if total is None:
            return None
        return await _received(body, part, file, max_bytes, total)


def _continues(body: MediaBody, offset: int, proof: str) -> int | None:
    """The file's total size where this answer is exactly its rest, and of the same file; else None."""
    match = _RANGE.fullmatch(body.content_range.strip())
    if match is None or body.packed:
        return None
    first, last, total = (int(number) for number in match.groups())
    same = body.validator in (None, proof)
    whole_rest = first == offset and last == total - 1 and body.size in (None, total - offset)
    return total if same and whole_rest else None


async def _from_start(body: MediaBody, part: Path, file: PartFile, max_bytes: int) -> Downloaded:
    await file.restart(body.validator)
    return await _received(body, part, file, max_bytes, body.size)


async def _received(body: MediaBody, part: Path, file: PartFile, max_bytes: int, total: int | None) -> Downloaded:
    if total is not None and total > max_bytes:
        raise MediaError(
            said("This file from {host} is larger than we read for this purpose.", host=body.host), permanent=True
        )
    async with contextlib.aclosing(body.chunks(max_bytes - file.size, from_start=file.size == 0)) as chunks:
        async for chunk in chunks:
            await file.write(chunk)
    if total is not None and file.size != total:
        raise MediaError(said("This file from {host} came cut short; trying again goes on from there.", host=body.host))
    sha256 = await file.finish()
    return Downloaded(
        path=part, size=file.size, mime=body.mime, etag=body.validator, sha256=sha256, verified=total is not None
    )
