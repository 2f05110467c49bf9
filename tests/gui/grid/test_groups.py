"""Headings in words and on the canvas."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from gui.grid.groups import HeaderPainter, count_words, day_words, title_of_group
from services.gallery import GroupBy
from tests.gui.grid.fakes import make_entry

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("day", "words"),
    [(TODAY, "Today"), (date(2026, 11, 20), "Yesterday"), (date(2026, 11, 19), "19 Nov 2026"),
     (date(2024, 2, 29), "29 Feb 2024"), (date(2026, 11, 22), "22 Nov 2026")],
)  # fmt: skip
def test_days_are_told_in_words(day, words):
    assert day_words(day, TODAY) == words


@pytest.mark.parametrize(
    ("group", "fields", "words"),
    [
        (GroupBy.PROMPT, {"prompt": "a  fox\nin snow"}, "a fox in snow"),
        (GroupBy.PROMPT, {"prompt": None}, "No prompt"),
        (GroupBy.MODEL, {"model": "FLUX.1"}, "FLUX.1"),
        (GroupBy.MODEL, {"model": None}, "No model"),
        (GroupBy.ACCOUNT, {}, "Studio North"),
    ],
)
def test_other_groups_are_called_by_what_their_assets_share(group, fields, words):
    entry = make_entry(1, **fields)
    assert title_of_group(group, 5, lambda: entry, {"scenario-1": "Studio North"}) == words


def test_a_group_of_which_nothing_is_read_has_no_title_yet():
    assert title_of_group(GroupBy.PROMPT, 5, lambda: None, {}) == ""


def test_one_asset_is_told_as_one():
    assert [count_words(1), count_words(12_486)] == ["1 asset", "12,486 assets"]


def test_title_and_count_stand_on_one_baseline(theme):
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    image.fill(theme.tokens.canvas)
    painter = QPainter(image)
    headers = HeaderPainter(theme)
    headers.paint(painter, QRect(0, 0, 300, 40), "II", "II")
    painter.end()
    wide = headers.width("II", "II", 300)
    lit = [(x, y) for x in range(wide + 2) for y in range(40) if image.pixelColor(x, y).red() > 110]
    middle = wide // 2
    left, right = ([y for x, y in lit if (x < middle) == side] for side in (True, False))
    assert max(left) == max(right)
    assert min(left) < min(right)


def test_a_long_title_leaves_room_for_its_count(theme):
    assert HeaderPainter(theme).width("prompt " * 100, "13 assets", 300) <= 301
