"""The bar above everything follows the panes below it."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from gui.toolbar import Toolbar


@pytest.fixture
def bar(theme, qtbot):
    made = Toolbar(theme, QAction("Sidebar"), QAction("Detail pane"))
    qtbot.addWidget(made)
    made.resize(1440, 48)
    made.show()
    return made


def test_its_title_begins_where_the_gallery_does(bar):
    bar.follow(240, 328)
    assert bar._left.width() == 240
    assert bar._right.width() == 328


def test_a_hidden_pane_leaves_its_button(bar, theme):
    bar.follow(0, 0)
    buttons = [each for each in bar.findChildren(QToolButton) if each.accessibleName() == "Sidebar"]
    assert buttons[0].isVisible()
    assert bar._left.width() == 44


def test_a_narrow_window_narrows_the_search(bar):
    bar.follow(240, 328)
    assert bar.search.width() == 272
    bar.resize(1000, 48)
    bar.follow(240, 0)
    assert bar.search.width() == 180


def test_counts_are_written_as_the_locale_does(bar):
    bar.show_source("Picks", 12486)
    assert bar.title.text() == "Picks"
    assert bar.count.text() in {"12,486", "12486"}
    assert bar.count.accessibleName() == "12,486 assets"
