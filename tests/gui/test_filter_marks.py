"""Flags, stars and labels of the filter bar."""

import pytest
from PySide6.QtCore import QPoint, Qt

from gui.filter_marks import FilterMarks
from services.domain import Flag, Label
from services.finding.filters import Filters


@pytest.fixture
def marks(theme, qtbot):
    made = FilterMarks(theme)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_both_flags_can_be_on(marks):
    told = []
    marks.flags_wanted.connect(told.append)
    marks.flags[Flag.PICK].click()
    marks.flags[Flag.REJECT].click()
    marks.flags[Flag.PICK].click()
    assert told == [(Flag.PICK,), (Flag.PICK, Flag.REJECT), (Flag.REJECT,)]


def test_several_labels_can_be_on(marks):
    told = []
    marks.labels_wanted.connect(told.append)
    marks.labels[Label.RED].click()
    marks.labels[Label.PURPLE].click()
    assert told[-1] == (Label.RED, Label.PURPLE)


def test_a_star_is_the_fewest_and_again_any_number(marks, qtbot):
    told = []
    marks.stars_wanted.connect(told.append)
    fourth = QPoint(3 * 16 + 8, 12)
    qtbot.mouseClick(marks.stars, Qt.MouseButton.LeftButton, pos=fourth)
    assert marks.stars.accessibleName() == "Four stars and up"
    qtbot.mouseClick(marks.stars, Qt.MouseButton.LeftButton, pos=fourth)
    assert told == [4, 0]
    assert marks.stars.accessibleName() == "Any number of stars"


def test_what_is_on_is_shown_and_nothing_is_told(marks):
    told = []
    for signal in (marks.flags_wanted, marks.stars_wanted, marks.labels_wanted):
        signal.connect(told.append)
    marks.show_filters(Filters(flags=(Flag.REJECT,), stars=3, labels=(Label.BLUE,)))
    assert marks.flags[Flag.REJECT].isChecked()
    assert marks.stars.value() == 3
    assert marks.labels[Label.BLUE].isChecked()
    assert told == []


def test_everything_has_a_name(marks):
    assert marks.flags[Flag.PICK].accessibleName() == "Only picked"
    assert marks.labels[Label.RED].accessibleName() == "Label Red"


def test_its_parts_stand_where_the_design_has_them(marks):
    x = [each.mapTo(marks, QPoint(0, 0)).x() for each in (marks.rule, *marks.flags.values(), marks.stars)]
    assert x == [12, 25, 51, 110]
    assert marks.labels[Label.RED].mapTo(marks, QPoint(4, 0)).x() == 214
