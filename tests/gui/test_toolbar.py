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


def test_what_is_left_is_counted_of_all(bar):
    bar.show_source("All assets", 1204, 12486)
    assert bar.count.text() == "1,204 of 12,486"
    assert bar.count.accessibleName() == "1,204 assets, of 12,486"


def test_title_search_and_count_stand_where_the_design_has_them(bar):
    bar.follow(240, 328)
    bar.show_source("All assets", 1204, 12486)
    bar.layout().activate()
    assert bar.title.mapTo(bar, bar.title.rect().topLeft()).x() == 256
    assert abs(bar.count.mapTo(bar, bar.count.rect().topLeft()).x() - 336) <= 1
    assert bar.search.height() == 28
    assert bar.search.geometry().right() == 1095


def test_without_room_the_search_is_an_icon_that_opens_over_the_title(bar, qtbot):
    bar.resize(900, 48)
    bar.follow(300, 328)
    assert bar.open.isVisible()
    assert not bar.search.isVisible()
    bar.open.click()
    assert bar.search.isVisible()
    assert not bar.title.isVisible()
    assert not bar.open.isVisible()
    bar.search.take("fox")
    bar.search.rested.emit()
    assert bar.search.isVisible()
    bar.search.clearFocus()
    bar.search.take("")
    assert bar.open.isVisible()
    assert bar.title.isVisible()


def test_a_tool_stands_at_the_left_end_of_the_right_zone(bar):
    bar.follow(240, 328)
    tools = [QToolButton(), QToolButton()]
    for tool in tools:
        bar.add_tool(tool)
        tool.show()
    bar._right.layout().activate()
    assert tools[0].x() < tools[1].x() < bar._right.width() // 2


def test_only_the_button_of_the_detail_pane_is_filled_while_its_pane_is_open(bar, theme):
    colours = []
    for zone in (bar._left, bar._right):
        button = zone.findChild(QToolButton)
        button.defaultAction().setCheckable(True)
        button.defaultAction().setChecked(True)
        colours.append(button.grab().toImage().pixelColor(5, 14))
    assert colours[0].alpha() == 0
    assert colours[1] == theme.tokens.active


def test_title_and_count_stand_on_one_line(bar):
    bar.follow(240, 328)
    bar.show_source("All assets", 90)
    bar.layout().activate()
    image = bar.grab().toImage()
    ends = []
    for label in (bar.title, bar.count):
        left = label.mapTo(bar, label.rect().topLeft()).x()
        columns = range(left, left + label.width())
        ends.append(
            max(y for y in range(bar.height()) if any(image.pixelColor(x, y).lightness() > 120 for x in columns))
        )
    assert ends[0] == ends[1]
