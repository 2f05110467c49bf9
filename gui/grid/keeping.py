"""Judged rows that no longer belong to a list stay where they are in it."""

from __future__ import annotations

from gui.grid.edits import Edit, apply, piece
from services.gallery import Listing


def with_kept(fresh: Listing, old: Listing, kept: frozenset[int]) -> Listing:
    """The new list with the kept rows of the old one that it lacks, each behind the one it was behind."""
    missing = kept.difference(fresh.ids)
    if not missing:
        return fresh
    place = {key: row for row, key in enumerate(fresh.ids)}
    coming: dict[int, list[int]] = {}
    at = 0
    for row, key in enumerate(old.ids):
        if key in place:
            at = place[key] + 1
        elif key in missing:
            coming.setdefault(at, []).append(row)
    for at in sorted(coming, reverse=True):
        apply(fresh, Edit(at, 0, piece(old, coming[at])))
    return fresh
