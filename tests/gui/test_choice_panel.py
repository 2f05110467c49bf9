"""The panel of a chip, by mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from gui.choice_list import Choice
from gui.choice_panel import SEARCHED_FROM, ChoicePanel

FEW = [Choice("a", "Alpha"), Choice("b", "Beta")]
MANY = [Choice(str(at), f"Model {at}") for at in range(SEARCHED_FROM)]


@pytest.fixture
def chip(qtbot):
    window = QWidget()
    made = QPushButton("Model", window)
    window.resize(400, 400)
    qtbot.addWidget(window)
    window.show()
    yield made
    window.close()


@pytest.fixture
def panel(theme, chip):
    made = ChoicePanel(theme, "Model", chip.parentWidget())
    made.offer(FEW)
    made.told = []
    made.chosen.connect(made.told.append)
    return made


def test_space_marks_several(panel, chip):
    panel.open_under(chip)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.told == [("a",), ("a", "b"), ("a",)]
    assert panel.isVisible()


def test_a_click_marks(panel, chip):
    panel.open_under(chip)
    place = panel.list.visualRect(panel.model.index(1)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.told == [("b",)]


def test_enter_and_escape_close(panel, chip):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        panel.open_under(chip)
        QTest.keyClick(panel.list, key)
        assert not panel.isVisible()
    assert panel.told == []


def test_many_choices_can_be_searched_from_the_keyboard(panel, chip):
    panel.offer(MANY)
    panel.open_under(chip)
    assert panel.first_focus() is panel.seek
    QTest.keyClicks(panel.seek, "model 11")
    QTest.keyClick(panel.seek, Qt.Key.Key_Return)
    assert panel.told == [("11",)]


def test_few_choices_have_no_field(panel, chip):
    panel.open_under(chip)
    assert not panel.seek.isVisible()
    assert panel.first_focus() is panel.list


def test_nothing_to_choose_is_said(panel, chip):
    panel.offer([])
    panel.open_under(chip)
    assert panel.nothing.isVisible()


def test_what_arrives_while_it_is_open_is_shown(panel, chip):
    panel.opening.connect(lambda: panel.offer(MANY))
    panel.open_under(chip)
    assert panel.model.rowCount() == SEARCHED_FROM


def test_one_of_an_exclusive_panel_replaces_the_other_and_closes(theme, chip):
    panel = ChoicePanel(theme, "Date", chip.parentWidget(), exclusive=True)
    panel.offer(FEW)
    told = []
    panel.chosen.connect(told.append)
    for row in (0, 1, 1):
        panel.open_under(chip)
        panel.list.setCurrentIndex(panel.model.index(row))
        QTest.keyClick(panel.list, Qt.Key.Key_Space)
        assert not panel.isVisible()
    assert told == [("a",), ("b",), ()]
