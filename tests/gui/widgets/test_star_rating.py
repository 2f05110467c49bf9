"""Five stars, by mouse, keys and assistive technology."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from gui.widgets.star_rating import StarRating


@pytest.fixture
def stars(qtbot, theme):
    made = StarRating(theme)
    qtbot.addWidget(made)
    made.resize(120, 24)
    made.show()
    made.wanted = []
    made.rating_wanted.connect(made.wanted.append)
    return made


def click(qtbot, stars, number):
    qtbot.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(24 * number - 12, 12))


def test_a_click_on_a_star_asks_for_that_many(qtbot, stars):
    click(qtbot, stars, 4)
    assert stars.wanted == [4]


def test_a_click_on_the_current_value_clears(qtbot, stars):
    stars.show_rating(4)
    click(qtbot, stars, 4)
    assert stars.wanted == [0]


def test_arrow_keys_go_up_and_down_and_digits_go_straight_there(qtbot, stars):
    stars.show_rating(2)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_5):
        qtbot.keyClick(stars, key)
    assert stars.wanted == [3, 4, 3, 5]


def test_showing_a_rating_asks_for_nothing(stars):
    stars.show_rating(3)
    assert stars.wanted == []
    assert stars.accessibleName() == "Rating, 3 of 5"


def test_mixed_ratings_light_no_star_and_can_be_cleared(qtbot, stars):
    stars.show_rating(3, mixed=True)
    assert stars.value() == 0
    assert stars.accessibleName() == "Rating, mixed"
    qtbot.keyClick(stars, Qt.Key.Key_0)
    assert stars.wanted == [0]


def test_the_wheel_scrolls_the_pane_and_rates_nothing(stars):
    event = QWheelEvent(
        QPoint(10, 10), QPoint(10, 10), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(stars, event)
    assert not event.isAccepted()
    assert stars.wanted == []


def test_assistive_technology_sees_a_slider_it_can_set(stars):
    seen = QAccessible.queryAccessibleInterface(stars)
    assert seen.role() == QAccessible.Role.Slider
    seen.valueInterface().setCurrentValue(2)
    assert stars.wanted == [2]


def test_the_stars_close_up_where_there_is_little_room(qtbot, stars):
    stars.resize(80, 24)
    qtbot.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(79, 12))
    assert stars.wanted == [5]


def test_unlit_stars_are_outlined_in_high_contrast(theme, qtbot):
    stars = StarRating(theme)
    qtbot.addWidget(stars)
    stars.resize(120, 24)
    stars.show_rating(2)
    try:
        theme.use_high_contrast("on")
        image = stars.grab().toImage()
        middles = [image.pixelColor(24 * number + 12, 12) == theme.tokens.star for number in range(5)]
        assert middles == [True, True, False, False, False]
        assert image.pixelColor(24 * 4 + 12, 12) != theme.tokens.star_off
    finally:
        theme.use_high_contrast("system")
