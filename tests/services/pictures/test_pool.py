"""Whatever a file does to its worker, the pool goes on and the loop never waits."""

import asyncio
import struct
import sys
import time
import zlib

import pytest

from services.errors import MediaError, NoPictureError
from services.pictures.limits import JobLimits
from services.pictures.pool import WorkerPool
from tests.hostile import chunk, encoded, make_all, png

FAKE = (sys.executable, "-m", "tests.services.pictures.fake_worker")
IMPATIENT = JobLimits(cpu_seconds=0.3, wall_seconds=0.5, cancel_grace_seconds=0.05)


def with_pool(run, scenario, **options):
    """Run `scenario(pool)` and close the pool."""

    async def work():
        pool = WorkerPool(**options)
        try:
            return await scenario(pool)
        finally:
            await pool.aclose()

    return run(work())


def test_a_picture_comes_back_small_with_its_facts(run):
    made = with_pool(run, lambda pool: pool.render(encoded("PNG"), 64, hint="text/html"))
    assert (made.mime, made.width, made.height) == ("image/jpeg", 64, 48)
    assert (made.source_mime, made.source_width, made.source_height, made.has_alpha) == ("image/png", 240, 180, False)


def test_several_sizes_come_from_one_decoding(run):
    made = with_pool(run, lambda pool: pool.render_sizes(encoded("PNG"), (128, 64)))
    assert [each.width for each in made] == [128, 64]


def test_many_at_once_all_come_back(run):
    async def scenario(pool):
        return await asyncio.gather(*(pool.render(encoded("JPEG"), 16 + number) for number in range(40)))

    assert [made.width for made in with_pool(run, scenario)] == [16 + number for number in range(40)]


def test_hostile_files_end_in_a_picture_or_a_reason_and_the_same_workers_go_on(run, tmp_path):
    async def scenario(pool):
        return [(file, await outcome(pool, file)) for file in make_all(tmp_path)]

    async def outcome(pool, file):
        try:
            await pool.render(file.path.read_bytes(), 256)
        except MediaError as err:
            return "placeholder" if str(err).endswith(".") else "no sentence"
        return "picture"

    wrong = [(file.name, got) for file, got in with_pool(run, scenario) if got != file.expected]
    assert wrong == []


def test_memory_has_a_ceiling_and_the_pool_goes_on(run):
    async def scenario(pool):
        with pytest.raises(MediaError, match="memory"):
            await pool.render(encoded_large(), 64)
        return await pool.render(encoded("PNG"), 64)

    limits = JobLimits(memory_bytes=250_000_000)
    assert with_pool(run, scenario, workers=1, limits=limits).width == 64


def encoded_large():
    """A PNG of 81 megapixels in RGB, which no 250 MB can hold."""
    header = struct.pack(">IIBBBBB", 9_000, 9_000, 8, 2, 0, 0, 0)
    return (
        png(1, 1)[:8]
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(27_001) * 100, 1))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("how", [b"crash", b"exit", b"babble"])
def test_a_file_that_crashes_its_worker_is_a_permanent_failure_and_others_are_served(run, how):
    async def scenario(pool):
        with pytest.raises(MediaError) as caught:
            await pool.render(how, 64)
        return caught.value, await pool.render(b"fine", 64)

    error, made = with_pool(run, scenario, workers=1, command=FAKE)
    assert error.permanent
    assert "crash" in str(error)
    assert made.width == 1


@pytest.mark.parametrize("how", [b"hang", b"spin"])
def test_a_file_that_takes_for_ever_is_ended(run, how):
    async def scenario(pool):
        with pytest.raises(MediaError, match="too long") as caught:
            await pool.render(how, 64)
        return caught.value, await pool.render(b"fine", 64)

    error, made = with_pool(run, scenario, workers=1, command=FAKE, limits=IMPATIENT)
    assert error.permanent
    assert made.width == 1


def test_a_cancelled_short_job_keeps_its_worker(run):
    async def scenario(pool):
        first = await pool.render(b"a", 64)
        task = asyncio.ensure_future(pool.render(b"slow", 64))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return first.data, (await pool.render(b"b", 64)).data

    before, after = with_pool(run, scenario, workers=1, command=FAKE)
    assert before == after


def test_a_cancelled_long_job_is_ended_and_frees_its_place(run):
    async def scenario(pool):
        first = await pool.render(b"a", 64)
        task = asyncio.ensure_future(pool.render(b"hang", 64))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return first.data, (await pool.render(b"b", 64)).data

    limits = JobLimits(cancel_grace_seconds=0.05)
    before, after = with_pool(run, scenario, workers=1, command=FAKE, limits=limits)
    assert before != after


def test_the_loop_goes_on_while_workers_hang(run):
    async def scenario(pool):
        task = asyncio.ensure_future(pool.render(b"hang", 64))
        turns = 0
        while not task.done():
            await asyncio.sleep(0.005)
            turns += 1
        with pytest.raises(MediaError):
            await task
        return turns

    assert with_pool(run, scenario, workers=1, command=FAKE, limits=IMPATIENT) > 10


def test_closing_ends_what_hangs_and_tells_who_waits(run):
    async def scenario(pool):
        waiting = [asyncio.ensure_future(pool.render(b"hang", 64)) for _ in range(3)]
        await asyncio.sleep(0.05)
        start = time.monotonic()
        await pool.aclose()
        results = await asyncio.gather(*waiting, return_exceptions=True)
        return results, time.monotonic() - start

    results, seconds = with_pool(run, scenario, workers=2, command=FAKE)
    assert all(isinstance(each, MediaError) and not each.permanent for each in results)
    assert seconds < 2  # the limit of the whole app's way out


def test_a_pool_that_was_never_used_starts_nothing(run):
    assert with_pool(run, lambda _pool: asyncio.sleep(0, "closed"), command=("/nonexistent",)) == "closed"


def test_a_worker_that_cannot_start_is_told_each_time(run):
    async def scenario(pool):
        for _ in range(3):
            with pytest.raises(MediaError, match="cannot be started"):
                await pool.render(b"a", 64)

    with_pool(run, scenario, workers=1, command=("/nonexistent",))


def test_a_film_is_no_failure(run):
    with pytest.raises(NoPictureError):
        with_pool(run, lambda pool: pool.render(b"\x1aE\xdf\xa3" + bytes(50), 64))


def test_doctor_can_ask_for_formats_and_limits(run):
    async def scenario(pool):
        return await pool.formats(), await pool.limits_in_force()

    formats, limits = with_pool(run, scenario)
    assert {"PNG", "JPEG", "WEBP", "AVIF"} <= set(formats)
    assert "clean environment" in limits
