"""Small pictures drawn once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.grid.stamps import KEPT, Look, Stamps, fill
from gui.theme import Role

ROUNDING = 2
"""Of 255: curves begin at another fraction of a pixel where the ratio is one."""

LOOKS = [
    Look(hovered, selected, current)
    for hovered in (False, True)
    for selected in (False, True)
    for current in (False, True)
]


def painted(ratio, draw):
    image = QImage(260, 220, QImage.Format.Format_RGB32)
    image.fill(0xFF223344)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("look", LOOKS)
def test_a_plate_of_any_size_looks_like_one_drawn_whole(theme, ratio, look):
    stamps = Stamps(theme, ratio)
    area = QRectF(QPointF(5 / ratio, 7 / ratio), QSizeF(207 / ratio, 174 / ratio))
    whole = stamps.cached("whole", area.size(), lambda painter: stamps._draw_plate(painter, area.size(), look))
    stretched = painted(ratio, lambda painter: stamps.draw_plate(painter, area, look))
    assert furthest(stretched, painted(ratio, lambda painter: painter.drawPixmap(area.topLeft(), whole))) <= ROUNDING


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("opacity", [1.0, 0.32])
def test_a_card_of_any_size_looks_like_one_drawn_whole(theme, ratio, opacity):
    stamps = Stamps(theme, ratio)
    area, colour = QRectF(QPointF(5 / ratio, 7 / ratio), QSizeF(207 / ratio, 174 / ratio)), theme.tokens.raised
    whole = stamps.cached("whole", area.size(), lambda to: fill(to, QRectF(QPointF(), area.size()), 2, colour))

    def stretched(painter):
        painter.setOpacity(opacity)
        stamps.draw_card(painter, area, colour)

    def at_once(painter):
        painter.setOpacity(opacity)
        painter.drawPixmap(area.topLeft(), whole)

    one, other = painted(ratio, stretched), painted(ratio, at_once)
    assert one.pixelColor(5, 7) == other.pixelColor(5, 7)
    assert (
        furthest(one, other) <= ROUNDING
    )  # a half transparent fill rounds another way than a half transparent picture


def test_plates_of_all_sizes_share_one_stamp(theme):
    stamps = Stamps(theme, 1.0)
    for wide in range(50, 90):
        painted(1.0, lambda painter, wide=wide: stamps.draw_plate(painter, QRectF(0, 0, wide, 60), LOOKS[2]))
    assert len(stamps._pixmaps) == 1


def test_a_card_too_flat_for_its_corners_is_drawn_all_the_same(theme):
    stamps, area = Stamps(theme, 1.0), QRectF(5, 7, 100, 1)
    image = painted(1.0, lambda painter: stamps.draw_card(painter, area, theme.tokens.raised))
    assert image.pixelColor(50, 7) == theme.tokens.raised
    assert image.pixelColor(50, 8) == QColor(0x22, 0x33, 0x44)


def furthest(one, other):
    """The most that any byte of two images differs by."""
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


def test_a_long_text_is_elided_to_its_width(theme):
    stamps = Stamps(theme, 1.0)
    text = stamps.text("A prompt that goes on and on and on", Role.CAPTION, 80)
    assert text.text().endswith("…")
    assert text.size().width() <= 80


def test_a_text_with_markup_is_taken_as_it_is(theme):
    stamps = Stamps(theme, 1.0)
    assert (
        stamps.text("<b>x</b>", Role.CAPTION, 500).size().width() > stamps.text("x", Role.CAPTION, 500).size().width()
    )


def test_the_caches_are_bounded(theme):
    stamps = Stamps(theme, 1.0)
    for number in range(KEPT + 50):
        stamps.text(str(number), Role.CAPTION, 50)
        stamps.bar(1 + number, 1, theme.tokens.skel)
    assert len(stamps._texts) == len(stamps._pixmaps) == KEPT
