"""What the services tell whoever listens: small facts, after they are durable."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from services.domain import FeedState


@dataclass(frozen=True, slots=True)
class RowsStored:
    """A page was kept. `at_top`: above what was known, so it is announced and not pushed in."""

    account: str
    feed: str
    new: tuple[int, ...]
    changed: tuple[int, ...]
    at_top: bool


@dataclass(frozen=True, slots=True)
class FeedChanged:
    """A list's position or error is another one now."""

    state: FeedState


@dataclass(frozen=True, slots=True)
class AccountsChanged:
    """An account was added, changed or removed, or its key was."""


@dataclass(frozen=True, slots=True)
class ReviewsChanged:
    """What the artist thinks of these was changed."""

    uids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CollectionsChanged:
    """Collections of one's own are others now, or others are in these."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedElsewhere:
    """Another process, such as the command line, has changed the catalogue: read again what is shown."""


@dataclass(frozen=True, slots=True)
class ActivityChanged:
    """Something began, ended, was paused or went offline; ask `Gallery.activity`."""


Event: TypeAlias = (
    RowsStored
    | FeedChanged
    | AccountsChanged
    | ReviewsChanged
    | CollectionsChanged
    | ChangedElsewhere
    | ActivityChanged
)
Listener: TypeAlias = Callable[[Event], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """What goes on just now. `pauses`: seconds left by provider; `refused`: accounts that need another key; `checking`:
    accounts whose lists are being read; `unreachable`: those whose address could not be reached.

    `refused_at`: since when, by account. `retries`: accounts that do not answer, with the seconds until they are asked
    again. `empty`: accounts without credits. `disk_left`: bytes, while the disk is nearly full.
    """

    listing: tuple[str, ...] = ()
    checking: tuple[str, ...] = ()
    unreachable: tuple[str, ...] = ()
    offline: bool = False
    pauses: Mapping[str, float] = field(default_factory=dict)
    refused: tuple[str, ...] = ()
    failing: Mapping[str, str] = field(default_factory=dict)
    in_flight: int = 0
    refused_at: Mapping[str, datetime] = field(default_factory=dict)
    retries: Mapping[str, float] = field(default_factory=dict)
    empty: tuple[str, ...] = ()
    disk_left: int | None = None


class Bus:
    """Hands every event to every listener, in the order they came."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event from now on; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def tell(self, event: Event) -> None:
        """Pass an event on."""
        for listener in list(self._listeners):
            listener(event)
