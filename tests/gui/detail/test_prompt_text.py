"""The text of a prompt."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.detail.prompt_text import PromptText


def test_it_wraps_at_its_width_and_is_as_high_as_its_lines(qtbot, theme):
    text = PromptText(theme)
    qtbot.addWidget(text)
    text.resize(200, 20)
    text.show()
    text.say("boats at dusk " * 5, most_lines=6)
    lines = text.height() // 20
    assert 1 < lines <= 6
    assert not text.is_cut
    text.resize(100, text.height())
    qtbot.waitUntil(lambda: text.height() // 20 > lines or text.is_cut)


def test_the_same_text_again_keeps_what_is_selected(qtbot, theme):
    text = PromptText(theme)
    qtbot.addWidget(text)
    text.say("boats at dusk", most_lines=6)
    text.selectAll()
    text.say("boats at dusk", most_lines=6)
    assert text.chosen == "boats at dusk"


def test_an_endless_word_is_broken(qtbot, theme):
    text = PromptText(theme)
    qtbot.addWidget(text)
    text.resize(200, 20)
    text.show()
    text.say("w" * 300, most_lines=6)
    assert text.document().idealWidth() <= 200
    assert text.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
