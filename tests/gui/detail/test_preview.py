"""The picture at the top of the pane."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from gui.detail.preview import PreviewArea
from services.domain import Status
from tests.gui.grid.fakes import make_entry


def picture(colour, width=64, height=40, kind=QImage.Format.Format_RGB32):
    image = QImage(width, height, kind)
    image.fill(QColor(colour))
    return image


@pytest.fixture
def area(qtbot, theme):
    made = PreviewArea(theme)
    qtbot.addWidget(made)
    made.resize(320, 200)
    made.show()
    return made


def colour_at(area, x, y):
    return area.grab().toImage().pixelColor(x, y).name()


def test_a_small_picture_is_centred_and_not_blown_up(area, theme):
    entry = make_entry()
    area.show_entry(entry, "x")
    area.set_preview(entry.asset.ref.uid, picture("#c83c28"), "")
    assert colour_at(area, 160, 100) == "#c83c28"
    assert colour_at(area, 160 - 40, 100) == theme.tokens.canvas.name()


def test_a_large_picture_is_fitted_whole(area, theme):
    entry = make_entry()
    area.show_entry(entry, "x")
    area.set_preview(entry.asset.ref.uid, picture("#c83c28", 4000, 1000), "")
    assert colour_at(area, 2, 100) == "#c83c28"
    assert colour_at(area, 160, 10) == theme.tokens.canvas.name()


def test_transparency_lies_on_a_checker(area, theme):
    entry = make_entry()
    area.show_entry(entry, "x")
    area.set_preview(entry.asset.ref.uid, picture("#00000000", 64, 40, QImage.Format.Format_ARGB32), "")
    colours = {colour_at(area, 128 + step, 82) for step in (2, 10)}
    assert len(colours) == 2


def test_the_picture_of_another_asset_is_not_shown_but_kept(area):
    one, other = make_entry(1), make_entry(2)
    area.show_entry(one, "one")
    area.set_preview(one.asset.ref.uid, picture("#c83c28"), "")
    area.show_entry(other, "other")
    assert not area.is_shown
    area.show_entry(one, "one")
    assert area.is_shown


def test_the_reason_is_told_where_there_is_no_picture(area):
    entry = make_entry()
    area.show_entry(entry, "Boats")
    area.set_preview(entry.asset.ref.uid, None, "The link has ended.")
    assert area.accessibleDescription() == "The link has ended."
    assert area.accessibleName() == "Preview of Boats"


def test_a_failed_generation_shows_its_mark(area, theme):
    area.show_entry(make_entry(), "x")
    empty = area.grab().toImage()
    area.show_entry(make_entry(status=Status.FAILED), "x")
    assert area.grab().toImage() != empty


def test_the_box_keeps_its_proportions(area):
    area.resize(240, 10)
    assert area.height() == 150
