"""A gallery in memory for the grid: rows made up from their ids, pictures that can be held back or refused."""

from __future__ import annotations

import asyncio
import io
from array import array
from datetime import UTC, datetime, timedelta

from PIL import Image

from gui.grid.words import Face
from services.domain import Asset, AssetRef, Entry, Kind, Locator, Query, Review, Status, Thumbnail
from services.gallery import Listing

FACES = {"scenario": Face("S", "Scenario"), "oxen": Face("O", "Oxen.ai"), "pictory": Face("P", "Pictory AI Studio")}
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def make_entry(key=1, *, provider="scenario", review=None, gone=False, kind=Kind.IMAGE, **fields):
    """An entry with sensible defaults; keyword arguments are fields of its asset."""
    fields = {"status": Status.SUCCEEDED, "prompt": f"asset {key}", "width": 300, "height": 200,
              "created_at": NOON - timedelta(minutes=key), **fields}  # fmt: skip
    asset = Asset(ref=AssetRef(f"{provider}-1", "-", f"r{key}"), kind=kind, **fields)
    return Entry(
        id=key,
        asset=asset,
        provider=provider,
        feed="assets",
        feeds=("assets",),
        locator=Locator(feed="assets", cursor=None, remote_id=f"r{key}"),
        review=review or Review(),
        sort_at=fields["created_at"],
        estimated=False,
        first_seen=NOON,
        gone=gone,
    )


def encoded(width=300, height=200, colour=(200, 60, 40)):
    """A JPEG of one colour as a thumbnail."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, "JPEG", quality=95)
    return Thumbnail(buffer.getvalue(), width, height)


def listing_of(ids, make=make_entry):
    """The list as the gallery tells it: by day, with stacks by request; without `make` all are alike."""
    keys = array("q", ids)
    if make is None:
        return Listing(keys, *(array(code, [value]) * len(keys) for code, value in (("H", 1000), ("q", 1), ("q", 0))))
    entries = [make(key) for key in keys]
    return Listing(
        keys,
        array("H", map(_ratio, entries)),
        array("q", (entry.sort_at.astimezone().date().toordinal() for entry in entries)),
        array("q", (hash(entry.asset.request_id) if entry.asset.request_id else 0 for entry in entries)),
    )


def _ratio(entry):
    asset = entry.asset
    if asset.kind in (Kind.AUDIO, Kind.MODEL):
        return 1500 if asset.kind is Kind.AUDIO else 1000
    return min(2600, max(400, round(1000 * asset.width / asset.height))) if asset.width and asset.height else 1000


MOST_SHAPED = 3000
"""Longer lists are squares of one day: making up their entries would take seconds."""


class FakeGallery:
    """`ids`, `rows` and `thumbnail` as the gallery has them. What was asked is written down."""

    def __init__(self, count=0, make=make_entry):
        self.keys = array("q", range(1, count + 1))
        self.make = make
        self.asked_rows = []
        self.asked_pictures = []
        self.cancelled = []
        self.errors = {}  # "ids", "rows" or an entry's id -> the error to raise
        self.gates = {}  # an entry's id, or None for all -> an event to wait for
        self.picture = encoded()
        self.arrangements = []
        self.learnt = {}

    async def ids(self, query: Query):
        self._raise("ids")
        return array("q", self.keys)

    async def listing(self, query: Query, arrangement):
        self.arrangements.append(arrangement)
        keys = await self.ids(query)
        return listing_of(keys, self.make if len(keys) <= MOST_SHAPED else None)

    async def learn_ratios(self, ratios):
        self.learnt.update(ratios)

    async def rows(self, ids):
        self._raise("rows")
        self.asked_rows.append(list(ids))
        present = set(self.keys) if len(self.keys) < 10_000 else None
        return [self.make(key) for key in ids if present is None or key in present]

    async def thumbnail(self, entry, edge):
        self.asked_pictures.append(entry.id)
        gate = self.gates.get(entry.id) or self.gates.get(None)
        try:
            if gate is not None:
                await gate.wait()
        except asyncio.CancelledError:
            self.cancelled.append(entry.id)
            raise
        self._raise(entry.id)
        return self.picture

    def _raise(self, what):
        if what in self.errors:
            raise self.errors[what]
