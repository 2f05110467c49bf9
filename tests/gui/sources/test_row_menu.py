"""The menu of a sidebar row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gui.sources.row_menu import EVERY_ACTION, RowMenu


@pytest.fixture
def menu(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    made = RowMenu(host)
    made.told = []
    made.host = host
    made.wanted.connect(lambda *what: made.told.append(what))
    return made


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_it_shows_what_is_offered_and_tells_for_whom(menu):
    menu.offer(("rename", "move"), "c1", QPoint(5, 5))
    shown = [action.text() for action in menu.menu.actions() if action.isVisible()]
    assert (menu.menu.isVisible(), shown) == (True, ["Rename", "Move to…"])
    menu.actions["move"].trigger()
    menu.menu.close()
    assert menu.told == [("move", "c1")]


def test_nothing_to_offer_opens_nothing(menu):
    menu.offer((), "", QPoint(5, 5))
    assert not menu.menu.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_entries_stay_the_same_as_a_screen_reader_may_hold_them(menu):
    before = menu.menu.actions()
    menu.offer(("rename",), "c1", QPoint(5, 5))
    menu.offer(("check",), "a1", QPoint(5, 5))
    menu.menu.close()
    assert menu.menu.actions() == before
    assert len({name for name, _words in EVERY_ACTION}) == len(before)
