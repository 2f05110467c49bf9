"""How long "Show similar" takes: python -m tests.benchmarks.similar [ROWS].

The catalogue is asked as the window asks it, off the GUI thread: the listing of all rows that look like one.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from services.arrangement import Arrangement
from services.catalogue import Batch, Catalogue
from services.domain import Asset, AssetRef, Kind, Query, Status

PAGE = 500
ROUNDS = 7
FAMILY = 20
"""So many rows in a row are variants of one picture, a few bits apart."""
START = datetime(2026, 6, 1, tzinfo=UTC)


def made(at: int) -> Asset:
    """Row number `at`."""
    return Asset(
        ref=AssetRef("oxen-aaaaaaaa", "-", f"{at:08d}"),
        kind=Kind.IMAGE,
        status=Status.SUCCEEDED,
        urls={"original": "https://files.example.com/picture.png"},
        created_at=START - timedelta(seconds=97 * at),
    )


async def filled(path: Path, rows: int) -> Catalogue:
    """A catalogue whose pictures come in families."""
    catalogue, pick, first = await Catalogue.open(path), random.Random(1), 0
    for start in range(0, rows, PAGE):
        page = [made(at) for at in range(start, min(rows, start + PAGE))]
        await catalogue.store(Batch(account="oxen-aaaaaaaa", provider="oxen", feed="generations", assets=tuple(page)))
        looks = {}
        for at, asset in enumerate(page, start):
            first = pick.getrandbits(64) if at % FAMILY == 0 else first
            looks[asset.ref.uid] = first ^ (1 << pick.randrange(64)) ^ (1 << pick.randrange(64))
        await catalogue.learn_likenesses(looks)
    return catalogue


async def measure(rows: int) -> None:
    """Print the times of each threshold."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue = await filled(Path(folder) / "catalogue.sqlite3", rows)
        for reach in (0, 4, 10, 16):
            spent, found = [], 0
            for turn in range(ROUNDS):
                asked = Query(similar=((made(turn * 1009 % rows).ref.uid, reach),))
                began = time.perf_counter()
                found = len(await catalogue.listing(asked, Arrangement()))
                spent.append(1000 * (time.perf_counter() - began))
            middle, worst = statistics.median(spent), max(spent)
            print(f"{rows:,} rows, {reach:2} bits: {middle:.0f} ms, worst {worst:.0f} ms, {found} found last")
        await catalogue.aclose()


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
