"""A vendor's list and a catalogue, both in memory, for tests of how lists are walked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from services.catalogue.values import Batch, Stored
from services.domain import Account, Asset, AssetRef, FeedState, Kind, Page, Status
from services.errors import CursorRefusedError, UnavailableError
from services.providers.base import FeedInfo, PageAsk, Paging

START = datetime(2026, 11, 1, tzinfo=UTC)
ACCOUNT = Account(id="oxen-aaaaaaaa", provider="oxen", label="Oxen", base_url="https://hub.oxen.ai")
NUMBERS = FeedInfo(name="generations", title="", paging=Paging.NUMBERS, page_size=10, max_page_size=100)
TOKENS = FeedInfo(name="generations", title="", paging=Paging.TOKENS, page_size=10, max_page_size=100, has_updates=True)


@dataclass
class Vendor:
    """Rows newest first; `before_page` may change them between two requests."""

    rows: list[int]
    size: int = 10
    tells_total: bool = True
    asks: list[PageAsk] = field(default_factory=list)
    changed: dict[int, datetime] = field(default_factory=dict)
    before_page: object = None
    fail_at: set[int] = field(default_factory=set)
    stale_tokens: bool = False
    repeat_from: int | None = None

    async def page(self, ask: PageAsk) -> Page:
        self.asks.append(ask)
        if self.before_page:
            self.before_page()
        if len(self.asks) in self.fail_at:
            raise UnavailableError("Oxen is not answering.")
        if ask.by_update:
            return self._by_update(ask)
        return self._by_number(ask) if ask.cursor is None or ask.cursor.isdigit() else self._by_token(ask)

    def _by_number(self, ask: PageAsk) -> Page:
        number = int(ask.cursor or "1")
        last = max(1, -(-len(self.rows) // self.size))
        found = self.rows[(number - 1) * self.size : number * self.size]
        more = number < last
        next_cursor = str(number + 1) if more else None
        if not self.tells_total:
            next_cursor = f"after-{found[-1]}" if more and found else None
        return Page(
            assets=tuple(self.asset(row) for row in found),
            next=next_cursor,
            rows=len(found),
            total=len(self.rows) if self.tells_total else None,
        )

    def _by_token(self, ask: PageAsk) -> Page:
        last = int(ask.cursor.removeprefix("after-"))
        if self.stale_tokens:
            self.stale_tokens = False
            raise CursorRefusedError("That token is stale.")
        found = [row for row in self.rows if row < last][: self.size]
        more = bool(found) and found[-1] > min(self.rows)
        cursor = f"after-{found[-1]}" if more else None
        if self.repeat_from is not None and last <= self.repeat_from:
            cursor = ask.cursor
        return Page(assets=tuple(self.asset(row) for row in found), next=cursor, rows=len(found))

    def _by_update(self, ask: PageAsk) -> Page:
        rows = sorted(self.rows, key=lambda row: self.asset(row).updated_at, reverse=True)
        start = int(ask.cursor or "0")
        found = rows[start : start + self.size]
        more = start + self.size < len(rows)
        return Page(
            assets=tuple(self.asset(row) for row in found),
            next=str(start + self.size) if more else None,
            rows=len(found),
        )

    def asset(self, row: int) -> Asset:
        """Row numbers grow with time."""
        made = START + timedelta(minutes=row)
        return Asset(
            ref=AssetRef(ACCOUNT.id, "-", str(row)),
            kind=Kind.IMAGE,
            status=Status.SUCCEEDED,
            created_at=made,
            updated_at=self.changed.get(row, made),
            prompt=f"row {row} changed {self.changed.get(row)}",
        )


class Shelves:
    """A catalogue in memory: what `services.sync` needs of the real one."""

    def __init__(self) -> None:
        self.assets: dict[AssetRef, Asset] = {}
        self.positions: dict[AssetRef, int] = {}
        self.states: dict[tuple[str, str, str], FeedState] = {}
        self.missing: list[datetime] = []
        self.fail_after: int | None = None

    async def feed_state(self, account: str, feed: str, filter_key: str = "") -> FeedState:
        fresh = FeedState(account=account, feed=feed, filter_key=filter_key)
        return self.states.get((account, feed, filter_key), fresh)

    async def save_feed_state(self, state: FeedState) -> None:
        self.states[state.account, state.feed, state.filter_key] = replace(state)

    async def store(self, batch: Batch) -> Stored:
        if self.fail_after is not None:
            if self.fail_after == 0:
                raise UnavailableError("The power went.")
            self.fail_after -= 1
        new = [asset for asset in batch.assets if asset.ref not in self.assets]
        changed = [a for a in batch.assets if a.ref in self.assets and self.assets[a.ref] != a]
        for place, asset in enumerate(batch.assets):
            self.assets[asset.ref] = asset
            if batch.position is not None:
                self.positions.setdefault(asset.ref, batch.position + place)
        if batch.state is not None:
            await self.save_feed_state(batch.state)
        return Stored(
            new=tuple(int(asset.ref.remote_id) for asset in new),
            changed=tuple(int(asset.ref.remote_id) for asset in changed),
            known=len(batch.assets) - len(new),
        )

    async def known(self, account: str, scope: str, remote_ids) -> set[str]:
        return {each for each in remote_ids if AssetRef(account, scope, each) in self.assets}

    async def mark_missing(self, account: str, feed: str, seen_before: datetime) -> int:
        self.missing.append(seen_before)
        return 0

    @property
    def rows(self) -> set[int]:
        return {int(ref.remote_id) for ref in self.assets}
