"""Squares of eight pixels, a little lighter and a little darker than the canvas."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_squares_alternate_around_the_canvas(theme, ratio):
    image = _filled(theme, ratio)
    edge = round(8 * ratio)
    light, dark = image.pixelColor(0, 0), image.pixelColor(edge, 0)
    assert image.pixelColor(edge - 1, edge - 1) == light
    assert image.pixelColor(edge, edge) == light
    assert (light.red(), dark.red()) == (round(26 * 1.06), round(26 * 0.94))


def test_the_squares_move_with_what_is_scrolled(theme):
    assert _filled(theme, 1.0, scrolled=8).pixelColor(0, 0) == _filled(theme, 1.0).pixelColor(0, 8)


def _filled(theme, ratio, scrolled=0):
    image = QImage(round(40 * ratio), round(40 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    try:
        theme.use_canvas("checker")
        theme.fill_canvas(painter, QRect(0, 0, 40, 40), scrolled)
    finally:
        painter.end()
        theme.use_canvas("theme")
    return image
