"""Accounts as they are spoken to: provider, credential, API client and media addresses of each, made when needed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

import services.net.addresses as addresses
from services.domain import Account, Entry
from services.errors import KeyMissingError, UsageError
from services.net.pacing import Pacer
from services.providers.base import MediaSource, Provider, Secrets
from services.sync.links import AccountLinks
from services.words import said

if TYPE_CHECKING:  # the client comes when something is asked
    from services.net.api_client import ApiClient

MakeClient = Callable[[Provider, Account, Secrets, Pacer], Awaitable["ApiClient"]]


class Keys(Protocol):
    """Where secrets come from; `services.credentials.CredentialStore` is one."""

    async def get(self, account_id: str, fields: Sequence[str]) -> Secrets | None:
        """The account's secrets; None where none are kept. KeyringError where the keyring cannot be asked."""


class Connection:
    """One account, and how it is spoken to. The key is fetched at the first request, not before."""

    def __init__(self, provider: Provider, account: Account, keys: Keys, pacer: Pacer, make_client: MakeClient) -> None:
        self.provider = provider
        self.account = account
        self.pacer = pacer
        self.links = AccountLinks(provider, account, self.client)
        self._keys = keys
        self._make_client = make_client
        self._client: ApiClient | None = None
        self._opening = asyncio.Lock()

    async def client(self) -> ApiClient:
        """The API client; KeyMissingError where no key is kept, KeyringError where the keyring does not answer."""
        async with self._opening:
            if self._client is None:
                secrets = await self._secrets()
                self._client = await self._make_client(self.provider, self.account, secrets, self.pacer)
            return self._client

    @property
    def ready_client(self) -> ApiClient | None:
        """The API client where it was made already."""
        return self._client

    async def forget_key(self) -> None:
        """Drop the client and with it the key in memory; the next request fetches the key anew."""
        async with self._opening:
            client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def aclose(self) -> None:
        """Let go of connections and of the key in memory."""
        await self.links.aclose()
        await self.forget_key()

    async def _secrets(self) -> Secrets:
        fields = [field.name for field in self.provider.credentials(self.account.options)]
        if not fields:
            return Secrets({})
        secrets = await self._keys.get(self.account.id, fields)
        if secrets is None:
            raise KeyMissingError(
                said(
                    "{label} has no key yet; everything already listed stays here. Enter its key.",
                    label=self.account.label,
                )
            )
        return secrets


class Connections:
    """All accounts' connections, and what the pictures need to know of them."""

    def __init__(self, providers: Mapping[str, Provider], keys: Keys, make_client: MakeClient, *, pacing: bool) -> None:
        self._providers = providers
        self._keys = keys
        self._make_client = make_client
        self._open: dict[str, Connection] = {}
        self.pacers = {
            name: Pacer(provider.info.min_interval if pacing else 0.0) for name, provider in providers.items()
        }

    def provider(self, provider_id: str) -> Provider:
        """The provider of that name; UsageError where there is none."""
        if provider_id not in self._providers:
            raise UsageError(
                said(
                    "There is no provider called {provider_id!r}. Known are: {names}.",
                    provider_id=provider_id,
                    names=", ".join(self._providers),
                )
            )
        return self._providers[provider_id]

    def add(self, account: Account) -> Connection:
        """Speak to this account from now on."""
        provider = self.provider(account.provider)
        connection = Connection(provider, account, self._keys, self.pacers[account.provider], self._make_client)
        self._open[account.id] = connection
        return connection

    async def change(self, account: Account) -> Connection:
        """Speak to it as it is now; its place among the others stays."""
        former = self.get(account.id)
        connection = self.add(account)
        await former.aclose()
        return connection

    def get(self, account_id: str) -> Connection:
        """The account's connection; UsageError where there is no such account."""
        if account_id not in self._open:
            raise UsageError(said("There is no account {account_id!r}.", account_id=account_id))
        return self._open[account_id]

    def all(self) -> tuple[Connection, ...]:
        """Every connection, in the order the accounts were added."""
        return tuple(self._open.values())

    async def trial_client(self, provider: Provider, account: Account, secrets: Secrets) -> ApiClient:
        """A client for a key that is not kept yet; the caller closes it."""
        return await self._make_client(provider, account, secrets, self.pacers[account.provider])

    async def remove(self, account_id: str) -> None:
        """Speak to this account no more."""
        connection = self._open.pop(account_id, None)
        if connection is not None:
            await connection.aclose()

    async def aclose(self) -> None:
        """Close every connection."""
        for account_id in list(self._open):
            await self.remove(account_id)

    # What services.pictures asks

    async def sources(self, entry: Entry, edge: int) -> tuple[MediaSource, ...]:
        """Where a picture of at least `edge` pixels may be had, best first."""
        return await self._sources(entry, edge, anew=False)

    async def renewed(self, entry: Entry, edge: int) -> tuple[MediaSource, ...]:
        """The same with addresses fetched anew, after one had ended."""
        return await self._sources(entry, edge, anew=True)

    def allow(self, account_id: str) -> addresses.Origin:
        """The account's own origin: where it is a local address, its media may come from there too."""
        return addresses.origin_of(self.get(account_id).account.base_url)

    def client(self, account_id: str) -> ApiClient:
        """The client for authorized media; `sources` has made it ready."""
        client = self.get(account_id).ready_client
        if client is None:
            raise KeyMissingError(
                said("{label} has no key yet; enter it to see this picture.", label=self.get(account_id).account.label)
            )
        return client

    async def _sources(self, entry: Entry, edge: int, *, anew: bool) -> tuple[MediaSource, ...]:
        connection = self.get(entry.asset.ref.account)
        asset = await connection.links.asset(entry, anew=anew)
        sources = connection.provider.picture_sources(asset, connection.account, edge)
        if any(source.authorized for source in sources):
            await connection.client()
        return sources
