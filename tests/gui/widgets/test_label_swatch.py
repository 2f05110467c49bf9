"""The swatch of a colour label."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from gui.theme import Role
from gui.widgets.label_swatch import INITIALS, draw_swatch
from services.domain import Label


def drawn(theme, label, **options):
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(theme.tokens.canvas)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_swatch(painter, QRectF(5, 5, 10, 10), label, theme.tokens, **options)
    painter.end()
    return image


@pytest.mark.parametrize("label", list(INITIALS))
def test_it_has_the_colour_of_its_label(theme, label):
    image = drawn(theme, label)
    assert image.pixelColor(10, 10) == theme.tokens.label[label]
    assert image.pixelColor(4, 10) == theme.tokens.canvas
    assert image.pixelColor(5, 5) != theme.tokens.label[label]  # rounded


def test_in_the_mid_theme_it_wears_a_ring(theme):
    try:
        theme.use("mid")
        assert drawn(theme, Label.RED).pixelColor(4, 10) == theme.tokens.label_ring
    finally:
        theme.use("dark")


def test_with_a_font_it_shows_a_letter(theme):
    assert drawn(theme, Label.RED, font=theme.font(Role.BADGE)) != drawn(theme, Label.RED)
