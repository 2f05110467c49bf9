"""A note is kept while it is typed and never lost."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.detail.notes import NoteField


@pytest.fixture
def field(qtbot, theme):
    host = QWidget()
    qtbot.addWidget(host)
    made = NoteField(theme)
    made.host, made.other = host, QLineEdit()
    column = QVBoxLayout(host)
    column.addWidget(made)
    column.addWidget(made.other)
    host.show()
    made.kept = []
    made.note_wanted.connect(lambda uid, note: made.kept.append((uid, note)))
    made.show_note("a", "old")
    return made


def test_a_note_is_handed_on_once_the_hand_rests(qtbot, field):
    qtbot.keyClicks(field, "new ")
    assert field.kept == []
    qtbot.waitUntil(lambda: field.kept == [("a", "new old")])


def test_another_asset_does_not_get_the_note_that_was_being_typed(qtbot, field):
    qtbot.keyClicks(field, "new ")
    field.show_note("b", "b's note")
    assert field.kept == [("a", "new old")]
    assert field.toPlainText() == "b's note"


def test_leaving_the_field_hands_the_note_on(qtbot, field):
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "x")
    field.other.setFocus()
    assert field.kept == [("a", "xold")]


def test_what_is_typed_meanwhile_stays_when_the_kept_note_comes_back(qtbot, field):
    qtbot.keyClicks(field, "1")
    field.flush()
    qtbot.keyClicks(field, "2")
    field.show_note("a", "1old")
    assert field.toPlainText() == "12old"
    field.flush()
    assert field.kept[-1] == ("a", "12old")


def test_an_old_answer_does_not_overwrite_a_note_on_its_way(qtbot, field):
    qtbot.keyClicks(field, "1")
    field.flush()
    for _ in range(2):
        field.show_note("a", "old")
        assert field.toPlainText() == "1old"


def test_a_note_taken_back_elsewhere_is_shown(qtbot, field):
    qtbot.keyClicks(field, "1")
    field.flush()
    field.show_note("a", "1old")
    field.show_note("a", "old")
    assert field.toPlainText() == "old"


def test_showing_a_note_hands_nothing_on(qtbot, field):
    field.show_note("b", "x")
    field.flush()
    assert field.kept == []


def test_the_field_grows_with_its_note_up_to_a_bound(field):
    low = field.height()
    field.show_note("c", "line\n" * 5)
    middle = field.height()
    field.show_note("d", "line\n" * 500)
    assert low < middle < field.height() < 300
