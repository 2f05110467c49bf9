"""States of accounts, keychain and network as sentences with a way on."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from gui.trouble import banners_for, refused_words
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
        self.saved = None
        self.did = []

    def check_all(self):
        self.did.append("check")

    def reload_soon(self):
        self.did.append("reload")

    def act(self, *what):
        self.did.append(what)

    def open_account(self, account_id):
        self.did.append(("open", account_id))

    def manage_storage(self):
        self.did.append("storage")

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


def test_offline_counts_the_thumbnails_once_they_are_counted():
    desk = Desk(Activity(offline=True), KeyState.OK)
    desk.saved = 12486
    (banner,) = banners_for(desk, (), 12)
    assert banner.rest == "Showing 12,486 saved thumbnails. Ratings and notes still work."


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (3, "this morning"),
        (-4, "this afternoon"),
        (-8, "this evening"),
        (20, "yesterday"),
        (24 * 9, "on 11 Nov 2026"),
    ],
)
def test_since_when_a_key_is_refused_is_told_as_people_say_it(qapp, hours, words):
    noon = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)
    now = noon.replace(hour=21)
    assert refused_words(noon - timedelta(hours=hours), now) == f"The saved one was refused {words}."


def test_a_locked_keychain_offers_to_unlock_it():
    (banner,) = banners_for(Desk(None, KeyState.LOCKED), (), 5)
    assert banner.button == "Unlock…"


def test_an_account_without_credits_leads_to_its_page():
    desk = Desk(Activity(empty=("scenario-1",), failing={"scenario-1": "402"}), KeyState.OK)
    (banner,) = banners_for(desk, (), 5)
    assert (banner.head, banner.rest) == ("Scenario: no credits left.", "Your assets are not affected.")
    assert banner.button == "Open account"
    banner.run()
    assert desk.did == [("open", "scenario-1")]


def test_a_nearly_full_disk_leads_to_storage(qapp):
    desk = Desk(Activity(disk_left=1_200_000_000), KeyState.OK)
    (banner,) = banners_for(desk, (), 5)
    assert banner.head == "Only 1.2 GB left on this disk."
    banner.run()
    assert desk.did == ["storage"]


def test_a_provider_that_does_not_answer_is_told_with_its_next_turn():
    desk = Desk(Activity(retries={"scenario-1": 120.0}, failing={"scenario-1": "500"}), KeyState.OK)
    (banner,) = banners_for(desk, ("Scenario",), 5)
    assert (banner.head, banner.told(0)) == ("Scenario is not answering.", "Trying again in 2 min.")
    banner.run()
    assert desk.did == [("scenario-1", "check")]


def test_offline_no_single_provider_is_blamed():
    desk = Desk(Activity(offline=True, retries={"scenario-1": 30.0}), KeyState.OK)
    assert [banner.key for banner in banners_for(desk, (), 5)] == ["offline"]


@pytest.mark.parametrize(("left", "told"), [(40.0, ["slow scenario"]), (2.0, [])])
def test_haste_is_told_where_the_wait_is_worth_a_word(left, told):
    desk = Desk(Activity(pauses={"scenario": left}), KeyState.OK)
    banners = banners_for(desk, (), 5)
    assert [banner.key for banner in banners] == told
    if told:
        assert banners[0].head == "Scenario asks us to slow down."
        assert banners[0].told(0) == "Checking again in 40 s."


def test_the_order_is_that_of_the_design():
    activity = Activity(
        offline=True, refused=("scenario-1",), empty=("scenario-2",), pauses={"scenario": 40.0}, disk_left=1
    )
    desk = Desk(activity, KeyState.OK, KeyState.OK)
    ranked = sorted(banners_for(desk, (), 5), key=lambda each: each.rank)
    assert [banner.key.partition(" ")[0] for banner in ranked] == ["key", "credits", "disk", "offline", "slow"]


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
