"""An asset as the JSON that scripts and the raw data of the window show; a change here is a breaking change."""

from __future__ import annotations

from datetime import UTC, datetime

from services.domain import ORIGINAL, Asset, Entry, Review


def moment(value: datetime | None) -> str | None:
    """ISO 8601 in UTC with a Z, or null."""
    if value is None:
        return None
    utc = value.astimezone(UTC)
    return utc.isoformat(timespec="milliseconds" if utc.microsecond else "seconds").replace("+00:00", "Z")


def asset_shape(entry: Entry, addressed: Asset | None = None) -> dict[str, object]:
    """An asset; `addressed` is the same asset with the addresses of its media, for `--with-urls`."""
    asset, ref = entry.asset, entry.asset.ref
    shape: dict[str, object] = {
        "uid": ref.uid,
        "account": ref.account,
        "provider": entry.provider,
        "feed": entry.feed,
        "feeds": list(entry.feeds),
        "remote_id": ref.remote_id,
        "index": ref.index,
        "request_id": asset.request_id,
        "kind": asset.kind.value,
        "status": asset.status.value,
        "remote_type": asset.remote_type,
        "mime": asset.mime,
        "created_at": moment(entry.sort_at if entry.estimated else asset.created_at),
        "created_at_estimated": entry.estimated,
        "prompt": asset.prompt,
        "negative_prompt": asset.negative_prompt,
        "model": asset.model,
        "seed": asset.seed,
        "width": asset.width,
        "height": asset.height,
        "duration": asset.duration,
        "bytes": asset.bytes,
        "tags": list(asset.tags),
        "collections": list(asset.collections),
        "privacy": asset.privacy,
        "cost": asset.cost,
        "cost_unit": asset.cost_unit,
        "error": asset.error,
        "params": dict(asset.params),
        "review": review_shape(entry.review),
    }
    if addressed is not None:
        others = {name: url for name, url in addressed.urls.items() if name != ORIGINAL}
        shape |= {"url": addressed.urls.get(ORIGINAL), "urls": others}
    return shape


def review_shape(review: Review) -> dict[str, object]:
    """What the artist thinks."""
    return {
        "rating": review.rating,
        "flag": review.flag.value,
        "label": review.label.value,
        "note": review.note,
        "tags": list(review.tags),
    }
