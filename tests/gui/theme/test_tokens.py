"""Every colour of every theme is there and as designed."""

from __future__ import annotations

import pytest

from gui.theme.tokens import ThemeName, load_tokens
from services.domain import Label

GREYS = ("canvas", "panel", "chrome", "raised", "hover", "active", "line", "line2", "outline", "text", "text2", "text3",
         "plate", "ct", "ct2", "badge", "badge_text", "skel", "skel2", "star", "star_off")  # fmt: skip

each_theme = pytest.mark.parametrize("name", list(ThemeName))


@each_theme
def test_greys_around_pictures_are_pure(name):
    tokens = load_tokens(name)
    for grey in GREYS:
        colour = tokens.colour(grey)
        assert colour.red() == colour.green() == colour.blue(), grey


@each_theme
def test_every_label_has_a_colour(name):
    assert set(load_tokens(name).label) == set(Label) - {Label.NONE}


@each_theme
def test_text_reaches_its_contrast(name):
    tokens = load_tokens(name)
    pairs = (
        ("text", "panel"),
        ("text2", "raised"),
        ("text3", "raised"),
        ("ct", "canvas"),
        ("on_accent", "accent_fill"),
    )
    for front, back in pairs:
        assert _contrast(tokens.colour(front), tokens.colour(back)) >= 4.5, (front, back)


def test_camel_case_names_become_ours():
    assert load_tokens(ThemeName.DARK).accent_fill.name() == "#3f72bc"


def test_a_translucent_colour_keeps_its_share():
    assert load_tokens(ThemeName.LIGHT).scrim.alpha() == round(0.35 * 255)


def test_high_contrast_draws_lines_as_outlines():
    tokens = load_tokens(ThemeName.DARK, high_contrast=True)
    assert (tokens.line, tokens.line2, tokens.text3) == (tokens.outline, tokens.outline, tokens.text2)


def _contrast(one, two):
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
