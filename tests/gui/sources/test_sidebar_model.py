"""The tree behind the sidebar."""

from __future__ import annotations

import pytest

from gui.sources.sidebar_model import COUNT_ROLE, LETTER_ROLE, STATE_ROLE, SidebarModel
from services.domain import KeyState
from services.gallery import Activity
from tests.gui.sources.fakes import make_counts, make_state


@pytest.fixture
def model(qapp):
    return SidebarModel()


def test_there_are_three_sections_and_an_empty_one_says_so(model):
    titles = [model.item(row).text() for row in range(model.rowCount())]
    assert titles == ["Library", "Media", "Accounts"]
    assert model.accounts.child(0).text() == "None yet"


def test_an_account_has_a_letter_and_its_lists_below(model):
    model.set_accounts([make_state()], Activity())
    item = model.item_for("account:s-1")
    assert (item.text(), item.data(LETTER_ROLE)) == ("Studio", "M")
    assert [item.child(row).text() for row in range(item.rowCount())] == ["Images", "Videos"]


def test_a_single_list_needs_no_row_of_its_own(model):
    model.set_accounts([make_state(feeds=("image",))], Activity())
    assert model.item_for("account:s-1").rowCount() == 0


def test_counts_are_shown_and_told(model):
    model.set_accounts([make_state()], Activity())
    model.set_counts(make_counts(**{"s-1": 42}))
    assert model.item_for("all").data(COUNT_ROLE) == 12486
    assert model.item_for("kind:image").accessibleText() == "Images, 204 assets"
    assert model.item_for("account:s-1").data(COUNT_ROLE) == 42
    assert model.item_for("feed:s-1:image").data(COUNT_ROLE) == 7


@pytest.mark.parametrize(
    ("state", "activity", "icon", "words"),
    [
        (make_state(), Activity(), "", ""),
        (make_state(key=KeyState.NONE), Activity(), "key-round", "needs a key"),
        (make_state(), Activity(refused=("s-1",)), "key-round", "needs a key"),
        (make_state(), Activity(pauses={"modelslab": 40.0}), "pause", "paused"),
        (make_state(), Activity(failing={"s-1": "No answer."}), "wifi-off", "not answering"),
    ],
)
def test_what_is_the_matter_is_an_icon_and_words(model, state, activity, icon, words):
    model.set_accounts([state], activity)
    item = model.item_for("account:s-1")
    assert item.data(STATE_ROLE) == icon
    assert words in item.accessibleText()


def test_rows_stay_the_same_while_the_accounts_do(model):
    model.set_accounts([make_state()], Activity())
    before = model.item_for("account:s-1")
    model.set_accounts([make_state()], Activity(refused=("s-1",)))
    assert model.item_for("account:s-1") is before


def test_a_removed_account_is_gone(model):
    model.set_accounts([make_state()], Activity())
    model.set_accounts([], Activity())
    assert model.item_for("account:s-1") is None
    assert model.item_for("feed:s-1:image") is None
