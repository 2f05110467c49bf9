"""Accounts and counts for the sidebar."""

from __future__ import annotations

from gui.sources.shelves import shown
from services.domain import Account, FeedState, KeyState, Kind, Query, Shelf
from services.errors import QueryError
from services.gallery import AccountState, Collection, Counts, Place
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


def make_place(kind, key, name, account="s-1"):
    """A group at a provider."""
    return Place(account=account, kind=kind, key=key, name=name)


def make_shown(*collections):
    """Rows of collections given as id, name, parent and perhaps a search."""
    made = []
    for collection_id, name, parent, *search in collections:
        made.append(Collection(id=collection_id, name=name, parent=parent, search="".join(search)))
    return shown(made, query_of)


def query_of(collection):
    """As the gallery reads it, more or less."""
    if "(" in collection.search:
        raise QueryError("Nothing closes this bracket.")
    return Query(search=collection.search) if collection.is_smart else Query(collection=collection.id)
