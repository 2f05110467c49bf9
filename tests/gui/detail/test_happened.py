"""Failures and progress."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.detail.happened import MOST_QUOTED, HappenedSection, ProgressSection
from services.domain import Status
from tests.gui.grid.fakes import NOON, make_entry


def test_the_providers_words_are_quoted_and_can_be_copied_whole(qtbot, theme):
    section = HappenedSection(theme)
    qtbot.addWidget(section)
    message = "Prompt blocked. " * 1000
    section.show_entry(make_entry(status=Status.FAILED, error=message), "ModelsLab")
    with qtbot.waitSignal(section.copy_wanted) as copied:
        qtbot.mouseClick(section.copy, Qt.MouseButton.LeftButton)
    assert copied.args == [message]
    assert section.quote.text().startswith("ModelsLab said: “Prompt blocked.")
    assert len(section.quote.text()) < MOST_QUOTED + 50


def test_without_words_there_is_nothing_to_copy(qtbot, theme):
    section = HappenedSection(theme)
    qtbot.addWidget(section)
    section.show()
    section.show_entry(make_entry(status=Status.FAILED), "ModelsLab")
    assert section.sentence.text() == "The service reported an error and gave no reason."
    assert not section.copy.isVisible()


def test_a_cancelled_one_is_no_error(qtbot, theme):
    section = HappenedSection(theme)
    qtbot.addWidget(section)
    section.show_entry(make_entry(status=Status.CANCELLED), "ModelsLab")
    assert section.sentence.text() == "It was cancelled before there was a result."


def test_progress_is_a_bar_where_it_is_known(qtbot, theme):
    section = ProgressSection(theme)
    qtbot.addWidget(section)
    section.show()
    section.show_entry(make_entry(status=Status.PROCESSING, progress=0.62), NOON)
    assert (section.bar.isVisible(), section.bar.value()) == (True, 62)
    section.show_entry(make_entry(status=Status.QUEUED), NOON)
    assert not section.bar.isVisible()


def test_the_tile_can_be_put_out_of_sight(qtbot, theme):
    section = HappenedSection(theme)
    qtbot.addWidget(section)
    with qtbot.waitSignal(section.hide_wanted):
        qtbot.mouseClick(section.hide_tile, Qt.MouseButton.LeftButton)
