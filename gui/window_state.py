"""What the window remembers by itself: its place and size, its panes, the source and the current item."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from services.errors import ServiceError
from services.files import write_atomically

log = logging.getLogger(__name__)


_NOW: Final = {"filter_bar": "filters"}
"""What an earlier version called otherwise."""

_NONE: Final[Mapping[str, object]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowState:
    """`geometry` is Qt's own text; `source` the key of the sidebar row; `current` a uid. `tile_size` is that of uniform
    cells, `row_height` that of justified rows. `recent_commands`: the last ids of the palette, a line each."""

    geometry: str = ""
    sidebar_width: int = 240
    detail_width: int = 328
    sidebar: bool = True
    detail: bool = True
    filters: bool = True
    tile_size: int = 156
    row_height: int = 140
    layout: str = "justified"
    sort: str = "newest"
    group: str = "day"
    source: str = "all"
    current: str = ""
    recent_commands: str = ""


@dataclass(frozen=True, slots=True)
class Files:
    """Where a session keeps what it remembers."""

    settings: Path
    window: Path


def load(path: Path, older: Mapping[str, object] = _NONE) -> WindowState:
    """The state in the file; whatever in it does not fit is as at the first start.

    `older`: what an earlier version kept elsewhere; it counts where the file has nothing of that name.
    """
    try:
        told = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        told = {}
    before = {_NOW.get(name, name): value for name, value in older.items()}
    told = {**before, **told} if isinstance(told, dict) else before
    fitting: dict[str, Any] = {  # of the right types, as looked at here
        each.name: told[each.name]
        for each in fields(WindowState)
        if each.name in told and type(told[each.name]) is type(each.default)
    }
    return WindowState(**fitting)


def save(path: Path, state: WindowState) -> None:
    """Keep the state; losing it hurts nobody, so a full disk is noted in the log alone."""
    try:
        write_atomically(path, json.dumps(asdict(state)).encode())
    except ServiceError as error:
        log.warning("the window's place could not be kept: %s", error)
