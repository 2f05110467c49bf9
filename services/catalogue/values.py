"""What goes into the catalogue and comes out of it, beyond the values of `services.domain`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from services.domain import Asset, FeedState, Kind, Shelf
from services.providers.base import Grouping


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One page of one feed, to be stored in one transaction together with the feed's new state.

    `position` is the place in the feed of the first asset; rows above those known have smaller, even negative ones.
    None fits the page in beside the rows of it that are known, else at the end. `feed_rank` is the feed's place in
    the documented order of feeds: an asset met in several belongs to the one with the lowest. None leaves the rank
    as it is. `groupings` are those of the provider.
    """

    account: str
    provider: str
    feed: str
    assets: tuple[Asset, ...]
    cursor: str | None = field(default=None, repr=False)
    position: int | None = None
    state: FeedState | None = None
    feed_rank: int | None = None
    groupings: tuple[Grouping, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What a batch did: ids of new rows, ids of rows whose content changed, how many were known already.

    `refused` counts rows that no database can hold; the rest of their page is kept.
    """

    new: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    known: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many rows each list of the sidebar has. Hidden rows count in the shelf HIDDEN alone."""

    shelves: Mapping[Shelf, int] = field(default_factory=dict)
    kinds: Mapping[Kind, int] = field(default_factory=dict)
    accounts: Mapping[str, int] = field(default_factory=dict)
    feeds: Mapping[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionCounts:
    """How many rows the grid would show: of one's own and smart ones by id, of places by (account, kind, key)."""

    collections: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[tuple[str, str, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """An edit that was taken back or done again: its words ("4 stars on 12 assets") and the assets and collections
    it touched. What went in or out of a collection is not among the assets: there may be very many."""

    words: str
    uids: tuple[str, ...]
    collections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """`assets` rows of `account` were reviewed under `former`, an account that was removed."""

    account: str
    former: str
    assets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A folder of one's own, or with a `search` a smart collection. `parent` is "" at the top."""

    id: str
    name: str
    parent: str = ""
    search: str = ""

    @property
    def is_smart(self) -> bool:
        """True where it holds what a search finds."""
        return bool(self.search)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A group at a provider: `kind` is the name of its grouping, `within` the (kind, key) of the group around it."""

    account: str
    kind: str
    key: str
    name: str
    within: tuple[str, str] | None = None
