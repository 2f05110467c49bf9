"""Rows in flight are looked at again, slowly, and only while some exist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from services.catalogue import Batch, Catalogue
from services.domain import Asset, Entry, Status
from services.events import Bus, RowsStored
from services.sync.connections import Connection, Connections
from services.words import said

MAX_ROWS = 200
NO_FILE = said("No file came of this one")


class Polling:
    """Asks for rows in flight. Whoever owns it decides when."""

    def __init__(self, catalogue: Catalogue, connections: Connections, bus: Bus, clock: Callable[[], datetime]) -> None:
        self._catalogue = catalogue
        self._connections = connections
        self._bus = bus
        self._clock = clock

    async def look(self, connection: Connection) -> int:
        """Ask once for every row of this account that may still change; returns how many there are."""
        rows = await self._catalogue.in_flight(connection.account.id, MAX_ROWS)
        rows = [row for row in rows if connection.provider.in_flight(row.asset)]
        given_up = [row for row in rows if self._is_given_up(connection, row)]
        await self._keep(connection, {row.asset.ref.remote_id: row for row in given_up}, _without_file(given_up))
        asked = [row for row in rows if row not in given_up]
        if asked and not connection.pacer.paused_for:
            await self._ask(connection, asked)
        return len(asked)

    async def _ask(self, connection: Connection, rows: list[Entry]) -> None:
        client = await connection.client()
        by_id = {row.asset.ref.remote_id: row for row in rows}
        for renewal in connection.provider.renewals(connection.account, [row.locator for row in rows]):
            page = await client.renew(renewal)
            connection.links.remember(page.assets)
            known = [(asset, by_id.get(asset.ref.remote_id)) for asset in page.assets]
            fresh = tuple(_completed(asset, row, renewal.ask.feed) for asset, row in known if row is not None)
            await self._keep(connection, by_id, fresh)

    async def _keep(self, connection: Connection, rows: dict[str, Entry], assets: tuple[Asset, ...]) -> None:
        for feed in {row.feed for row in rows.values()}:
            of_feed = tuple(asset for asset in assets if rows[asset.ref.remote_id].feed == feed)
            if not of_feed:
                continue
            locator = rows[of_feed[0].ref.remote_id].locator
            stored = await self._catalogue.store(
                Batch(
                    account=connection.account.id,
                    provider=connection.account.provider,
                    feed=feed,
                    cursor=locator.cursor,
                    assets=of_feed,
                    position=None,
                    state=None,
                    groupings=connection.provider.info.groupings,
                )
            )
            if stored.new or stored.changed:
                self._bus.tell(
                    RowsStored(connection.account.id, feed, tuple(stored.new), tuple(stored.changed), at_top=False)
                )

    def _is_given_up(self, connection: Connection, row: Entry) -> bool:
        limit = connection.provider.info.gives_up_seconds
        return limit is not None and (self._clock() - row.first_seen).total_seconds() > limit


def _completed(asset: Asset, row: Entry, feed: str) -> Asset:
    """The asset with what its own list told of it, where it was asked for as another list tells it."""
    if feed == row.feed:
        return asset
    before = row.asset
    return replace(
        asset,
        model=asset.model or before.model,
        request_id=asset.request_id or before.request_id,
        params={**before.params, **asset.params},
    )


def _without_file(rows: list[Entry]) -> tuple[Asset, ...]:
    return tuple(replace(row.asset, status=Status.FAILED, error=NO_FILE) for row in rows)
