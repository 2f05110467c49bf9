"""Painting, checked by the colour of single pixels at the design's places."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from gui.grid.information import Information
from gui.grid.layout import Measures
from gui.grid.stamps import Look
from gui.grid.tile_painter import Picture, Tile, TilePainter, fitted
from services.domain import Flag, Kind, Label, Review, Status
from tests.gui.grid.fakes import FACES, NOON, make_entry

LEFT = TOP = 10
CELL = 156
REST = Look()
STRIP = TOP + CELL
RED = QColor(200, 0, 0)


@pytest.fixture
def paint(theme):
    """Paint one tile at (10, 10) on the canvas; gives the image."""

    def painted(entry, look=REST, picture=None, ratio=1.0, cell=CELL, **options):
        painter = TilePainter(theme, Measures(), FACES)
        painter.restyle(Measures(), ratio)
        image = QImage(round((cell + 20) * ratio), round((cell + 50) * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(theme.tokens.canvas)
        brush = QPainter(image)
        tile = Tile(options.pop("row", 0), (LEFT, TOP, cell, cell), look, entry, picture, **options)
        painter.paint(brush, tile, now=NOON)
        brush.end()
        return image

    return painted


def picture(width=156, height=104, edge=156):
    pixmap = QPixmap(width, height)
    pixmap.fill(RED)
    return Picture(pixmap, (edge, edge))


def test_a_tile_at_rest_has_no_plate(paint, theme):
    image = paint(make_entry(), picture=picture())
    assert image.pixelColor(LEFT - 3, TOP + 50) == theme.tokens.canvas


def test_the_picture_is_fitted_and_centred(paint, theme):
    image = paint(make_entry(), picture=picture())
    assert image.pixelColor(LEFT, TOP + 26) == RED
    assert image.pixelColor(LEFT + 155, TOP + 129) == RED
    assert image.pixelColor(LEFT + 78, TOP + 25) == image.pixelColor(LEFT + 78, TOP + 130) == theme.tokens.canvas


def test_the_plate_reaches_five_pixels_out_and_one_below_the_strip(paint, theme):
    image = paint(make_entry(), Look(hovered=True), picture())
    skel2 = theme.tokens.skel2
    assert image.pixelColor(LEFT - 5, TOP + 80) == image.pixelColor(LEFT + CELL + 4, TOP + 80) == skel2
    assert image.pixelColor(LEFT + 80, TOP - 5) == image.pixelColor(LEFT + 80, STRIP + 24) == skel2
    canvas = theme.tokens.canvas
    assert image.pixelColor(LEFT - 6, TOP + 80) == image.pixelColor(LEFT + 80, STRIP + 25) == canvas


def test_the_corner_of_a_plate_is_round(paint, theme):
    image = paint(make_entry(), Look(hovered=True), picture())
    assert image.pixelColor(LEFT - 5, TOP - 5) == theme.tokens.canvas


def test_a_selected_tile_has_a_plate_and_a_ring_of_one_pixel(paint, theme):
    image = paint(make_entry(), Look(selected=True), picture())
    assert image.pixelColor(LEFT - 5, TOP + 80) == theme.tokens.text2
    assert image.pixelColor(LEFT - 4, TOP + 80) == theme.tokens.plate


def test_the_current_tile_has_an_accent_ring_of_two_pixels(paint, theme):
    image = paint(make_entry(), Look(selected=True, current=True), picture())
    accent = theme.tokens.accent
    assert image.pixelColor(LEFT - 5, TOP + 80) == image.pixelColor(LEFT - 4, TOP + 80) == accent
    assert image.pixelColor(LEFT - 3, TOP + 80) == theme.tokens.plate


def test_a_current_tile_that_is_not_selected_has_no_fill(paint, theme):
    image = paint(make_entry(), Look(current=True), picture())
    assert image.pixelColor(LEFT - 5, TOP + 80) == theme.tokens.accent
    assert image.pixelColor(LEFT - 3, TOP + 80) == theme.tokens.canvas


def test_stars_stand_after_the_flag_fourteen_apart(paint, theme):
    image = paint(make_entry(review=Review(rating=3, flag=Flag.PICK)), picture=picture())
    star = theme.tokens.star
    centres = [image.pixelColor(LEFT + 20 + 14 * number + 6, STRIP + 12) == star for number in range(5)]
    assert centres == [True, True, True, False, False]


def test_five_stars_repeat_every_fourteen_pixels(paint, theme):
    image = paint(make_entry(review=Review(rating=5)), picture=picture())
    lit = [x for x in range(CELL - 20) if image.pixelColor(LEFT + x, STRIP + 10) == theme.tokens.star]
    first = [x for x in lit if x < 12]
    assert first
    assert lit == [x + 14 * number for number in range(5) for x in first]


def test_a_picked_flag_is_filled(paint, theme):
    image = paint(make_entry(review=Review(flag=Flag.PICK)), picture=picture())
    assert image.pixelColor(LEFT + 6, STRIP + 9) == theme.tokens.star


def test_unlit_stars_appear_on_hover(paint, theme):
    image = paint(make_entry(review=Review(rating=1)), Look(hovered=True), picture())
    assert image.pixelColor(LEFT + 6, STRIP + 12) == theme.tokens.star
    assert image.pixelColor(LEFT + 14 + 6, STRIP + 12) == theme.tokens.star_off


def test_the_account_tile_is_at_the_right_edge_of_the_strip(paint, theme):
    image = paint(make_entry(), picture=picture())
    badge = theme.tokens.badge
    assert image.pixelColor(LEFT + CELL - 16, STRIP + 12) == image.pixelColor(LEFT + CELL - 1, STRIP + 12) == badge
    assert image.pixelColor(LEFT + CELL - 18, STRIP + 12) == theme.tokens.canvas
    assert image.pixelColor(LEFT + CELL - 8, STRIP + 3) == theme.tokens.canvas


def test_the_account_tile_turns_dark_on_a_plate(paint, theme):
    image = paint(make_entry(), Look(selected=True), picture())
    assert image.pixelColor(LEFT + CELL - 15, STRIP + 12) == theme.tokens.panel


def test_the_colour_label_stands_left_of_the_account_tile(paint, theme):
    image = paint(make_entry(review=Review(label=Label.GREEN)), picture=picture())
    assert image.pixelColor(LEFT + CELL - 16 - 6 - 5, STRIP + 12) == theme.tokens.label[Label.GREEN]


def test_a_rejected_picture_is_dimmed_and_its_strip_is_not(paint, theme):
    image = paint(make_entry(review=Review(flag=Flag.REJECT)), picture=picture())
    middle = image.pixelColor(LEFT + 78, TOP + 78)
    assert middle.red() == pytest.approx(0.32 * 200 + 0.68 * 26, abs=2)
    assert image.pixelColor(LEFT + CELL - 15, STRIP + 12) == theme.tokens.badge


def test_a_row_not_read_yet_is_a_skeleton_with_bars(paint, theme):
    image = paint(None, row=0)
    assert image.pixelColor(LEFT + 78, TOP + 3) == theme.tokens.skel
    assert image.pixelColor(LEFT + 20, STRIP + 12) == theme.tokens.skel2
    assert image.pixelColor(LEFT + CELL - 8, STRIP + 12) == theme.tokens.skel2


def test_skeletons_alternate(paint, theme):
    assert paint(None, row=1).pixelColor(LEFT + 78, TOP + 3) == theme.tokens.skel2


def test_a_skeleton_of_a_known_row_has_the_shape_of_its_picture(paint, theme):
    image = paint(make_entry(width=300, height=150))
    assert image.pixelColor(LEFT + 78, TOP + 40) == theme.tokens.skel
    assert image.pixelColor(LEFT + 78, TOP + 37) == theme.tokens.canvas


def test_a_queued_tile_is_a_raised_card(paint, theme):
    image = paint(make_entry(status=Status.QUEUED, width=None, height=None, model="FLUX.1"))
    assert image.pixelColor(LEFT + 4, TOP + 4) == theme.tokens.raised
    assert _has(image, theme.tokens.text)


def test_a_generating_tile_has_a_ring_with_its_share_in_the_accent(paint, theme):
    image = paint(make_entry(status=Status.PROCESSING, progress=0.5, width=None, height=None))
    centre, middle_of_ring = LEFT + 78, 15.5
    y = next(y for y in range(TOP, STRIP) if image.pixelColor(centre + 3, y) == theme.tokens.accent) + middle_of_ring
    assert image.pixelColor(int(centre + middle_of_ring), int(y)) == theme.tokens.accent
    assert image.pixelColor(int(centre - middle_of_ring), int(y)) == theme.tokens.line2


def test_a_failed_tile_carries_an_icon_in_the_colour_of_errors(paint, theme):
    image = paint(make_entry(status=Status.FAILED, error="Prompt refused"))
    assert _reddish(image) > 10


def test_a_tile_without_preview_is_a_card_even_when_narrow(paint, theme):
    image = paint(make_entry(width=100, height=400), failed=True)
    assert image.pixelColor(LEFT + 4, TOP + 4) == theme.tokens.raised


def test_a_sound_shows_bars(paint, theme):
    image = paint(make_entry(kind=Kind.AUDIO, duration=102.0))
    assert image.pixelColor(LEFT + 4, TOP + 78) == theme.tokens.raised
    assert _has(image, theme.tokens.text2)


def test_every_state_paints_at_every_size_and_ratio(paint):
    for status in Status:
        for kind in Kind:
            for cell in (96, 320):
                entry = make_entry(
                    status=status, kind=kind, review=Review(rating=5, flag=Flag.PICK, note="n"), gone=True
                )
                assert not paint(entry, Look(True, True, True), ratio=1.5, cell=cell, failed=True).isNull()


def test_a_picture_of_another_size_is_stretched_until_its_own_comes(paint, theme):
    image = paint(make_entry(), picture=picture(300, 200, edge=300))
    assert image.pixelColor(LEFT + 1, TOP + 78) == RED
    assert image.pixelColor(LEFT + 78, TOP + 20) == theme.tokens.canvas


def test_half_faded_in_it_is_half_there(paint, theme):
    image = paint(make_entry(), picture=picture(), opacity=0.5)
    assert image.pixelColor(LEFT + 78, TOP + 78).red() == pytest.approx((200 + theme.tokens.skel.red()) / 2, abs=2)


def test_a_star_is_found_where_it_is_drawn(theme):
    painter = TilePainter(theme, Measures(), FACES)
    tile = Tile(0, (LEFT, TOP, CELL, CELL), Look(hovered=True), make_entry(review=Review(rating=2)))
    found = [painter.star_at(tile, QPointF(LEFT + x, STRIP + 12)) for x in (0, 6, 15, 62, 80)]
    assert found == [1, 1, 2, 5, 0]
    assert (
        painter.star_at(tile, QPointF(LEFT + 6, STRIP - 1)) == painter.star_at(tile, QPointF(LEFT + 6, STRIP + 24)) == 0
    )


def test_without_a_strip_no_star_is_found(theme):
    painter = TilePainter(theme, Measures(), FACES, Information.NOTHING)
    tile = Tile(0, (LEFT, TOP, CELL, CELL), Look(hovered=True), make_entry())
    assert painter.star_at(tile, QPointF(LEFT + 6, STRIP + 12)) == 0


def test_a_card_fills_a_tile_that_was_cut_to_its_shape(theme):
    painter = TilePainter(theme, Measures(), FACES)
    image = QImage(120, 240, QImage.Format.Format_RGB32)
    image.fill(theme.tokens.canvas)
    brush = QPainter(image)
    entry = make_entry(status=Status.QUEUED, width=100, height=200)
    painter.paint(brush, Tile(0, (10, 10, 90, 180), REST, entry), now=NOON)
    brush.end()
    raised = theme.tokens.raised
    assert image.pixelColor(12, 30) == image.pixelColor(97, 30) == image.pixelColor(55, 11) == raised
    assert image.pixelColor(55, 188) == raised


def test_a_fitted_rectangle_keeps_its_aspect_in_the_middle():
    assert fitted((10, 10, 100, 100), 2.0).getRect() == (10, 35, 100, 50)
    assert fitted((10, 10, 100, 100), 1000.0).height() == 1


def test_marks_in_the_mid_theme_have_a_ring(paint, theme):
    try:
        theme.use("mid")
        image = paint(make_entry(review=Review(label=Label.RED)), picture=picture())
        ring = theme.tokens.label_ring
        assert any(image.pixelColor(x, STRIP + 12) == ring for x in range(LEFT + CELL - 34, LEFT + CELL - 16))
    finally:
        theme.use("dark")


def _pixels(image):
    return (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))


def _has(image, colour):
    return any(pixel == colour for pixel in _pixels(image))


def _reddish(image):
    return sum(pixel.red() > pixel.blue() + 60 for pixel in _pixels(image))
