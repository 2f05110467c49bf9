"""services.credentials.daemon: a keyring that hangs holds up neither the loop nor the end of the program."""

import asyncio
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from services.credentials.daemon import KeyringThread
from services.domain import KeyState
from services.errors import KeyringError
from tests.conftest import until

ROOT = Path(__file__).parents[3]


def test_the_answer_comes_back(run):
    assert run(KeyringThread(5).call(lambda: 7)) == 7


def test_work_runs_in_a_daemon_thread(run):
    assert run(KeyringThread(5).call(lambda: threading.current_thread().daemon))


def test_the_loop_goes_on_while_the_keyring_hangs(run):
    async def scenario():
        release = threading.Event()
        calling = asyncio.ensure_future(KeyringThread(0.3).call(lambda: release.wait(30)))
        beats = 0
        while not calling.done():
            beats += 1
            await asyncio.sleep(0.01)
        release.set()
        with pytest.raises(KeyringError) as caught:
            await calling
        return beats, caught.value.state

    beats, state = run(scenario())
    assert beats >= 5
    assert state == KeyState.BUSY


def test_work_that_waited_behind_a_hanging_call_is_dropped(run):
    done: list[str] = []

    async def scenario():
        thread, began, release = KeyringThread(0.2), threading.Event(), threading.Event()
        hanging = asyncio.ensure_future(thread.call(lambda: (began.set(), release.wait(30))))
        await until(began.is_set)
        with pytest.raises(KeyringError):
            await thread.call(lambda: done.append("late"))
        with pytest.raises(KeyringError):
            await hanging
        release.set()
        await thread.call(lambda: done.append("after"))

    run(scenario())
    assert done == ["after"]


def test_a_cancelled_caller_is_let_go_at_once(run):
    async def scenario():
        release = threading.Event()
        calling = asyncio.ensure_future(KeyringThread(30).call(lambda: release.wait(30)))
        await asyncio.sleep(0)
        calling.cancel()
        with pytest.raises(asyncio.CancelledError):
            await calling
        release.set()

    run(scenario())


def test_the_program_ends_while_the_keyring_hangs():
    script = (
        "import asyncio, time\n"
        "from services.credentials.daemon import KeyringThread\n"
        "try: asyncio.run(KeyringThread(0.1).call(lambda: time.sleep(60)))\n"
        "except Exception as error: print(error.state)"
    )
    command = [sys.executable, "-c", script]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=True)
    assert ended.stdout.strip() == "busy"


def test_an_answer_after_the_loop_has_closed_is_no_error(caplog):
    release, ended = threading.Event(), threading.Event()

    def work() -> None:
        release.wait(30)
        ended.set()

    with pytest.raises(KeyringError):
        asyncio.run(KeyringThread(0.1).call(work))
    release.set()
    assert ended.wait(10)
