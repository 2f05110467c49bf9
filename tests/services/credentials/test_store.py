"""services.credentials.store: what is stored, what is kept for the session, and that nothing is half done."""

import pytest

from services.credentials import CredentialStore
from services.domain import KeyState
from services.errors import KeyringError
from services.providers.base import Secrets
from tests.conftest import until
from tests.services.credentials.fakes import Failing, Forgetful, Memory, Prompting

ONE = ("api_key",)
TWO = ("api_key", "api_secret")
PAIR = Secrets({"api_key": "the key", "api_secret": "the secret"})
OLD = Secrets({"api_key": "old key", "api_secret": "old secret"})


def test_a_key_comes_back_as_it_was_given(run):
    async def scenario():
        store = CredentialStore(backend=Memory())
        assert await store.put("oxen-1", ONE, Secrets({"api_key": "ü key"})) is KeyState.OK
        return await store.get("oxen-1", ONE)

    assert dict(run(scenario())) == {"api_key": "ü key"}


def test_the_keyring_has_the_names_of_the_contract(run):
    ring = Memory()
    run(CredentialStore(backend=ring).put("scenario-1", TWO, PAIR))
    assert ring.items == {("vitrine", "scenario-1"): "the key", ("vitrine", "scenario-1/api_secret"): "the secret"}


def test_another_process_finds_the_key(run):
    ring = Memory()
    run(CredentialStore(backend=ring).put("scenario-1", TWO, PAIR))
    assert run(CredentialStore(backend=ring).get("scenario-1", TWO)) == PAIR


def test_a_stored_key_is_not_held_for_the_session(run):
    store = CredentialStore(backend=Memory())
    run(store.put("a", TWO, PAIR))
    assert not store.is_session_only("a")


def test_no_key_is_none_and_its_state_says_so(run):
    store = CredentialStore(backend=Memory())
    assert run(store.get("a", ONE)) is None
    assert run(store.state("a", ONE)) is KeyState.NONE


def test_half_a_pair_is_no_key(run):
    ring = Memory()
    ring.set_password("vitrine", "a", "the key")
    assert run(CredentialStore(backend=ring).get("a", TWO)) is None


def test_an_account_without_secrets_never_asks_the_keyring(run):
    ring = Memory()
    store = CredentialStore(backend=ring)
    assert run(store.get("sample-1", ())) == {}
    assert run(store.state("sample-1", ())) is KeyState.OK
    assert run(store.put("sample-1", (), Secrets({}))) is KeyState.OK
    run(store.delete("sample-1", ()))
    assert ring.calls == []


def test_delete_forgets_every_field_and_twice_is_harmless(run):
    ring = Memory()
    store = CredentialStore(backend=ring)
    run(store.put("a", TWO, PAIR))
    run(store.delete("a", TWO))
    run(store.delete("a", TWO))
    assert ring.items == {}
    assert run(store.get("a", TWO)) is None


def test_without_a_usable_keyring_the_key_lasts_for_the_session(run):
    store = CredentialStore(backend=Forgetful())
    assert run(store.put("a", TWO, PAIR)) is KeyState.NONE
    assert run(store.get("a", TWO)) == PAIR
    assert store.is_session_only("a")
    assert run(store.state("a", TWO)) is KeyState.NONE
    assert run(store.describe()) == ""
    assert "does not keep" in str(run(store.problem()))


def test_a_session_key_can_be_deleted_without_a_keyring(run):
    store = CredentialStore(backend=Forgetful())
    run(store.put("a", TWO, PAIR))
    run(store.delete("a", TWO))
    with pytest.raises(KeyringError) as caught:
        run(store.get("a", TWO))
    assert caught.value.state == KeyState.NONE


class KeyringLocked(Exception):
    """Named as keyring's own class."""


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (KeyringLocked("Failed to unlock"), KeyState.LOCKED),
        (RuntimeError("foreign words"), KeyState.NONE),
        (OSError(5, "foreign words"), KeyState.NONE),
    ],
)
def test_a_failing_keyring_has_a_state_and_a_sentence_of_ours(run, error, state):
    store = CredentialStore(backend=Failing(error, "get", at="a"))
    assert run(store.state("a", ONE)) is state
    with pytest.raises(KeyringError) as caught:
        run(store.put("a", ONE, Secrets({"api_key": "k"})))
    assert caught.value.state == state
    assert "foreign" not in str(caught.value)
    assert run(store.get("a", ONE)) == {"api_key": "k"}  # held for the session


@pytest.mark.parametrize("before", [None, OLD], ids=["new", "replaced"])
def test_when_the_second_field_fails_the_first_is_taken_back(run, before):
    ring = Failing(OSError("full"), "set", at="/api_secret")
    if before is not None:
        ring.error, error = None, ring.error
        run(CredentialStore(backend=ring).put("a", TWO, before))
        ring.error = error
    items = dict(ring.items)
    with pytest.raises(KeyringError):
        run(CredentialStore(backend=ring).put("a", TWO, PAIR))
    assert ring.items == items


def test_when_taking_back_fails_too_the_first_failure_is_told(run, caplog):
    ring = Failing(OSError("full"), "set", "delete", at="/api_secret")
    ring.items["vitrine", "a/api_secret"] = "old secret"
    with pytest.raises(KeyringError) as caught:
        run(CredentialStore(backend=ring).put("a", TWO, PAIR))
    assert isinstance(caught.value.__cause__, OSError)
    assert "could not be taken back" in caplog.text
    assert "the key" not in caplog.text


class Garbling(Memory):
    """Stores something else than it was given, as a damaged keyring might."""

    def get_password(self, service, username):
        found = super().get_password(service, username)
        return found if found is None or username.startswith("check-") else found[:-1]


def test_a_key_that_reads_back_otherwise_does_not_count_as_stored(run):
    store = CredentialStore(backend=Garbling())
    with pytest.raises(KeyringError, match="did not keep"):
        run(store.put("a", ONE, Secrets({"api_key": "long key"})))
    assert store.is_session_only("a")


def test_a_prompt_nobody_answers_is_busy_and_the_key_is_held(run):
    ring = Prompting()
    store = CredentialStore(backend=ring, limit_seconds=0.2)
    with pytest.raises(KeyringError) as caught:
        run(store.put("a", TWO, PAIR))
    ring.answer.set()
    assert caught.value.state == KeyState.BUSY
    assert "prompt" in str(caught.value)


def test_a_prompt_answered_late_still_stores_the_key(run):
    async def scenario():
        ring = Prompting()
        store = CredentialStore(backend=ring, limit_seconds=0.2)
        with pytest.raises(KeyringError):
            await store.put("a", TWO, PAIR)
        ring.answer.set()
        await until(lambda: not store.is_session_only("a"))
        assert await store.state("a", TWO) is KeyState.OK

    run(scenario())


def test_a_late_answer_does_not_bring_back_a_removed_account(run):
    async def scenario():
        ring = Prompting()
        store = CredentialStore(backend=ring, limit_seconds=0.2)
        for attempt in (store.put("a", TWO, PAIR), store.delete("a", TWO)):
            with pytest.raises(KeyringError):
                await attempt
        ring.answer.set()
        await until(lambda: ("get", "a") in ring.calls and ("delete", "a/api_secret") in ring.calls)
        assert await store.get("a", TWO) is None
        assert ring.items == {}

    run(scenario())


def test_the_log_learns_every_value_that_passes(run):
    told: list[str] = []
    ring = Memory()
    run(CredentialStore(backend=ring, on_secrets=told.extend).put("a", TWO, PAIR))
    again: list[str] = []
    run(CredentialStore(backend=ring, on_secrets=again.extend).get("a", TWO))
    assert told == again == ["the key", "the secret", "the key:the secret"]
