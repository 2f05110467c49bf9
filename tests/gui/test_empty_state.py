"""What stands where the gallery has nothing to show."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from gui.empty_state import EmptyState, Way, Why


def test_it_says_why_and_offers_ways_on(theme, qtbot):
    page = EmptyState(theme)
    qtbot.addWidget(page)
    ran = []
    page.say(Why("search", "No match", "Try another word.", [Way("Clear", lambda: ran.append(1)), Way("Other", print)]))
    assert page.accessibleName() == "No match. Try another word."
    first, second = page.findChildren(QPushButton)
    assert (first.property("kind"), second.property("kind")) == ("primary", "default")
    first.click()
    assert ran == [1]


def test_the_same_again_leaves_the_button_under_the_finger(theme, qtbot):
    page = EmptyState(theme)
    qtbot.addWidget(page)
    page.say(Why("search", "No match", "", [Way("Clear", lambda: None)]))
    before = page.findChild(QPushButton)
    page.say(Why("search", "No match", "", [Way("Clear", lambda: None)]))
    assert page.findChild(QPushButton) is before


def test_what_was_searched_for_is_never_markup(theme, qtbot):
    page = EmptyState(theme)
    qtbot.addWidget(page)
    page.say(Why("search", "<b>No</b> match"))
    assert page.title.textFormat() is Qt.TextFormat.PlainText
    assert not page.text.isVisibleTo(page)


def test_every_line_has_its_room_as_the_words_grow(theme, qtbot):
    page = EmptyState(theme)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    words = "4 filters are also on: Video, Seedance 1 Pro, four stars and up, Red."
    for text, lines in ((words, 2), (f"{words}\nWithout them there are 17 matches.", 3)):
        page.say(Why("search", "No match", text))
        qtbot.waitUntil(lambda lines=lines: page.text.height() == lines * 20)
