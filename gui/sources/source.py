"""A row of the sidebar as a query."""

from __future__ import annotations

from dataclasses import dataclass

from services.domain import Account, Kind, Query, Shelf
from services.gallery import AccountState, FeedInfo


@dataclass(frozen=True, slots=True)
class Source:
    """What one row shows. `key` stays the same from run to run."""

    key: str
    title: str
    query: Query
    icon: str = ""


LIBRARY = (
    Source("all", "All assets", Query(), "layout-grid"),
    Source("shelf:recent", "Recently added", Query(shelf=Shelf.RECENT), "history"),
    Source("shelf:unreviewed", "Not reviewed", Query(shelf=Shelf.UNREVIEWED), "circle-dashed"),
    Source("shelf:picks", "Picks", Query(shelf=Shelf.PICKS), "flag"),
    Source("shelf:in-progress", "In progress", Query(shelf=Shelf.IN_PROGRESS), "loader-circle"),
)
HIDDEN = Source("shelf:hidden", "Hidden", Query(shelf=Shelf.HIDDEN), "eye-off")
MEDIA = (
    Source("kind:image", "Images", Query(kinds=(Kind.IMAGE,)), "image"),
    Source("kind:video", "Video", Query(kinds=(Kind.VIDEO,)), "film"),
    Source("kind:audio", "Audio", Query(kinds=(Kind.AUDIO,)), "audio-lines"),
    Source("kind:3d", "3D", Query(kinds=(Kind.MODEL,)), "box"),
)


ACCOUNT_ACTIONS = (("check", "Check now"), ("edit-key", "Enter another key…"), ("remove", "Remove…"))


def actions_for(state: AccountState) -> tuple[tuple[str, str], ...]:
    """What an account's menu offers, as (action, words); a built-in library has no key and cannot be removed."""
    return ACCOUNT_ACTIONS[:1] if state.info.hidden else ACCOUNT_ACTIONS


def account_source(account: Account) -> Source:
    """Everything of one account."""
    return Source(f"account:{account.id}", account.label, Query(accounts=(account.id,)))


def feed_source(account: Account, feed: FeedInfo | str) -> Source:
    """One list of one account."""
    name, title = (feed, feed) if isinstance(feed, str) else (feed.name, feed.title)
    query = Query(accounts=(account.id,), feeds=(name,))
    return Source(f"feed:{account.id}:{name}", f"{account.label} · {title}", query, "folder")
