"""A label that gives way."""

from PySide6.QtCore import Qt

from gui.elided_label import ElidedLabel


def test_it_ends_in_an_ellipsis_where_there_is_no_room_and_keeps_the_whole(theme, qtbot):
    label = ElidedLabel("A very long label of an account")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.shown.endswith("…")
    assert label.text() == "A very long label of an account"
    assert label.toolTip() == "<qt>A very long label of an account</qt>"
    label.resize(800, 20)
    qtbot.waitUntil(lambda: label.shown == label.text() and label.toolTip() == "")


def test_it_may_become_narrow(theme, qtbot):
    label = ElidedLabel("A very long label of an account")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 40


def test_it_takes_nothing_for_html(theme, qtbot):
    label = ElidedLabel("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
