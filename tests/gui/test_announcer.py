"""Announcements are polite: one at once, the next after a rest, and of several only the last."""

import pytest
from PySide6.QtWidgets import QWidget

from gui.announcer import REST_MS, Announcer, edit_words
from services.domain import Flag, Label, ReviewChange


@pytest.fixture
def announcer(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = Announcer(window)
    made.heard = []
    made.announced.connect(made.heard.append)
    return made


def test_the_first_is_said_at_once(announcer):
    announcer.say("Picked")
    assert announcer.heard == ["Picked"]
    assert REST_MS == 2000


def test_what_comes_too_soon_waits_and_only_the_last_is_said(announcer, qtbot):
    announcer.setInterval(30)
    for words in ("Picked", "4 stars", "5 stars"):
        announcer.say(words)
    assert announcer.heard == ["Picked"]
    qtbot.waitUntil(lambda: len(announcer.heard) > 1)
    assert announcer.heard == ["Picked", "5 stars"]


def test_after_the_rest_it_is_quiet_again(announcer, qtbot):
    announcer.setInterval(10)
    announcer.say("Offline")
    qtbot.waitUntil(lambda: not announcer.isActive())
    announcer.say("Back online")
    assert announcer.heard == ["Offline", "Back online"]


@pytest.mark.parametrize(
    ("change", "count", "words"),
    [
        (ReviewChange(flag=Flag.PICK), 1, "Picked"),
        (ReviewChange(rating=4), 1, "4 stars"),
        (ReviewChange(rating=1), 12, "1 star, 12 assets"),
        (ReviewChange(rating=0), 1, "No stars"),
        (ReviewChange(label=Label.GREEN, flag=Flag.NONE), 1, "No flag, Label, green"),
        (ReviewChange(note="x"), 3, ""),
    ],
)
def test_an_edit_is_told_in_words(change, count, words):
    assert edit_words(change, count) == words
