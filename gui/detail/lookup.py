"""Finding a parameter under whatever name its vendor gave it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping


def bare(name: str) -> str:
    """A parameter's name without what vendors spell differently."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def flat(params: Mapping[str, object]) -> Iterator[tuple[tuple[str, ...], object]]:
    """Every parameter; those of an object one level down stand for themselves."""
    for name, value in params.items():
        if isinstance(value, Mapping) and value:
            yield from (((name, str(inner)), item) for inner, item in value.items())
        else:
            yield (name,), value


def first(params: Mapping[str, object], names: tuple[str, ...]) -> object:
    """The first value that says anything under one of these bare names, which come in the order of preference."""
    found: dict[str, object] = {}
    for path, value in flat(params):
        name = bare(path[-1])
        if name in names and value not in (None, "", [], {}):
            found.setdefault(name, value)
    return next((found[name] for name in names if name in found), None)
