"""The buttons on the sidebar's headings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.sources.sidebar import SourceSidebar
from services.gallery import Activity
from tests.gui.sources.fakes import make_state


@pytest.fixture
def sidebar(qtbot, theme):
    made = SourceSidebar(theme)
    qtbot.addWidget(made)
    made.resize(240, 700)
    made.show()
    return made


def test_each_is_named_and_stands_on_its_heading(sidebar):
    sidebar.set_accounts([make_state()], Activity())
    heads = (sidebar.model.accounts, sidebar.model.smart, sidebar.model.projects)
    names = ["Add account", "New smart collection", "New collection"]
    assert [button.accessibleName() for button in sidebar.add_buttons] == names
    for head, button in zip(heads, sidebar.add_buttons, strict=True):
        assert sidebar.tree.visualRect(head.index()).contains(button.geometry().center())


def test_its_icon_ends_where_the_counts_end(sidebar):
    button, view = sidebar.add_buttons[0], sidebar.tree.viewport()
    middle = view.mapFrom(sidebar, button.geometry().center())
    assert middle.x() + 1 == view.width() - 15


def test_assistive_technology_meets_them_beside_the_tree(sidebar):
    for button in sidebar.add_buttons:
        assert button.parentWidget() is sidebar
        assert button.isVisibleTo(sidebar)


def test_each_tells_what_it_adds(qtbot, sidebar):
    told = []
    sidebar.add_account_wanted.connect(lambda: told.append("account"))
    sidebar.collection_action.connect(lambda subject, action: told.append((subject, action)))
    for button in sidebar.add_buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == ["account", ("", "add-smart"), ("", "add-collection")]
