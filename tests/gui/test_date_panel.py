"""Offered dates, and days of one's own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from gui.date_panel import DatePanel


@pytest.fixture
def panel(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = DatePanel(theme, window)
    made.told = []
    made.chosen.connect(made.told.append)
    made.open_under(QPushButton("Date", window))
    yield made
    window.close()


def test_an_offered_date_is_a_term(panel):
    panel.list.setCurrentIndex(panel.model.index(2))
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.told == [("after:30d",)]


def test_days_of_ones_own_are_both_included(panel):
    panel.first.setText("2026-11-01")
    panel.last.setText("2026-11-04")
    panel.use.click()
    assert panel.told == [("on:2026-11-01..2026-11-04",)]


def test_one_day_is_enough(panel):
    panel.first.setText("2026-11-01")
    QTest.keyClick(panel.first, Qt.Key.Key_Return)
    assert panel.told == [("on:2026-11-01",)]


@pytest.mark.parametrize(
    ("first", "last"), [("", ""), ("soon", ""), ("2026-11-04", "2026-11-01"), ("2026-11", ""), ("1..2", "")]
)
def test_what_is_no_span_cannot_be_used(panel, first, last):
    panel.first.setText(first)
    panel.last.setText(last)
    assert not panel.use.isEnabled()


def test_a_wrong_day_is_marked(panel):
    panel.first.setText("soon")
    assert panel.first.property("wrong") == "true"


def test_the_filter_that_holds_is_shown(panel):
    panel.show_term("on:2026-11-01..2026-11-04")
    assert (panel.first.text(), panel.last.text(), panel.model.marked) == ("2026-11-01", "2026-11-04", ())
    panel.show_term("after:7d")
    assert (panel.first.text(), panel.model.marked) == ("", ("after:7d",))
