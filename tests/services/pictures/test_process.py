"""A worker process is there when asked, whatever became of the one before."""

import sys
from pathlib import Path

import pytest

from services.errors import MediaError
from services.pictures.limits import JobLimits
from services.pictures.process import FROZEN_OPTION, WorkerProcess, default_command
from services.pictures.worker_protocol import Request

FAKE = (sys.executable, "-m", "tests.services.pictures.fake_worker")


@pytest.fixture
def process():
    worker = WorkerProcess(FAKE, JobLimits())
    yield worker
    worker.forbid_start()
    worker.close()


def ask(process, words):
    """What a started worker answers to these words: its process number."""
    process.start()
    return process.ask(Request(data=words, edges=(64,))).pictures[0].data


def test_one_process_serves_many_requests(process):
    assert ask(process, b"a") == ask(process, b"b")


@pytest.mark.parametrize("how", [b"crash", b"exit", b"half", b"babble", b"lie"])
def test_a_worker_that_goes_wrong_is_replaced(process, how):
    first = ask(process, b"a")
    with pytest.raises(MediaError) as caught:
        ask(process, how)
    assert caught.value.permanent
    assert ask(process, b"b") != first


def test_a_killed_worker_is_replaced(process):
    first = ask(process, b"a")
    process.kill()
    assert ask(process, b"b") != first


def test_nothing_is_started_after_the_end(process):
    process.forbid_start()
    with pytest.raises(MediaError):
        ask(process, b"a")


@pytest.mark.parametrize("command", [("/nonexistent/python",), (sys.executable, "-c", "print('hi')")])
def test_a_worker_that_cannot_start_is_told_and_may_work_later(command):
    with pytest.raises(MediaError) as caught:
        WorkerProcess(command, JobLimits()).start()
    assert not caught.value.permanent


def test_a_tree_runs_the_module():
    assert default_command()[-1] == "services.pictures.worker"
    assert Path(default_command()[0]).exists()


def test_a_bundled_app_runs_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert default_command() == (sys.executable, FROZEN_OPTION)
