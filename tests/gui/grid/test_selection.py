"""Selections as runs."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QStringListModel

from gui.grid.selection import count_of, selection_of, spans_of, within


def test_spans_survive_the_way_through_qt(qapp):
    model = QStringListModel([str(number) for number in range(20)])
    assert spans_of(selection_of(model, [(8, 9), (2, 4)])) == [(2, 4), (8, 9)]


def test_a_million_rows_are_counted_without_walking():
    assert count_of([(0, 999_998), (999_999, 999_999)]) == 1_000_000


def test_within_gives_the_selected_rows_of_a_screen():
    assert within([(0, 3), (8, 9), (15, 99)], range(3, 17)) == {3, 8, 9, 15, 16}


def test_nothing_is_within_an_empty_screen():
    assert within([(0, 3)], range(0)) == set()


def test_one_range_is_one_selection(qapp):
    model = QStringListModel([str(number) for number in range(20)])
    chosen = QItemSelectionModel(model)
    chosen.select(selection_of(model, [(0, 19)]), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert chosen.selection().size() == 1
