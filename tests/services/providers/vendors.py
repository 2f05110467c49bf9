"""What the provider tests share: accounts, canary keys, and the constructed answers in `fixtures/`."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest

from services.domain import Account
from services.providers.base import PageAsk, Provider
from services.providers.registry import ALL_PROVIDERS

FIXTURES = Path(__file__).with_name("fixtures")
ROW_LISTS = {"modelslab": "data", "oxen": "generations", "pictory": "items"}

CANARIES = {
    "modelslab": {"key": "CANARYmodelslab0123"},
    "oxen": {"key": "CANARYoxen0123456"},
    "pictory": {"key": "pictai_CANARY0123456"},
    "scenario": {"key": "CANARYscenariokey01", "secret": "CANARYscenariosecret02"},
    "sample": {},
}


def account_of(provider: Provider, **options: str) -> Account:
    info = provider.info
    return Account(id=f"{info.id}-abcdefgh", provider=info.id, label="Mine", base_url=info.origin, options=options)


def fixture_pages(provider: Provider) -> dict[str, list[dict]]:
    """The answers of each feed, page after page."""
    return json.loads((FIXTURES / f"{provider.info.id}.json").read_text(encoding="utf-8"))


def first_page(provider: Provider, feed: str) -> dict:
    return copy.deepcopy(fixture_pages(provider)[feed][0])


def row_list_name(provider: Provider, feed: str) -> str:
    return "examples" if feed.startswith("examples:") else ROW_LISTS.get(provider.info.id, "assets")


def ask_of(provider: Provider, feed: str, **more: object) -> PageAsk:
    return PageAsk(account=account_of(provider), feed=feed, **more)  # type: ignore[arg-type]


def read_all(provider: Provider, feed: str) -> list:
    """Every page of a feed's fixtures, each asked for with the cursor the one before gave."""
    bodies = fixture_pages(provider)[feed]
    pages = []
    ask = ask_of(provider, feed)
    for body in bodies:
        provider.page_request(ask)
        pages.append(provider.parse_page(ask, body))
        ask = ask_of(provider, feed, cursor=pages[-1].next)
    return pages


FEEDS = [(provider, feed) for provider in ALL_PROVIDERS for feed in fixture_pages(provider)]


def ids_of(feeds: list) -> list[str]:
    return [f"{provider.info.id}-{feed.replace(':', '_')}" for provider, feed in feeds]


each_provider = pytest.mark.parametrize("provider", ALL_PROVIDERS, ids=lambda p: p.info.id)
each_feed = pytest.mark.parametrize(("provider", "feed"), FEEDS, ids=ids_of(FEEDS))
