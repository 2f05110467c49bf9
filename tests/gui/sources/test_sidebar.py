"""The sidebar as the frame uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from gui.sources.row_shape import shape_of
from gui.sources.sidebar import SourceSidebar
from services.gallery import Activity
from tests.gui.sources.fakes import make_counts, make_shown, make_state

TREE = make_shown(("a", "Nightjar", ""), ("b", "Key art", "a"), ("s", "Best", "", "rating:5"))


@pytest.fixture
def sidebar(qtbot, theme):
    made = SourceSidebar(theme)
    qtbot.addWidget(made)
    made.resize(240, 700)
    made.show()
    made.chosen, made.actions = [], []
    made.source_chosen.connect(lambda source: made.chosen.append(source.key))
    made.account_action.connect(lambda account, action: made.actions.append((account, action)))
    return made


def place(sidebar, key):
    return sidebar.tree.visualRect(sidebar.model.item_for(key).index()).center()


def click(qtbot, sidebar, key):
    qtbot.mouseClick(sidebar.tree.viewport(), Qt.MouseButton.LeftButton, pos=place(sidebar, key))


def test_a_click_chooses_a_source_once(qtbot, sidebar):
    click(qtbot, sidebar, "shelf:picks")
    click(qtbot, sidebar, "shelf:picks")
    assert sidebar.chosen == ["shelf:picks"]


def test_arrow_keys_choose_and_pass_over_the_headings(qtbot, sidebar):
    sidebar.choose("shelf:in-progress")
    qtbot.keyClick(sidebar.tree, Qt.Key.Key_Down)
    if sidebar.chosen[-1] == "shelf:in-progress":
        qtbot.keyClick(sidebar.tree, Qt.Key.Key_Down)
    assert sidebar.chosen[-1] == "kind:image"


def click_on_fold(qtbot, sidebar, key):
    index = sidebar.model.item_for(key).index()
    mark = shape_of(index, sidebar.tree.visualRect(index), sidebar._theme).fold
    qtbot.mouseClick(sidebar.tree.viewport(), Qt.MouseButton.LeftButton, pos=mark.center())


def test_the_mark_beside_an_account_unfolds_and_folds_its_lists_and_chooses_nothing(qtbot, sidebar):
    sidebar.set_accounts([make_state()], Activity())
    sidebar.choose("all")
    index = sidebar.model.item_for("account:s-1").index()
    click_on_fold(qtbot, sidebar, "account:s-1")
    assert sidebar.tree.isExpanded(index)
    click_on_fold(qtbot, sidebar, "account:s-1")
    assert not sidebar.tree.isExpanded(index)
    assert sidebar.chosen == ["all"]
    assert sidebar.tree.currentIndex().data() == "All assets"


def test_the_mark_before_a_collection_chooses_nothing(qtbot, sidebar):
    sidebar.set_collections(TREE)
    click_on_fold(qtbot, sidebar, "collection:a")
    assert sidebar.tree.isExpanded(sidebar.model.item_for("collection:a").index())
    assert sidebar.chosen == []


def test_arrow_keys_unfold_and_fold(qtbot, sidebar):
    sidebar.set_accounts([make_state()], Activity())
    sidebar.choose("account:s-1")
    index = sidebar.model.item_for("account:s-1").index()
    qtbot.keyClick(sidebar.tree, Qt.Key.Key_Right)
    assert sidebar.tree.isExpanded(index)
    qtbot.keyClick(sidebar.tree, Qt.Key.Key_Left)
    assert not sidebar.tree.isExpanded(index)


def test_a_source_that_is_not_there_means_all_assets(sidebar):
    sidebar.choose("account:gone")
    assert sidebar.chosen == ["all"]


def test_hidden_assets_have_no_row_and_leave_none_chosen(sidebar):
    sidebar.choose("all")
    sidebar.choose("shelf:hidden")
    assert sidebar.chosen == ["all", "shelf:hidden"]
    assert not sidebar.tree.selectionModel().hasSelection()


def test_news_about_accounts_choose_nothing_anew(sidebar):
    sidebar.set_accounts([make_state()], Activity())
    sidebar.choose("feed:s-1:image")
    sidebar.set_accounts([make_state(), make_state("s-2")], Activity())
    assert sidebar.chosen == ["feed:s-1:image"]
    assert sidebar.tree.currentIndex().data() == "Images"


def test_the_source_of_a_removed_account_gives_way_to_all_assets(sidebar):
    sidebar.set_accounts([make_state()], Activity())
    sidebar.choose("account:s-1")
    sidebar.set_accounts([], Activity())
    assert sidebar.chosen == ["account:s-1", "all"]


def offered(qtbot, sidebar, key):
    """The texts of the menu of a row, opened as the keyboard does."""
    sidebar.tree.customContextMenuRequested.emit(place(sidebar, key))
    texts = [action.text() for action in sidebar.menu.menu.actions() if action.isVisible()]
    shown = sidebar.menu.menu.isVisible()
    sidebar.menu.menu.close()
    return texts if shown else []


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("key", ["account:s-1", "feed:s-1:image"])
def test_the_menu_of_an_account_offers_its_actions(qtbot, sidebar, key):
    sidebar.set_accounts([make_state()], Activity())
    sidebar.choose("feed:s-1:image")
    assert offered(qtbot, sidebar, key) == ["Check now", "Edit…", "Pause checking", "Remove…"]
    for name in ("check", "pause"):
        sidebar.menu.actions[name].trigger()
    assert sidebar.actions == [("s-1", "check"), ("s-1", "pause")]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_collection_offers_what_it_can_do(qtbot, sidebar):
    sidebar.set_collections(TREE)
    told = []
    sidebar.collection_action.connect(lambda *what: told.append(what))
    inside = ["New collection inside", "Rename", "Move to…", "Remove collection"]
    assert offered(qtbot, sidebar, "collection:a") == inside
    sidebar.menu.actions["move"].trigger()
    assert offered(qtbot, sidebar, "collection:s") == ["Rename", "Edit search…", "Remove collection"]
    sidebar.menu.actions["edit-search"].trigger()
    assert told == [("a", "move"), ("s", "edit-search")]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_heading_offers_to_add(qtbot, sidebar):
    area = sidebar.tree.visualRect(sidebar.model.projects.index())
    sidebar.tree.customContextMenuRequested.emit(area.center())
    texts = [action.text() for action in sidebar.menu.menu.actions() if action.isVisible()]
    sidebar.menu.menu.close()
    assert texts == ["New collection"]


def test_other_rows_have_no_menu(qtbot, sidebar):
    assert offered(qtbot, sidebar, "all") == []


def test_f2_lets_the_name_be_typed_and_enter_tells_it(qtbot, sidebar):
    sidebar.set_collections(TREE)
    told = []
    sidebar.renamed.connect(lambda *what: told.append(what))
    sidebar.choose("collection:a")
    qtbot.keyClick(sidebar.tree, Qt.Key.Key_F2)
    editor = sidebar.tree.findChild(QLineEdit)
    assert (editor.text(), editor.selectedText()) == ("Nightjar", "Nightjar")
    qtbot.keyClicks(editor, "Owl")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told == [("a", "Owl")])


def test_what_is_counted_meanwhile_leaves_a_name_that_is_being_typed(qtbot, sidebar):
    sidebar.set_collections(TREE)
    sidebar.edit("a")
    editor = sidebar.tree.findChild(QLineEdit)
    qtbot.keyClicks(editor, "Ow")
    sidebar.set_collections(TREE)
    assert editor.text() == "Ow"


def test_f2_does_nothing_on_a_row_that_has_no_name_of_ones_own(qtbot, sidebar):
    sidebar.choose("all")
    qtbot.keyClick(sidebar.tree, Qt.Key.Key_F2)
    assert sidebar.tree.findChild(QLineEdit) is None


def test_delete_on_a_collection_wants_it_removed(qtbot, sidebar):
    sidebar.set_collections(TREE)
    told = []
    sidebar.collection_action.connect(lambda *what: told.append(what))
    for key in ("all", "collection:a"):
        sidebar.choose(key)
        qtbot.keyClick(sidebar.tree, Qt.Key.Key_Delete)
    assert told == [("a", "remove-collection")]


def test_what_was_unfolded_stays_so_when_rows_are_made_anew(qtbot, sidebar):
    sidebar.set_collections(TREE)
    sidebar.tree.expand(sidebar.model.item_for("collection:a").index())
    sidebar.choose("collection:b")
    sidebar.set_collections([*TREE, *make_shown(("z", "More", ""))])
    assert sidebar.tree.isExpanded(sidebar.model.item_for("collection:a").index())
    assert sidebar.tree.currentIndex().data() == "Key art"
    assert sidebar.chosen == ["collection:b"]


def test_a_smart_collection_that_asks_something_else_is_chosen_anew(sidebar):
    sidebar.set_collections(TREE)
    sidebar.choose("collection:s")
    sidebar.set_collections(make_shown(("s", "Best", "", "rating:4")))
    assert sidebar.chosen == ["collection:s", "collection:s"]


def test_a_removed_collection_gives_way_to_all_assets(sidebar):
    sidebar.set_collections(TREE)
    sidebar.choose("collection:b")
    sidebar.set_collections([])
    assert sidebar.chosen == ["collection:b", "all"]


def test_a_long_sidebar_is_not_wider_than_its_place(sidebar):
    sidebar.set_accounts([make_state(label="W" * 80)], Activity())
    sidebar.set_counts(make_counts(**{"s-1": 10**9}))
    sidebar.resize(200, 400)
    assert sidebar.minimumSizeHint().width() <= 200
