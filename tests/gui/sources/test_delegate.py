"""How the rows of the sidebar are painted."""

from __future__ import annotations

import pytest

from gui.sources.sidebar import SourceSidebar
from services.domain import KeyState
from services.gallery import Activity
from tests.gui.sources.fakes import make_counts, make_state


@pytest.fixture
def sidebar(qtbot, theme):
    made = SourceSidebar(theme)
    qtbot.addWidget(made)
    made.resize(240, 700)
    made.set_accounts([make_state()], Activity())
    made.show()
    return made


def row(sidebar, key):
    area = sidebar.tree.visualRect(sidebar.model.item_for(key).index())
    area.moveTopLeft(sidebar.tree.viewport().mapTo(sidebar, area.topLeft()))
    return sidebar.grab(area).toImage()


def test_the_chosen_row_is_filled_and_has_the_accent_at_its_left(sidebar, theme):
    sidebar.choose("all")
    image = row(sidebar, "all")
    middle = image.height() // 2
    assert image.pixelColor(1, middle).name() == theme.tokens.accent.name()
    assert image.pixelColor(image.width() // 2 + 20, 3).name() == theme.tokens.active.name()


def test_rows_are_28_high(sidebar):
    assert row(sidebar, "all").height() == 28


def test_a_source_without_assets_is_dimmed(sidebar):
    before = row(sidebar, "shelf:picks")
    sidebar.set_counts(make_counts())
    image = row(sidebar, "shelf:picks")
    names = range(32, 90)
    lightest = max(image.pixelColor(x, y).lightness() for x in names for y in range(28))
    assert lightest < max(before.pixelColor(x, y).lightness() for x in names for y in range(28))


def test_an_account_shows_its_tile_and_what_is_the_matter(sidebar, theme):
    image = row(sidebar, "account:s-1")
    assert image.pixelColor(10, 14).name() == theme.tokens.badge.name()
    sidebar.set_accounts([make_state(key=KeyState.NONE)], Activity())
    assert row(sidebar, "account:s-1") != image


def test_the_tile_of_an_account_has_a_line_in_the_light_theme(sidebar, theme):
    try:
        theme.use("light")
        image = row(sidebar, "account:s-1")
        assert [image.pixelColor(x, 14) for x in (8, 9)] == [theme.tokens.line2, theme.tokens.badge]
    finally:
        theme.use("dark")
