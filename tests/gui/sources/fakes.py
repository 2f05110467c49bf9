"""Accounts and counts for the sidebar."""

from __future__ import annotations

from services.domain import Account, FeedState, KeyState, Kind, Shelf
from services.gallery import AccountState, Counts
from services.providers.registry import ALL_PROVIDERS

INFOS = {provider.info.id: provider.info for provider in ALL_PROVIDERS}


def make_state(account_id="s-1", provider="modelslab", label="Studio", key=KeyState.OK, feeds=("image", "video")):
    """An account with its lists."""
    account = Account(id=account_id, provider=provider, label=label, base_url="https://x.example")
    lists = tuple(FeedState(account=account_id, feed=feed) for feed in feeds)
    return AccountState(account=account, info=INFOS[provider], key=key, feeds=lists)


def make_counts(**accounts):
    """Counts of a small library."""
    return Counts(
        shelves={Shelf.ALL: 12486, Shelf.PICKS: 0},
        kinds={Kind.IMAGE: 204},
        accounts=accounts,
        feeds={(account, "image"): 7 for account in accounts},
    )
