"""Owned background work: names, replacement, cancelling, waiting."""

from __future__ import annotations

import asyncio

from services.tasks import Tasks
from tests.conftest import until


def test_a_name_that_runs_already_is_replaced(run):
    ended: list[str] = []

    async def work(word: str) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(word)

    async def scenario():
        tasks = Tasks()
        tasks.start("read", work("first"))
        await asyncio.sleep(0)
        tasks.start("read", work("second"))
        await until(lambda: ended == ["first"])
        running = tasks.is_running("read")
        await tasks.aclose()
        return running

    assert run(scenario())
    assert ended == ["first", "second"]


def test_a_task_that_ends_is_forgotten(run):
    async def scenario():
        tasks = Tasks()
        tasks.start("once", asyncio.sleep(0))
        await until(lambda: not tasks.is_running("once"))

    run(scenario())


def test_a_failure_is_logged_under_the_tasks_name(run, caplog):
    async def fails() -> None:
        raise ValueError("boom")

    async def scenario():
        tasks = Tasks()
        tasks.start("doomed", fails())
        await until(lambda: not tasks.is_running("doomed"))

    run(scenario())
    assert "doomed" in caplog.text
