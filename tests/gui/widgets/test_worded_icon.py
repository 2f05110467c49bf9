"""Icon and words stand apart as in the design, also mirrored, and give way together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.widgets.worded_icon import WordedIcon


@pytest.fixture
def button(qtbot, theme):
    made = WordedIcon(theme, 14)
    made.setProperty("kind", "status")
    made.use_tones("text2", "text")
    made.setIcon(theme.icon("grid-2x2", 14))
    made.say("Hello", "· later")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def columns(button):
    """The columns with something in them, as (first, last) of each block that lies 3 or more apart."""
    image = button.grab().toImage()
    filled = [x for x in range(image.width()) if any(image.pixelColor(x, y).alpha() > 90 for y in range(24))]
    starts = [x for at, x in enumerate(filled) if at == 0 or x - filled[at - 1] > 4]
    ends = [x for at, x in enumerate(filled) if at == len(filled) - 1 or filled[at + 1] - x > 4]
    return list(zip(starts, ends, strict=True))


def test_words_begin_6_after_the_icon(button):
    icon, words = columns(button)[:2]
    assert abs(icon[0] - 7) <= 1  # it has so much room in its 14
    assert abs(words[0] - (6 + 14 + 6 + 1)) <= 1


def test_all_of_it_fits_its_own_size(button):
    assert columns(button)[-1][1] < button.width() - 5


def test_from_right_to_left_the_icon_is_at_the_right(button):
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert columns(button)[-1][1] >= button.width() - 6 - 3
    assert columns(button)[-1][1] - columns(button)[-1][0] <= 13


def test_without_room_the_words_are_cut(button):
    button.resize(50, button.height())
    assert columns(button)[-1][1] <= 44


def test_the_same_text_is_told_to_whoever_asks(button):
    assert button.text() == "Hello · later"


def test_at_its_own_size_nothing_is_cut(button):
    for words in ("1 generating", "2 generating", "4 generating", "4 werden erzeugt"):
        button.say(words)
        button.resize(button.sizeHint())
        narrow = button.grab().toImage()
        button.resize(button.sizeHint().width() + 20, button.height())
        wide = button.grab().toImage()
        assert narrow == wide.copy(10, 0, narrow.width(), narrow.height())
