"""The list of all providers."""

from __future__ import annotations

import pytest

from services.errors import UsageError
from services.providers.registry import ALL_PROVIDERS, default_feeds, provider_by_id
from tests.services.providers.vendors import account_of, each_provider


def test_ids_and_letters_are_unique_and_the_vendors_come_in_the_order_of_their_names():
    ids = [provider.info.id for provider in ALL_PROVIDERS]
    assert ids[:4] == ["modelslab", "oxen", "pictory", "scenario"]
    assert len(set(ids)) == len(ids)
    assert len({provider.info.letter for provider in ALL_PROVIDERS}) == len(ids)


@each_provider
def test_a_provider_is_found_by_its_id(provider):
    assert provider_by_id(provider.info.id) is provider


def test_an_unknown_id_names_the_known_ones():
    with pytest.raises(UsageError, match="modelslab, oxen, pictory, scenario"):
        provider_by_id("nobody")


@pytest.mark.parametrize(
    ("provider_id", "options", "feeds"),
    [
        ("modelslab", {}, ["image", "video", "voice", "3d"]),
        ("oxen", {}, ["generations"]),
        ("pictory", {}, ["images", "videos"]),
        ("scenario", {}, ["assets"]),
        ("scenario", {"project": "p"}, ["assets"]),
        ("scenario", {"public": "1"}, ["public"]),
    ],
)
def test_a_sync_without_a_named_list_reads_these(provider_id, options, feeds):
    provider = provider_by_id(provider_id)
    assert [feed.name for feed in default_feeds(provider, account_of(provider, **options))] == feeds


@each_provider
def test_the_facts_fit_each_other(provider):
    info = provider.info
    assert info.title
    assert info.offers
    assert len(info.letter) == 1
    assert info.origin.startswith("https://")
    assert not info.origin.endswith("/")
    for feed in info.feeds:
        assert provider.feed(feed.name) == feed
        assert 1 <= feed.page_size <= feed.max_page_size
