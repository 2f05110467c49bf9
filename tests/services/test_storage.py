"""Figures of the disk, and what is done while it is nearly full."""

from __future__ import annotations

import asyncio

import pytest

from services.storage import LOW_DISK_BYTES, MEGABYTE, TOLD_STEP_BYTES, DiskWatch, measure
from tests.services.opening import places

PLENTY = 10 * LOW_DISK_BYTES


class Cache:
    def __init__(self, used: int = 50 * MEGABYTE) -> None:
        self.used = used
        self.budgets: list[int] = []

    async def count(self) -> int:
        return 7

    async def used_bytes(self) -> int:
        return self.used

    async def set_budget(self, budget_bytes: int) -> None:
        self.budgets.append(budget_bytes)


class Watched:
    """A disk that the test fills."""

    def __init__(self, tmp_path, used: int = 50 * MEGABYTE) -> None:
        self.free = PLENTY
        self.told = 0
        self.cache = Cache(used)
        self.watch = DiskWatch(tmp_path, self.cache, 2048 * MEGABYTE, self._tell, free=lambda _folder: self.free)

    def _tell(self) -> None:
        self.told += 1


@pytest.fixture
def disk(tmp_path):
    return Watched(tmp_path)


def test_every_file_is_counted_where_it_belongs(run, tmp_path):
    paths = places(tmp_path)
    for file, size in (
        (paths.catalogue, 100),
        (paths.catalogue.with_name("catalogue.sqlite3-wal"), 20),
        (paths.journal, 30),
        (paths.backups / "one", 400),
        (paths.log, 5),
    ):
        file.write_bytes(b"x" * size)
    figures = run(measure(paths, Cache()))
    assert (figures.catalogue_bytes, figures.review_bytes) == (120, 30)
    assert (figures.backup_bytes, figures.log_bytes) == (400, 5)
    assert (figures.thumbnails, figures.thumbnail_bytes) == (7, 50 * MEGABYTE)
    assert figures.free_bytes > 0


def test_with_room_enough_nothing_is_told(run, disk):
    run(disk.watch.look())
    assert (disk.watch.left, disk.told, disk.cache.budgets) == (None, 0, [])


def test_a_full_disk_is_told_and_thumbnails_take_no_more_of_it(run, disk):
    disk.free = MEGABYTE
    run(disk.watch.look())
    assert (disk.watch.left, disk.told) == (MEGABYTE, 1)
    assert disk.cache.budgets == [50 * MEGABYTE]


def test_with_room_again_the_budget_is_the_chosen_one(run, disk):
    disk.free = MEGABYTE
    run(disk.watch.look())
    disk.free = PLENTY
    run(disk.watch.look())
    assert (disk.watch.left, disk.told) == (None, 2)
    assert disk.cache.budgets[-1] == 2048 * MEGABYTE


def test_only_a_change_worth_a_word_is_told_again(run, disk):
    disk.free = LOW_DISK_BYTES - 1
    run(disk.watch.look())
    disk.free -= TOLD_STEP_BYTES // 2
    run(disk.watch.look())
    assert disk.told == 1
    disk.free -= TOLD_STEP_BYTES
    run(disk.watch.look())
    assert (disk.told, disk.watch.left) == (2, disk.free)


def test_another_budget_holds_at_once(run, disk):
    run(disk.watch.set_budget(64 * MEGABYTE))
    assert disk.cache.budgets == [64 * MEGABYTE]


def test_a_larger_budget_waits_for_room(run, disk):
    disk.free = MEGABYTE
    run(disk.watch.look())
    run(disk.watch.set_budget(4096 * MEGABYTE))
    assert disk.cache.budgets == [50 * MEGABYTE]


def test_a_disk_that_does_not_answer_is_asked_again(run, tmp_path):
    asked = []

    def gone(folder):
        asked.append(folder)
        raise OSError("asleep")

    async def scenario():
        awake = asyncio.Event()

        async def sleep(_seconds):
            if len(asked) > 1:
                awake.set()
                await asyncio.get_running_loop().create_future()

        watch = DiskWatch(tmp_path, Cache(), MEGABYTE, lambda: None, free=gone, sleep=sleep)
        running = asyncio.get_running_loop().create_task(watch.run())
        await awake.wait()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        return watch.left

    assert run(scenario()) is None
