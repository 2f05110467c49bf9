"""Flag, stars and label of what is selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.detail.review_row import ReviewRow
from services.domain import Flag, Label, Review, ReviewChange


@pytest.fixture
def row(qtbot, theme):
    made = ReviewRow(theme)
    qtbot.addWidget(made)
    made.show()
    made.wanted = []
    made.change_wanted.connect(made.wanted.append)
    return made


def test_each_control_asks_for_its_own_change_alone(qtbot, row):
    qtbot.keyClick(row.stars, Qt.Key.Key_4)
    qtbot.mouseClick(row.flag.pick, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row.label.swatches[Label.RED], Qt.MouseButton.LeftButton)
    assert row.wanted == [ReviewChange(rating=4), ReviewChange(flag=Flag.PICK), ReviewChange(label=Label.RED)]


def test_what_all_share_is_lit_and_the_rest_is_called_mixed(row):
    row.show_reviews([Review(rating=3, flag=Flag.PICK), Review(rating=3, flag=Flag.REJECT)])
    assert row.stars.value() == 3
    assert row.mixed.text() == "Mixed flags"
    assert row.flag.accessibleName() == "Flag, mixed"


def test_one_review_is_never_mixed(row):
    row.show_reviews([Review(rating=2, label=Label.BLUE)])
    assert not row.mixed.isVisible()
    assert row.label.swatches[Label.BLUE].isChecked()
