"""How late the window's timer is while 32 thumbnails are being fetched and decoded, beside the same loop at rest.

    python -m tests.benchmarks.jitter [--seconds 8] [--edge 1024]

Goal: p99 while loading <= p99 at rest + 8 ms. Everything is the app's own: qasync's loop, the media client, two worker
processes, the store, the feed's decoding threads. The pictures come from the fake vendors in a process of their own.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from gui.async_bridge import run_app
from gui.grid.thumbnail_feed import ThumbnailFeed
from services import paths
from services.credentials import CredentialStore
from services.domain import Entry, Kind, Query, Status
from services.gallery import AccountDraft, Gallery, GalleryOptions, SyncAsk
from tests.benchmarks.bare_pages import serving
from tests.fake_vendors.world import SECRETS
from tests.services.opening import MemoryKeyring

TICK_MS = 16
AT_ONCE = 32
VENDOR = "pictory"


class Lateness:
    """How many milliseconds after its time each tick of a precise timer came."""

    def __init__(self) -> None:
        self.ms: list[float] = []
        self._last = 0.0
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.ms, self._last = [], time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        self._timer.stop()
        return self.ms

    def _tick(self) -> None:
        now = time.perf_counter()
        self.ms.append(max(0.0, (now - self._last) * 1000 - TICK_MS))
        self._last = now


def told(name: str, ms: list[float]) -> float:
    cuts = statistics.quantiles(ms, n=100)
    figures = f"median {cuts[49]:5.1f}  p95 {cuts[94]:5.1f}  p99 {cuts[98]:5.1f}  max {max(ms):6.1f} ms"
    print(f"{name:10} {figures}, {len(ms)} ticks")
    return cuts[98]


async def load(feed: ThumbnailFeed, entries: list[Entry], seconds: float) -> int:
    """Keep 32 wishes alive until time is up; how many pictures came."""
    came: set[int] = set()
    feed.arrived.connect(came.update)
    end = time.perf_counter() + seconds
    for begin in range(0, len(entries), AT_ONCE):
        wanted = entries[begin : begin + AT_ONCE]
        feed.declare(wanted)
        while not {entry.id for entry in wanted} <= came:
            await asyncio.sleep(0.01)
            if time.perf_counter() > end:
                return len(came)
    return len(came)


async def measure(base_url: str, folder: Path, seconds: float) -> int:
    places = paths.app_paths({"VITRINE_HOME": str(folder)})
    paths.prepare(places)
    async with AsyncExitStack() as stack:
        options = GalleryOptions(pacing=False, keys=CredentialStore(backend=MemoryKeyring()))
        gallery = await Gallery.open(places, stack, options)
        draft = AccountDraft(provider=VENDOR, base_url=base_url)
        await gallery.add_account(draft, {"key": SECRETS[VENDOR][0]})
        await gallery.sync(SyncAsk(feeds=("images",), everything=True))
        query = Query(kinds=(Kind.IMAGE,), statuses=(Status.SUCCEEDED,))
        entries = [entry async for entry in gallery.entries(query)]
        feed = ThumbnailFeed(gallery)
        stack.push_async_callback(feed.aclose)
        feed.size(156, 2.0)
        await load(feed, entries[:AT_ONCE], 5)
        late = Lateness()
        late.start()
        await asyncio.sleep(seconds)
        idle = told("at rest", late.stop())
        late.start()
        started = time.perf_counter()
        count = await load(feed, entries[AT_ONCE:], seconds)
        took = time.perf_counter() - started
        busy = told("loading", late.stop())
        print(f"{count / took:.0f} thumbnails a second; goal: p99 <= {idle + 8:.1f} ms, is {busy:.1f} ms")
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=8.0)
    parser.add_argument("--edge", type=int, default=1024)
    asked = parser.parse_args(arguments)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    print(f"load average {os.getloadavg()[0]:.1f}")
    with serving("--rows", "1500", "--edge", str(asked.edge)) as served, tempfile.TemporaryDirectory() as folder:
        return run_app(app, lambda: measure(served[VENDOR], Path(folder), asked.seconds))


if __name__ == "__main__":
    sys.exit(main())
