"""What reading is doing just now, in words and facts the status bar can show."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from services.domain import FeedState, utc_now
from services.errors import AuthError, CreditError, OfflineError, ServiceError
from services.events import Activity
from services.sync.connections import Connection, Connections
from services.words import said


class SyncStatus:
    """Collects what goes on; `changed` is called after each change."""

    def __init__(self, connections: Connections, changed: Callable[[], None]) -> None:
        self._connections = connections
        self._changed = changed
        self._listing: dict[tuple[str, str], str] = {}
        self._offline: set[str] = set()
        self._refused: set[str] = set()
        self._refused_at: dict[str, datetime] = {}
        self._empty: set[str] = set()
        self._retry_at: dict[str, float] = {}
        self._failing: dict[str, str] = {}
        self.on_wait: list[Callable[[Connection, float], None]] = []
        for pacer in connections.pacers.values():
            pacer.on_change.append(changed)

    def listing(self, connection: Connection, feed: str, state: FeedState) -> None:
        """A list is being read."""
        label = connection.account.label
        so_far = said("Listing {label}, {rows:,} so far", label=label, rows=state.rows)
        self._listing[connection.account.id, feed] = so_far if state.rows else said("Listing {label}", label=label)
        self._changed()

    def ended(self, connection: Connection, feed: str) -> None:
        """It is not read any more."""
        self._listing.pop((connection.account.id, feed), None)
        self._changed()

    def answered(self, connection: Connection) -> None:
        """The account answered as it should."""
        self.forget(connection.account.id)

    def failed(self, connection: Connection, error: ServiceError) -> None:
        """The account did not."""
        account_id = connection.account.id
        refused_at = self._refused_at.get(account_id)
        self.forget(account_id)
        self._failing[account_id] = str(error)
        if isinstance(error, AuthError):
            self._refused.add(account_id)
            self._refused_at[account_id] = refused_at or utc_now()
        if isinstance(error, CreditError):
            self._empty.add(account_id)
        if isinstance(error, OfflineError):
            self._offline.add(account_id)

    def waits(self, connection: Connection, seconds: float) -> None:
        """The account does not answer and is left alone for so long; `on_wait` is told."""
        self._retry_at[connection.account.id] = time.monotonic() + seconds
        for listener in self.on_wait:
            listener(connection, seconds)

    def forget(self, account_id: str) -> None:
        """Nothing is wrong with this account as far as we know."""
        self._refused_at.pop(account_id, None)
        self._empty.discard(account_id)
        self._retry_at.pop(account_id, None)
        self._offline.discard(account_id)
        self._refused.discard(account_id)
        self._failing.pop(account_id, None)

    def is_refused(self, account_id: str) -> bool:
        """True while the account's key is known to be refused or missing."""
        return account_id in self._refused

    def activity(self, in_flight: int) -> Activity:
        """All of it. Offline means: no account's address could be reached, and at least one was tried."""
        accounts = {connection.account.id for connection in self._connections.all()}
        reachable = accounts - self._offline
        pauses = {name: pacer.paused_for for name, pacer in self._connections.pacers.items() if pacer.paused_for > 0}
        return Activity(
            listing=tuple(self._listing.values()),
            checking=tuple(sorted({account for account, _ in self._listing})),
            unreachable=tuple(sorted(self._offline)),
            offline=bool(self._offline) and not reachable,
            pauses=pauses,
            refused=tuple(sorted(self._refused)),
            failing=dict(self._failing),
            in_flight=in_flight,
            refused_at=dict(self._refused_at),
            retries={name: max(0.0, at - time.monotonic()) for name, at in self._retry_at.items()},
            empty=tuple(sorted(self._empty)),
        )
