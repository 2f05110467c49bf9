"""Sending a media file: validators, ranges, and scaled copies."""

from __future__ import annotations

import hashlib
import io
import re
from email.utils import formatdate
from functools import lru_cache

from tests.fake_vendors.media import MIMES, Media, render
from tests.fake_vendors.wire import Request, Response

RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def etag(data: bytes) -> str:
    """A strong validator."""
    return f'"{hashlib.blake2b(data, digest_size=12).hexdigest()}"'


def send_file(request: Request, data: bytes, mime: str, modified: float | None) -> Response:
    """The whole file, or the part that was asked for."""
    tag = etag(data)
    stamp = None if modified is None else formatdate(modified, usegmt=True)
    headers = (("Content-Type", mime), ("ETag", tag), ("Accept-Ranges", "bytes"))
    if stamp is not None:
        headers += (("Last-Modified", stamp),)
    if request.headers.get("if-none-match") == tag:
        return Response(304, b"", headers)
    asked = RANGE.fullmatch(request.headers.get("range", ""))
    if asked is None or request.headers.get("if-range", tag) not in {tag, stamp}:
        return Response(200, data, headers)
    span = _span(asked[1], asked[2], len(data))
    if span is None:
        return Response(416, b"", (*headers, ("Content-Range", f"bytes */{len(data)}")))
    start, end = span
    return Response(206, data[start : end + 1], (*headers, ("Content-Range", f"bytes {start}-{end}/{len(data)}")))


def _span(first: str, last: str, size: int) -> tuple[int, int] | None:
    if first:
        start, end = int(first), min(int(last or size - 1), size - 1)
    elif last and int(last):
        start, end = max(size - int(last), 0), size - 1
    else:
        return None
    return (start, end) if start <= end else None


@lru_cache(maxsize=256)
def scaled(media: Media, box: tuple[int | None, int | None], fit: str, file_format: str, quality: int) -> bytes:
    """A copy of a picture. `fit` is inside, contain, cover, outside or fill; one side alone keeps the ratio."""
    from PIL import Image

    with Image.open(io.BytesIO(render(media))) as opened:
        picture = opened.convert("RGBA")
    if file_format not in {"png", "webp"}:
        picture = picture.convert("RGB")
    size = _target(picture.size, box, fit)
    picture = picture.resize(size)
    if fit == "cover" and None not in box:
        wide, high = box
        left, top = (size[0] - wide) // 2, (size[1] - high) // 2
        picture = picture.crop((left, top, left + wide, top + high))
    out = io.BytesIO()
    picture.save(out, {"jpg": "JPEG", "tif": "TIFF"}.get(file_format, file_format.upper()), quality=quality)
    return out.getvalue()


def _target(size: tuple[int, int], box: tuple[int | None, int | None], fit: str) -> tuple[int, int]:
    wide, high = box
    if wide is None and high is None:
        return size
    if wide is not None and high is not None and fit == "fill":
        return wide, high
    shares = [side / own for side, own in zip(box, size, strict=True) if side is not None]
    share = max(shares) if fit in {"cover", "outside"} else min(shares)
    return max(round(size[0] * share), 1), max(round(size[1] * share), 1)


def mime_of(file_format: str) -> str:
    """The media type of a format word."""
    return MIMES.get(file_format, f"image/{file_format}")
