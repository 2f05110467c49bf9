"""A grid on a fake gallery, shown offscreen."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager

import pytest

from gui.grid.asset_model import AssetModel
from gui.grid.grid_view import GalleryView
from gui.grid.thumbnail_feed import ThumbnailFeed
from services.domain import Query
from tests.conftest import until
from tests.gui.grid.fakes import FACES


class Grid:
    """Model, feed and view together."""

    def __init__(self, theme, gallery, size):
        self.gallery = gallery
        self.model = AssetModel(gallery, FACES)
        self.feed = ThumbnailFeed(gallery)
        self.view = GalleryView(theme, FACES, self.feed)
        self.view.motion.animated = False
        self.view.setModel(self.model)
        self.view.resize(*size)

    async def open(self):
        self.view.show()
        self.model.show(Query())
        if self.gallery.keys:
            await until(lambda: self.model.rowCount() and self.model.entry(0))

    async def pictures(self):
        """Wait until every visible tile that can have a picture has one."""
        await until(lambda: all(self.feed.picture(self.model.id_at(row)) for row in self.view.visible_rows()))

    def image(self):
        return self.view.viewport().grab().toImage()

    async def close(self):
        self.view.hide()
        await self.feed.aclose()
        await self.model.aclose()
        self.view.deleteLater()
        await asyncio.sleep(0)


@pytest.fixture
def open_grid(theme):
    """`async with open_grid(gallery) as grid`."""

    @asynccontextmanager
    async def opened(gallery, size=(872, 700)):
        grid = Grid(theme, gallery, size)
        try:
            await grid.open()
            yield grid
        finally:
            await grid.close()

    return opened
