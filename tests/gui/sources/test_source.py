"""A row of the sidebar as a query."""

from __future__ import annotations

from gui.sources.source import (
    HIDDEN,
    LIBRARY,
    MEDIA,
    account_source,
    collection_source,
    feed_source,
    place_source,
)
from services.domain import Account, Kind, Query, Shelf
from services.gallery import Collection, Place
from services.providers.base import Grouping

ACCOUNT = Account(id="s-1", provider="scenario", label="North", base_url="https://x.example")


def test_every_source_has_a_key_of_its_own():
    keys = [source.key for source in (*LIBRARY, *MEDIA, HIDDEN)]
    assert len(keys) == len(set(keys))


def test_library_and_media_are_those_of_the_contract():
    assert [source.query.shelf for source in LIBRARY] == [
        Shelf.ALL, Shelf.RECENT, Shelf.UNREVIEWED, Shelf.PICKS, Shelf.IN_PROGRESS,
    ]  # fmt: skip
    assert [source.query.kinds for source in MEDIA] == [(Kind.IMAGE,), (Kind.VIDEO,), (Kind.AUDIO,), (Kind.MODEL,)]


def test_an_account_and_its_list_ask_for_their_rows_alone():
    assert account_source(ACCOUNT).query == Query(accounts=("s-1",))
    source = feed_source(ACCOUNT, "assets")
    assert (source.key, source.query) == ("feed:s-1:assets", Query(accounts=("s-1",), feeds=("assets",)))


def test_a_place_asks_for_its_rows_of_its_account_alone():
    place = Place(account="s-1", kind="folder", key="mara/renders/art", name="art")
    source = place_source(ACCOUNT, place, Grouping(name="folder", title="Folder"))
    assert source.key == "place:s-1:folder:mara/renders/art"
    assert source.title == "North · art"
    assert source.query == Query(accounts=("s-1",), places=(("folder", "mara/renders/art"),))


def test_a_smart_collection_looks_different_from_a_folder():
    folder, smart = Collection(id="a", name="Key art"), Collection(id="b", name="Best", search="rating:5")
    assert collection_source(folder, Query(collection="a")).icon == "folder"
    assert collection_source(smart, Query(ratings=((5, 5),))).icon == "sparkles"
