"""States of accounts, keychain and network as sentences with a way on."""

from dataclasses import replace

import pytest

from gui.trouble import banners_for
from services.domain import KeyState
from services.gallery import AccountState, Activity, Claim
from tests.gui.fake_gallery import PROVIDERS, account_of


class Desk:
    def __init__(self, activity=None, *keys):
        self.activity = activity or Activity()
        states = [
            AccountState(account=account_of(), info=PROVIDERS["scenario"].info, key=key, feeds=()) for key in keys
        ]
        self.states = tuple(
            replace(state, account=replace(state.account, id=f"scenario-{number}"))
            for number, state in enumerate(states, 1)
        )
        self.claims = ()
        self.did = []

    def check_all(self):
        self.did.append("check")

    def reload_soon(self):
        self.did.append("reload")

    def act(self, *what):
        self.did.append(what)

    def take_over(self, claim):
        self.did.append(claim)


def test_all_is_well():
    assert banners_for(Desk(None, KeyState.OK), (), 5) == []


def test_a_refused_key_asks_for_another():
    desk = Desk(Activity(refused=("scenario-1",)), KeyState.OK)
    (banner,) = banners_for(desk, (), 5)
    assert banner.head == "Scenario needs a new key."
    assert banner.rest == "The saved one was refused. Everything already listed stays here."
    banner.run()
    assert desk.did == [("scenario-1", "edit-key")]


def test_a_key_that_is_not_kept_asks_for_one():
    (banner,) = banners_for(Desk(None, KeyState.NONE), (), 5)
    assert banner.head == "Scenario needs a key."


@pytest.mark.parametrize(
    ("state", "head"),
    [(KeyState.LOCKED, "Your keychain is locked."), (KeyState.BUSY, "Your keychain does not answer.")],
)
def test_a_closed_keychain_is_told_once_for_all_accounts(state, head):
    desk = Desk(None, state, state)
    (banner,) = banners_for(desk, (), 5)
    assert banner.head == head
    banner.run()
    assert desk.did == ["reload"]


def test_offline_tells_what_still_works():
    desk = Desk(Activity(offline=True), KeyState.OK)
    (banner,) = banners_for(desk, ("Scenario",), 12)
    assert (banner.head, banner.rest) == (
        "You are offline.",
        "Showing 12 saved assets. Ratings and notes still work.",
    )
    banner.run()
    assert desk.did == ["check"]


@pytest.mark.parametrize(
    ("labels", "head"),
    [(("Oxen.ai",), "Oxen.ai is missing below here."), (("A", "B"), "A, B are missing below here.")],
)
def test_rows_that_are_missing_further_down_are_owned_up_to(labels, head):
    (banner,) = banners_for(Desk(None, KeyState.OK), labels, 12)
    assert banner.head == head


def test_reviews_of_a_removed_account_are_offered():
    desk = Desk(None, KeyState.OK)
    claim = Claim(account="scenario-1", former="scenario-0", assets=204)
    desk.claims = (claim,)
    (banner,) = banners_for(desk, (), 5)
    assert banner.head == "204 assets of Scenario were reviewed here before."
    banner.run()
    assert desk.did == [claim]
