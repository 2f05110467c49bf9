"""Two bars at most, the ones that matter; a closed one stays closed until it has been untrue."""

import pytest
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton

from gui.banners import Banner, BannerStack


def banner(key, rank=1, **fields):
    return Banner(key=key, rank=rank, icon="info", head=f"{key} happened.", **fields)


@pytest.fixture
def stack(theme, qtbot):
    made = BannerStack(theme)
    qtbot.addWidget(made)
    made.resize(800, 80)
    return made


def heads(stack):
    return [bar.accessibleName() for bar in stack.findChildren(QFrame, "banner") if not bar.isHidden()]


def test_nothing_is_seen_without_a_banner(stack):
    stack.show_all([])
    assert stack.isHidden()


def test_the_two_that_matter_most_are_seen_in_their_order(stack):
    stack.show_all([banner("c", 3), banner("a", 1), banner("b", 2)])
    assert heads(stack) == ["a happened.", "b happened."]


def test_its_button_runs(stack):
    ran = []
    stack.show_all([banner("a", button="Try now", run=lambda: ran.append(1))])
    stack.findChild(QPushButton).click()
    assert ran == [1]


def test_a_closed_one_makes_room_and_comes_back_when_it_is_true_again(stack, qtbot):
    three = [banner("a", 1), banner("b", 2), banner("c", 3)]
    stack.show_all(three)
    stack.findChild(QFrame, "banner").findChild(QToolButton).click()
    qtbot.waitUntil(lambda: heads(stack) == ["b happened.", "c happened."])
    stack.show_all(three)
    assert heads(stack) == ["b happened.", "c happened."]
    stack.show_all(three[1:])
    stack.show_all(three)
    qtbot.waitUntil(lambda: heads(stack) == ["a happened.", "b happened."])


def test_the_same_banners_again_leave_the_widgets_alone(stack):
    stack.show_all([banner("a", run=lambda: None, button="x")])
    before = stack.findChild(QPushButton)
    stack.show_all([banner("a", run=lambda: None, button="x")])
    assert stack.findChild(QPushButton) is before
