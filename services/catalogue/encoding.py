"""An asset as its row: a few columns that questions are asked about, and one JSON text that holds the rest.

One text is cleaned, hashed and bound at once, where thirty columns would each cost their turn.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b
from typing import Final, NamedTuple

from services.catalogue.codes import (
    KIND_CODE,
    STATUS_CODE,
    area,
    clean,
    clean_json,
    dump,
    finite,
    micros,
    pack,
    permille,
    text_key,
    whole,
)
from services.catalogue.kin import named
from services.domain import ORIGINAL, Asset

NAME_FIELDS: Final = ("name", "filename", "fileName", "file_name", "title")
MAX_NAME: Final = 300

_decoder: Final = json.JSONDecoder()


class Facts(NamedTuple):
    """What the row keeps as JSON, in this order; later versions may only add at the end."""

    prompt: str | None = None
    negative_prompt: str | None = None
    remote_type: str | None = None
    mime: str | None = None
    request_id: str | None = None
    updated_at: int | None = None
    seed: str | None = None
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    bytes: int | None = None
    progress: float | None = None
    tags: list[str] | tuple[str, ...] = ()
    collections: list[str] | tuple[str, ...] = ()
    privacy: str | None = None
    cost: str | None = None
    cost_unit: str | None = None
    error: str | None = None
    urls: Mapping[str, str] | None = None
    name: str | None = None


class Encoded:
    """An asset ready for its row. `digest` tells whether anything changed since it was stored; `listed` are the
    columns a list needs of every row: ratio, pixels, request, wording; `places` follow from the rest and are set by
    whoever knows the provider's groupings."""

    __slots__ = (
        "age",
        "digest",
        "facts",
        "kin",
        "kind",
        "listed",
        "media",
        "model",
        "params",
        "places",
        "status",
        "stored",
        "uid",
    )

    def __init__(self, asset: Asset) -> None:
        self.uid: str = asset.ref.uid
        self.places: tuple[tuple[str, str, str, tuple[str, str] | None], ...] = ()
        self.kind = KIND_CODE[asset.kind]
        self.status = STATUS_CODE[asset.status]
        self.media = 1 if asset.urls else 0
        self.age = None if asset.created_at is None else -micros(asset.created_at)
        self.facts = _facts(asset)
        told = dump(self.facts)
        self.stored = clean_json(told)
        if self.stored is not told:
            self.facts = read(self.stored)
        facts = self.facts
        self.listed = (
            permille(facts.width, facts.height),
            area(facts.width, facts.height),
            text_key(facts.request_id),
            text_key(facts.prompt),
        )
        self.params = pack(asset.params)
        self.kin = [clean(name) for name in named(asset.params)] if asset.params else ()
        self.model = clean(asset.model) if asset.model else None
        content = f"{self.kind} {self.status} {self.media} {self.age} {self.model}\n{self.stored}\n{self.params!r}"
        self.digest = blake2b(content.encode(), digest_size=8).digest()


def read(stored: str) -> Facts:
    """The facts of a stored row."""
    values, end = _decoder.raw_decode(stored)
    if end != len(stored):
        raise ValueError("not one list")
    return Facts(*values)


def is_storable(url: str) -> bool:
    """True for an address without a secret: no query, no fragment, no user-info."""
    if "?" in url or "#" in url or not url.startswith(("https://", "http://")):
        return False
    return "@" not in url.split("/", 3)[2]


def _name(asset: Asset) -> str | None:
    """What the file is called: the provider's word, else the end of its address."""
    params = asset.params
    for field in NAME_FIELDS:
        if field in params:
            value = params[field]
            if isinstance(value, str) and value:
                return value[:MAX_NAME]
    url = asset.urls.get(ORIGINAL)
    if not url or not url.startswith("http"):
        return None
    return url.split("?", 1)[0].split("#", 1)[0].rsplit("/", 1)[1][:MAX_NAME] or None


def _facts(asset: Asset) -> Facts:
    urls = asset.urls
    return Facts(
        asset.prompt,
        asset.negative_prompt,
        asset.remote_type,
        asset.mime,
        asset.request_id,
        None if asset.updated_at is None else micros(asset.updated_at),
        asset.seed,
        whole(asset.width),
        whole(asset.height),
        finite(asset.duration),
        whole(asset.bytes),
        finite(asset.progress),
        asset.tags,
        asset.collections,
        asset.privacy,
        asset.cost,
        asset.cost_unit,
        asset.error,
        {name: url for name, url in urls.items() if is_storable(url)} if urls else None,
        _name(asset),
    )
