"""The chip "More" says what waits behind it."""

import pytest
from PySide6.QtWidgets import QWidget

from gui.filter_bar import FilterBar
from services.domain import Flag, Status
from services.finding.filters import Filters


@pytest.fixture
def bar(theme, qtbot):
    window = QWidget()
    window.resize(1000, 300)
    qtbot.addWidget(window)
    made = FilterBar(theme, window)
    made.setGeometry(0, 0, 600, 40)
    window.show()
    yield made
    window.close()


def test_folded_filters_that_are_on_are_named(bar):
    assert bar.fold.chip.text() == "More"
    bar.take(Filters(statuses=(Status.FAILED,), flags=(Flag.PICK,), stars=3))
    assert bar.fold.chip.text() == "Failed, Picked, Three stars and up"
    assert bar.fold.chip.is_on


def test_its_cross_takes_only_folded_ones_off(bar):
    bar.take(Filters(unreviewed=True, stars=3, models=("a",)))
    bar.fold.chip.cleared.emit()
    assert bar.filters == Filters(models=("a",))


def test_a_bar_with_room_takes_everything_back(bar):
    bar.window().resize(1500, 300)
    bar.resize(1400, 40)
    assert bar.fold.fields() == ()
    assert not bar.fold.chip.isVisible()
    order = [bar.chips[field].x() for field in bar.chips]
    bar.layout().activate()
    assert [bar.chips[field].x() for field in bar.chips] == sorted(bar.chips[field].x() for field in bar.chips), order
    assert bar.marks.rule.isVisible()


def test_the_panel_opens_below_the_chip(bar):
    bar.fold.chip.click()
    assert bar.fold.panel.isVisible()
    assert bar.fold.panel.isAncestorOf(bar.marks)
    assert bar.chips["statuses"].width() >= bar.chips["statuses"].sizeHint().width()
