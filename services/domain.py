"""The frozen values everything else speaks in. Field meanings are the table in README, "Assets"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from urllib.parse import quote, unquote

NOTHING: Final[Mapping[str, object]] = MappingProxyType({})
NO_TEXT: Final[Mapping[str, str]] = MappingProxyType({})

ORIGINAL: Final = "original"
"""The name of the address of the file itself in `Asset.urls`."""


class Kind(StrEnum):
    """What sort of thing an asset is; a provider's unknown word is OTHER."""

    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"
    MODEL = "3d"
    DOCUMENT = "document"
    TEXT = "text"
    OTHER = "other"


class Status(StrEnum):
    """How far a generation has come; a provider's unknown word is PROCESSING."""

    QUEUED = "queued"
    PROCESSING = "processing"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def has_media(self) -> bool:
        """True where there is a file to be had."""
        return self is Status.SUCCEEDED


IN_FLIGHT: Final = frozenset({Status.QUEUED, Status.PROCESSING})


class Flag(StrEnum):
    """Keep, throw out, or not decided."""

    PICK = "pick"
    REJECT = "reject"
    NONE = "none"


class Label(StrEnum):
    """The five colour labels, and none."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"
    NONE = "none"


class KeyState(StrEnum):
    """What the keyring says about an account's key."""

    OK = "ok"
    NONE = "none"
    LOCKED = "locked"
    BUSY = "busy"


_PLAIN: Final = re.compile(r"[A-Za-z0-9._-]*")


def _quoted(part: str) -> str:
    return quote(part, safe="").replace("~", "%7E")


@dataclass(frozen=True, slots=True, order=True)
class AssetRef:
    """Who an asset is, whatever page, address or status it has today.

    `scope` is the feed where a provider's ids repeat from feed to feed, else "-".
    """

    account: str
    scope: str
    remote_id: str
    index: int = 0

    @property
    def uid(self) -> str:
        """`ACCOUNT:SCOPE:REMOTE_ID:INDEX`, parts percent-encoded outside `A-Za-z0-9._-`."""
        account, scope, remote_id = self.account, self.scope, self.remote_id
        if not _PLAIN.fullmatch(f"{account}{scope}{remote_id}"):
            account, scope, remote_id = _quoted(account), _quoted(scope), _quoted(remote_id)
        return f"{account}:{scope}:{remote_id}:{self.index}"

    @classmethod
    def parse(cls, uid: str) -> AssetRef:
        """The reference a uid stands for; ValueError where it is none."""
        account, scope, remote_id, index = uid.split(":")
        if not (index.isascii() and index.isdigit()):
            raise ValueError(f"not a uid: {uid!r}")
        return cls(unquote(account), unquote(scope), unquote(remote_id), int(index))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One generated asset as its provider tells it. None means the provider does not say.

    `urls` maps names ("original", "thumbnail", "preview", "firstFrame", ...) to addresses. They may be signed: in
    memory only, never logged. `params` holds every other field of the row, cleaned for storage. `duration` is in
    seconds, `cost` decimal text in `cost_unit`. `progress` is 0..1 while in flight.
    """

    ref: AssetRef
    kind: Kind
    status: Status
    remote_type: str | None = None
    mime: str | None = None
    request_id: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    prompt: str | None = None
    negative_prompt: str | None = None
    model: str | None = None
    seed: str | None = None
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    bytes: int | None = None
    progress: float | None = None
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    privacy: str | None = None
    cost: str | None = None
    cost_unit: str | None = None
    error: str | None = None
    params: Mapping[str, object] = field(default_factory=lambda: NOTHING, repr=False)
    urls: Mapping[str, str] = field(default_factory=lambda: NO_TEXT, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What the artist thinks of an asset: three independent fields and text."""

    rating: int = 0
    flag: Flag = Flag.NONE
    label: Label = Label.NONE
    note: str = ""
    tags: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """True where nothing was said yet."""
        return self == Review()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewChange:
    """What to change in a review; None leaves a field alone. Tags are added and removed one by one."""

    rating: int | None = None
    flag: Flag | None = None
    label: Label | None = None
    note: str | None = None
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFile:
    """How much an exported file of ratings and notes holds; removed collections and places in them count too."""

    reviews: int = 0
    collections: int = 0
    memberships: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeFigures:
    """What such a file changes here: reviews of `assets`, `collections` in themselves or in what they hold, and
    `memberships`, which went in or out. `kept` were changed later here and stay; `same` say the same already.
    """

    assets: int = 0
    collections: int = 0
    memberships: int = 0
    kept: int = 0
    same: int = 0

    @property
    def changes(self) -> bool:
        """True where something would be another."""
        return bool(self.assets or self.collections or self.memberships)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One set of credentials at one provider. The secret is not here: the keyring has it.

    `paused`: nothing is asked there by itself until the artist says so.
    """

    id: str
    provider: str
    label: str
    base_url: str
    options: Mapping[str, str] = field(default_factory=lambda: NO_TEXT)
    paused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """The way to ask for an asset's media again: the feed and page cursor where it was met, and its id."""

    feed: str
    cursor: str | None
    remote_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the catalogue: the asset, what the artist thinks of it, and how we know it.

    `id` is the catalogue's row number: stable while the catalogue lives, meaningless outside it. `sort_at` is the
    date it is ordered by; `estimated` says that no provider gave it. `gone` means two complete listings missed it.
    """

    id: int
    asset: Asset
    provider: str
    feed: str
    feeds: tuple[str, ...]
    locator: Locator
    review: Review
    sort_at: datetime
    estimated: bool
    first_seen: datetime
    gone: bool = False


class Shelf(StrEnum):
    """The lists of the sidebar's Library section."""

    ALL = "all"
    RECENT = "recent"
    UNREVIEWED = "unreviewed"
    PICKS = "picks"
    IN_PROGRESS = "in-progress"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class CostSpan:
    """Costs from `low` to `high` as decimal text, "" where there is no such bound; `beyond` leaves the bounds out."""

    low: str = ""
    high: str = ""
    beyond: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which assets to show: values of one field are OR, fields are AND; an empty field filters nothing.

    Pairs are inclusive bounds, None is open. `model_parts` are parts of a model's name, case aside; `models` and
    `model_parts` are one field, and so are `sizes` (width and height), `sides` (the longer of them) and `areas`
    (pixels). `since` is inclusive and `until` exclusive, both UTC, and `days` are spans of such moments. What passes
    one of `without` is left out, and `also` has further conditions that must hold; hidden rows are shown where
    `shelf` says so, here or in `also`. Order is always newest first, as README tells.
    `similar` are (uid, bits): pictures that differ from that one in so many of 64 bits at most.
    `collection` is the id of one of one's own, those below it included; `places` are (grouping, key) of a provider's
    own (see `providers.base.Grouping`).
    """

    accounts: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = ()
    models: tuple[str, ...] = ()
    model_parts: tuple[str, ...] = ()
    seeds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    search: str = ""
    ratings: tuple[tuple[int, int], ...] = ()
    flags: tuple[Flag, ...] = ()
    labels: tuple[Label, ...] = ()
    sizes: tuple[tuple[int, int], ...] = ()
    sides: tuple[tuple[int, int | None], ...] = ()
    areas: tuple[tuple[int, int | None], ...] = ()
    costs: tuple[CostSpan, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    days: tuple[tuple[datetime, datetime], ...] = ()
    uids: tuple[str, ...] = ()
    unreviewed: bool = False
    shelf: Shelf = Shelf.ALL
    also: tuple[Query, ...] = ()
    without: tuple[Query, ...] = ()
    collection: str = ""
    places: tuple[tuple[str, str], ...] = ()
    similar: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """How far one list of one account has been read; it survives restarts.

    `filter_key` is "" for the whole list, else a canonical text of the vendor filters: each has a position of its own.
    `cursor` asks for the next page; None with `complete` False means "nothing read yet". `frontier` is the date of
    the oldest row read without a gap from the top.
    """

    account: str
    feed: str
    filter_key: str = ""
    cursor: str | None = None
    complete: bool = False
    rows: int = 0
    total: int | None = None
    frontier: datetime | None = None
    newest: datetime | None = None
    updated_mark: datetime | None = None
    last_sync: datetime | None = None
    error: str | None = None
    not_offered_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row of a page that could not be read; the rest of its page is kept."""

    position: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a list. `next` is None at the end; `rows` counts the vendor's rows, not the assets made of them."""

    assets: tuple[Asset, ...]
    next: str | None
    rows: int
    total: int | None = None
    problems: tuple[RowProblem, ...] = ()
    total_cost: str | None = None


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """An encoded picture (JPEG or WebP) with its pixel size, ready to be decoded for the screen."""

    data: bytes = field(repr=False)
    width: int
    height: int


def utc_now() -> datetime:
    """The present moment in UTC; passed as `clock` so that tests can set it."""
    return datetime.now(UTC)
