"""Assets that belong to one."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from gui.detail.relatives import EDGE, MOST, RelativesSection
from tests.gui.grid.fakes import FACES, make_entry


@pytest.fixture
def section(qtbot, theme):
    made = RelativesSection(theme, "Made from", FACES)
    qtbot.addWidget(made)
    made.resize(328, 200)
    return made


def test_without_any_it_is_left_out(section):
    section.show_entries([make_entry()])
    assert not section.isHidden()
    section.show_entries([])
    assert section.isHidden()


def test_each_is_a_button_named_after_where_it_leads(section):
    section.show_entries([make_entry(1, prompt="Rowing boats")])
    button = section.pictures[1]
    assert button.accessibleName() == "Go to Rowing boats, Scenario"
    assert (button.width(), button.height()) == (EDGE, EDGE)


def test_more_than_are_shown_are_said(qtbot, section):
    section.show_entries([make_entry(number) for number in range(1, MOST + 2)])
    assert len(section.pictures) == MOST


def test_a_picture_is_fitted_and_never_cropped(section):
    section.show_entries([make_entry(1)])
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#c83c28"))
    section.set_picture(1, image)
    section.set_picture(99, image)  # of one that is not shown any more
    seen = section.pictures[1].grab().toImage()
    assert QColor(seen.pixel(24, 24)) == QColor("#c83c28")
    assert QColor(seen.pixel(24, 2)) != QColor("#c83c28")
    assert QColor(seen.pixel(1, 24)) == QColor("#c83c28")
