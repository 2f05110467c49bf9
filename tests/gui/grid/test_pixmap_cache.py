"""Pixmaps within a budget."""

from __future__ import annotations

from PySide6.QtGui import QPixmap

from gui.grid.pixmap_cache import PixmapCache
from gui.grid.tile_painter import Picture


def picture(edge=10):
    return Picture(QPixmap(edge, edge), (edge, edge))


def test_the_least_recently_painted_goes_first(qapp):
    cache = PixmapCache(3 * 400)
    for key in (1, 2, 3):
        cache.put(key, None, picture())
    cache.get(1)
    cache.put(4, None, picture())
    assert [key for key in (1, 2, 3, 4) if cache.get(key)] == [1, 3, 4]


def test_the_budget_is_kept_when_a_picture_is_replaced(qapp):
    cache = PixmapCache(10_000)
    cache.put(1, None, picture(10))
    cache.put(1, None, picture(20))
    assert cache.used_bytes == 1600


def test_one_picture_larger_than_the_budget_is_kept(qapp):
    cache = PixmapCache(10)
    cache.put(1, None, picture())
    assert cache.get(1)


def test_another_version_or_size_is_not_what_was_asked_for(qapp):
    cache = PixmapCache(10_000)
    cache.put(1, "a", picture(10))
    assert cache.has(1, "a", (10, 10))
    assert not cache.has(1, "b", (10, 10))
    assert not cache.has(1, "a", (20, 20))
