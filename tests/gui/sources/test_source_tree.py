"""What is dragged onto the sidebar, and out of it."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from gui.grid import drag
from gui.sources.sidebar import SourceSidebar
from tests.gui.opening import pull
from tests.gui.sources.fakes import make_shown

TREE = make_shown(("a", "Nightjar", ""), ("b", "Key art", "a"), ("c", "Atlas", ""), ("s", "Best", "", "rating:5"))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def sidebar(qtbot, theme):
    made = SourceSidebar(theme)
    qtbot.addWidget(made)
    made.resize(240, 700)
    made.show()
    made.set_collections(TREE)
    made.tree.expand(made.model.item_for("collection:a").index())
    made.dropped, made.moved = [], []
    made.assets_dropped.connect(lambda collection, ids: made.dropped.append((collection, list(ids))))
    made.collection_dropped.connect(lambda *what: made.moved.append(what))
    return made


def middle(sidebar, key):
    item = sidebar.model.projects if key == "head" else sidebar.model.item_for(key)
    return QPointF(sidebar.tree.visualRect(item.index()).center())


def hold(sidebar, load, key):
    """Bring a load over a row; True where the row would take it."""
    place, none = middle(sidebar, key), Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, load, LEFT, none)
    QApplication.sendEvent(sidebar.tree.viewport(), entering)
    moving = QDragMoveEvent(place.toPoint(), Qt.DropAction.CopyAction, load, LEFT, none)
    QApplication.sendEvent(sidebar.tree.viewport(), moving)
    return entering.isAccepted() and moving.isAccepted()


def drop(sidebar, load, key):
    taken = hold(sidebar, load, key)
    letting_go = QDropEvent(middle(sidebar, key), Qt.DropAction.CopyAction, load, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(sidebar.tree.viewport(), letting_go)
    return taken


def tiles(*ids):
    return drag.carry(array("q", ids))


def test_tiles_are_let_go_on_a_collection(sidebar):
    assert drop(sidebar, tiles(3, 5), "collection:b")
    assert sidebar.dropped == [("b", [3, 5])]


@pytest.mark.parametrize("key", ["all", "collection:s", "head"])
def test_other_rows_take_no_tiles(sidebar, key):
    assert not drop(sidebar, tiles(3), key)
    assert sidebar.dropped == []


def test_what_comes_from_elsewhere_is_not_taken(sidebar):
    foreign, other = QMimeData(), QMimeData()
    foreign.setText("3, 5")
    other.setData(drag.ASSETS, b"another run" + array("q", [3]).tobytes())
    assert not hold(sidebar, foreign, "collection:b")
    assert not drop(sidebar, other, "collection:b")
    assert sidebar.dropped == []


def test_the_row_under_the_pointer_is_filled_and_outlined_until_the_drag_is_over(sidebar, theme):
    hold(sidebar, tiles(3), "collection:c")
    area = sidebar.tree.visualRect(sidebar.model.item_for("collection:c").index())
    image = sidebar.tree.viewport().grab(area).toImage()
    assert image.pixelColor(area.width() // 2, 4).name() == theme.tokens.accent_soft.name()
    assert image.pixelColor(area.width() // 2, 0).name() == theme.tokens.accent.name()
    drop(sidebar, tiles(3), "collection:c")
    after = sidebar.tree.viewport().grab(area).toImage()
    assert after.pixelColor(area.width() // 2, 4).name() != theme.tokens.accent_soft.name()


def test_a_collection_goes_into_another_or_to_the_top(sidebar):
    drop(sidebar, drag.carry_collection("b"), "collection:c")
    drop(sidebar, drag.carry_collection("b"), "head")
    assert sidebar.moved == [("b", "c"), ("b", "")]


@pytest.mark.parametrize("key", ["collection:a", "collection:b", "collection:s", "all"])
def test_a_collection_goes_neither_into_itself_nor_where_no_collections_are(sidebar, key):
    assert not drop(sidebar, drag.carry_collection("a"), key)
    assert sidebar.moved == []


def test_a_folded_collection_unfolds_under_what_is_held_over_it(qtbot, sidebar):
    index = sidebar.model.item_for("collection:a").index()
    sidebar.tree.collapse(index)
    hold(sidebar, tiles(3), "collection:a")
    qtbot.waitUntil(lambda: sidebar.tree.isExpanded(index))


def press_and_pull(sidebar, key):
    pull(sidebar.tree, middle(sidebar, key).toPoint())


def test_a_collection_that_is_pulled_goes_along_and_all_others_stay(qtbot, sidebar):
    begun = []
    sidebar.tree.begin_drag = lambda source, load, look: begun.append((drag.carried_collection(load), look.height()))
    press_and_pull(sidebar, "collection:c")
    press_and_pull(sidebar, "all")
    press_and_pull(sidebar, "collection:s")
    assert begun == [("c", 28)]


def test_a_press_on_nothing_folds_nothing(qtbot, sidebar):
    qtbot.mouseClick(sidebar.tree.viewport(), LEFT, pos=sidebar.tree.viewport().rect().bottomLeft())
    assert sidebar.tree.target(tiles(1), sidebar.tree.viewport().rect().bottomLeft()) == QModelIndex()


def test_a_double_click_on_a_collection_folds_it(qtbot, sidebar):
    index = sidebar.model.item_for("collection:a").index()
    qtbot.mouseDClick(sidebar.tree.viewport(), LEFT, pos=middle(sidebar, "collection:a").toPoint())
    assert not sidebar.tree.isExpanded(index)
