"""The `?` overlay: the keys of today, found by typing, and the way to change them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QMainWindow

from gui.actions import COMMANDS
from gui.keymap import Keymap
from gui.shortcuts_overlay import ShortcutsOverlay


@pytest.fixture
def overlay(theme, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    keymap = Keymap({command.id: command.keys for command in COMMANDS}, window)
    made = ShortcutsOverlay(theme, window, keymap)
    made.keymap = keymap
    window.show()
    made.open()
    yield made
    window.close()


def told(overlay):
    rows = [each for each in overlay.findChildren(QFrame) if each.property("shortcutRow") and each.isVisible()]
    return [row.accessibleName() for row in rows]


def test_it_tells_every_key(overlay):
    assert "Pick: P" in told(overlay)
    assert "Redo: Ctrl Shift Z" in told(overlay)


def test_another_key_is_told_when_it_opens_again(overlay):
    overlay.close_and_return()
    overlay.keymap.add("pick", "F2")
    overlay.keymap.remove("pick", "P")
    overlay.open()
    assert "Pick: F2" in told(overlay)
    assert "Pick: P" not in told(overlay)


def test_typing_leaves_the_rows_that_fit(overlay):
    overlay.field.setText("copy pro")
    assert told(overlay) == ["Copy prompt: Ctrl Shift C"]
    overlay.field.clear()
    assert len(told(overlay)) > 10


def test_the_card_is_where_the_design_has_it(overlay):
    card = overlay.card.geometry()
    assert (card.left(), card.width()) == (200, 1040)
    row = next(each for each in overlay.findChildren(QFrame) if each.property("shortcutRow"))
    assert row.mapTo(overlay, row.rect().topLeft()).x() == 229
    assert (abs(row.width() - 295) <= 1, row.height()) == (True, 28)


def test_it_fits_the_smallest_window(overlay, qtbot):
    overlay.window().resize(960, 600)
    qtbot.waitUntil(lambda: overlay.width() == 960)
    assert overlay.rect().contains(overlay.card.geometry())


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Question])
def test_keys_close_it(overlay, key):
    QTest.keyClick(overlay, key)
    assert not overlay.isVisible()


def test_its_foot_leads_to_other_keys(overlay, qtbot):
    with qtbot.waitSignal(overlay.change_wanted, timeout=1000):
        overlay.change.click()
    assert not overlay.isVisible()
