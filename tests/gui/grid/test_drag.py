"""What a drag of tiles carries and looks like."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QPixmap

from gui.grid import drag
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened, pull


def test_the_rows_come_back_and_nothing_else_is_carried():
    load = drag.carry(array("q", [7, 2**60]))
    assert drag.carried(load) == array("q", [7, 2**60])
    assert load.formats() == [drag.ASSETS]
    assert drag.carried_collection(load) is None


def test_what_another_run_dragged_is_not_ours():
    load = QMimeData()
    load.setData(drag.ASSETS, b"0123456789abcdef" + array("q", [7]).tobytes())
    assert drag.carried(load) is None


def test_a_collection_comes_back():
    assert drag.carried_collection(drag.carry_collection("c1")) == "c1"


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_picture_is_96_long_at_85_percent_with_the_number_in_the_accent(theme, ratio):
    thumbnail = QPixmap(256, 128)
    thumbnail.fill(Qt.GlobalColor.white)
    image = drag.picture(thumbnail, 1204, theme, ratio).toImage()
    below = image.pixelColor(round(40 * ratio), round(40 * ratio))
    assert below.red() == 255
    assert below.alpha() == pytest.approx(255 * 0.85, abs=1)
    assert image.pixelColor(round(40 * ratio), round((9 + 48 + 2) * ratio)).alpha() == 0
    assert image.pixelColor(round(95 * ratio), round(2 * ratio)).name() == theme.tokens.accent_fill.name()


def test_without_a_thumbnail_there_is_a_plate(theme):
    image = drag.picture(None, 1, theme, 1.0).toImage()
    assert image.pixelColor(40, 60).alpha() > 0


def test_pulling_one_of_several_selected_tiles_takes_all_of_them(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(8), tmp_path) as it:
            await it.listed(8)
            begun = []
            it.session.tile_drag.begin = lambda source, load, look: begun.append(list(drag.carried(load)))
            it.grid.selectAll()
            pull(it.grid, tile(it.grid, 2))
            assert begun == [[it.model.id_at(row) for row in range(8)]]
            assert len(it.grid.selected_spans()) == 1

    qt_run(scenario())


def test_pulling_an_unselected_tile_takes_it_alone_and_no_rubber_band_comes(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(8), tmp_path) as it:
            await it.listed(8)
            begun = []
            it.session.tile_drag.begin = lambda source, load, look: begun.append(list(drag.carried(load)))
            pull(it.grid, tile(it.grid, 3))
            assert begun == [[it.model.id_at(3)]]
            assert it.grid.selected_spans() == [(3, 3)]

    qt_run(scenario())


def tile(grid, row):
    return grid.visualRect(grid.model().index(row, 0)).center()
