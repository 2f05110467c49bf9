"""Sizes, dates and files shared by the rows of all vendors."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.fake_vendors.media import Media, picture_format

ASPECTS = (
    ("1:1", 1, 1),
    ("16:9", 16, 9),
    ("9:16", 9, 16),
    ("3:2", 3, 2),
    ("2:3", 2, 3),
    ("4:5", 4, 5),
    ("21:9", 21, 9),
)


def aspect(bits: int) -> tuple[str, int, int]:
    """The aspect ratio of a row, as text and numbers."""
    return ASPECTS[(bits >> 33) % len(ASPECTS)]


def pixels(bits: int, edge: int) -> tuple[int, int]:
    """Width and height, `edge` on the longer side, in steps of eight."""
    _name, wide, high = aspect(bits)
    if wide >= high:
        return edge, max(edge * high // wide // 8 * 8, 8)
    return max(edge * wide // high // 8 * 8, 8), edge


def picture(bits: int, edge: int, modified: float | None) -> Media:
    """The picture of a row; one in eleven does not tell when it was changed."""
    width, height = pixels(bits, edge)
    return Media(picture_format(bits >> 50), width, height, bits, None if bits % 11 == 0 else modified)


def plain_file(file_format: str, bits: int, modified: float | None) -> Media:
    """A file that is no picture."""
    return Media(file_format, 64, 32, bits, None if bits % 11 == 0 else modified)


def iso(seconds: float) -> str:
    """A moment as most vendors write it."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
