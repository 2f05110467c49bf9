"""How it was made, as rows: the most telling first, the rest by name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gui.detail.facts import size_in_pixels
from gui.grid.words import duration_text
from gui.widgets.text import bounded, one_line
from services.domain import Asset, Entry, Kind

MOST_ROWS = 200
MOST_CHARACTERS = 4000
"""Of one value that is kept for its row; the raw data has all of it."""

ALIASES = {
    "Style": ("style", "stylename", "stylepreset", "lora", "loras", "loramodel"),
    "Steps": ("steps", "numinferencesteps", "inferencesteps", "samplesteps"),
    "Guidance": ("guidance", "guidancescale", "cfgscale", "cfg"),
    "Sampler": ("sampler", "samplername", "scheduler"),
    "Strength": ("strength", "imagestrength", "denoisingstrength"),
    "Aspect": ("aspectratio", "aspect"),
    "Voice": ("voice", "voiceid", "voicename"),
    "Language": ("language", "lang"),
}
WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Row:
    """A name and a value as they are shown; `copied` is what the copy button takes."""

    name: str
    value: str
    copied: str
    identifies: bool = False


def telling(asset: Asset) -> list[Row]:
    """Model, style, seed, steps, ... as far as they are told."""
    found = {label: _first(asset.params, names) for label, names in ALIASES.items()}
    rows = [_row("Model", asset.model), _row("Style", found.pop("Style"))]
    rows.append(_row("Seed", asset.seed, identifies=True))
    rows += [_row(label, value) for label, value in found.items()]
    rows.append(_row("Size", size_in_pixels(asset)))
    if asset.duration and asset.kind in (Kind.VIDEO, Kind.AUDIO):
        rows.append(_row("Length", duration_text(asset.duration)))
    return [row for row in rows if row.value]


def rest(asset: Asset) -> list[Row]:
    """Every other parameter, by name; a handful of thousands is cut, as the raw data has them all."""
    known = {name for names in ALIASES.values() for name in names}
    rows = [_row(spoken(path), value) for path, value in _flat(asset.params) if bare(path[-1]) not in known]
    rows = sorted((row for row in rows if row.value), key=lambda row: row.name.lower())
    if len(rows) > MOST_ROWS:
        left = len(rows) - MOST_ROWS
        rows = [*rows[:MOST_ROWS], _row("And more", f"{left} more are in the raw data")]
    return rows


def as_text(rows: list[Row]) -> str:
    """One line a row, for pasting into a message."""
    return "\n".join(f"{row.name}: {row.copied}" for row in rows)


def settings_json(asset: Asset) -> str:
    """Prompt, model, seed and the vendor's own parameters, for pasting into a tool."""
    settings = {
        "prompt": asset.prompt,
        "negative_prompt": asset.negative_prompt,
        "model": asset.model,
        "seed": asset.seed,
        "width": asset.width,
        "height": asset.height,
        "duration": asset.duration,
        "params": dict(asset.params),
    }
    return _pretty({name: value for name, value in settings.items() if value not in (None, {})})


def raw_json(entry: Entry) -> str:
    """Everything the provider told about an asset, but the addresses of its files: they open without a key."""
    asset = entry.asset
    return _pretty(
        {
            "uid": asset.ref.uid,
            "account": asset.ref.account,
            "provider": entry.provider,
            "feeds": list(entry.feeds),
            "remote_id": asset.ref.remote_id,
            "request_id": asset.request_id,
            "kind": asset.kind.value,
            "status": asset.status.value,
            "remote_type": asset.remote_type,
            "mime": asset.mime,
            "created_at": entry.sort_at.isoformat(),
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
        }
    )


def spoken(path: tuple[str, ...]) -> str:
    """ "numInferenceSteps" as "Num inference steps"."""
    words = " ".join(word if word.isupper() else word.lower() for part in path for word in WORDS.findall(part))
    return one_line(words[:1].upper() + words[1:], 60) or one_line(path[-1], 60)


def compact(value: object) -> str:
    """A value on one line: text as it is, lists and objects short."""
    match value:
        case None | "":
            return ""
        case bool():
            return "Yes" if value else "No"
        case str():
            return value
        case [*items] if all(isinstance(item, str | int | float) for item in items):
            return ", ".join(compact(item) for item in items)
        case _:
            return json.dumps(value, ensure_ascii=False, separators=(", ", ": "), default=str)


def _row(name: str, value: object, *, identifies: bool = False) -> Row:
    text = compact(value)
    return Row(name, one_line(text), bounded(text, MOST_CHARACTERS), identifies)


def _pretty(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)


def _flat(params: Mapping[str, object]) -> Iterator[tuple[tuple[str, ...], object]]:
    """Every parameter; those of an object one level down stand for themselves."""
    for name, value in params.items():
        if isinstance(value, Mapping) and value:
            yield from (((name, str(inner)), item) for inner, item in value.items())
        else:
            yield (name,), value


def _first(params: Mapping[str, object], names: tuple[str, ...]) -> object:
    for path, value in _flat(params):
        if bare(path[-1]) in names and compact(value):
            return value
    return None


def bare(name: str) -> str:
    """A parameter's name without what vendors spell differently."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
