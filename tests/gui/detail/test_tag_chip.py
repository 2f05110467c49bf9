"""One tag."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from gui.detail.tag_chip import TagChip


def made(qtbot, theme, tag="alpine", *, own=True):
    chip = TagChip(theme, tag, own=own)
    qtbot.addWidget(chip)
    chip.show()
    return chip


def cross(chip):
    return chip.remove.grab().toImage()


def test_the_cross_shows_under_the_pointer_and_takes_no_room(qtbot, theme):
    chip = made(qtbot, theme)
    plain, width = cross(chip), chip.width()
    QApplication.sendEvent(chip, QEnterEvent(QPointF(2, 2), QPointF(2, 2), QPointF(2, 2)))
    assert cross(chip) != plain
    assert chip.width() == width
    QApplication.sendEvent(chip, QEvent(QEvent.Type.Leave))
    assert cross(chip) == plain


def test_the_cross_shows_on_keyboard_focus(qtbot, theme):
    chip = made(qtbot, theme)
    plain = cross(chip)
    chip.activateWindow()
    chip.remove.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: cross(chip) != plain)


def test_the_delete_key_takes_it_off(qtbot, theme):
    chip = made(qtbot, theme)
    with qtbot.waitSignal(chip.unwanted) as unwanted:
        qtbot.keyClick(chip.remove, Qt.Key.Key_Delete)
    assert unwanted.args == ["alpine"]


def test_a_tag_of_the_provider_is_said_to_be_one_and_has_no_cross(qtbot, theme):
    chip = made(qtbot, theme, own=False)
    assert chip.remove is None
    assert chip.accessibleName() == "alpine, a tag of the provider"


def test_it_is_as_high_as_the_design_says(qtbot, theme):
    assert made(qtbot, theme).height() == 22
