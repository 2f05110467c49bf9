"""gui.__main__: who gets the command line, who gets the window, and which Qt is refused before it can crash."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.__main__ import PICTURE_WORKER, installed_qt, why_no_window
from services.pictures.process import FROZEN_OPTION

ROOT = Path(__file__).parents[2]
LOOK = (
    "import sys; from gui.__main__ import main; status = main(sys.argv[1:])\n"
    "print('Qt' if any(name.startswith('PySide6') for name in sys.modules) else 'no Qt', status)"
)


@pytest.mark.parametrize("words", [["--help"], ["list", "--no-such-option"], ["no-such-command"], ["demo", "--loud"]])
def test_a_command_never_loads_qt(tmp_path, words):
    environ = {**os.environ, "VITRINE_HOME": str(tmp_path)}
    command = [sys.executable, "-c", LOOK, *words]
    ended = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=60, check=False)
    assert ended.stdout.splitlines()[-1] == f"no Qt {0 if words == ['--help'] else 2}", ended.stderr


@pytest.mark.parametrize(
    ("qt", "python", "refused"),
    [
        ("6.12.0", (3, 11), True),
        ("6.12.0", (3, 10), True),
        ("6.12.0", (3, 12), False),
        ("6.11.3", (3, 11), False),
        ("6.12.1", (3, 11), False),
        (None, (3, 13), True),
    ],
)
def test_a_pair_that_is_known_to_abort_is_refused_with_one_sentence(qt, python, refused):
    sentence = why_no_window(qt, python)
    assert (sentence is not None) == refused
    assert sentence is None or "\n" not in sentence


def test_the_installed_qt_is_known_without_importing_it():
    assert str(installed_qt()).startswith("6.")


def test_this_very_pair_is_not_refused():
    assert why_no_window(installed_qt(), sys.version_info[:2]) is None


def test_a_frozen_program_becomes_its_own_picture_worker():
    said = subprocess.run(
        [sys.executable, "-m", "gui", PICTURE_WORKER], cwd=ROOT, input=b"", capture_output=True, timeout=30, check=True
    )
    assert said.stdout
    assert PICTURE_WORKER == FROZEN_OPTION
