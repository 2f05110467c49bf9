"""Placeholders of the style sheet become colours and lengths."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gui.theme.sheet import style_sheet
from gui.theme.tokens import ThemeName, load_tokens


@pytest.mark.parametrize("name", list(ThemeName))
def test_every_placeholder_is_a_colour_of_the_theme(name):
    assert "@" not in style_sheet(load_tokens(name))


def test_hairlines_stay_at_every_scale():
    sheet = style_sheet(load_tokens(ThemeName.DARK), 1.5)
    assert "border: 1px solid" in sheet
    assert "min-height: 45px" in sheet  # 30 px of a button


@pytest.mark.parametrize("name", list(ThemeName))
def test_every_picture_of_the_sheet_is_packaged(name):
    places = re.findall(r"url\(([^)]+)\)", style_sheet(load_tokens(name)))
    assert places
    assert all(Path(place).is_file() for place in places)
