"""Choices with marks, as a model that a list shows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView

from gui.choice_list import Choice, ChoiceDelegate, ChoiceModel

CHOICES = (Choice("a", "Alpha", 12), Choice("b", "Beta"), Choice("g", "Gamma", 1))


@pytest.fixture
def model(qapp):
    made = ChoiceModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.offer(CHOICES)
    return made


def texts(model):
    return [model.index(row).data() for row in range(model.rowCount())]


def test_it_shows_what_is_offered(model):
    assert texts(model) == ["Alpha", "Beta", "Gamma"]
    assert model.choices == CHOICES


def test_it_leaves_those_that_hold_what_is_sought(model):
    model.narrow("AM")
    assert texts(model) == ["Gamma"]
    model.narrow("")
    assert model.rowCount() == 3


def test_a_mark_is_told_to_the_view_and_to_assistive_technology(model):
    model.mark(("b",))
    states = [model.index(row).data(Qt.ItemDataRole.CheckStateRole) for row in range(3)]
    assert states == [Qt.CheckState.Unchecked, Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Alpha, 12 assets"
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Beta"


def test_a_row_paints_its_mark_and_count(theme, qtbot, model):
    view = QListView()
    qtbot.addWidget(view)
    delegate = ChoiceDelegate(theme, exclusive=False)
    view.setItemDelegate(delegate)
    view.setModel(model)
    view.resize(delegate.width_for(CHOICES), 100)
    before = view.grab().toImage()
    model.mark(("a",))
    after = view.grab().toImage()
    assert before != after
    assert view.sizeHintForRow(0) == 28
