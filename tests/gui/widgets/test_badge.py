"""The tile of an account has a line where its fill alone would not show."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from gui.theme import ThemeName
from gui.theme.tokens import load_tokens
from gui.widgets.badge import fill_badge


def drawn(tokens):
    image = QImage(16, 16, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(tokens.panel)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill_badge(painter, QRectF(0, 0, 16, 16), 4, tokens.badge, tokens)
    painter.end()
    return image


def test_a_white_tile_has_a_line_one_pixel_wide_at_its_edge(qapp):
    tokens = load_tokens(ThemeName.LIGHT)
    image = drawn(tokens)
    assert [image.pixelColor(x, 8) for x in (0, 1, 14, 15)] == [tokens.line2, tokens.badge, tokens.badge, tokens.line2]


@pytest.mark.parametrize("name", [ThemeName.DARK, ThemeName.MID])
def test_elsewhere_the_fill_reaches_the_edge(qapp, name):
    tokens = load_tokens(name)
    image = drawn(tokens)
    assert image.pixelColor(0, 8) == image.pixelColor(8, 8) == tokens.badge
