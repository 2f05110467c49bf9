"""Accounts and keys: what is typed, what is kept, what a test of a key says."""

from __future__ import annotations

import re

import pytest

from services.domain import KeyState
from services.errors import KeyringError, UsageError
from services.gallery import AccountDraft
from tests.fake_vendors import FakeConfig, nasty
from tests.services.opening import MemoryKeyring, add, gallery_in


@pytest.fixture
def fake_config() -> FakeConfig:
    return FakeConfig(rows=12)


class LockedKeyring(MemoryKeyring):
    """Refuses as a locked one does."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring_locked()

    set_password = delete_password = get_password  # type: ignore[assignment]


def keyring_locked():
    import keyring.errors

    return keyring.errors.KeyringLocked("locked")


def test_an_id_is_the_provider_and_eight_base32_characters(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            return (await add(gallery, fakes, "oxen")).id

    assert re.fullmatch(r"oxen-[a-z2-7]{8}", run(scenario()))


def test_the_label_is_the_providers_name_where_none_is_typed(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            return (await add(gallery, fakes, "oxen")).label, gallery.provider("oxen").info.title

    label, title = run(scenario())
    assert label == title


@pytest.mark.parametrize(
    ("provider", "draft", "typed"),
    [
        ("oxen", {}, {"key": ""}),
        ("oxen", {}, {"key": "schlüssel"}),
        ("scenario", {}, {"key": "a:b", "secret": "c"}),
        ("oxen", {"base_url": "http://example.com"}, {"key": "abcdefgh"}),
        ("oxen", {"base_url": "ftp://127.0.0.1"}, {"key": "abcdefgh"}),
        ("oxen", {"options": {"colour": "red"}}, {"key": "abcdefgh"}),
        ("nobody", {}, {"key": "abcdefgh"}),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_kept(run, tmp_path, provider, draft, typed):
    backend = MemoryKeyring()

    async def scenario():
        async with gallery_in(tmp_path, backend=backend) as gallery:
            with pytest.raises(UsageError):
                await gallery.add_account(AccountDraft(provider=provider, **draft), typed)
            return await gallery.accounts()

    assert run(scenario()) == ()
    assert backend.kept == {}


def test_a_good_key_is_greeted_with_what_the_vendor_tells(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            oxen, pictory = await add(gallery, fakes, "oxen"), await add(gallery, fakes, "pictory")
            return await gallery.check_account(oxen.id), await gallery.check_account(pictory.id)

    totalled, dated = run(scenario())
    assert (totalled.ok, totalled.message) == (True, "Connected. 12 assets.")
    assert dated.message.startswith("Connected. Newest asset: ")


def test_a_refused_key_and_a_silent_server_are_told_apart(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            draft = AccountDraft(provider="oxen", base_url=fakes.base_url("oxen"))
            refused = await gallery.check_draft(draft, {"key": "not-the-right-one"})
            fakes.oxen.nasty(nasty.status(503))
            silent = await gallery.check_draft(draft, {"key": fakes.secret_lines("oxen")[0]})
            return refused.status, silent.status

    assert run(scenario()) == ("refused", "no-answer")


def test_another_key_ends_a_refusal(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            draft = AccountDraft(provider="oxen", base_url=fakes.base_url("oxen"))
            account, _state = await gallery.add_account(draft, {"key": "not-the-right-one"})
            await gallery.refresh()
            before = gallery.activity().refused
            draft = AccountDraft(provider="oxen", label=account.label)
            await gallery.edit_account(account.id, draft, {"key": fakes.secret_lines("oxen")[0]})
            (report,) = await gallery.refresh()
            return account.id, before, gallery.activity().refused, report.new

    account_id, before, after, new = run(scenario())
    assert before == (account_id,)
    assert after == ()
    assert new == 12


def test_a_keyring_that_refuses_keeps_the_account_and_the_key_for_the_session(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path, backend=LockedKeyring()) as gallery:
            draft = AccountDraft(provider="oxen", base_url=fakes.base_url("oxen"))
            account, state = await gallery.add_account(draft, {"key": fakes.secret_lines("oxen")[0]})
            (report,) = await gallery.refresh()
            with pytest.raises(KeyringError):
                await gallery.remove_account(account.id)
            return state, report.new, await gallery.accounts()

    state, new, left = run(scenario())
    assert state is not KeyState.OK
    assert new == 12
    assert left == ()


def test_a_public_account_needs_no_key(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "scenario", public="1")
            reports = await gallery.refresh()
            (state,) = await gallery.accounts()
            return account, [report.feed for report in reports], state.key

    _account, feeds, key = run(scenario())
    assert feeds == ["public"]
    assert key is KeyState.OK


def test_a_pause_is_remembered_and_ends(run, tmp_path, fakes):
    async def scenario():
        backend = MemoryKeyring()
        async with gallery_in(tmp_path, backend=backend) as gallery:
            account = await add(gallery, fakes, "oxen")
            await gallery.pause_account(account.id, paused=True)
        async with gallery_in(tmp_path, backend=backend) as gallery:
            (state,) = await gallery.accounts()
            await gallery.pause_account(account.id, paused=False)
            await gallery.refresh()
            return state.account.paused, len(fakes.requests_to("oxen"))

    assert run(scenario()) == (True, 1)


def test_another_name_keeps_key_place_and_what_was_read(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            first = await add(gallery, fakes, "oxen")
            await add(gallery, fakes, "scenario")
            await gallery.refresh()
            draft = AccountDraft(provider="oxen", label=" Studio ", base_url="https://elsewhere.example")
            state = await gallery.edit_account(first.id, draft, {"key": ""})
            told = await gallery.accounts()
            reports = await gallery.refresh()
            return state, told[0], first.base_url, [report.new for report in reports]

    state, told, address, new = run(scenario())
    assert state is KeyState.OK
    assert (told.account.label, told.account.base_url) == ("Studio", address)
    assert told.feeds[0].rows > 0
    assert new == [0, 0]


def test_other_options_begin_the_lists_anew(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "oxen")
            await gallery.refresh()
            draft = AccountDraft(provider="oxen", label="Mine", options={"namespace": "other"})
            await gallery.edit_account(account.id, draft, {})
            (state,) = await gallery.accounts()
            return state.account.options, state.feeds

    assert run(scenario()) == ({"namespace": "other"}, ())


def test_options_that_make_no_sense_change_nothing(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "oxen")
            with pytest.raises(UsageError):
                await gallery.edit_account(account.id, AccountDraft(provider="oxen", options={"x": "y"}), {})
            (state,) = await gallery.accounts()
            return state.account == account

    assert run(scenario())
