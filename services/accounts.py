"""Accounts and their keys: add, check, change, remove. Secrets pass through here and stay nowhere."""

from __future__ import annotations

import asyncio
import base64
import secrets as randomness
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from services.catalogue import Catalogue
from services.credentials import CredentialStore
from services.domain import Account, FeedState, KeyState, Page
from services.errors import (
    AuthError,
    ForbiddenError,
    KeyMissingError,
    KeyringError,
    RateLimitedError,
    ServiceError,
    UnavailableError,
)
from services.net.addresses import clean_base_url
from services.providers.base import PageAsk, Provider, ProviderInfo, Secrets
from services.providers.registry import default_feeds
from services.sync.connections import Connections
from services.words import said

if TYPE_CHECKING:  # the client comes when something is asked
    from services.net.api_client import ApiClient

CHECK_LIMIT_SECONDS = 20.0
MAX_LABEL = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountDraft:
    """An account as typed, before it is one. `base_url` None is the vendor's own."""

    provider: str
    label: str = ""
    base_url: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountState:
    """An account with what the keyring and its lists say."""

    account: Account
    info: ProviderInfo
    key: KeyState
    feeds: tuple[FeedState, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What a test of an account's key came to. `status`: ok, refused, no-key, locked, busy, no-answer or failed."""

    account_id: str
    ok: bool
    status: str
    message: str
    ms: int


class Accounts:
    """The accounts of this catalogue."""

    def __init__(self, catalogue: Catalogue, keys: CredentialStore, connections: Connections) -> None:
        self._catalogue = catalogue
        self._keys = keys
        self._connections = connections

    async def load(self) -> None:
        """Take up the accounts the catalogue has."""
        for account in await self._catalogue.accounts():
            title = self._connections.provider(account.provider).info.title
            self._connections.add(replace(account, label=title) if account.label == title else account)

    async def states(self, *, ask_keys: bool = True) -> tuple[AccountState, ...]:
        """Every account; the keyring is asked side by side, so a slow one costs its time limit once."""
        connections = self._connections.all()
        if ask_keys:
            keys = await asyncio.gather(*(self._key_state(each.account) for each in connections))
        else:
            keys = [KeyState.OK] * len(connections)
        states = await self._catalogue.feed_states()
        return tuple(
            AccountState(
                account=each.account,
                info=each.provider.info,
                key=key,
                feeds=tuple(state for state in states if state.account == each.account.id and state.filter_key == ""),
            )
            for each, key in zip(connections, keys, strict=True)
        )

    async def add(self, draft: AccountDraft, typed: Mapping[str, str]) -> tuple[Account, KeyState]:
        """Keep a new account and its key. KeyState other than OK: the key is kept for this session only.

        Raises UsageError, and keeps nothing, where something typed makes no sense.
        """
        account, secrets = self._read(draft, typed)
        state = await self._put(account, secrets)
        await self._catalogue.add_account(account)
        self._connections.add(account)
        return account, state

    async def check_draft(self, draft: AccountDraft, typed: Mapping[str, str]) -> CheckResult:
        """Try a key that is not kept yet."""
        account, secrets = self._read(draft, typed)
        provider = self._connections.provider(account.provider)
        client = await self._connections.trial_client(provider, account, secrets)
        try:
            return await self._check(provider, account, client)
        finally:
            await client.aclose()

    async def check(self, account_id: str) -> CheckResult:
        """Try an account's kept key. A key that works ends an earlier refusal."""
        connection = self._connections.get(account_id)
        await connection.forget_key()
        started = time.monotonic()
        try:
            client = await connection.client()
        except ServiceError as error:
            return _result(account_id, _status_of(error), str(error), started)
        return await self._check(connection.provider, connection.account, client)

    async def edit(self, account_id: str, draft: AccountDraft, typed: Mapping[str, str]) -> tuple[Account, KeyState]:
        """Change name, options and, where one was typed, the key; the address stays, as the key belongs to it.

        Raises UsageError, and changes nothing, where something typed makes no sense.
        """
        before = self._connections.get(account_id).account
        provider = self._connections.provider(before.provider)
        options = provider.check_options(draft.options)
        account = replace(before, label=_clean_label(draft.label) or provider.info.title, options=options)
        given = {name: text for name, text in typed.items() if text}
        secrets = provider.clean_secrets(given) if given else None
        state = await self._put(account, secrets) if secrets is not None else await self._key_state(account)
        await self._catalogue.update_account(account)
        if dict(options) != dict(before.options):
            await self._catalogue.start_anew(account_id)
        await self._connections.change(account)
        return account, state

    async def pause(self, account_id: str, *, paused: bool) -> None:
        """Ask nothing there by itself from now on, or do so again; remembered."""
        connection = self._connections.get(account_id)
        account = replace(connection.account, paused=paused)
        await self._catalogue.update_account(account)
        connection.account = account

    async def remove(self, account_id: str) -> None:
        """Remove an account, its cached rows and its key. What was said in reviews stays.

        Raises KeyringError where the account is gone but its key could not be taken out of the keyring.
        """
        connection = self._connections.get(account_id)
        await self._connections.remove(account_id)
        await self._catalogue.remove_account(account_id)
        await self._keys.delete(account_id, self._field_names(connection.account))

    def _read(self, draft: AccountDraft, typed: Mapping[str, str]) -> tuple[Account, Secrets]:
        provider = self._connections.provider(draft.provider)
        options = provider.check_options(draft.options)
        secrets = provider.clean_secrets(typed) if provider.credentials(options) else Secrets({})
        account = Account(
            id=new_account_id(draft.provider),
            provider=draft.provider,
            label=_clean_label(draft.label) or provider.info.title,
            base_url=clean_base_url(draft.base_url or provider.info.origin),
            options=options,
        )
        return account, secrets

    async def _put(self, account: Account, secrets: Secrets) -> KeyState:
        fields = self._field_names(account)
        if not fields:
            return KeyState.OK
        try:
            return await self._keys.put(account.id, fields, secrets)
        except KeyringError as error:
            return KeyState(error.state)

    async def _key_state(self, account: Account) -> KeyState:
        fields = self._field_names(account)
        return await self._keys.state(account.id, fields) if fields else KeyState.OK

    def _field_names(self, account: Account) -> list[str]:
        provider = self._connections.provider(account.provider)
        return [field.name for field in provider.credentials(account.options)]

    async def _check(self, provider: Provider, account: Account, client: ApiClient) -> CheckResult:
        started = time.monotonic()
        feed = default_feeds(provider, account)[0].name
        try:
            async with asyncio.timeout(CHECK_LIMIT_SECONDS):
                page = await client.page(PageAsk(account=account, feed=feed, page_size=1))
        except TimeoutError:
            message = said(
                "{title} did not answer. You can save the account now and try again later.", title=provider.info.title
            )
            return _result(account.id, "no-answer", message, started)
        except ServiceError as error:
            return _result(account.id, _status_of(error), str(error), started)
        return _result(account.id, "ok", _greeting(page), started)


def new_account_id(provider: str) -> str:
    """The provider's name and 8 random base32 characters."""
    return f"{provider}-{base64.b32encode(randomness.token_bytes(5)).decode().lower()}"


def _clean_label(text: str) -> str:
    return "".join(char for char in text if char.isprintable()).strip()[:MAX_LABEL]


def _greeting(page: Page) -> str:
    if page.total:
        return said("Connected. {total:,} assets.", total=page.total)
    dates = [asset.created_at for asset in page.assets if asset.created_at is not None]
    if dates:
        return said("Connected. Newest asset: {newest}.", newest=max(dates).astimezone().date())
    return said("Connected.") if page.assets else said("Connected. Nothing there yet.")


def _status_of(error: ServiceError) -> str:
    match error:
        case KeyringError():
            return error.state
        case KeyMissingError():
            return "no-key"
        case AuthError():
            return "refused"
        case ForbiddenError():
            return "refused"
        case UnavailableError() | RateLimitedError():
            return "no-answer"
        case _:
            return "failed"


def _result(account_id: str, status: str, message: str, started: float) -> CheckResult:
    ms = round((time.monotonic() - started) * 1000)
    return CheckResult(account_id=account_id, ok=status == "ok", status=status, message=message, ms=ms)
