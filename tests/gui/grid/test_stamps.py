"""Small pictures drawn once."""

from __future__ import annotations

from PySide6.QtCore import QSizeF

from gui.grid.stamps import KEPT, Look, Stamps
from gui.theme import Role


def test_the_same_plate_is_drawn_once(theme):
    stamps = Stamps(theme, 1.0)
    size = QSizeF(166, 186)
    assert stamps.plate(size, Look(selected=True)).cacheKey() == stamps.plate(size, Look(selected=True)).cacheKey()


def test_a_ratio_of_two_has_twice_the_pixels(theme):
    card = Stamps(theme, 2.0).card(QSizeF(100, 50), theme.tokens.raised)
    assert (card.width(), card.height(), card.devicePixelRatio()) == (200, 100, 2.0)


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
