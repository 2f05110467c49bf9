"""services.log: what is in the file, who may read it, and what is never in it."""

import logging
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import httpx
import pytest

from services import log
from services.paths import app_paths, prepare

CANARY = "cAnArY-7f3e9Q"
ROOT = Path(__file__).parents[2]
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")


@pytest.fixture
def paths(tmp_path):
    paths = app_paths({"VITRINE_HOME": str(tmp_path)})
    prepare(paths)
    return paths


@pytest.fixture
def running(paths):
    names = ("", *log.QUIET)
    before = {name: logging.getLogger(name).level for name in names}
    started = log.start(paths, "DEBUG")
    yield started
    started.close()
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def written(paths) -> str:
    return paths.log.read_text(encoding="utf-8")


def test_an_event_is_written_with_level_and_place(running, paths):
    logging.getLogger("services.sync").info("listed %s rows", 7)
    assert "INFO services.sync: listed 7 rows" in written(paths)


def test_an_event_is_one_line_whatever_it_holds(running, paths):
    logging.getLogger("x").warning("a\nERROR forged\r\u2028\x1b[31m\u202e%s", "\x00")
    try:
        raise ValueError("two\nlines")
    except ValueError:
        logging.getLogger("x").exception("failed")
    lines = written(paths).split("\n")
    assert len(lines) == 3
    assert all(line.isprintable() for line in lines)
    assert "ValueError: two" in lines[1]


@posix
def test_the_files_are_for_their_owner_alone_also_after_rotation(running, paths, monkeypatch):
    before = os.umask(0)
    try:
        for _ in range(3 * log.MAX_BYTES // 8000):
            logging.getLogger("x").info("%s", "y" * 8000)
    finally:
        os.umask(before)
    files = sorted(paths.logs.iterdir())
    assert len(files) >= 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_it_never_grows_beyond_its_bound(running, paths):
    for _ in range(6 * log.MAX_BYTES // 8000):
        logging.getLogger("x").info("%s", "y" * 8000)
    assert sum(file.stat().st_size for file in paths.logs.iterdir()) <= (log.OLDER_FILES + 1) * log.MAX_BYTES


def test_no_secret_is_written_at_debug_by_us_or_by_httpx(running, paths, run):
    """The canary: in address, header, body, exception and traceback, at DEBUG, through the real HTTP library."""

    async def ask() -> None:
        transport = httpx.MockTransport(lambda _request: httpx.Response(302, headers={"Location": url}))
        async with httpx.AsyncClient(transport=transport) as client:
            answer = await client.post(url, headers={"Authorization": CANARY}, json={"key": CANARY})
            answer.raise_for_status()

    url = f"https://media.example/a.png?X-Amz-Signature={CANARY}"
    logger = logging.getLogger("services.net.api_client")
    try:
        run(ask())
    except httpx.HTTPStatusError as error:
        logger.debug("no answer: %s", error)
        logger.exception("failed with %r", {"Authorization": f"Basic {CANARY}"})
    logger.debug("sent %s", {"key": CANARY})
    logger.debug("stack", stack_info=True)
    text = written(paths)
    assert "failed with" in text
    assert CANARY not in text


def test_a_value_it_was_told_to_hide_is_hidden(running, paths):
    running.redactor.hide([CANARY])
    logging.getLogger("x").error("strange place for it: %s", CANARY)
    assert CANARY not in written(paths)


def test_a_wrong_format_costs_neither_the_event_nor_the_program(running, paths):
    logging.getLogger("x").error("%d rows", "many")
    assert "arguments that do not fit" in written(paths)


def test_nothing_is_written_after_closing(paths):
    log.start(paths, "INFO").close()
    logging.getLogger("x").error("too late")
    assert "too late" not in written(paths)


def test_a_folder_that_cannot_be_written_costs_only_the_log(tmp_path):
    (tmp_path / "logs").write_text("in the way")
    started = log.start(app_paths({"VITRINE_HOME": str(tmp_path)}), "INFO")
    started.close()
    assert "No log is kept" in started.notices[0]


@pytest.mark.parametrize(
    ("level", "environ", "chosen"),
    [
        (None, {}, "INFO"),
        (None, {"VITRINE_LOG": "debug"}, "DEBUG"),
        (None, {"VITRINE_LOG": " "}, "INFO"),
        ("error", {"VITRINE_LOG": "debug"}, "ERROR"),
        (None, {"VITRINE_LOG": "loud"}, None),
    ],
)
def test_the_level_is_the_callers_then_the_environments(level, environ, chosen):
    assert log.chosen_level(level, environ) == chosen


@pytest.fixture
def last_resort(running):
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    log.install_last_resort()
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def test_an_error_nobody_caught_is_logged_and_told_in_one_sentence(last_resort, paths, capsys):
    error = ValueError(f"https://a.example/?sig={CANARY}")
    sys.excepthook(ValueError, error, None)
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "Traceback" not in told
    assert "Uncaught ValueError" in written(paths)
    assert CANARY not in written(paths) + told


def test_an_error_in_a_thread_is_logged(last_resort, paths):
    def fail() -> None:
        raise KeyError("gone")

    thread = threading.Thread(target=fail, name="worker-7")
    thread.start()
    thread.join()
    assert "Uncaught KeyError in worker-7" in written(paths)


def test_an_error_in_a_destructor_is_logged(last_resort, paths):
    class Bad:
        def __del__(self) -> None:
            raise OSError("late")

    Bad()
    assert "Ignored OSError" in written(paths)


def test_a_crash_of_native_code_leaves_its_place_and_the_next_start_says_so(paths):
    script = (
        "import faulthandler, os, signal; from services import log; from services.paths import app_paths\n"
        "log.start(app_paths()); os.kill(os.getpid(), signal.SIGABRT)"
    )
    environ = {**os.environ, "VITRINE_HOME": str(paths.logs.parent)}
    ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environ, capture_output=True, check=False)
    assert ended.returncode != 0
    started = log.start(paths, "INFO")
    started.close()
    assert "stopped unexpectedly" in started.notices[0]
    assert "File " in (paths.logs / "crash-before.log").read_text()
