"""Two bars at most, the ones that matter; a closed one stays closed until it has been untrue."""

import pytest
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton

from gui.banners import LEFT, Banner, BannerStack, span_words


def banner(key, rank=1, **fields):
    return Banner(key=key, rank=rank, icon="info", head=f"{key} happened.", **fields)


@pytest.fixture
def stack(theme, qtbot):
    made = BannerStack(theme)
    qtbot.addWidget(made)
    made.resize(800, 80)
    return made


def bars(stack):
    return [bar for bar in stack.findChildren(QFrame, "banner") if not bar.isHidden()]


def heads(stack):
    return [bar.accessibleName() for bar in bars(stack)]


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


def test_bars_are_filled_anew_and_never_made_anew(stack):
    stack.show_all([banner("a", run=lambda: None, button="x")])
    before = stack.findChildren(QPushButton)
    stack.show_all([banner("b"), banner("c", run=lambda: None, button="y")])
    assert stack.findChildren(QPushButton) == before
    assert [each.text() for each in before if not each.isHidden()] == ["y"]


def test_time_that_is_left_counts_down(stack, qtbot):
    stack.show_all([banner("a", rest=f"Checking again in {LEFT}.", left=40.0, after="Checking again now.")])
    assert heads(stack) == ["a happened. Checking again in 40 s."]
    stack._tick.setInterval(10)
    qtbot.waitUntil(lambda: heads(stack) == ["a happened. Checking again in 39 s."], timeout=3000)


def test_when_the_time_is_over_it_says_what_comes():
    waiting = banner("a", rest=f"Checking again in {LEFT}.", left=40.0, after="Checking again now.")
    assert waiting.told(39.5) == "Checking again in 1 s."
    assert waiting.told(41.0) == "Checking again now."


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.2, "1 s"), (40, "40 s"), (119, "119 s"), (120, "2 min"), (899, "15 min")]
)
def test_spans_are_told_in_seconds_and_then_in_minutes(qapp, seconds, words):
    assert span_words(seconds) == words


@pytest.mark.parametrize(("warns", "token"), [(True, "warn_soft"), (False, "raised")])
def test_a_bar_looks_as_drawn(stack, theme, warns, token):
    stack.show_all([banner("a", warns=warns, button="Try now", run=lambda: None)])
    stack.show()
    bar = bars(stack)[0]
    stack.resize(800, stack.sizeHint().height())
    image = bar.grab().toImage()
    assert bar.height() == 40
    assert image.pixelColor(600, 20) == theme.tokens.colour(token)
    assert image.pixelColor(600, 39) == theme.tokens.line
    cross = next(each for each in bar.findChildren(QToolButton))
    assert (cross.width(), bar.width() - cross.geometry().right() - 1) == (28, 16)
