"""Where the parts of a row are: the measures of the design."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt

from gui.sources.row_shape import shape_of
from gui.sources.sidebar_model import SidebarModel
from services.domain import KeyState
from services.gallery import Activity, CollectionCounts
from tests.gui.sources.fakes import make_place, make_shown, make_state

AREA = QRect(0, 100, 223, 28)


@pytest.fixture
def model(qapp):
    made = SidebarModel()
    made.set_accounts([make_state(provider="oxen", feeds=("generations",))], Activity())
    made.set_places([make_place("repository", "mara/renders", "renders")])
    made.set_collections(make_shown(("a", "Nightjar", ""), ("b", "Key art", "a"), ("c", "Best", "", "rating:5")))
    return made


def shape(model, theme, key):
    return shape_of(model.item_for(key).index(), AREA, theme)


def test_icon_at_8_name_at_32(model, theme):
    for key in ("all", "kind:image", "collection:c"):
        part = shape(model, theme, key)
        assert (part.icon.left(), part.icon.width(), part.name.left()) == (8, 16, 32)
        assert part.fold.isEmpty()


def test_a_project_has_its_mark_at_8_and_its_icon_at_30(model, theme):
    part = shape(model, theme, "collection:a")
    assert (part.fold.left(), part.fold.width(), part.icon.left(), part.name.left()) == (8, 14, 30, 54)


def test_what_lies_in_something_stands_30_further(model, theme):
    for key in ("collection:b", "place:s-1:repository:mara/renders"):
        part = shape(model, theme, key)
        assert (part.icon.left(), part.name.left()) == (38, 62)
        assert part.fold.isEmpty()


def test_the_count_ends_8_before_the_edge_and_the_state_stands_before_it(model, theme):
    model.set_collection_counts(CollectionCounts(collections={"c": 1742}))
    part = shape(model, theme, "collection:c")
    assert part.count.right() == 222 - 8
    assert part.state.isEmpty()
    model.set_accounts([make_state(provider="oxen", feeds=("generations",), key=KeyState.NONE)], Activity())
    part = shape(model, theme, "account:s-1")
    assert (part.state.width(), part.state.right()) == (14, 222 - 8 - 6)


def test_the_mark_of_an_account_stands_before_its_state(model, theme):
    model.set_accounts([make_state(provider="oxen", feeds=("generations",), key=KeyState.NONE)], Activity())
    part = shape(model, theme, "account:s-1")
    assert part.fold.right() < part.state.left()
    assert part.name.right() < part.fold.left()
    assert part.icon.left() == 8


def test_what_an_empty_section_says_stands_at_8_in_every_section(qapp, theme):
    empty = SidebarModel()
    for head in (empty.accounts, empty.smart, empty.projects):
        assert shape_of(head.child(0).index(), AREA, theme).name.left() == 8


def test_from_right_to_left_a_row_is_mirrored(model, theme, qapp):
    before = shape(model, theme, "collection:a")
    try:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        after = shape(model, theme, "collection:a")
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for part in ("fold", "icon", "name"):
        assert getattr(after, part).right() == 222 - getattr(before, part).left()
        assert getattr(after, part).size() == getattr(before, part).size()
