""" "Not: ..." """

from __future__ import annotations

from PySide6.QtGui import QColor

from gui.detail.weighted import NotLabel


def test_it_reads_as_one_sentence(qtbot, theme):
    label = NotLabel(theme)
    qtbot.addWidget(label)
    label.say("people,\n text")
    assert label.text() == label.accessibleName() == "Not: people, text"


def test_its_first_word_is_stronger_than_the_rest(qtbot, theme):
    label = NotLabel(theme)
    qtbot.addWidget(label)
    label.resize(300, 16)
    label.say("people")
    image = label.grab().toImage()
    strong, weak = (brightest(image, span) for span in (range(22), range(30, 70)))
    assert strong > weak


def brightest(image, columns):
    return max(QColor(image.pixel(x, y)).lightness() for x in columns for y in range(image.height()))


def test_it_takes_the_lines_it_needs(qtbot, theme):
    label = NotLabel(theme)
    qtbot.addWidget(label)
    label.say("people " * 40)
    assert label.heightForWidth(200) > label.heightForWidth(400) > 16
    assert label.heightForWidth(200) % 16 == 0
