"""How it was made, as rows: the most telling first, the rest by name."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gui.detail.facts import TRIANGLES, number, size_in_pixels
from gui.detail.lookup import bare, first, flat
from gui.i18n import mark, tr
from gui.widgets.text import bounded, one_line
from services.domain import Asset, Kind

MOST_ROWS = 200
MOST_CHARACTERS = 4000
"""Of one value that is kept for its row; the raw data has all of it."""

STYLE = ("style", "stylename", "stylepreset", "lora", "loras", "loramodel", "concepts")
WEIGHT = ("weight", "scale", "strength", "lorastrength", "loraweight", "lorascale", "styleweight")
OWN: Mapping[Kind, Mapping[str, tuple[str, ...]]] = {
    Kind.VIDEO: {
        mark("Aspect"): ("aspectratio", "aspect"),
        mark("First frame"): ("firstframeimage", "firstframeid", "startimage"),
        mark("Last frame"): ("lastframeimage", "lastframeid", "endimage"),
        mark("Camera"): ("camera", "cameramotion", "cameramovement"),
        mark("Sound"): ("sound", "generateaudio", "withaudio", "audioenabled"),
    },
    Kind.AUDIO: {
        mark("Kind"): ("kind", "audiotype"),
        mark("Voice"): ("voice", "voiceid", "voicename"),
        mark("Language"): ("language", "lang"),
        mark("Tempo"): ("tempo", "bpm"),
        mark("Key"): ("key", "musicalkey"),
    },
    Kind.MODEL: {
        mark("Source"): ("image", "imageid", "sourceimage"),
        mark("Faces"): ("faces", "targetfaces", "facelimit"),
        mark("Texture size"): ("texturesize", "textureresolution"),
    },
    Kind.IMAGE: {mark("Aspect"): ("aspectratio", "aspect")},
}
SHARED = {
    mark("Steps"): ("steps", "numinferencesteps", "inferencesteps", "samplesteps"),
    mark("Guidance"): ("guidance", "guidancescale", "cfgscale", "cfg"),
    mark("Sampler"): ("sampler", "samplername", "scheduler"),
    mark("Strength"): ("strength", "imagestrength", "denoisingstrength"),
}
MODEL_FILE = {
    mark("Triangles"): TRIANGLES,
    mark("Materials"): ("materials", "materialcount"),
    mark("Textures"): ("textures", "texturecount"),
    mark("Rig"): ("rig", "rigged"),
    mark("Animated"): ("animated", "animations"),
    mark("Size"): ("dimensions", "boundingbox"),
}
TOLD_ELSEWHERE = frozenset(
    {
        *("status", "startedat", "processingstartedat", "finishedat", "completedat", "endedat", "username", "userid"),
        *("targetnamespace", "targetrepo", "targetdirectory", "ownerid", "authorid", "author", "licence", "license"),
        *("enhancedprompt", "revisedprompt", "expandedprompt", "upsampledprompt", "queueplace", "multiprompt"),
        *("framerate", "fps", "codecname", "samplerate", "channels", "nbchannels", "userimage", "charcount"),
    }
)
"""Said in the facts line, under the prompt or where it came from."""
WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Row:
    """A name and a value as they are shown; `copied` is what the copy button takes, `badge` a provider's letter."""

    name: str
    value: str
    copied: str
    identifies: bool = False
    badge: str = ""


def telling(asset: Asset) -> list[Row]:
    """Model, style, what its sort has of its own, seed, steps, ... as far as they are told."""
    rows = [_row(tr("Model"), asset.model), _row(tr("Style"), _style(asset.params))]
    if asset.duration and asset.kind in (Kind.VIDEO, Kind.AUDIO):
        rows.append(_row(tr("Length"), tr("{seconds} s", seconds=f"{asset.duration:.4g}")))
    rows += _rows(asset.params, OWN.get(asset.kind, {}))
    rows.append(_row(tr("Seed"), asset.seed, identifies=True))
    rows += _rows(asset.params, SHARED)
    if asset.kind is not Kind.VIDEO:
        rows.append(_row(tr("Size"), size_in_pixels(asset)))
    return [row for row in rows if row.value]


def model_file(asset: Asset) -> list[Row]:
    """What is in the file of a 3D model, as far as it is told."""
    return _rows(asset.params, MODEL_FILE) if asset.kind is Kind.MODEL else []


def rest(asset: Asset) -> list[Row]:
    """Every other parameter, by name; a handful of thousands is cut, as the raw data has them all."""
    known = _known(asset.kind)
    rows = [_row(spoken(path), value) for path, value in flat(asset.params) if bare(path[-1]) not in known]
    rows = sorted((row for row in rows if row.value), key=lambda row: row.name.lower())
    if len(rows) > MOST_ROWS:
        left = tr("{count} more are in the raw data", count=len(rows) - MOST_ROWS)
        rows = [*rows[:MOST_ROWS], _row(tr("And more"), left)]
    return rows


def common(tables: Sequence[Sequence[Row]]) -> list[Row]:
    """The rows that all of them have, in the first one's order."""
    if not tables:
        return []
    shared = set(tables[0]).intersection(*map(set, tables[1:]))
    return [row for row in tables[0] if row in shared]


def as_text(rows: Sequence[Row]) -> str:
    """One line a row, for pasting into a message."""
    return "\n".join(f"{row.name}: {row.copied}" for row in rows)


def settings_text(asset: Asset) -> str:
    """Prompt and settings, a line each, for pasting into a message."""
    asked = [_row(tr("Prompt"), asset.prompt), _row(tr("Not"), asset.negative_prompt)]
    return as_text([*(row for row in asked if row.value), *telling(asset), *rest(asset)])


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
    told = {name: value for name, value in settings.items() if value not in (None, {})}
    return json.dumps(told, ensure_ascii=False, indent=2, default=str)


def spoken(path: tuple[str, ...]) -> str:
    """ "numInferenceSteps" as "Num inference steps"."""
    words = " ".join(word if word.isupper() else word.lower() for part in path for word in WORDS.findall(part))
    return one_line(words[:1].upper() + words[1:], 60) or one_line(path[-1], 60)


def compact(value: object) -> str:
    """A value on one line: text as it is, lists and objects short."""
    match value:
        case None | "" | []:
            return ""
        case bool():
            return tr("Yes") if value else tr("No")
        case str():
            return value
        case [*items] if all(isinstance(item, str | int | float) for item in items):
            return ", ".join(compact(item) for item in items)
        case _:
            return json.dumps(value, ensure_ascii=False, separators=(", ", ": "), default=str)


def _row(name: str, value: object, *, identifies: bool = False) -> Row:
    text = compact(value)
    return Row(name, one_line(text), bounded(text, MOST_CHARACTERS), identifies)


def _rows(params: Mapping[str, object], table: Mapping[str, tuple[str, ...]]) -> list[Row]:
    found = [(label, first(params, names)) for label, names in table.items()]
    rows = [_row(tr(label), number(value) if _is_count(value) else value) for label, value in found]
    return [row for row in rows if row.value]


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 10_000


def _known(kind: Kind) -> set[str]:
    tables = [OWN.get(kind, {}), SHARED, MODEL_FILE if kind is Kind.MODEL else {}]
    return {*STYLE, *TOLD_ELSEWHERE, *(name for table in tables for names in table.values() for name in names)}


def _style(params: Mapping[str, object]) -> str:
    """ "Nightjar style v3 · 0.8"; several stand one after the other."""
    value = first(params, STYLE)
    items = value if isinstance(value, list) else [value]
    told = [_weighed(item, params if len(items) == 1 else {}) for item in items]
    return ", ".join(item for item in told if item)


def _weighed(item: object, beside: Mapping[str, object]) -> str:
    inside = item if isinstance(item, Mapping) else {}
    name = first(inside, ("name", "model", "id", "modelid", "path")) if inside else item
    weight = first(inside, WEIGHT) if inside else first(beside, WEIGHT[3:])
    if not isinstance(name, str | int):
        return compact(item)
    return f"{name} · {weight}" if isinstance(weight, int | float | str) else str(name)
