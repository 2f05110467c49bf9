"""Another interface scale is taken up by an open window as if it had been opened at that scale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QWidget

from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened

SLACK = 2
"""A pane may be a pixel narrower than in a new window, and what depends on its width a pixel lower each."""


@pytest.mark.parametrize(("start", "goal"), [(100, 150), (100, 90), (150, 100), (115, 130)])
def test_every_widget_is_where_a_window_opened_at_that_scale_has_it(qt_run, theme, tmp_path, start, goal):
    async def scenario():
        try:
            changed = await geometry(start, goal)
            built = await geometry(goal, goal)
        finally:
            theme.use_scale(100)
        return changed, built

    async def geometry(first, second):
        theme.use_scale(first)
        folder = tmp_path / f"{first}-{second}"
        folder.mkdir()
        async with opened(theme, FakeGallery(12), folder, size=(2000, 1300)) as it:
            await it.listed(12)
            await until(it.window.detail.body.here.isVisible)  # the last that is told about what is selected
            theme.use_scale(second)
            await settled(it.window)
            return places(it.window)

    changed, built = qt_run(scenario())
    assert len(built) > 60
    assert changed.keys() == built.keys()
    moved = [f"{key}: {changed[key]} {built[key]}" for key in built if far(changed[key], built[key])]
    assert moved == [], "\n".join(moved)


async def settled(window):
    """Until a turn of the loop changes nothing."""
    before = None
    while before != (now := places(window)):
        before = now
        QApplication.sendPostedEvents()
        await until(lambda: True)


def places(window):
    """Every visible widget by its way down the tree: where it is in the window, and how large."""
    found = {}

    def walk(widget, way):
        counts = {}
        for child in widget.children():
            if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
                kind = f"{type(child).__name__}:{child.objectName()}"
                counts[kind] = counts.get(kind, 0) + 1
                here = f"{way}/{kind}{counts[kind]}"
                found[here] = (child.mapTo(window, QPoint()), child.size())
                walk(child, here)

    walk(window, "")
    return found


def far(one, two):
    (place, size), (other, its) = one, two
    moved = place - other
    return max(abs(moved.x()), abs(moved.y()), off(size, its)) > SLACK


def off(size: QSize, other: QSize):
    return max(abs(size.width() - other.width()), abs(size.height() - other.height()))
