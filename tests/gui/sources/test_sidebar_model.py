"""The tree behind the sidebar."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gui.sources.rows import COUNT_ROLE, LETTER_ROLE, STATE_ROLE
from gui.sources.sidebar_model import SidebarModel
from services.domain import KeyState
from services.gallery import Activity, CollectionCounts
from tests.gui.sources.fakes import make_counts, make_place, make_shown, make_state


@pytest.fixture
def model(qapp):
    return SidebarModel()


def texts(item):
    return [item.child(row).text() for row in range(item.rowCount())]


def test_there_are_five_sections_and_empty_ones_say_so(model):
    titles = [model.item(row).text() for row in range(model.rowCount())]
    assert titles == ["Library", "Media", "Accounts", "Smart collections", "Projects"]
    assert [texts(each) for each in (model.accounts, model.smart, model.projects)] == [["None yet"]] * 3


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
    ("activity", "words"),
    [
        (Activity(), "Studio"),
        (Activity(refused=("s-1",)), "Studio, its key was refused"),
        (Activity(failing={"s-1": "No answer."}), "Studio, does not answer"),
    ],
)
def test_what_is_the_matter_is_said_in_words(model, activity, words):
    model.set_accounts([make_state()], activity)
    item = model.item_for("account:s-1")
    assert item.accessibleText() == words
    assert words in item.toolTip()


def test_a_state_that_ends_is_not_said_any_more(model):
    model.set_accounts([make_state(key=KeyState.NONE)], Activity())
    model.set_accounts([make_state()], Activity())
    assert model.item_for("account:s-1").data(STATE_ROLE) is None
    assert model.item_for("account:s-1").accessibleText() == "Studio"


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


def test_repositories_and_their_folders_stand_under_their_account_and_count(model):
    repo, folder = make_place("repository", "mara/renders", "renders"), make_place("folder", "mara/renders/art", "art")
    folder = replace(folder, within=("repository", "mara/renders"))
    model.set_accounts([make_state(provider="oxen", feeds=("generations",))], Activity())
    model.set_places([folder, repo])
    account = model.item_for("account:s-1")
    assert texts(account) == ["renders"]
    assert texts(account.child(0)) == ["art"]
    model.set_collection_counts(CollectionCounts(places={("s-1", "folder", "mara/renders/art"): 7}))
    assert account.child(0).child(0).accessibleText() == "art, Folder, 7 assets"


def test_one_project_alone_tells_nothing_and_two_are_shown(model):
    model.set_accounts([make_state(provider="scenario", feeds=("assets",))], Activity())
    model.set_places([make_place("project", "p1", "p1")])
    assert model.item_for("account:s-1").rowCount() == 0
    model.set_places([make_place("project", "p1", "p1"), make_place("project", "p2", "p2")])
    assert texts(model.item_for("account:s-1")) == ["p1", "p2"]


def test_collections_lie_in_each_other_and_smart_ones_stand_apart(model):
    model.set_collections(make_shown(("a", "Nightjar", ""), ("b", "Key art", "a"), ("c", "Best", "", "rating:5")))
    assert (texts(model.projects), texts(model.projects.child(0))) == (["Nightjar"], ["Key art"])
    assert texts(model.smart) == ["Best"]
    model.set_collection_counts(CollectionCounts(collections={"a": 640, "c": 0}))
    assert model.item_for("collection:a").accessibleText() == "Nightjar, 640 assets"
    assert model.item_for("collection:b").data(COUNT_ROLE) == 0


def test_another_name_changes_the_row_and_keeps_it(model):
    model.set_collections(make_shown(("a", "Nightjar", "")))
    before = model.item_for("collection:a")
    model.set_collections(make_shown(("a", "Owl", "")))
    assert model.item_for("collection:a") is before
    assert before.accessibleText() == "Owl"


def test_rows_made_anew_have_their_counts_at_once(model):
    model.set_collections(make_shown(("a", "Nightjar", "")))
    model.set_collection_counts(CollectionCounts(collections={"a": 640}))
    model.set_collections(make_shown(("a", "Nightjar", ""), ("b", "Key art", "")))
    assert model.item_for("collection:a").data(COUNT_ROLE) == 640


def test_a_search_that_cannot_be_understood_says_so(model):
    model.set_collections(make_shown(("c", "Broken", "", "(")))
    assert "cannot be understood" in model.item_for("collection:c").accessibleText()
