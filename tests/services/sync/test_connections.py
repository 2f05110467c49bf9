"""Accounts as they are spoken to: the key is fetched at the first request, and dropped when it is another one."""

from __future__ import annotations

import pytest

from services.domain import Account
from services.errors import KeyMissingError, UsageError
from services.providers.base import Secrets
from services.providers.registry import ALL_PROVIDERS
from services.sync.connections import Connections

OXEN = Account(id="oxen-aaaaaaaa", provider="oxen", label="Oxen", base_url="http://127.0.0.1:9/prefix")


class Keys:
    def __init__(self, secrets: Secrets | None) -> None:
        self.secrets = secrets
        self.asked = 0

    async def get(self, account_id: str, fields) -> Secrets | None:
        self.asked += 1
        return self.secrets


class Client:
    def __init__(self, secrets: Secrets) -> None:
        self.secrets = secrets
        self.closed = False

    async def aclose(self) -> None:
        self.closed = True


def connections_with(keys: Keys) -> Connections:
    providers = {each.info.id: each for each in ALL_PROVIDERS}

    async def made(_provider: object, _account: object, secrets: Secrets, _pacer: object) -> Client:
        return Client(secrets)

    found = Connections(providers, keys, made, pacing=False)  # type: ignore[arg-type]
    found.add(OXEN)
    return found


def test_the_key_is_asked_for_once_and_only_when_something_is_sent(run):
    keys = Keys(Secrets({"key": "k"}))

    async def scenario():
        connection = connections_with(keys).get(OXEN.id)
        before = keys.asked
        first, second = await connection.client(), await connection.client()
        return before, keys.asked, first is second

    assert run(scenario()) == (0, 1, True)


def test_without_a_key_the_sentence_names_the_account(run):
    async def scenario():
        await connections_with(Keys(None)).get(OXEN.id).client()

    with pytest.raises(KeyMissingError, match="Oxen has no key yet"):
        run(scenario())


def test_another_key_means_another_client(run):
    keys = Keys(Secrets({"key": "k"}))

    async def scenario():
        connection = connections_with(keys).get(OXEN.id)
        old = await connection.client()
        await connection.forget_key()
        return old.closed, (await connection.client()) is old

    assert run(scenario()) == (True, False)


def test_media_may_come_from_the_accounts_own_private_address():
    origin = connections_with(Keys(None)).allow(OXEN.id)
    assert (origin.scheme, origin.host) == ("http", "127.0.0.1")


def test_an_account_nobody_knows_is_wrong_usage():
    with pytest.raises(UsageError):
        connections_with(Keys(None)).get("oxen-zzzzzzzz")
