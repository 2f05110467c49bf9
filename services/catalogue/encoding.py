"""An asset as the columns of its row, cleaned so that no record of a provider can fail its whole page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Final

from services.catalogue.codes import (
    KIND_CODE,
    STATUS_CODE,
    dump,
    finite,
    optional_clean,
    optional_micros,
    pack,
    whole,
)
from services.domain import ORIGINAL, Asset

CONTENT: Final = (
    "kind", "status", "media", "created_at", "updated_at", "width", "height", "duration", "bytes", "progress",
    "remote_type", "mime", "request_id", "seed", "privacy", "cost", "cost_unit", "tags", "collections", "name",
    "prompt", "negative", "error", "urls", "params",
)  # fmt: skip
"""The columns that come from the provider alone; `model`, which is a number in the row, is hashed beside them."""

NAME_FIELDS: Final = ("name", "filename", "fileName", "file_name", "title")
MAX_NAME: Final = 300

_AT: Final = {name: at for at, name in enumerate(CONTENT)}

Values = tuple[object, ...]


class Encoded:
    """An asset ready for its row: identity, model name, content columns, and the hash that tells a change."""

    __slots__ = ("asset", "content", "digest", "model", "uid")

    def __init__(self, asset: Asset) -> None:
        self.asset = asset
        self.uid: str = asset.ref.uid
        self.model: str | None = optional_clean(asset.model) or None
        self.content = _content(asset)
        self.digest = blake2b(repr((self.model, self.content)).encode(), digest_size=8).digest()

    def text(self, column: str) -> str | None:
        """A text column of the content."""
        value = self.content[_AT[column]]
        return value if isinstance(value, str) else None


def is_storable(url: str) -> bool:
    """True for an address without a secret: no query, no fragment, no user-info."""
    if "?" in url or "#" in url or not url.startswith(("https://", "http://")):
        return False
    return "@" not in url.split("/", 3)[2]


def _urls(urls: Mapping[str, str]) -> str | None:
    kept = {name: url for name, url in urls.items() if is_storable(url)} if urls else None
    return optional_clean(dump(kept)) if kept else None


def _list(values: Sequence[str]) -> str | None:
    return optional_clean(dump([str(value) for value in values])) if values else None


def _name(asset: Asset) -> str | None:
    """What the file is called: the provider's word, else the end of its address."""
    for field in NAME_FIELDS:
        value = asset.params.get(field)
        if isinstance(value, str) and value:
            return optional_clean(value[:MAX_NAME])
    url = asset.urls.get(ORIGINAL)
    if not url or not url.startswith("http"):
        return None
    return optional_clean(url.split("?", 1)[0].split("#", 1)[0].rsplit("/", 1)[1][:MAX_NAME]) or None


def _content(asset: Asset) -> Values:
    return (
        KIND_CODE[asset.kind],
        STATUS_CODE[asset.status],
        1 if asset.urls else 0,
        optional_micros(asset.created_at),
        optional_micros(asset.updated_at),
        whole(asset.width),
        whole(asset.height),
        finite(asset.duration),
        whole(asset.bytes),
        finite(asset.progress),
        optional_clean(asset.remote_type),
        optional_clean(asset.mime),
        optional_clean(asset.request_id),
        optional_clean(asset.seed),
        optional_clean(asset.privacy),
        optional_clean(asset.cost),
        optional_clean(asset.cost_unit),
        _list(asset.tags),
        _list(asset.collections),
        _name(asset),
        optional_clean(asset.prompt),
        optional_clean(asset.negative_prompt),
        optional_clean(asset.error),
        _urls(asset.urls),
        pack(asset.params),
    )
