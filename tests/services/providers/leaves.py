"""Where the values of a row went: used to prove that nothing a provider says is lost."""

from __future__ import annotations

import contextlib
import dataclasses
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from services.domain import Asset
from services.providers.cleaning import clean_text

DROPPED = {"embedding"}
WORDS = {
    "image-hdr": "image",
    "json": "document",
    "voice": "audio",
    "success": "succeeded",
    "pending": "processing",
    "error": "failed",
}


def leaves(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Every value of a JSON tree with the name of the field it is in."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in DROPPED:
                yield from leaves(item, key)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from leaves(item, name)
    else:
        yield name, value


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, datetime):
        return f"moment {value.astimezone(UTC).timestamp():.3f}"
    try:
        return f"number {Decimal(str(value)).normalize()}"
    except InvalidOperation:
        return str(value)


def kept_in(asset: Asset) -> set[object]:
    """The values an asset holds; those of `params` also together with their names."""
    kept: set[object] = set()
    for field in dataclasses.fields(asset):
        value = getattr(asset, field.name)
        items = value if isinstance(value, tuple) else (value,)
        kept |= {_plain(item) for item in items if field.name not in ("params", "urls", "ref")}
    kept |= {asset.ref.remote_id, _plain(asset.ref.remote_id)}
    kept |= set(asset.urls.values())
    for name, value in leaves(dict(asset.params)):
        kept |= {_plain(value), (name, _plain(value))}
    return kept


def _spellings(name: str, value: object) -> Iterator[object]:
    """The forms in which a value may be kept."""
    if isinstance(value, bool):
        yield name, _plain(value)
        return
    yield _plain(value)
    if isinstance(value, str):
        yield _plain(clean_text(value))
        yield WORDS.get(value, value)
        yield value
        if match := re.fullmatch(r"([\d.]+)s", value):
            yield _plain(float(match.group(1)))
        with contextlib.suppress(ValueError):
            yield _plain(datetime.fromisoformat(value))
    elif isinstance(value, int | float):
        yield _plain(value / 100)
        if value > 10**9:
            yield _plain(datetime.fromtimestamp(value / 1000 if value > 10**11 else value, UTC))


def lost(row: object, assets: list[Asset]) -> list[tuple[str, object]]:
    """The values of `row` that none of its assets holds."""
    kept = set().union(*map(kept_in, assets))
    return [
        (name, value)
        for name, value in leaves(row)
        if value is not None and value != "" and not kept & set(_spellings(name, value))
    ]
