"""Tasks with owners, signals that can be awaited, and the loop itself."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys

from PySide6.QtCore import QObject, Signal

from gui.async_bridge import TaskScope, emission
from services.errors import UnavailableError
from tests.conftest import until


class Bell(QObject):
    rang = Signal(str, int)


def test_an_emission_can_be_awaited_with_its_arguments(qt_run):
    async def scenario():
        bell = Bell()
        asyncio.get_running_loop().call_soon(bell.rang.emit, "noon", 12)
        return await emission(bell.rang)

    assert qt_run(scenario()) == ("noon", 12)


def test_a_cancelled_wait_for_a_signal_lets_go_of_it(qt_run):
    async def scenario():
        bell = Bell()
        task = asyncio.ensure_future(emission(bell.rang))
        await until(lambda: bell.receivers("2rang(QString,int)"))
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return bell.receivers("2rang(QString,int)")

    assert qt_run(scenario()) == 0


def test_a_task_is_running_until_it_is_done(qt_run):
    async def scenario():
        scope, door, told = TaskScope(), asyncio.Event(), []
        scope.running_changed.connect(lambda name, running: told.append((name, running)))
        scope.start("page", _wait_for(door))
        during = scope.is_running("page")
        door.set()
        await until(lambda: not scope.is_running("page"))
        return during, told

    assert qt_run(scenario()) == (True, [("page", True), ("page", False)])


def test_starting_under_a_used_name_cancels_the_first(qt_run):
    async def scenario():
        scope, ended = TaskScope(), []

        async def endless(mark):
            try:
                await asyncio.Event().wait()
            finally:
                ended.append(mark)

        scope.start("page", endless(1))
        await asyncio.sleep(0)
        scope.start("page", endless(2))
        await until(lambda: ended)
        still = scope.is_running("page"), list(ended)
        await scope.aclose()
        return still, ended

    assert qt_run(scenario()) == ((True, [1]), [1, 2])


def test_closing_waits_until_every_task_has_let_go(qt_run):
    async def scenario():
        scope, released = TaskScope(), []

        async def slow_to_let_go():
            try:
                await asyncio.Event().wait()
            finally:
                await asyncio.sleep(0)
                released.append(True)

        scope.start("a", slow_to_let_go())
        await asyncio.sleep(0)
        scope.cancel("a")
        await scope.aclose()
        return released, len(scope)

    assert qt_run(scenario()) == ([True], 0)


def test_nothing_starts_after_closing(qt_run):
    async def scenario():
        scope = TaskScope()
        await scope.aclose()
        scope.start("late", _wait_for(asyncio.Event()))
        return len(scope)

    assert qt_run(scenario()) == 0


def test_a_service_error_is_told_and_not_logged(qt_run, caplog):
    async def scenario():
        scope, told = TaskScope(), []
        scope.failed.connect(lambda name, error: told.append((name, str(error))))
        scope.start("page", _fail(UnavailableError("Scenario is not answering.")))
        await until(lambda: told)
        return told

    assert qt_run(scenario()) == [("page", "Scenario is not answering.")]
    assert not caplog.records


def test_an_error_of_ours_is_told_and_logged_with_its_traceback(qt_run, caplog):
    async def scenario():
        scope, told = TaskScope(), []
        scope.failed.connect(lambda name, error: told.append(name))
        scope.start("page", _fail(ZeroDivisionError()))
        await until(lambda: told)

    with caplog.at_level(logging.ERROR):
        qt_run(scenario())
    assert caplog.records[0].exc_info


def test_run_app_returns_the_answer_and_prints_nothing():
    script = (
        "import sys; from PySide6.QtWidgets import QApplication\n"
        "from gui.async_bridge import run_app\n"
        "async def main(): return 7\n"
        "sys.exit(run_app(QApplication([]), main))\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert (done.returncode, done.stderr) == (7, b"")


async def _wait_for(door):
    await door.wait()


async def _fail(error):
    raise error
