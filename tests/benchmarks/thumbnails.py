"""Thumbnails of a folder: ours in two workers, from file bytes to the store, against `vipsthumbnail` in two processes.

    python -m tests.benchmarks.thumbnails [FOLDER] [--count 120] [--rounds 3]

Goals: wall rate at least 1.1 x and CPU at most 0.85 x vipsthumbnail's (stretch 1.3 and 0.7); a thumbnail out of the
store at most 0.5 ms CPU. Both sides read every file of the folder, make 256 px JPEG q85 and run in turn.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from services.domain import Thumbnail
from services.pictures.pool import WorkerPool
from services.pictures.store import ThumbnailStore
from tests.benchmarks.pictures import make_folder

EDGE_PX = 256
WORKERS = 2
FILES_A_PROCESS = 25


@dataclass(frozen=True)
class Figure:
    """What one run over the folder took; `cpu` includes start and imports of the processes that did it."""

    wall: float
    cpu: float


def _cpu() -> float:
    """CPU seconds of this process and of its children that have ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def ours(files: Sequence[Path], folder: Path) -> Figure:
    """The app's own path: pool and store, on plain asyncio, from a standing start."""

    async def work() -> None:
        store = await ThumbnailStore.open(folder / "thumbnails.sqlite3", 2 << 30)
        pool = WorkerPool(WORKERS)
        left = iter(enumerate(files))

        async def one_after_the_other() -> None:
            for number, file in left:
                data = await asyncio.to_thread(file.read_bytes)
                made = await pool.render(data, EDGE_PX)
                await store.put(f"bench:-:{number}:0@", EDGE_PX, Thumbnail(made.data, made.width, made.height))

        await asyncio.gather(*(one_after_the_other() for _ in range(WORKERS + 1)))
        await pool.aclose()
        await store.aclose()

    wall, cpu = time.perf_counter(), _cpu()
    asyncio.run(work())
    return Figure(time.perf_counter() - wall, _cpu() - cpu)


def vips(files: Sequence[Path], folder: Path, tool: str) -> Figure:
    """The yardstick: two processes at a time, 25 files each, one thread a process."""
    parts = [files[start : start + FILES_A_PROCESS] for start in range(0, len(files), FILES_A_PROCESS)]
    command = [tool, "-s", str(EDGE_PX), "-o", f"{folder}/%s.jpg[Q=85,strip]"]
    environment = {**os.environ, "VIPS_CONCURRENCY": "1"}
    wall, cpu = time.perf_counter(), _cpu()
    running: list[subprocess.Popen[bytes]] = []
    for part in parts:
        while len(running) == WORKERS:
            time.sleep(0.002)
            running = [process for process in running if process.poll() is None]
        running.append(subprocess.Popen([*command, *map(str, part)], env=environment))
    for process in running:
        process.wait()
    return Figure(time.perf_counter() - wall, _cpu() - cpu)


def cached(count: int, folder: Path) -> tuple[float, float]:
    """Wall and CPU milliseconds to get one picture out of a warm store, one after the other."""

    async def work() -> tuple[float, float]:
        store = await ThumbnailStore.open(folder / "thumbnails.sqlite3", 2 << 30)
        wall, cpu = time.perf_counter(), time.process_time()
        for number in range(count):
            assert await store.get(f"bench:-:{number}:0@", EDGE_PX) is not None
        spent = time.perf_counter() - wall, time.process_time() - cpu
        await store.aclose()
        return spent[0] * 1000 / count, spent[1] * 1000 / count

    return asyncio.run(work())


def main() -> None:
    """Run both in turn and print figures, yardstick and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--count", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    tool = shutil.which("vipsthumbnail")
    with tempfile.TemporaryDirectory() as scratch_name:
        scratch = Path(scratch_name)
        files = sorted(args.folder.iterdir()) if args.folder else make_folder(scratch / "pictures", args.count)
        print(f"{len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.0f} MB, {EDGE_PX} px")
        rounds = [_round(number, files, scratch, tool) for number in range(args.rounds)]
        if tool is None:
            print("vipsthumbnail is not installed: no yardstick", file=sys.stderr)
        else:
            print(f"median: wall rate {statistics.median(wall for wall, _ in rounds):.2f} x (goal >= 1.1, stretch 1.3)")
            print(f"        CPU       {statistics.median(cpu for _, cpu in rounds):.2f} x (goal <= 0.85, stretch 0.7)")


def _round(number: int, files: Sequence[Path], scratch: Path, tool: str | None) -> tuple[float, float]:
    folder = scratch / f"round{number}"
    folder.mkdir()
    mine = ours(files, folder)
    wall_ms, cpu_ms = cached(len(files), folder)
    count = len(files)
    print(f"round {number}: ours {count / mine.wall:5.1f}/s, {1000 * mine.cpu / count:5.1f} ms CPU each; ", end="")
    print(f"from the store {wall_ms:.2f} ms, {cpu_ms:.2f} ms CPU", end="")
    if tool is None:
        print()
        return 0.0, 0.0
    yard = vips(files, folder, tool)
    print(f"; vips {count / yard.wall:5.1f}/s, {1000 * yard.cpu / count:5.1f} ms CPU each", end="")
    print(f"; rate {yard.wall / mine.wall:.2f} x, CPU {mine.cpu / yard.cpu:.2f} x")
    return yard.wall / mine.wall, mine.cpu / yard.cpu


if __name__ == "__main__":
    main()
