"""The sidebar as the frame uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from gui.sources.sidebar import SourceSidebar
from services.gallery import Activity
from tests.gui.sources.fakes import make_counts, make_state


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


def click_on_chevron(qtbot, sidebar, key):
    area = sidebar.tree.visualRect(sidebar.model.item_for(key).index())
    mark = sidebar._delegate.chevron(area, area.right() - 8)
    qtbot.mouseClick(sidebar.tree.viewport(), Qt.MouseButton.LeftButton, pos=mark.center())


def test_the_mark_beside_an_account_unfolds_and_folds_its_lists(qtbot, sidebar):
    sidebar.set_accounts([make_state()], Activity())
    index = sidebar.model.item_for("account:s-1").index()
    click_on_chevron(qtbot, sidebar, "account:s-1")
    assert sidebar.tree.isExpanded(index)
    click_on_chevron(qtbot, sidebar, "account:s-1")
    assert not sidebar.tree.isExpanded(index)


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


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("key", ["account:s-1", "feed:s-1:image"])
def test_the_menu_of_an_account_offers_its_actions(qtbot, sidebar, key):
    sidebar.set_accounts([make_state()], Activity())
    sidebar.choose("feed:s-1:image")
    sidebar.tree.customContextMenuRequested.emit(place(sidebar, key))
    menu = sidebar.findChildren(QMenu)[-1]
    for action in menu.actions():
        action.trigger()
    menu.close()
    assert sidebar.actions == [("s-1", "check"), ("s-1", "edit-key"), ("s-1", "remove")]


def test_other_rows_have_no_menu(sidebar):
    sidebar.tree.customContextMenuRequested.emit(place(sidebar, "all"))
    assert sidebar.findChildren(QMenu) == []


def test_the_button_on_the_heading_adds_an_account(qtbot, sidebar):
    button = sidebar._add
    assert button.accessibleName() == "Add account"
    with qtbot.waitSignal(sidebar.add_account_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_button_stays_on_its_heading_when_rows_come(qtbot, sidebar):
    sidebar.set_accounts([make_state()], Activity())
    heading = sidebar.tree.visualRect(sidebar.model.accounts.index())
    assert heading.contains(sidebar._add.geometry().center())


def test_a_long_sidebar_is_not_wider_than_its_place(sidebar):
    sidebar.set_accounts([make_state(label="W" * 80)], Activity())
    sidebar.set_counts(make_counts(**{"s-1": 10**9}))
    sidebar.resize(200, 400)
    assert sidebar.minimumSizeHint().width() <= 200
