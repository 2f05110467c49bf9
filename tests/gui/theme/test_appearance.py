"""What was chosen becomes colours; the canvas may be another grey than the theme's."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from gui.theme.appearance import CANVASES, Appearance, contrast, readable_on

each_theme = pytest.mark.parametrize("theme_name", ["dark", "mid", "light"])
each_canvas = pytest.mark.parametrize("canvas", list(CANVASES))


@each_theme
def test_the_themes_own_canvas_changes_nothing(qapp, theme_name):
    look = Appearance(theme=theme_name, contrast="off")
    assert look.tokens() == look.on_canvas()


@each_theme
@each_canvas
def test_words_on_any_canvas_can_be_read(qapp, theme_name, canvas):
    tokens = Appearance(theme=theme_name, canvas=canvas, contrast="off").tokens()
    assert tokens.canvas == QColor(CANVASES[canvas][0])
    assert contrast(tokens.ct, tokens.canvas) >= 4.5
    assert contrast(tokens.ct2, tokens.canvas) >= 4.5


@each_theme
@each_canvas
def test_the_window_around_keeps_its_own_colours(qapp, theme_name, canvas):
    own = Appearance(theme=theme_name, contrast="off").tokens()
    other = Appearance(theme=theme_name, canvas=canvas, contrast="off").tokens()
    assert [other.colour(name) for name in ("panel", "chrome", "text", "star")] == [
        own.colour(name) for name in ("panel", "chrome", "text", "star")
    ]


def test_words_on_18_per_cent_grey_are_white(qapp):
    assert readable_on(QColor("#767676")).name() == "#ffffff"


def test_a_black_canvas_in_the_light_theme_has_light_marks(qapp):
    marks = Appearance(theme="light", canvas="black", contrast="off").on_canvas()
    assert contrast(marks.star, marks.canvas) >= 3


def test_a_plate_can_be_told_from_a_white_canvas(qapp):
    marks = Appearance(theme="light", canvas="white", contrast="off").on_canvas()
    assert marks.plate != marks.canvas
    assert marks.badge != marks.canvas


def test_high_contrast_may_be_forced_either_way(qapp):
    assert Appearance(contrast="on").high_contrast
    assert not Appearance(contrast="off").high_contrast
    assert Appearance(contrast="on").tokens().line == Appearance(contrast="off").tokens().outline


def test_contrast_is_that_of_the_rule():
    assert contrast(QColor("#ffffff"), QColor("#000000")) == pytest.approx(21)
    assert contrast(QColor("#ededed"), QColor("#232323")) == pytest.approx(13.4, abs=0.05)
