"""What a provider is: facts as data, and pure functions from questions to requests and from answers to pages.

A provider does no I/O and holds no state. `services.net.api_client` sends what it returns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NoReturn, Protocol

from services.domain import NO_TEXT, Account, Asset, Kind, Locator, Page
from services.errors import ServiceError


class Secrets(Mapping[str, str]):
    """An account's secrets by field name. Prints as nothing; lives in memory only."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = dict(values)

    def __getitem__(self, name: str) -> str:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return "Secrets(...)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("secrets are not pickled")


class Paging(StrEnum):
    """How a list is walked: shifting page numbers, opaque tokens, or all at once."""

    NUMBERS = "numbers"
    TOKENS = "tokens"
    SINGLE = "single"


class Ability(StrEnum):
    """What a provider can do to its own assets beyond listing them."""

    RENEW = "renew"
    UPLOAD = "upload"
    DELETE = "delete"
    TAG = "tag"
    SEARCH = "search"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialField:
    """One secret the account dialog asks for. `prefix` is what a right one starts with, where the vendor says so."""

    name: str
    label: str
    hint: str = ""
    prefix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionField:
    """One non-secret account option (`--option NAME=VALUE`). `choices` empty means free text."""

    name: str
    label: str
    hint: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterField:
    """One of the vendor's own list filters, under the vendor's own name."""

    name: str
    choices: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedInfo:
    """One list a provider offers.

    `optional`: 403, 404 or 405 means "not offered". `by_default`: read by a sync that names no feed. `descending`:
    its dates go down, so it has a frontier. `dated`: its rows tell when they were made. `has_updates`: it can be
    read newest change first (`PageAsk.by_update`). `page_size` is what we ask for, `max_page_size` what is allowed.
    `needs_key` False: an account without any secret (`Provider.credentials` is empty) reads it too.
    """

    name: str
    title: str
    paging: Paging
    page_size: int
    max_page_size: int
    optional: bool = False
    by_default: bool = True
    dated: bool = True
    descending: bool = True
    has_updates: bool = False
    needs_key: bool = True
    filters: tuple[FilterField, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """A way in which a provider sorts its own assets: into collections, projects, repositories, folders.

    The values of `fields` (parameters of a row) together name a group, the last of them is its name; without fields
    it is `Asset.collections`. `within`: the grouping that its groups lie in. `icon` is the name of one of our icons.
    Fewer groups than `least` tell nothing and are not shown.
    """

    name: str
    title: str
    fields: tuple[str, ...] = ()
    within: str = ""
    icon: str = "folder"
    least: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderInfo:
    """The facts of a provider that forms, menus, pacing and the network need.

    `letter` is drawn on its tile; `offers` says in a few words what it shows. `min_interval` is the least number of
    seconds between two list requests. `retry_hint_fields` names body fields that hold a wait in seconds.
    `poll_seconds` is the pause between two looks at rows in flight; None where polling makes no sense.
    `gives_up_seconds`: a row without a file is asked for this long, then it counts as "no file". `groupings`: the ways
    it sorts its assets, as far as its rows tell; outer ones come first.
    `asset_page` is the documented web address of what an asset belongs to, with names of its parameters in braces.
    """

    id: str
    title: str
    letter: str
    offers: str
    origin: str
    credentials: tuple[CredentialField, ...]
    feeds: tuple[FeedInfo, ...]
    options: tuple[OptionField, ...] = ()
    abilities: frozenset[Ability] = frozenset()
    min_interval: float = 0.0
    poll_seconds: float | None = None
    gives_up_seconds: float | None = None
    key_page: str = ""
    asset_page: str = ""
    hidden: bool = False
    groupings: tuple[Grouping, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiRequest:
    """A request to a provider's own origin, without its credential (`Provider.sign` adds it at the last moment).

    `path` begins with "/" and is appended to the account's `base_url`. `repeatable` says that sending it twice does
    no harm: a list by POST is, an upload is not.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    json: Mapping[str, object] | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=lambda: NO_TEXT, repr=False)
    repeatable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PageAsk:
    """Which page of which list. `cursor` None is the first page; page-number lists use "1", "2", ... as cursors."""

    account: Account
    feed: str
    cursor: str | None = None
    where: Mapping[str, str] = field(default_factory=lambda: NO_TEXT)
    page_size: int | None = None
    by_update: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back: status, the headers with lower-case names, and the parsed JSON body (None where it is none)."""

    status: int
    headers: Mapping[str, str] = field(default_factory=lambda: NO_TEXT, repr=False)
    body: object = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """One request that brings fresh rows, and so fresh media addresses, for `remote_ids`."""

    request: ApiRequest
    remote_ids: frozenset[str]
    ask: PageAsk


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaSource:
    """One address to try for a picture or file. `authorized`: it is a plain path on the account's own origin, to be
    read by the account's API client; every other address is read without any credential."""

    url: str = field(repr=False)
    authorized: bool = False


class Provider(Protocol):
    """The one contract; `tests/services/providers` runs the same suite over every implementation."""

    @property
    def info(self) -> ProviderInfo:
        """The facts."""

    def feed(self, name: str) -> FeedInfo:
        """The facts of a feed, also of one with a parameter (`examples:MODEL_ID`); UsageError where there is none."""

    def credentials(self, options: Mapping[str, str]) -> tuple[CredentialField, ...]:
        """The secrets an account with these options needs; empty where it reads public lists alone."""

    def clean_secrets(self, typed: Mapping[str, str]) -> Secrets:
        """Secrets as typed or pasted, trimmed and checked; UsageError with the reason. Never sent when wrong."""

    def check_options(self, options: Mapping[str, str]) -> Mapping[str, str]:
        """Account options, checked; UsageError names the wrong one."""

    def check_filters(self, feed: str, where: Mapping[str, str]) -> None:
        """UsageError where a vendor filter is unknown, has an impossible value or must not be combined."""

    def page_request(self, ask: PageAsk) -> ApiRequest:
        """The request for a page."""

    def parse_page(self, ask: PageAsk, body: object) -> Page:
        """The page in an answer; ProviderDataError where its outline is wrong. A bad row is a `RowProblem`."""

    def sign(self, request: ApiRequest, account: Account, secrets: Secrets) -> ApiRequest:
        """The same request with the credential in its place."""

    def explain(self, answer: Answer) -> ServiceError | None:
        """What an answer means when it is not a page; None where all is well. Looks into bodies with status 200 too."""

    def fallback(self, request: ApiRequest, answer: Answer) -> ApiRequest | None:
        """Another spelling of the same request where this answer suggests one (ModelsLab's second path), else None."""

    def renewals(self, account: Account, locators: Sequence[Locator]) -> tuple[Renewal, ...]:
        """The fewest requests that bring these rows again."""

    def parse_renewal(self, renewal: Renewal, body: object) -> Page:
        """The rows in the answer to a renewal."""

    def picture_sources(self, asset: Asset, account: Account, edge: int) -> tuple[MediaSource, ...]:
        """Where a picture of at least `edge` pixels may be had, best first; empty where this kind has none."""

    def original_source(self, asset: Asset, account: Account) -> MediaSource | None:
        """Where the file itself is."""

    def in_flight(self, asset: Asset) -> bool:
        """True while the row may still change by itself and is worth asking for again."""


KINDS_WITH_PICTURES = frozenset({Kind.IMAGE, Kind.VIDEO, Kind.MODEL})
