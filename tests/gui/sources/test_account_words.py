"""What is the matter with an account, and what its menu offers."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import pytest

from gui.sources import account_words as words
from gui.sources.account_words import actions_for, trouble_of
from services.domain import KeyState
from services.gallery import Activity
from tests.gui.sources.fakes import make_state


def paused(state):
    return replace(state, account=replace(state.account, paused=True))


@pytest.mark.parametrize(
    ("state", "activity", "trouble"),
    [
        (make_state(), Activity(), None),
        (make_state(key=KeyState.NONE), Activity(), words.NO_KEY),
        (make_state(key=KeyState.LOCKED), Activity(), words.LOCKED),
        (make_state(key=KeyState.BUSY), Activity(), words.BUSY),
        (make_state(), Activity(refused=("s-1",)), words.REFUSED),
        (paused(make_state()), Activity(), words.PAUSED),
        (make_state(), Activity(checking=("s-1",)), words.CHECKING),
        (make_state(), Activity(pauses={"modelslab": 40.0}), words.WAITING),
        (make_state(), Activity(unreachable=("s-1",)), words.OFFLINE),
        (make_state(), Activity(offline=True), words.OFFLINE),
        (make_state(), Activity(failing={"s-1": "No answer."}), words.FAILING),
        (make_state(), Activity(failing={"other": "No answer."}, checking=("other",)), None),
    ],
)
def test_each_state_has_its_trouble(state, activity, trouble):
    assert trouble_of(state, activity) is trouble


def test_a_refused_key_matters_more_than_a_pause():
    assert trouble_of(paused(make_state()), Activity(refused=("s-1",), checking=("s-1",))) is words.REFUSED


def test_every_trouble_has_an_icon_that_is_there():
    icons = files("resources").joinpath("icons", "lucide")
    troubles = [each for each in vars(words).values() if isinstance(each, words.Trouble)]
    assert all(icons.joinpath(f"{each.icon}.svg").is_file() for each in troubles)
    assert len(troubles) == 9


def test_a_paused_account_can_go_on_and_another_can_be_paused():
    assert actions_for(make_state()) == ("check", "edit", "pause", "remove")
    assert actions_for(paused(make_state())) == ("check", "edit", "resume", "remove")


def test_the_built_in_library_can_only_be_checked():
    assert actions_for(make_state(provider="sample")) == ("check",)
