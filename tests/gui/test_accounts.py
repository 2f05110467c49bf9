"""Accounts from the window: dialogs that do not block, checks in words, keys that arrive."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog, QFrame

from services.domain import KeyState
from services.errors import UsageError
from services.gallery import AccountDraft, Activity
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


def dialogs(it, name):
    return [each for each in it.window.findChildren(QDialog, name) if each.isVisible()]


async def dialog(it, name):
    return (await until(lambda: dialogs(it, name)))[0]


def test_adding_an_account_lists_it_and_looks_at_once(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(accounts=())
        async with opened(theme, gallery, tmp_path) as it:
            await until(lambda: it.window.welcome.isVisible())
            it.window.welcome.add_account.click()
            asking = await dialog(it, "accountDialog")
            asking.draft = lambda: AccountDraft(provider="oxen", label="Studio")
            asking.typed = lambda: {"key": "k"}
            asking.accept()
            await until(lambda: it.window.sidebar.isVisible())
            await until(lambda: ("refresh",) in gallery.asked)
            assert it.session.sidebar.model.item_for("account:oxen-1").text() == "Studio"

    qt_run(scenario())


def test_escape_adds_nothing(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(2)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            it.do("add-account")
            (await dialog(it, "accountDialog")).reject()
            await until(lambda: not dialogs(it, "accountDialog"))
            assert len(gallery.accounts_now) == 1

    qt_run(scenario())


def test_one_dialog_at_a_time(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(2), tmp_path) as it:
            await it.listed(2)
            it.do("add-account")
            await dialog(it, "accountDialog")
            it.do("add-account")
            it.session.desk.act("scenario-1", "remove")
            assert not dialogs(it, "removeAccountDialog")
            assert len(dialogs(it, "accountDialog")) == 1

    qt_run(scenario())


def test_closing_the_window_over_an_open_dialog_ends(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(2), tmp_path) as it:
            await it.listed(2)
            it.do("add-account")
            await dialog(it, "accountDialog")

    qt_run(scenario())


def test_another_key_is_kept_and_pictures_are_tried_again(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(2)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            entered = []
            it.session.desk.key_entered.connect(lambda: entered.append(1))
            it.session.desk.act("scenario-1", "edit-key")
            asking = await dialog(it, "accountDialog")
            asking.typed = lambda: {"key": "new", "secret": "s"}
            asking.accept()
            await until(lambda: entered)
            assert ("edit_account", "scenario-1", "Scenario", {"key": "new", "secret": "s"}) in gallery.asked

    qt_run(scenario())


def test_a_removed_account_leaves_the_first_page(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(2), tmp_path) as it:
            await it.listed(2)
            it.session.desk.act("scenario-1", "remove")
            (await dialog(it, "removeAccountDialog")).accept()
            await until(lambda: it.window.welcome.isVisible())

    qt_run(scenario())


@pytest.mark.parametrize("ok", [True, False])
def test_a_check_is_told_in_words(qt_run, theme, tmp_path, ok):
    async def scenario():
        gallery = FakeGallery(2)
        gallery.check = replace(gallery.check, ok=ok, message="That is what came of it.")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            it.session.desk.act("scenario-1", "check")
            await until(lambda: it.window.toast.words.text() == "That is what came of it.")
            await until(lambda: len(it.session.desk.tasks) == 0)
            assert (("refresh_account", "scenario-1") in gallery.asked) is ok

    qt_run(scenario())


def test_what_is_typed_and_makes_no_sense_is_told(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(2)
        gallery.failing["edit_account"] = UsageError("A key has no space in it.")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            it.session.desk.act("scenario-1", "edit-key")
            asking = await dialog(it, "accountDialog")
            asking.typed = lambda: {"key": "x y"}
            asking.accept()
            await until(lambda: it.window.toast.words.text() == "A key has no space in it.")

    qt_run(scenario())


def test_an_account_gets_another_name_and_keeps_its_key(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(2)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            it.session.desk.act("scenario-1", "edit")
            asking = await dialog(it, "accountDialog")
            asking.form.name.setText("Studio")
            asking.accept()
            await until(lambda: it.session.sidebar.model.item_for("account:scenario-1").text() == "Studio")
            assert gallery.asked.count(("refresh",)) == 0
            assert it.window.toast.words.text() == "Studio was changed."

    qt_run(scenario())


def test_an_account_is_paused_and_goes_on(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(2)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            row = it.session.sidebar.model.item_for
            it.session.desk.act("scenario-1", "pause")
            await until(lambda: "checking is paused" in row("account:scenario-1").accessibleText())
            await until(lambda: it.window.toast.button.text() == "Resume")
            it.window.toast.button.click()
            await until(lambda: ("refresh_account", "scenario-1") in gallery.asked)
            await until(lambda: "paused" not in row("account:scenario-1").accessibleText())

    qt_run(scenario())


def test_f5_asks_every_account_once(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(2)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            it.session.desk.check_all()
            it.session.desk.check_all()
            await until(lambda: not it.session.desk.tasks.is_running("check all"))
            assert gallery.asked.count(("refresh",)) == 1

    qt_run(scenario())


def test_the_state_of_a_key_is_not_forgotten_while_the_keyring_is_asked_again(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(2)
        gallery.keys["scenario-1"] = KeyState.NONE
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            await until(lambda: it.session.desk.states[0].key is KeyState.NONE)
            await it.session.desk.reload(ask_keys=False)
            assert it.session.desk.states[0].key is KeyState.NONE

    qt_run(scenario())


def bars(it):
    return [bar.accessibleName() for bar in it.window.findChildren(QFrame, "banner") if bar.isVisible()]


def test_offline_counts_what_is_saved_and_online_again_the_bar_goes(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            gallery.become(Activity(offline=True))
            told = "You are offline. Showing 36 saved thumbnails. Ratings and notes still work."
            await until(lambda: bars(it) == [told])
            gallery.become(Activity())
            await until(lambda: bars(it) == [])

    qt_run(scenario())


@pytest.mark.parametrize(
    ("activity", "head"),
    [
        (Activity(refused=("scenario-1",)), "Scenario needs a new key."),
        (Activity(empty=("scenario-1",)), "Scenario: no credits left."),
        (Activity(retries={"scenario-1": 120.0}), "Scenario is not answering. Trying again in 2 min."),
        (Activity(pauses={"scenario": 40.0}), "Scenario asks us to slow down. Checking again in 40 s."),
        (Activity(disk_left=1_200_000_000), "Only 1.2 GB left on this disk."),
    ],
)
def test_what_is_the_matter_stands_above_the_gallery(qt_run, theme, tmp_path, activity, head):
    async def scenario():
        gallery = FakeGallery(3)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            gallery.become(activity)
            await until(lambda: any(told.startswith(head) for told in bars(it)))

    qt_run(scenario())


def test_the_two_that_matter_most_are_told(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            gallery.become(Activity(offline=True, refused=("scenario-1",), disk_left=1_000_000))
            await until(lambda: len(bars(it)) == 2)
            assert bars(it)[0].startswith("Scenario needs a new key.")
            assert bars(it)[1].startswith("Only 1.0 MB left")

    qt_run(scenario())
