"""The message inside a surface."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.widgets.notice import MOST_CHARACTERS, Notice


def test_a_notice_says_title_and_words_and_offers_its_button(qtbot, theme):
    notice = Notice(theme)
    qtbot.addWidget(notice)
    notice.say("warn", "Scenario did not answer", "You may be offline.", "Try again")
    with qtbot.waitSignal(notice.button_pressed):
        qtbot.mouseClick(notice.button, Qt.MouseButton.LeftButton)
    assert notice.accessibleName() == "Scenario did not answer You may be offline."
    assert notice.property("notice") == "warn"


def test_without_a_button_there_is_none(qtbot, theme):
    notice = Notice(theme)
    qtbot.addWidget(notice)
    notice.show()
    notice.say("err", "That key was not accepted")
    assert not notice.button.isVisible()
    assert not notice.words.isVisible()


def test_what_a_provider_says_is_plain_and_bounded(qtbot, theme):
    notice = Notice(theme)
    qtbot.addWidget(notice)
    notice.say("err", "No", "<b>" + "x" * 100_000)
    assert notice.words.textFormat() == Qt.TextFormat.PlainText
    assert len(notice.words.text()) == MOST_CHARACTERS
