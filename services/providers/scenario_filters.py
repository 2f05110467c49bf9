"""Scenario's own list filters: their names, values, and which may not meet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from services.errors import UsageError
from services.providers.base import FeedInfo, FilterField
from services.providers.filters import check_date, check_filters

TITLE: Final = "Scenario"

TYPES: Final = (
    "inference-txt2img", "inference-txt2img-ip-adapter", "inference-txt2img-texture", "inference-img2img",
    "inference-img2img-ip-adapter", "inference-img2img-texture", "inference-inpaint", "inference-inpaint-ip-adapter",
    "inference-reference", "inference-reference-texture", "inference-controlnet", "inference-controlnet-ip-adapter",
    "inference-controlnet-img2img", "inference-controlnet-reference", "inference-controlnet-inpaint",
    "inference-controlnet-inpaint-ip-adapter", "inference-controlnet-texture", "background-removal", "canvas",
    "canvas-export", "canvas-drawing", "detection", "patch", "pixelization", "upscale", "upscale-texture",
    "upscale-skybox", "vectorization", "segment", "segmentation-image", "segmentation-mask", "skybox-base-360",
    "skybox-hdri", "skybox-3d", "restyle", "reframe", "generative-fill", "texture", "texture-height", "texture-normal",
    "texture-smoothness", "texture-metallic", "texture-edge", "texture-ao", "texture-albedo", "image-prompt-editing",
    "unknown", "img23d", "txt23d", "video23d", "3d23d", "3d23d-texture", "3d-texture", "3d-texture-mtl",
    "3d-texture-albedo", "3d-texture-normal", "3d-texture-roughness", "3d-texture-metallic", "img2video", "txt2audio",
    "audio2audio", "audio2video", "video2audio", "voice-clone", "video2video", "video2img", "txt2img", "img2img",
    "txt2video", "uploaded", "uploaded-video", "uploaded-audio", "uploaded-3d", "uploaded-avatar", "upscale-video",
)  # fmt: skip
"""The values of `metadata.type` one may ask for. Rows may have others: this list has grown before."""

ORDER_OF: Final = {
    "createdAfter": "createdAt",
    "createdBefore": "createdAt",
    "updatedAfter": "updatedAt",
    "updatedBefore": "updatedAt",
}
"""The time filters, each with the only order in which it is allowed."""

RESERVED: Final = ("pageSize", "paginationToken", "projectId", "originalAssets", "withEmbedding")

FILTERS: Final = (
    FilterField(name="authorId"),
    FilterField(name="collectionId"),
    FilterField(name="inferenceId"),
    FilterField(name="modelId", hint="Made with this model."),
    FilterField(name="parentAssetId"),
    FilterField(name="rootAssetId"),
    FilterField(name="privacy", choices=("private", "public", "unlisted"), hint="public: of every organisation."),
    FilterField(name="tags", hint="Separated by commas; public assets only."),
    FilterField(name="type", choices=TYPES),
    FilterField(name="types", hint="Several types, separated by commas."),
    *(FilterField(name=name, hint="An ISO 8601 date or time, exclusive.") for name in ORDER_OF),
    FilterField(name="sortBy", choices=("createdAt", "updatedAt")),
    FilterField(name="sortDirection", choices=("asc", "desc")),
)


def check_scenario_filters(feed: FeedInfo, where: Mapping[str, str], *, public: bool) -> None:
    """UsageError where a filter is unknown or wrong, or where two of them exclude each other."""
    check_filters(TITLE, feed, where, RESERVED)
    if "type" in where and "types" in where:
        raise _refused("type and types exclude each other")
    for name in _names(where.get("types", "")):
        if name not in TYPES:
            raise _refused(f"it does not know the type {name!r}")
    if public and where.get("privacy", "public") != "public":
        raise _refused("its public list has public assets only")
    if "tags" in where and not public and where.get("privacy") != "public":
        raise _refused("tags filter public assets only: add privacy=public")
    _check_times(where)


def has_order(where: Mapping[str, str]) -> bool:
    """True where these filters settle what the list is sorted by."""
    return "sortBy" in where or any(name in where for name in ORDER_OF)


def order(where: Mapping[str, str]) -> str:
    """What a list with these filters is sorted by; the time filters leave no choice."""
    needed = next((ORDER_OF[name] for name in ORDER_OF if name in where), "createdAt")
    return where.get("sortBy", needed)


def spelled(name: str, value: str) -> str:
    """A filter's value as it is sent: lists without the spaces people put after commas."""
    return ",".join(_names(value)) if name in ("types", "tags") else value


def _check_times(where: Mapping[str, str]) -> None:
    needed = {ORDER_OF[name]: name for name in ORDER_OF if name in where}
    for name in ORDER_OF:
        if name in where:
            check_date(TITLE, name, where[name])
    if len(needed) > 1:
        raise _refused(f"{' and '.join(needed.values())} need different orders")
    for column, name in needed.items():
        if where.get("sortBy", column) != column:
            raise _refused(f"{name} needs sortBy={column}")


def _names(listed: str) -> list[str]:
    return [name.strip() for name in listed.split(",")] if listed else []


def _refused(reason: str) -> UsageError:
    return UsageError(f"{TITLE} cannot filter like this: {reason}. Nothing was sent.")
