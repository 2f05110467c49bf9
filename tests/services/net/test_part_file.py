"""A part on the disk: written in large pieces, hashed, resumable, and nobody else's."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import stat
from pathlib import Path

import pytest

from services.errors import StorageError
from services.net.part_file import BUFFER_BYTES, PartFile, discard, note_path

DATA = os.urandom(BUFFER_BYTES + 1000)


@contextlib.asynccontextmanager
async def opened(path):
    file = PartFile(path)
    try:
        await file.open()
        yield file
    finally:
        await file.close()


@pytest.fixture
def part(tmp_path):
    return tmp_path / "a.part"


def test_what_was_written_is_on_the_disk_with_its_hash(run, part):
    async def scenario():
        async with opened(part) as file:
            await file.restart('"v"')
            await file.write(DATA[:1000])
            await file.write(DATA[1000:])
            return await file.finish()

    assert run(scenario()) == hashlib.sha256(DATA).hexdigest()
    assert part.read_bytes() == DATA
    assert not note_path(part).exists()


def test_a_part_goes_on_where_it_ended(run, part):
    async def scenario():
        async with opened(part) as first:
            await first.restart('"v"')
            await first.write(DATA[:700])
        assert note_path(part).read_text() == '700 "v"'
        async with opened(part) as second:
            assert await second.resume(None) == '"v"'
            assert second.size == 700
            await second.write(DATA[700:])
            return await second.finish()

    assert run(scenario()) == hashlib.sha256(DATA).hexdigest()


def test_a_part_without_proof_is_not_resumed(run, part):
    part.write_bytes(b"x")

    async def scenario():
        async with opened(part) as file:
            return await file.resume(None)

    assert run(scenario()) is None


def test_the_note_counts_more_than_what_the_caller_remembers(run, part):
    part.write_bytes(DATA[:900])
    note_path(part).write_text('700 "new"')

    async def scenario():
        async with opened(part) as file:
            return await file.resume('"old"'), file.size

    assert run(scenario()) == ('"new"', 700)


@pytest.mark.parametrize(
    "text", ["", "700", '"v"', '0 "v"', '901 "v"', "700 " + "x" * 600, "700 a\x00b", "700 a\nb", "-1 v"]
)
def test_a_note_that_makes_no_sense_resumes_nothing(run, part, text):
    part.write_bytes(DATA[:900])
    note_path(part).write_text(text)

    async def scenario():
        async with opened(part) as file:
            return await file.resume(None)

    assert run(scenario()) is None


def test_a_restart_forgets_everything(run, part):
    async def scenario():
        async with opened(part) as file:
            await file.restart('"old"')
            await file.write(DATA)
            await file.restart(None)
            await file.write(b"new")
            return await file.finish()

    assert run(scenario()) == hashlib.sha256(b"new").hexdigest()
    assert part.read_bytes() == b"new"


def test_small_writes_reach_the_disk_together(run, part):
    async def scenario():
        async with opened(part) as file:
            await file.restart(None)
            for _ in range(100):
                await file.write(b"x" * 1000)
            assert part.stat().st_size == 0
        assert part.stat().st_size == 100_000

    run(scenario())


def test_a_cancelled_write_leaves_a_whole_beginning(run, part):
    async def scenario():
        async with opened(part) as file:
            await file.restart('"v"')
            writing = asyncio.ensure_future(file.write(DATA))
            await asyncio.sleep(0)
            writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)
        here = part.read_bytes()
        assert DATA.startswith(here)
        assert note_path(part).read_text() == f'{len(here)} "v"'

    run(scenario())


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux lists open files there")
def test_a_cancelled_opening_leaves_no_file_open(run, part):
    async def scenario():
        for _ in range(20):
            file = PartFile(part)
            opening = asyncio.ensure_future(file.open())
            await asyncio.sleep(0)
            opening.cancel()
            await asyncio.gather(opening, return_exceptions=True)
            await file.close()
        links = [fd.readlink() for fd in Path("/proc/self/fd").iterdir() if fd.exists()]
        assert part not in links

    run(scenario())


def test_a_part_is_for_this_user_alone(run, part):
    async def scenario():
        async with opened(part) as file:
            await file.restart('"v"')
            await file.write(b"x")

    run(scenario())
    for path in (part, note_path(part)):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_planted_link_is_not_written_through(run, part, tmp_path):
    victim = tmp_path / "victim"
    victim.write_text("dear")
    part.symlink_to(victim)

    async def scenario():
        async with opened(part):
            raise AssertionError("opened")

    with pytest.raises(StorageError):
        run(scenario())
    assert victim.read_text() == "dear"


def test_a_folder_that_is_not_there_is_said_so(run, tmp_path):
    async def scenario():
        async with opened(tmp_path / "none" / "a.part"):
            raise AssertionError("opened")

    with pytest.raises(StorageError, match="folder"):
        run(scenario())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_full_disk_is_said_so(run, part):
    async def scenario():
        file = PartFile(Path("/dev/full"))
        await file.open()
        try:
            await file.write(DATA)
        finally:
            await file.close()

    with pytest.raises(StorageError, match="full"):
        run(scenario())


def test_a_discarded_part_leaves_nothing(part, tmp_path):
    part.write_bytes(b"x")
    note_path(part).write_text('1 "v"')
    discard(part)
    discard(part)
    assert list(tmp_path.iterdir()) == []
