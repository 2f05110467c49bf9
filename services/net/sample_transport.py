"""Answers for https://sample.invalid from packaged files, so that samples go the whole real path without a socket."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import httpx

HOST: Final = "sample.invalid"
ORIGIN: Final = f"https://{HOST}"
LIST_PATH: Final = "/v1/assets"
MEDIA_PATH: Final = "/media/"
DEFAULT_LIMIT: Final = 24
MAX_LIMIT: Final = 100
ONE_RANGE: Final = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file that may be asked for: its type, and when its row says it was made."""

    mime: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Library:
    """The manifest, read once: rows as the list tells them, newest first, and the files they name."""

    rows: tuple[Mapping[str, object], ...]
    files: Mapping[str, MediaFile]


def packaged_samples() -> Path:
    """Where the sample library lies in this installation."""
    return Path(str(files("resources"))) / "samples"


class SampleTransport(httpx.AsyncBaseTransport):
    """An httpx transport over one folder. Dates are told relative to `started_at`, the first start of the demo."""

    def __init__(self, started_at: datetime, *, folder: Path | None = None) -> None:
        self._started_at = started_at
        self._folder = folder or packaged_samples()
        self._library: Library | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await asyncio.to_thread(self._answer, request)
        answer.request = request
        return answer

    def _answer(self, request: httpx.Request) -> httpx.Response:
        """The answer; runs in a thread, as it reads files."""
        if request.url.scheme != "https" or request.url.host != HOST:
            return _refusal(404, "No such host.")
        if request.method not in ("GET", "HEAD"):
            return _refusal(405, "Only GET and HEAD.")
        try:
            self._library = self._library or read_library(self._folder, self._started_at)
            if request.url.path == LIST_PATH:
                return _listing(self._library, request.url.params)
            return self._media(self._library, request)
        except (OSError, ValueError, KeyError, TypeError):
            # A file that is missing or damaged in this installation: as good as not there.
            return _refusal(404, "Not in this installation.")

    def _media(self, library: Library, request: httpx.Request) -> httpx.Response:
        name = request.url.path.removeprefix(MEDIA_PATH)
        file = library.files.get(name)
        if file is None or not request.url.path.startswith(MEDIA_PATH):
            return _refusal(404, "No such file.")
        data = (self._folder / name).read_bytes()
        tag = f'"{hashlib.sha256(data).hexdigest()[:32]}"'
        headers = {
            "Content-Type": file.mime,
            "Accept-Ranges": "bytes",
            "ETag": tag,
            "Last-Modified": format_datetime(file.made_at, usegmt=True),
        }
        if request.headers.get("If-Range", tag) != tag:
            return _sent(request, 200, headers, data)
        return _ranged(request, headers, data)


def read_library(folder: Path, started_at: datetime) -> Library:
    """The packaged manifest with dates and addresses filled in; OSError, ValueError, KeyError where it is damaged."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    started_at = started_at.astimezone(UTC)
    items = sorted(manifest["items"], key=lambda item: item["minutes"])
    found: dict[str, MediaFile] = {}
    for item in items:
        made_at = started_at - timedelta(minutes=item["minutes"])
        if item.get("file"):
            found[item["file"]] = MediaFile(item["mime"], made_at)
        if item.get("poster"):
            found[item["poster"]] = MediaFile("image/jpeg", made_at)
    return Library(tuple(_row(item, started_at) for item in items), found)


def _row(item: Mapping[str, Any], started_at: datetime) -> Mapping[str, object]:
    moment = started_at - timedelta(minutes=item["minutes"])
    named = {"original": item.get("file"), "thumbnail": item.get("poster")}
    urls = {name: f"{ORIGIN}{MEDIA_PATH}{target}" for name, target in named.items() if target}
    told = {name: value for name, value in item.items() if name not in ("minutes", "file", "poster")}
    return {**told, "createdAt": moment.isoformat(timespec="seconds"), "urls": urls}


def _listing(library: Library, params: httpx.QueryParams) -> httpx.Response:
    if "ids" in params:
        wanted = set(params["ids"].split(","))
        return _page([row for row in library.rows if row["id"] in wanted], None, len(library.rows))
    limit = params.get("limit", str(DEFAULT_LIMIT))
    if not limit.isascii() or not limit.isdigit() or not 1 <= int(limit) <= MAX_LIMIT:
        return _refusal(400, "limit must be 1 to 100.")
    start = 0
    if (after := params.get("after")) is not None:
        places = [place for place, row in enumerate(library.rows) if row["id"] == after]
        if not places:
            return _refusal(400, "This page token is stale.")
        start = places[0] + 1
    rows = library.rows[start : start + int(limit)]
    following = rows[-1]["id"] if rows and start + len(rows) < len(library.rows) else None
    return _page(rows, following, len(library.rows))


def _page(rows: Sequence[Mapping[str, object]], following: object, total: int) -> httpx.Response:
    return httpx.Response(200, json={"assets": list(rows), "next": following, "total": total})


def _refusal(status: int, message: str) -> httpx.Response:
    return httpx.Response(status, json={"message": message})


def _ranged(request: httpx.Request, headers: Mapping[str, str], data: bytes) -> httpx.Response:
    """One range is obeyed; several, or none, bring the whole file, as RFC 9110 allows."""
    match = ONE_RANGE.fullmatch(request.headers.get("Range", ""))
    if match is None or match.groups() == ("", ""):
        return _sent(request, 200, headers, data)
    first, last = match.groups()
    start = int(first) if first else max(0, len(data) - int(last))
    end = min(int(last) + 1, len(data)) if first and last else len(data)
    if start >= end:
        return httpx.Response(416, headers={"Content-Range": f"bytes */{len(data)}"})
    place = {"Content-Range": f"bytes {start}-{end - 1}/{len(data)}"}
    return _sent(request, 206, {**headers, **place}, data[start:end])


def _sent(request: httpx.Request, status: int, headers: Mapping[str, str], data: bytes) -> httpx.Response:
    body = b"" if request.method == "HEAD" else data
    return httpx.Response(status, headers={**headers, "Content-Length": str(len(data))}, content=body)
