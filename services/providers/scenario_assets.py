"""Scenario's asset object, and the examples that wrap one: from JSON to `Asset`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from services.domain import IN_FLIGHT, ORIGINAL, Account, Asset, AssetRef, Kind, Status
from services.providers import reading
from services.providers.common import KINDS

STATUSES: Final = {
    "success": Status.SUCCEEDED,
    "pending": Status.PROCESSING,
    "error": Status.FAILED,
    # The vendor's jobs use these; its assets may one day.
    "queued": Status.QUEUED,
    "failure": Status.FAILED,
    "canceled": Status.CANCELLED,
    "in-progress": Status.PROCESSING,
    "processing": Status.PROCESSING,
}

FILES_WITH_ID: Final = ("thumbnail", "preview", "firstFrame", "lastFrame")
"""Other files of an asset, each an object with an asset id, which is kept, and an address."""


def assets_of(account: Account, row: object) -> Iterator[Asset]:
    """The one asset of a row of the list."""
    fields = _fields(row)
    yield _asset(account, fields, None, None)


def assets_of_example(account: Account, row: object) -> Iterator[Asset]:
    """The asset of an example; how it was made lies beside it and goes into its `params`."""
    if not isinstance(row, dict):
        raise reading.UnreadableRowError("it is no object")
    fields = _fields(row.get("asset"))
    around = {name: value for name, value in row.items() if name != "asset"}
    model, inference = reading.text(around.get("modelId")), reading.text(around.get("inferenceId"))
    fields.add(around)
    yield _asset(account, fields, model, inference)


def _fields(row: object) -> reading.Fields:
    if not isinstance(row, dict):
        raise reading.UnreadableRowError("it has no asset")
    return reading.Fields(row)


def _asset(account: Account, fields: reading.Fields, model: str | None, inference: str | None) -> Asset:
    remote_id = fields.see("id", reading.row_id)
    assert remote_id is not None
    for name in ("id", "embedding"):
        fields.drop(name)
    meta, file = fields.inner("metadata"), fields.inner("properties")
    kind = fields.word("kind", KINDS, Kind.OTHER)
    status = fields.word("status", STATUSES, Status.PROCESSING)
    urls = _urls(fields)
    return Asset(
        ref=AssetRef(account.id, "-", remote_id),
        kind=kind,
        status=status,
        remote_type=meta.take("type", reading.text),
        mime=fields.take("mimeType", reading.text),
        request_id=meta.take("inferenceId", reading.text) or inference,
        created_at=fields.take("createdAt", reading.moment),
        updated_at=fields.take("updatedAt", reading.moment),
        prompt=_prompt(fields, meta),
        negative_prompt=meta.take("negativePrompt", reading.text),
        model=meta.take("modelId", reading.text) or model,
        seed=meta.take("seed", reading.text),
        width=file.take("width", reading.size) or meta.take("width", reading.size),
        height=file.take("height", reading.size) or meta.take("height", reading.size),
        duration=file.take("duration", reading.seconds),
        bytes=file.take("size", reading.size),
        progress=meta.take("progressPercent", _share) if status in IN_FLIGHT else None,
        tags=fields.take("tags", reading.texts) or (),
        collections=fields.take("collectionIds", reading.texts) or (),
        privacy=fields.take("privacy", reading.text),
        params=fields.params(),
        urls=urls,
    )


def _prompt(fields: reading.Fields, meta: reading.Fields) -> str | None:
    """What was asked for, else what the picture is said to show."""
    return (
        meta.take("prompt", reading.text) or meta.take("text", reading.text) or fields.take("description", reading.text)
    )


def _urls(fields: reading.Fields) -> Mapping[str, str]:
    urls: dict[str, str] = {}
    if url := fields.take("url", reading.address):
        urls[ORIGINAL] = url
    for name in FILES_WITH_ID:
        if name in fields and (url := fields.inner(name).take("url", reading.address)):
            urls[name] = url
    if url := fields.take("originalFileUrl", reading.address):
        urls["originalFile"] = url
    return urls


def _share(value: object) -> float | None:
    percent = reading.number(value)
    return None if percent is None else min(percent, 100.0) / 100
