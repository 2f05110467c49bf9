"""The pictures of the first page: as many as fit, each with its own shape, all of them there in the package."""

from importlib.resources import files
from itertools import pairwise

import pytest
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QWidget

from gui.welcome_strip import SHOWN, PictureStrip, _decoded
from tests.conftest import until


@pytest.mark.parametrize(("name", "ratio"), SHOWN)
def test_every_picture_is_in_the_package_with_the_shape_that_is_told(name, ratio, tmp_path):
    path = tmp_path / name
    path.write_bytes(files("resources").joinpath("samples", name).read_bytes())
    size = QImageReader(str(path)).size()
    assert abs(size.width() / size.height() - ratio) < 0.01


def test_a_picture_is_read_at_the_height_it_is_shown_in(qapp):
    assert _decoded("great-wave.webp", 88).height() == 88


@pytest.fixture
def strip(theme, qtbot):
    """In a page that is not shown."""
    page = QWidget()
    qtbot.addWidget(page)
    made = PictureStrip(theme, page)
    made.page = page  # else it is collected with everything in it
    made.set_height(176)
    made.resize(1440, made.height())
    return made


def test_the_row_reaches_from_edge_to_edge_with_even_gaps(strip):
    areas = [area for _name, area in strip.places()]
    assert areas[0].left() < 0
    assert areas[-1].right() >= 1439
    assert all(after.left() - before.right() == 13 for before, after in pairwise(areas))


def test_pictures_come_without_blocking(qt_run, strip):
    async def scenario():
        strip.parentWidget().show()
        await until(lambda: len(strip._pixmaps) == len(strip.places()))
        await strip.tasks.aclose()

    qt_run(scenario())


def test_no_height_is_no_row(strip):
    strip.set_height(0)
    assert strip.isHidden()
    assert not strip.places()
