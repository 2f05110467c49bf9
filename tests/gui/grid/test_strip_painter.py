"""Strips that show the same are painted once; what they show follows entry, look and settings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from gui.grid.information import Information
from gui.grid.stamps import Look, Stamps
from gui.grid.strip_painter import StripPainter, Told
from services.domain import Flag, Label, Review
from tests.gui.grid.fakes import FACES, make_entry

REST = Look()


@pytest.fixture
def strips(theme):
    return StripPainter(Stamps(theme, 1.0), FACES, Information.STRIP)


def image(strips, entry, width, look, **options):
    drawn = QImage(width, 24, QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    strips.draw(painter, Told(entry, width, look, **options), QRectF(0, 0, width, 0))
    painter.end()
    return drawn


def keys(ends):
    return [end.cacheKey() if end is not None else None for end in ends]


def test_entries_that_show_the_same_share_a_strip_at_any_width(strips):
    one, two = (strips.ends(Told(make_entry(key), width, REST)) for key, width in ((1, 156), (2, 300)))
    assert keys(one) == keys(two)


def test_a_changed_entry_has_another_strip(strips):
    before = image(strips, make_entry(1), 156, REST)
    assert image(strips, make_entry(1, review=Review(rating=3)), 156, REST) != before


def test_hovering_and_the_keyboard_show_the_same_unlit_stars(strips):
    entry = make_entry(1)
    keyed = image(strips, entry, 156, Look(current=True, keyed=True))
    assert keyed != image(strips, entry, 156, Look(current=True))
    star = strips._stamps.tokens.star_off
    assert keyed.pixelColor(6, 12) == star


def test_a_stack_counts_in_place_of_the_type(strips):
    entry = make_entry(1)
    assert image(strips, entry, 156, REST, stack=4) != image(strips, entry, 156, REST, stack=5)
    assert image(strips, entry, 156, REST, stack=1) == image(strips, entry, 156, REST)


def test_a_narrow_strip_has_only_its_flag(strips):
    with_everything = make_entry(1, review=Review(flag=Flag.PICK, rating=5, label=Label.RED, note="n"))
    only_a_flag = make_entry(2, review=Review(flag=Flag.PICK))
    assert image(strips, with_everything, 70, REST) == image(strips, only_a_flag, 70, REST)


def test_a_label_may_show_its_initial(theme):
    entry = make_entry(1, review=Review(label=Label.BLUE))
    try:
        theme.use_label_initials(True)
        drawn = image(StripPainter(Stamps(theme, 1.0), FACES, Information.STRIP), entry, 156, REST)
    finally:
        theme.use_label_initials(False)
    blue = theme.tokens.label[Label.BLUE]
    assert drawn.pixelColor(156 - 22 - 13, 12) == blue  # 14 wide
    assert any(drawn.pixelColor(x, 12) != blue for x in range(156 - 22 - 12, 156 - 24))


def test_unlit_stars_are_outlined_in_high_contrast(theme):
    try:
        theme.use_high_contrast("on")
        drawn = image(
            StripPainter(Stamps(theme, 1.0), FACES, Information.STRIP), make_entry(1), 156, Look(hovered=True)
        )
        assert drawn.pixelColor(6, 12).alpha() < 64  # hollow
    finally:
        theme.use_high_contrast("system")


def test_the_account_has_a_line_around_its_tile_in_the_light_theme(theme):
    try:
        theme.use("light")
        drawn = image(StripPainter(Stamps(theme, 1.0), FACES, Information.STRIP), make_entry(1), 156, REST)
        assert [drawn.pixelColor(156 - x, 12) for x in (16, 15)] == [theme.tokens.line2, theme.tokens.badge]
    finally:
        theme.use("dark")


def test_from_right_to_left_the_strip_is_mirrored(theme, qapp):
    entry = make_entry(1, review=Review(flag=Flag.PICK, label=Label.BLUE, rating=2))
    drawn, stars = [], []
    try:
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            qapp.setLayoutDirection(direction)
            strips = StripPainter(Stamps(theme, 1.0), FACES, Information.STRIP)
            drawn.append(image(strips, entry, 156, REST))
            stars.append([strips.star_at(Told(entry, 156, Look(hovered=True)), x, 12) for x in range(157)])
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    blue = theme.tokens.label[Label.BLUE]
    before, after = ([x for x in range(156) if each.pixelColor(x, 12) == blue] for each in drawn)
    assert len(before) == 10
    assert after == [155 - x for x in reversed(before)]
    assert drawn[1].pixelColor(2, 12) == theme.tokens.badge
    assert drawn[1].pixelColor(156 - 7, 11).alpha() > 0
    assert stars[1] == stars[0][::-1]
