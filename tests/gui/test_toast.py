"""A sentence over the gallery that goes by itself."""

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.toast import Toast


def made(theme, qtbot):
    area = QWidget()
    qtbot.addWidget(area)
    area.resize(500, 300)
    toast = Toast(theme, area)
    area.show()
    return area, toast


def test_it_lies_over_the_bottom_and_follows_the_window(theme, qtbot):
    area, toast = made(theme, qtbot)
    toast.say("Copied")
    assert toast.isVisible()
    area.resize(400, 200)
    qtbot.waitUntil(lambda: toast.geometry().bottom() < 200)
    assert abs(toast.geometry().center().x() - 200) <= 1


def test_its_button_runs_and_closes_it(theme, qtbot):
    _area, toast = made(theme, qtbot)
    ran = []
    toast.say("1 asset hidden", "Undo", lambda: ran.append(1))
    toast.button.click()
    assert ran == [1]
    assert not toast.isVisible()


def test_a_newer_sentence_takes_the_button_away(theme, qtbot):
    _area, toast = made(theme, qtbot)
    toast.say("1 asset hidden", "Undo", lambda: None)
    toast.say("Undone")
    assert not toast.button.isVisible()


def test_a_sentence_longer_than_the_window_stays_inside_it(theme, qtbot):
    area, toast = made(theme, qtbot)
    toast.say("word " * 100)
    assert toast.width() <= area.width()


def test_it_goes_by_itself(theme, qtbot):
    _area, toast = made(theme, qtbot)
    toast.say("Copied")
    toast._going.start(1)
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_under_the_pointer_it_stays(theme, qtbot):
    _area, toast = made(theme, qtbot)
    toast.say("1 asset hidden", "Undo", lambda: None)
    QApplication.sendEvent(toast, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not toast._going.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._going.isActive()
