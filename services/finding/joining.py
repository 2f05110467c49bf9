"""Puts queries together: the sidebar's source, the filter bar and the search must all hold."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Final

from services.domain import Flag, Label, Query, Shelf, Status

_ONE_OF: Final = frozenset({"accounts", "providers", "kinds", "statuses", "flags", "labels", "seeds", "uids"})
"""Fields of which an asset has one value: what both lists let through is what they have in common."""

_PLAIN: Final = Query()
_OWN: Final = frozenset({Flag.PICK, Flag.REJECT})


def both(first: Query, second: Query) -> Query:
    """What passes both. Fields stay on top where they can, so that who reads on at a provider sees them."""
    merged: dict[str, Any] = {}
    apart: dict[str, Any] = {}
    for field in fields(Query):
        name = field.name
        mine, other, usual = getattr(first, name), getattr(second, name), getattr(_PLAIN, name)
        if name in ("also", "without"):
            merged[name] = (*mine, *(each for each in other if each not in mine))
        elif usual in (mine, other) or mine == other:
            merged[name] = other if mine == usual else mine
        elif (common := _common(name, mine, other)) is not None:
            merged[name] = common
        else:
            merged[name], apart[name] = (other, mine) if other is Shelf.HIDDEN else (mine, other)
    if apart:
        merged["also"] = (*merged["also"], *(_alone(name, value) for name, value in apart.items()))
    return Query(**merged)


def can_grow(query: Query) -> bool:
    """False where only what is known here can pass: reading on at the providers would bring nothing."""
    if query.shelf in (Shelf.PICKS, Shelf.IN_PROGRESS, Shelf.HIDDEN) or query.uids or query.collection or query.similar:
        return False
    if (query.flags and set(query.flags) <= _OWN) or (query.labels and Label.NONE not in query.labels):
        return False
    if query.ratings and min(low for low, _ in query.ratings) > 0:
        return False
    return all(can_grow(part) for part in query.also)


def _common(name: str, mine: Any, other: Any) -> Any:
    if name == "since":
        return max(mine, other)
    if name == "until":
        return min(mine, other)
    if name in _ONE_OF:
        return tuple(each for each in mine if each in other) or None
    return None


def _alone(name: str, value: Any) -> Query:
    if name == "shelf":
        return _as_field(value)
    return replace(_PLAIN, **{name: value})


def _as_field(shelf: Shelf) -> Query:
    """A shelf as a condition beside another shelf."""
    match shelf:
        case Shelf.PICKS:
            return Query(flags=(Flag.PICK,))
        case Shelf.UNREVIEWED:
            return Query(unreviewed=True)
        case Shelf.IN_PROGRESS:
            return Query(statuses=(Status.QUEUED, Status.PROCESSING))
        case _:
            return Query(shelf=shelf)
