"""Which other assets a row names among its parameters: what it was made from, in its provider's own spelling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

NAMES: Final = frozenset(
    {
        *("parentId", "rootParentId", "parent_id", "sourceAssetId", "retried_from_id"),
        *("image", "images", "imageId", "imageIds", "mask", "maskId", "input_image", "input_images", "image_url"),
        *("controlImage", "controlImageId", "ipAdapterImage", "ipAdapterImageId"),
        *("ipAdapterImages", "ipAdapterImageIds", "referenceImage", "referenceImages", "referenceImageId"),
        *("referenceImageUrl", "referenceImageUrls", "firstFrameImageUrl", "startImage", "endImage"),
        *("video", "videoId", "input_video", "video_url", "extendVideoUrl", "audio", "audioId", "input_audio"),
    }
)
"""Parameters that hold the id or the address of another asset. The frames and thumbnails of an asset are itself."""

MAX_ID_CHARS: Final = 200
MAX_NAMED: Final = 64


def named(params: Mapping[str, object]) -> tuple[str, ...]:
    """The ids that may be other assets of the same account, each once; of an address the name of its file."""
    found: dict[str, None] = {}
    for value in _values(params):
        for text in value if isinstance(value, list) else (value,):
            if name := _id_in(text):
                found[name] = None
            if len(found) == MAX_NAMED:
                return tuple(found)
    return tuple(found)


def file_name(address: str) -> str:
    """The name of the file an address ends in, without its ending."""
    return address.partition("?")[0].rstrip("/").rpartition("/")[2].partition(".")[0]


def _values(params: Mapping[str, object]) -> Iterator[object]:
    for name, value in params.items():
        if name in NAMES:
            yield value
        elif isinstance(value, dict):
            yield from (inner for key, inner in value.items() if key in NAMES)


def _id_in(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("assetId") or value.get("id")
    if not isinstance(value, str) or value.startswith("data:"):
        return ""
    name = file_name(value) if "/" in value else value
    return name if 0 < len(name) <= MAX_ID_CHARS and not any(sign.isspace() for sign in name) else ""
