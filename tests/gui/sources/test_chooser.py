"""Choosing a collection with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.sources.chooser import CollectionChooser, paths
from services.gallery import Collection

TREE = (
    Collection(id="a", name="Nightjar"),
    Collection(id="b", name="Creatures", parent="a"),
    Collection(id="c", name="Atlas"),
    Collection(id="s", name="Best", search="rating:5"),
)


@pytest.fixture
def chooser(qtbot, theme):
    host = QWidget()
    qtbot.addWidget(host)
    made = CollectionChooser("Add to collection", TREE, host, theme=theme)
    made.show()
    made.host = host
    return made


def rows(chooser):
    return [chooser.list.item(row).text() for row in range(chooser.list.count())]


def test_each_is_shown_with_what_it_lies_in_and_smart_ones_are_not():
    assert paths(TREE) == {"a": "Nightjar", "b": "Nightjar › Creatures", "c": "Atlas"}


def test_typing_narrows_and_enter_takes(qtbot, chooser):
    qtbot.keyClicks(chooser.field, "crea")
    assert rows(chooser) == ["Nightjar › Creatures"]
    with qtbot.waitSignal(chooser.accepted):
        qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert (chooser.chosen, chooser.new_name) == ("b", "")


def test_arrows_move_in_the_list_while_the_field_has_the_focus(qtbot, chooser):
    qtbot.keyClick(chooser.field, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.field, Qt.Key.Key_Down)
    assert chooser.chosen == "c"


def test_a_name_that_is_none_yet_makes_one_where_that_is_offered(qtbot, chooser):
    qtbot.keyClicks(chooser.field, "Harbour")
    assert rows(chooser) == []
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert chooser.isVisible()
    chooser.offer_new()
    assert rows(chooser) == ["New collection “Harbour”"]
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert (chooser.chosen, chooser.new_name) == ("", "Harbour")


def test_the_top_can_be_offered(qtbot, chooser):
    chooser.offer_top("At the top")
    assert rows(chooser)[0] == "At the top"
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert chooser.chosen == ""
