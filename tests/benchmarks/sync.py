"""Reading whole accounts: our `sync --all`, catalogue and all, beside a bare loop over the same pages.

    python -m tests.benchmarks.sync [--rows 50000] [--profile]

Goal: within 2 x the time of the bare loop, per vendor, pacing off and dating deferred (it is never part of a sync; its
requests are counted all the same). The server runs in a process of its own; both sides find its answers made already,
so that what is compared is the client's side.
"""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from services import paths
from services.credentials import CredentialStore
from services.gallery import AccountDraft, Gallery, GalleryOptions, SyncAsk
from tests.benchmarks.bare_pages import PAGE_MEMORY_MB, read_all, serving
from tests.fake_vendors.world import SECRETS, VENDORS
from tests.services.opening import MemoryKeyring


async def ours(vendor: str, base_url: str, folder: Path) -> tuple[float, int, int, float]:
    """Seconds, rows and pages of a whole sync, and the seconds of a second look at the top alone."""
    places = paths.app_paths({"VITRINE_HOME": str(folder)})
    paths.prepare(places)
    async with AsyncExitStack() as stack:
        options = GalleryOptions(pacing=False, keys=CredentialStore(backend=MemoryKeyring()))
        gallery = await Gallery.open(places, stack, options)
        fields = [field.name for field in gallery.provider(vendor).info.credentials]
        typed = dict(zip(fields, SECRETS[vendor], strict=False))
        await gallery.add_account(AccountDraft(provider=vendor, base_url=base_url), typed)
        started = time.perf_counter()
        reports = await gallery.sync(SyncAsk(everything=True))
        seconds = time.perf_counter() - started
        assert all(report.error is None for report in reports), reports
        started = time.perf_counter()
        await gallery.refresh()
        again = time.perf_counter() - started
        return seconds, sum(report.new for report in reports), sum(report.pages for report in reports), again


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both sides for each vendor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--vendor", action="append", choices=VENDORS)
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args(arguments)
    print("goal: ratio <= 2.0 (pacing off, dating deferred: 0 dating requests in a sync)")
    with serving("--rows", str(asked.rows), "--page-memory", str(PAGE_MEMORY_MB)) as told:
        for vendor in asked.vendor or VENDORS:
            read_all(vendor, told[vendor])
            bare = read_all(vendor, told[vendor])
            with tempfile.TemporaryDirectory() as folder:
                profile = cProfile.Profile()
                if asked.profile:
                    profile.enable()
                seconds, rows, pages, again = asyncio.run(ours(vendor, told[vendor], Path(folder)))
                profile.disable()
            print(
                f"{vendor:10} ours {seconds:6.2f} s, {pages} pages, {rows:,} assets, {rows / seconds:,.0f}/s"
                f" | bare {bare.seconds:6.2f} s, {bare.pages} pages | ratio {seconds / bare.seconds:.2f}"
                f" | top again {again:.2f} s",
                flush=True,
            )
            if asked.profile:
                pstats.Stats(profile).sort_stats("tottime").print_stats(30)
    return 0


if __name__ == "__main__":
    sys.exit(main())
