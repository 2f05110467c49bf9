"""What the user chose, as a frozen value in one small JSON file. Keys of a newer version are kept, not understood."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Final

from services.errors import StorageError
from services.files import write_atomically
from services.words import said

MAX_BYTES: Final = 1024 * 1024
THEMES: Final = ("dark", "mid", "light", "system")
CANVASES: Final = ("theme", "black", "dark", "grey", "light", "white", "checker")
SCALES_PERCENT: Final = (90, 100, 115, 130, 150)
BY_SYSTEM: Final = ("system", "on", "off")
CELL_INFORMATION: Final = ("strip", "title", "nothing")
LANGUAGES: Final = ("system", "en", "de")
LOG_LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR")
_NONE: Final[Mapping[str, object]] = MappingProxyType({})


def _no_extras() -> Mapping[str, object]:
    return _NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything the settings file holds; a change makes a new one. `extra` holds keys we do not know.

    `advance`: go on to the next after a flag or rating. `keep_judged`: what an edit takes out of a list stays shown
    until the list is read anew. `keys`: lists of keys by command, changes only; an entry in it that makes no sense is
    kept as it stands. What the window remembers by itself (panes, sizes) is none of this: see `gui.window_state`.
    """

    theme: str = field(default="dark", metadata={"choices": THEMES})
    canvas: str = field(default="theme", metadata={"choices": CANVASES})
    scale: int = field(default=100, metadata={"choices": SCALES_PERCENT})
    system_font: bool = False
    motion: str = field(default="system", metadata={"choices": BY_SYSTEM})
    label_initials: bool = False
    contrast: str = field(default="system", metadata={"choices": BY_SYSTEM})
    cell_information: str = field(default="strip", metadata={"choices": CELL_INFORMATION})
    advance: bool = False
    keep_judged: bool = True
    language: str = field(default="system", metadata={"choices": LANGUAGES})
    thumbnail_budget_mb: int = field(default=2048, metadata={"range": (64, 1024 * 1024)})
    keys: Mapping[str, object] = field(default_factory=_no_extras, metadata={"kind": dict})
    log_level: str = field(default="INFO", metadata={"choices": LOG_LEVELS})
    extra: Mapping[str, object] = field(default_factory=_no_extras, repr=False)


def load(path: Path) -> tuple[Settings, str | None]:
    """The settings, and a sentence where something in the file had to be left out. Never raises for a bad file."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return Settings(), _set_aside(path)
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError):
        return Settings(), said(
            "The settings in {path} cannot be read; the usual ones are used until that is cured.", path=path
        )
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):  # not UTF-8, not JSON, or nested to make a parser fall over
        values = None
    if not isinstance(values, dict):
        return Settings(), _set_aside(path)
    return _understood(values, path)


def _understood(values: dict[str, object], path: Path) -> tuple[Settings, str | None]:
    good: dict[str, object] = {}
    wrong: list[str] = []
    for item in fields(Settings):
        if item.name == "extra" or item.name not in values:
            continue
        value = values.pop(item.name)
        if type(value) is item.metadata.get("kind", type(item.default)) and _allowed(value, item.metadata):
            good[item.name] = MappingProxyType(value) if isinstance(value, dict) else value
        else:
            wrong.append(item.name)
    settings = Settings(**good, extra=MappingProxyType(values))  # type: ignore[arg-type]  # types checked above
    if not wrong:
        return settings, None
    return settings, said(
        "Settings left at their usual values, because {path} has none that fit: {names}.",
        path=path,
        names=", ".join(wrong),
    )


def _allowed(value: object, rules: Mapping[str, object]) -> bool:
    choices, limits = rules.get("choices"), rules.get("range")
    if isinstance(choices, tuple):
        return value in choices
    if isinstance(limits, tuple) and isinstance(value, int):
        return bool(limits[0] <= value <= limits[1])
    return True


def _set_aside(path: Path) -> str:
    aside = path.with_name(f"{path.name}.bad")
    try:
        path.replace(aside)
    except OSError:
        return said("The settings in {path} are damaged; the usual ones are used.", path=path)
    return said(
        "The settings were damaged and the usual ones are used; the damaged file is kept as {aside}.", aside=aside
    )


def save(path: Path, settings: Settings) -> None:
    """Write the settings, old or new and never half; StorageError where the disk refuses."""
    known = {item.name: getattr(settings, item.name) for item in fields(Settings) if item.name != "extra"}
    known["keys"] = dict(settings.keys)
    try:
        text = json.dumps({**settings.extra, **known}, indent=2, sort_keys=True)
    except (TypeError, ValueError, RecursionError) as err:
        raise StorageError(said("The settings hold something that cannot be written; nothing was changed.")) from err
    write_atomically(path, f"{text}\n".encode())
