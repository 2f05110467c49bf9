"""Where media is to be had just now: addresses as the provider last told them, in memory only, renewed in batches.

An address with a query is a secret that expires, so it is never stored; the way back to it is the row's locator.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from services.domain import NO_TEXT, ORIGINAL, Account, Asset, AssetRef, Entry, Locator, Page
from services.errors import MediaExpiredError, ServiceError
from services.providers.base import PageAsk, Paging, Provider, Renewal
from services.providers.endings import ends_at
from services.tasks import Tasks
from services.words import said

MAX_REMEMBERED = 20_000
GATHER_SECONDS = 0.03
NEIGHBOURS = 2


class Renewer(Protocol):
    """What asks the provider again; `services.net.api_client.ApiClient` is one."""

    async def renew(self, renewal: Renewal) -> Page:
        """The rows a renewal brings."""

    async def page(self, ask: PageAsk) -> Page:
        """One page of a list."""


class AccountLinks:
    """The addresses of one account's media. `client` is asked for only when something has to be renewed."""

    def __init__(self, provider: Provider, account: Account, client: Callable[[], Awaitable[Renewer]]) -> None:
        self._provider = provider
        self._account = account
        self._client = client
        self._urls: OrderedDict[AssetRef, Mapping[str, str]] = OrderedDict()
        self._wishes: dict[Locator, asyncio.Future[None]] = {}
        self._tasks = Tasks()

    def remember(self, assets: Iterable[Asset]) -> None:
        """Keep the addresses a page told, newest knowledge last."""
        for asset in assets:
            if asset.urls:
                self._urls[asset.ref] = asset.urls
                self._urls.move_to_end(asset.ref)
        while len(self._urls) > MAX_REMEMBERED:
            self._urls.popitem(last=False)

    def end(self, ref: AssetRef) -> datetime | None:
        """When the address of a file that is known just now ends, as far as it tells; asks nobody."""
        return ends_at(self._urls.get(ref, NO_TEXT).get(ORIGINAL, ""))

    async def asset(self, entry: Entry, *, anew: bool = False) -> Asset:
        """The entry's asset with its addresses; asks the provider where they are unknown or (`anew`) have ended.

        Raises MediaExpiredError where the provider does not tell them any more, or what asking it raised.
        """
        ref = entry.asset.ref
        if anew:
            self._urls.pop(ref, None)
        urls = self._urls.get(ref) or (None if anew else entry.asset.urls)
        if not urls:
            await self._wish(entry.locator)
            urls = self._urls.get(ref)
        if not urls:
            raise MediaExpiredError(
                said(
                    "{title} no longer tells where this file is; what is known about it stays here.",
                    title=self._provider.info.title,
                )
            )
        return replace(entry.asset, urls=urls)

    async def aclose(self) -> None:
        """Stop asking."""
        await self._tasks.aclose()

    async def _wish(self, locator: Locator) -> None:
        """Join the next batch: the wishes of a moment become one request. A wisher that leaves holds nobody up."""
        future = self._wishes.get(locator)
        if future is None:
            future = self._wishes[locator] = asyncio.get_running_loop().create_future()
        if not self._tasks.is_running("renew"):
            self._tasks.start("renew", self._renew_wishes())
        await asyncio.shield(future)

    async def _renew_wishes(self) -> None:
        while self._wishes:
            await asyncio.sleep(GATHER_SECONDS)
            batch, self._wishes = self._wishes, {}
            try:
                await self._renew(tuple(batch))
            except ServiceError as error:
                _settle(batch.values(), error)
            finally:
                _settle(batch.values(), None)

    async def _renew(self, locators: tuple[Locator, ...]) -> None:
        client = await self._client()
        for renewal in self._provider.renewals(self._account, locators):
            page = await client.renew(renewal)
            self.remember(page.assets)
            missing = set(renewal.remote_ids) - {asset.ref.remote_id for asset in page.assets}
            if missing and self._provider.feed(renewal.ask.feed).paging is Paging.NUMBERS and renewal.ask.cursor:
                await self._look_beside(client, renewal.ask, missing)

    async def _look_beside(self, client: Renewer, ask: PageAsk, missing: set[str]) -> None:
        """Rows of a numbered list slip to the pages beside the one they were met on."""
        here = int(ask.cursor or "1")
        for number in (here + sign * step for step in range(1, NEIGHBOURS + 1) for sign in (1, -1)):
            if number < 1 or not missing:
                continue
            page = await client.page(replace(ask, cursor=str(number)))
            self.remember(page.assets)
            missing -= {asset.ref.remote_id for asset in page.assets}


def _settle(futures: Iterable[asyncio.Future[None]], error: ServiceError | None) -> None:
    for future in futures:
        if future.done():
            continue
        if error is None:
            future.set_result(None)
        else:
            future.set_exception(error)
            future.exception()  # a wisher that left must not make asyncio complain
