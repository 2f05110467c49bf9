"""An open file: lanes, locks, daily backup."""

import asyncio

from services.catalogue import Catalogue
from services.catalogue.locks import FileLock
from services.domain import Query

from .conftest import ACCOUNT, asset, batch


def test_locks_are_let_go_when_the_catalogue_is_closed(with_catalogue, path):
    async def scenario(catalogue):
        return [not FileLock(path.with_name(path.name + name)).acquire() for name in (".users", ".window")]

    assert with_catalogue(scenario, exclusive=True) == [True, True]
    for name in (".users", ".window"):
        lock = FileLock(path.with_name(path.name + name))
        assert lock.acquire()
        lock.release()


def test_a_backup_is_made_once_a_day(with_catalogue, path, clock):
    async def scenario(catalogue):
        if not await catalogue.accounts():
            await catalogue.add_account(ACCOUNT)

    for hours in (0, 1, 2, 25):
        clock.advance(hours=hours)
        with_catalogue(scenario)
    assert len(list(path.with_name("backups").iterdir())) == 2


def test_a_backup_that_fails_keeps_nobody_from_working(with_catalogue, path, clock):
    path.with_name("backups").write_text("a file where the folder should be")

    async def scenario(catalogue):
        if not await catalogue.accounts():
            await catalogue.add_account(ACCOUNT)
        return len(await catalogue.accounts())

    assert with_catalogue(scenario) == 1
    assert with_catalogue(scenario) == 1


def test_a_cancelled_question_leaves_the_catalogue_usable(run, path):
    async def scenario():
        catalogue = await Catalogue.open(path)
        try:
            await catalogue.store(batch(*(asset(n) for n in range(500))))
            asking = [asyncio.ensure_future(catalogue.ids(Query(search="fox"))) for _ in range(20)]
            await asyncio.sleep(0)
            for task in asking:
                task.cancel()
            await asyncio.gather(*asking, return_exceptions=True)
            return await catalogue.count(Query())
        finally:
            await catalogue.aclose()

    assert run(scenario()) == 500


def test_twenty_windows_at_once_make_one(run, path):
    async def scenario():
        opened = await asyncio.gather(
            *(Catalogue.open(path, exclusive=True) for _ in range(20)), return_exceptions=True
        )
        windows = [one for one in opened if isinstance(one, Catalogue)]
        for window in windows:
            await window.aclose()
        return len(windows)

    assert run(scenario()) == 1
