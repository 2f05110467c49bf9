"""Addresses of media: remembered, renewed in batches, looked for on the pages beside."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from services.domain import Account, Asset, AssetRef, Entry, Kind, Locator, Page, Review, Status
from services.errors import MediaExpiredError, UnavailableError
from services.providers.modelslab import ModelsLab
from services.providers.scenario import Scenario
from services.sync.links import AccountLinks
from tests.services.sync.vendor import START

SCENARIO = Account(id="scenario-aaaaaaaa", provider="scenario", label="S", base_url="https://api.cloud.scenario.com")
MODELSLAB = Account(id="modelslab-aaaaaaaa", provider="modelslab", label="M", base_url="https://modelslab.com")


def asset(account: Account, name: str, urls: dict[str, str] | None = None, scope: str = "-") -> Asset:
    return Asset(ref=AssetRef(account.id, scope, name), kind=Kind.IMAGE, status=Status.SUCCEEDED, urls=urls or {})


def entry(account: Account, name: str, cursor: str | None = None, scope: str = "-") -> Entry:
    feed = scope if scope != "-" else "assets"
    return Entry(
        id=1,
        asset=asset(account, name, scope=scope),
        provider=account.provider,
        feed=feed,
        feeds=(feed,),
        locator=Locator(feed=feed, cursor=cursor, remote_id=name),
        review=Review(),
        sort_at=START,
        estimated=False,
        first_seen=START,
    )


class Client:
    """Answers renewals with addresses for `known`; ModelsLab rows are on the page `places` says."""

    def __init__(self, known: set[str], places: dict[str, int] | None = None) -> None:
        self.known = known
        self.places = places or {}
        self.renewals: list[frozenset[str]] = []
        self.pages: list[str] = []
        self.error: Exception | None = None

    async def client(self) -> Client:
        return self

    async def renew(self, renewal) -> Page:
        if self.error:
            raise self.error
        self.renewals.append(renewal.remote_ids)
        if self.places:
            return self._on_page(renewal.ask.cursor)
        found = sorted(renewal.remote_ids & self.known)
        return Page(
            assets=tuple(asset(SCENARIO, each, {"original": f"https://x/{each}?s=1"}) for each in found),
            next=None,
            rows=1,
        )

    async def page(self, ask) -> Page:
        self.pages.append(ask.cursor)
        return self._on_page(ask.cursor)

    def _on_page(self, cursor: str) -> Page:
        here = [each for each, page in self.places.items() if str(page) == cursor]
        assets = tuple(asset(MODELSLAB, each, {"original": f"https://x/{each}"}, "image") for each in here)
        return Page(assets=assets, next=None, rows=len(assets))


def test_what_a_page_told_is_given_without_asking(run):
    async def scenario():
        client = Client(set())
        links = AccountLinks(Scenario(), SCENARIO, client.client)
        links.remember([asset(SCENARIO, "a", {"original": "https://x/a?s=0"})])
        found = await links.asset(entry(SCENARIO, "a"))
        return found.urls["original"], client.renewals

    assert run(scenario()) == ("https://x/a?s=0", [])


def test_wishes_of_a_moment_become_one_request(run):
    async def scenario():
        client = Client({f"a{n}" for n in range(50)})
        links = AccountLinks(Scenario(), SCENARIO, client.client)
        found = await asyncio.gather(*(links.asset(entry(SCENARIO, f"a{n}")) for n in range(50)))
        await links.aclose()
        return len(found), len(client.renewals)

    assert run(scenario()) == (50, 1)


def test_an_ended_address_is_asked_for_anew(run):
    async def scenario():
        client = Client({"a"})
        links = AccountLinks(Scenario(), SCENARIO, client.client)
        links.remember([asset(SCENARIO, "a", {"original": "https://x/a?s=0"})])
        return (await links.asset(entry(SCENARIO, "a"), anew=True)).urls["original"]

    assert run(scenario()) == "https://x/a?s=1"


def test_a_row_the_provider_no_longer_has_says_so(run):
    async def scenario():
        await AccountLinks(Scenario(), SCENARIO, Client(set()).client).asset(entry(SCENARIO, "gone"))

    with pytest.raises(MediaExpiredError, match="no longer tells"):
        run(scenario())


def test_a_failed_renewal_reaches_every_wisher_and_the_next_one_tries_again(run):
    async def scenario():
        client = Client({"a", "b"})
        client.error = UnavailableError("Scenario is not answering.")
        links = AccountLinks(Scenario(), SCENARIO, client.client)
        wishes = (links.asset(entry(SCENARIO, name)) for name in ("a", "b"))
        first = await asyncio.gather(*wishes, return_exceptions=True)
        client.error = None
        return [type(each) for each in first], (await links.asset(entry(SCENARIO, "a"))).urls

    kinds, urls = run(scenario())
    assert kinds == [UnavailableError, UnavailableError]
    assert urls


def test_a_wisher_that_leaves_holds_nobody_up(run):
    async def scenario():
        client = Client({"a"})
        links = AccountLinks(Scenario(), SCENARIO, client.client)
        leaving = asyncio.create_task(links.asset(entry(SCENARIO, "a")))
        staying = asyncio.create_task(links.asset(entry(SCENARIO, "a")))
        await asyncio.sleep(0)
        leaving.cancel()
        found = await staying
        await asyncio.gather(leaving, return_exceptions=True)
        return bool(found.urls)

    assert run(scenario())


def test_a_row_that_slipped_is_found_on_a_page_beside(run):
    async def scenario():
        client = Client(set(), {"7": 4})
        links = AccountLinks(ModelsLab(), MODELSLAB, client.client)
        slipped = replace(entry(MODELSLAB, "7", "3", "image"))
        return (await links.asset(slipped)).urls["original"], client.pages

    assert run(scenario()) == ("https://x/7", ["4"])


def test_the_end_of_an_address_is_read_from_what_is_known_and_nobody_is_asked():
    links = AccountLinks(ModelsLab(), MODELSLAB, never)
    links.remember([asset(MODELSLAB, "1", {"original": "https://x/a.png?Expires=1796083199&Signature=s"})])
    end = links.end(AssetRef(MODELSLAB.id, "-", "1"))
    assert end is not None
    assert end.year == 2026
    assert links.end(AssetRef(MODELSLAB.id, "-", "2")) is None


async def never():
    raise AssertionError("somebody was asked")
