"""How fast the catalogue is with many rows: python -m tests.benchmarks.catalogue [ROWS] [--keep FOLDER].

The yardsticks come from the same file in the same run: a bare insert of the same rows into one table with the same
index and search columns, and a page read by OFFSET at the middle.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from services.catalogue import Batch, Catalogue
from services.domain import Asset, AssetRef, Kind, Query, ReviewChange, Shelf, Status

PAGE = 500
FEEDS = (("oxen-aaaaaaaa", "generations"), ("scenario-bbbbbbbb", "assets"), ("pictory-cccccccc", "images"))
START = datetime(2026, 6, 1, tzinfo=UTC)


class Spent:
    """Time spent inside `with`, on the clock and on the processor: the latter holds on a busy machine too."""

    def __init__(self) -> None:
        self.wall = self.cpu = 0.0

    def __enter__(self) -> None:
        self._began = time.perf_counter(), time.process_time()

    def __exit__(self, *_: object) -> None:
        self.wall += time.perf_counter() - self._began[0]
        self.cpu += time.process_time() - self._began[1]

    def per_row(self, rows: int) -> str:
        """In rows a second and in processor time a row."""
        return f"{rows / self.wall:,.0f} rows/s, {1e6 * self.cpu / rows:.1f} us of processor a row"


class Prompts:
    """Prompts of 8 to 29 words with the frequencies of a natural language."""

    def __init__(self) -> None:
        pick = random.Random(1)
        consonants, vowels = "bcdfghklmnprstvw", "aeiou"
        self.words = [
            "".join(pick.choice(consonants) + pick.choice(vowels) for _ in range(pick.randint(1, 4)))
            for _ in range(8000)
        ]
        self.words += ["portrait", "castle", "neon", "forest", "cyberpunk"]
        weights = [1 / (at + 5) for at in range(len(self.words))]
        self._pool = pick.choices(self.words, weights, k=2_000_000)

    def __call__(self, at: int) -> str:
        start = (at * 9973) % (len(self._pool) - 40)
        return " ".join(self._pool[start : start + 8 + (at * 31) % 22])


def made(at: int, prompts: Prompts) -> Asset:
    """Row number `at`: three feeds in turn, 97 seconds apart, newest first."""
    account, _ = FEEDS[at % len(FEEDS)]
    return Asset(
        ref=AssetRef(account, "-", f"{at * 2654435761 % 2**32:08x}-{at:08x}"),
        kind=Kind.VIDEO if at % 10 == 0 else Kind.IMAGE,
        status=Status.FAILED if at % 50 == 0 else Status.SUCCEEDED,
        created_at=START - timedelta(seconds=97 * at),
        prompt=prompts(at),
        model=f"model-{at % 40}",
        seed=str(at * 31),
        width=1024,
        height=1024,
        params={"steps": 28, "cfg": 3.5, "sampler": "euler"},
        urls={"original": f"https://files.example.com/{at}.png"},
    )


async def timed(name: str, ask: Callable[[], Awaitable[object]], times: int = 7) -> None:
    """Print the median and the worst of some runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        answer = await ask()
        taken.append(1000 * (time.perf_counter() - start))
    size = f"{len(answer):>9,} rows" if hasattr(answer, "__len__") else ""
    print(f"{name:<46} median {statistics.median(taken):8.2f} ms  worst {max(taken):8.2f} ms  {size}", flush=True)


async def build(catalogue: Catalogue, rows: int, prompts: Prompts) -> Spent:
    """Store everything in pages of PAGE rows, all feeds at once as a sync does; making the rows is left out."""
    spent = Spent()
    for first in range(0, rows, PAGE * len(FEEDS)):
        batches = []
        for which, (account, feed) in enumerate(FEEDS):
            numbers = range(first + which, min(rows, first + PAGE * len(FEEDS)), len(FEEDS))
            page = tuple(made(at, prompts) for at in numbers)
            provider = account.partition("-")[0]
            batches.append(
                Batch(
                    account=account, provider=provider, feed=feed, cursor=str(first), assets=page, position=first // 3
                )
            )
        with spent:
            await asyncio.gather(*(catalogue.store(batch) for batch in batches))
    return spent


def yardstick(path: Path, rows: int, prompts: Prompts) -> Spent:
    """What it takes for a bare table with one index and a search index, in the same transactions."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, uid UNIQUE, made, prompt)")
    connection.execute("CREATE INDEX bare_made ON bare (made, uid)")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5 (prompt, content = '', columnsize = 0)")
    spent = Spent()
    for first in range(0, rows, PAGE):
        numbers = range(first, min(rows, first + PAGE))
        values = [(at, f"{at * 2654435761 % 2**32:08x}-{at:08x}", at, prompts(at)) for at in numbers]
        with spent:
            connection.execute("BEGIN")
            connection.executemany("INSERT INTO bare VALUES (?, ?, ?, ?)", values)
            connection.executemany("INSERT INTO found (rowid, prompt) VALUES (?, ?)", [(v[0], v[3]) for v in values])
            connection.execute("COMMIT")
    connection.close()
    return spent


async def reads(catalogue: Catalogue, path: Path, prompts: Prompts, rows: int) -> None:
    """The questions of the window and the command line."""
    everything = await catalogue.ids(Query())
    middle = everything[len(everything) // 2]

    async def newest() -> object:
        return await catalogue.rows(await catalogue.first_ids(Query(), 200))

    async def window() -> object:
        return await catalogue.rows(everything[len(everything) // 2 :][:256])

    await timed("newest page of 200, as entries", newest)
    await timed("newest 200 ids", lambda: catalogue.first_ids(Query(), 200))
    await timed("keyset page of 200 at the middle, as entries", lambda: catalogue.after(Query(), middle, 200))
    connection = sqlite3.connect(path)
    start = time.perf_counter()
    connection.execute("SELECT id FROM asset ORDER BY age, position, uid LIMIT 200 OFFSET ?", (rows // 2,)).fetchall()
    print(f"{'  yardstick: 200 ids by OFFSET at the middle':<46} {1000 * (time.perf_counter() - start):15.2f} ms")
    connection.close()
    await timed("window of 256 rows", window)
    await timed("all ids", lambda: catalogue.ids(Query()), 3)
    await timed("ids of videos", lambda: catalogue.ids(Query(kinds=(Kind.VIDEO,))), 3)
    await timed("first 200 of one model", lambda: catalogue.first_ids(Query(models=("model-7",)), 200))
    await timed("first 200 picks (none)", lambda: catalogue.first_ids(Query(shelf=Shelf.PICKS), 200))
    await timed("counts of the sidebar", catalogue.counts)
    no_videos = Query(without=(Query(kinds=(Kind.VIDEO,)),))
    await timed("count of what is no video", lambda: catalogue.count(no_videos))
    await timed("first 200 that are no video", lambda: catalogue.first_ids(no_videos, 200))
    rare = Query(search="cyberpunk", without=no_videos.without)
    await timed("rare word, no videos, first 200 ids", lambda: catalogue.first_ids(rare, 200))
    common = Query(search=prompts.words[3], without=(Query(models=("model-7",)),))
    await timed("common word, not of one model, first 200 ids", lambda: catalogue.first_ids(common, 200))
    part = Query(model_parts=("EL-7",))
    await timed("first 200 of a part of a model's name", lambda: catalogue.first_ids(part, 200))
    for name, asked in (("one seed", Query(seeds=("31",))), ("a size nobody has", Query(sides=((4096, None),)))):
        await timed(f"{name} (looks at every row)", lambda asked=asked: catalogue.first_ids(asked, 200), 3)
    await timed("count of one kind", lambda: catalogue.count(Query(kinds=(Kind.VIDEO,))))
    for name, word in (
        ("rare word", "cyberpunk"),
        ("middling word", prompts.words[60]),
        ("common word", prompts.words[3]),
        ("commonest word", prompts.words[0]),
        ("word of every row", "model"),
        ("unfinished word", "ca"),
        ("one letter", "c"),
        ("two words", f"{prompts.words[0]} {prompts.words[3]}"),
        ("common but not commonest", f"{prompts.words[3]} -{prompts.words[0]}"),
    ):
        asked = Query(search=word)
        total = await catalogue.count(asked)
        await timed(f"{name} ({total:,}), first 200 ids", lambda asked=asked: catalogue.first_ids(asked, 200), 5)
    await timed("common word, all ids", lambda: catalogue.ids(Query(search=prompts.words[3])), 3)
    asked = Query(search=prompts.words[3], kinds=(Kind.VIDEO,))
    await timed("common word among videos, first 200 ids", lambda: catalogue.first_ids(asked, 200), 5)


async def edits(catalogue: Catalogue, prompts: Prompts, rows: int) -> None:
    """How long an edit takes, alone and while pages are being stored."""
    uids = [entry.asset.ref.uid for entry in await catalogue.after(Query(), None, 200)]

    async def edit_all(name: str) -> None:
        taken = []
        for at, uid in enumerate(uids):
            start = time.perf_counter()
            await catalogue.review([uid], ReviewChange(rating=1 + at % 5, note=f"take {at}"))
            taken.append(1000 * (time.perf_counter() - start))
            await asyncio.sleep(0)
        taken.sort()
        print(f"{name:<46} median {statistics.median(taken):8.2f} ms  p99 {taken[-3]:8.2f}  worst {taken[-1]:8.2f} ms")

    await edit_all("review edit, alone")
    storing = True

    async def store_on() -> None:
        at = rows
        while storing:
            page = tuple(made(number, prompts) for number in range(at, at + PAGE * 3, 3))
            account, feed = FEEDS[at % 3]
            await catalogue.store(Batch(account=account, provider="oxen", feed=feed, assets=page))
            at += PAGE * 3

    task = asyncio.get_running_loop().create_task(store_on())
    await edit_all("review edit, while pages are stored")
    asking = asyncio.get_running_loop().create_task(catalogue.ids(Query(search=prompts.words[0])))
    await edit_all("review edit, and a long search too")
    storing = False
    await asyncio.gather(task, asking)


async def measure(rows: int, folder: Path) -> None:
    prompts = Prompts()
    path = folder / "catalogue.sqlite3"
    catalogue = await Catalogue.open(path)
    try:
        if await catalogue.count(Query()) < rows:
            spent = await build(catalogue, rows, prompts)
            print(f"stored {rows:,} rows with search index: {spent.per_row(rows)}")
            few = min(rows, 200_000)
            bare = yardstick(folder / "bare.sqlite3", few, prompts)
            print(f"  yardstick, {few:,} bare rows: {bare.per_row(few)}")
        print(f"file: {path.stat().st_size / 2**20:,.0f} MiB")
        await reads(catalogue, path, prompts, rows)
        await edits(catalogue, prompts, rows)
        start = time.perf_counter()
        print("check found:", await catalogue.check() or "nothing", f"{time.perf_counter() - start:.1f} s")
    finally:
        await catalogue.aclose()
    start = time.perf_counter()
    catalogue = await Catalogue.open(path)
    print(f"opened again in {1000 * (time.perf_counter() - start):.0f} ms")
    await catalogue.aclose()
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="build in this folder and leave it, or use what is there")
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        asyncio.run(measure(options.rows, options.keep))
        return
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(options.rows, Path(folder)))


if __name__ == "__main__":
    main()
