"""A row of the sidebar as a query."""

from __future__ import annotations

from dataclasses import dataclass

from gui.i18n import mark, told, tr
from services.domain import Account, Kind, Query, Shelf
from services.gallery import Collection, FeedInfo, Grouping, Place


@dataclass(frozen=True, slots=True)
class Source:
    """What one row shows. `key` stays the same from run to run; `title` heads the gallery."""

    key: str
    title: str
    query: Query
    icon: str = ""


LIBRARY = (
    Source("all", mark("All assets"), Query(), "layout-grid"),
    Source("shelf:recent", mark("Recently added"), Query(shelf=Shelf.RECENT), "history"),
    Source("shelf:unreviewed", mark("Not reviewed"), Query(shelf=Shelf.UNREVIEWED), "circle-dashed"),
    Source("shelf:picks", mark("Picks"), Query(shelf=Shelf.PICKS), "flag"),
    Source("shelf:in-progress", mark("In progress"), Query(shelf=Shelf.IN_PROGRESS), "loader-circle"),
)
HIDDEN = Source("shelf:hidden", mark("Hidden"), Query(shelf=Shelf.HIDDEN), "eye-off")
MEDIA = (
    Source("kind:image", mark("Images"), Query(kinds=(Kind.IMAGE,)), "image"),
    Source("kind:video", mark("Video"), Query(kinds=(Kind.VIDEO,)), "film"),
    Source("kind:audio", mark("Audio"), Query(kinds=(Kind.AUDIO,)), "audio-lines"),
    Source("kind:3d", mark("3D"), Query(kinds=(Kind.MODEL,)), "box"),
)


def in_words(source: Source) -> Source:
    """One of the fixed sources with its title in the artist's language."""
    return Source(source.key, tr(source.title), source.query, source.icon)


def account_source(account: Account) -> Source:
    """Everything of one account."""
    return Source(f"account:{account.id}", told(account.label), Query(accounts=(account.id,)))


def feed_source(account: Account, feed: FeedInfo | str) -> Source:
    """One list of one account."""
    name, title = (feed, feed) if isinstance(feed, str) else (feed.name, told(feed.title))
    query = Query(accounts=(account.id,), feeds=(name,))
    return Source(f"feed:{account.id}:{name}", f"{told(account.label)} · {title}", query, "layers")


def place_source(account: Account, place: Place, grouping: Grouping) -> Source:
    """One of the collections, projects, repositories or folders that an account has at its provider."""
    query = Query(accounts=(account.id,), places=((place.kind, place.key),))
    return Source(place_key(place), f"{told(account.label)} · {place.name}", query, grouping.icon)


def place_key(place: Place) -> str:
    """The key of a place's source."""
    return f"place:{place.account}:{place.kind}:{place.key}"


def collection_source(collection: Collection, query: Query) -> Source:
    """One of one's own, or a smart one."""
    icon = "sparkles" if collection.is_smart else "folder"
    return Source(collection_key(collection.id), collection.name, query, icon)


def collection_key(collection_id: str) -> str:
    """The key of a collection's source."""
    return f"collection:{collection_id}"
