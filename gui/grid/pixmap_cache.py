"""Pixmaps of thumbnails by identity, bounded in bytes: the least recently painted go first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from gui.grid.tile_painter import Picture

BYTES_PER_PIXEL = 4


@dataclass(frozen=True, slots=True)
class _Kept:
    picture: Picture
    version: Hashable
    cost: int


class PixmapCache:
    """One picture for each id; `version` tells whether it is still that of the asset."""

    def __init__(self, budget_bytes: int) -> None:
        self._budget = budget_bytes
        self._kept: OrderedDict[int, _Kept] = OrderedDict()
        self.used_bytes = 0

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: int) -> Picture | None:
        """The picture, of whatever size and version; painting it keeps it."""
        found = self._kept.get(key)
        if found is None:
            return None
        self._kept.move_to_end(key)
        return found.picture

    def has(self, key: int, version: Hashable, box: tuple[int, int]) -> bool:
        """True where the picture is of this version and made for this box."""
        found = self._kept.get(key)
        return found is not None and found.version == version and found.picture.box == box

    def put(self, key: int, version: Hashable, picture: Picture) -> None:
        """Keep a picture; others go where the budget is passed."""
        self.forget(key)
        cost = picture.pixmap.width() * picture.pixmap.height() * BYTES_PER_PIXEL
        self._kept[key] = _Kept(picture, version, cost)
        self.used_bytes += cost
        while self.used_bytes > self._budget and len(self._kept) > 1:
            _key, gone = self._kept.popitem(last=False)
            self.used_bytes -= gone.cost

    def forget(self, key: int) -> None:
        """Let go of one picture."""
        gone = self._kept.pop(key, None)
        if gone is not None:
            self.used_bytes -= gone.cost
