"""Runs lint, types and every test, each kind of test in the surroundings it needs, and adds up what came out.

Tests of the window run offscreen, all others where Qt cannot be imported, `keyring` tests on a private bus
with an unlocked GNOME Keyring, `window` tests on a virtual screen. The last line printed has the form of pytest's own
closing line, with the sums of all runs.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

UNLOCK = 'eval "$(printf %s password | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null)"; '
ON_A_BUS = ["dbus-run-session", "--", "bash", "-euc"]
ON_A_SCREEN = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
KEYRING_SESSION = [*ON_A_BUS, UNLOCK + 'exec "$@"', "-"]
WINDOW_SESSION = [
    *ON_A_SCREEN,
    *ON_A_BUS,
    UNLOCK + 'openbox >/dev/null 2>&1 & wm=$!; "$@" && status=0 || status=$?; kill "$wm"; exit "$status"',
    "-",
]
KEYRING_TOOLS = ("dbus-run-session", "gnome-keyring-daemon")
WINDOW_TOOLS = (*KEYRING_TOOLS, "xvfb-run", "Xvfb", "xauth", "openbox")

WITHOUT_QT = ["-p", "no:pytest-qt", "-p", "tests.without_qt"]
RULES = ("tests/test_architecture.py",)
NEEDING_QT = ("tests/gui", "tests/end_to_end", "tests/test_versions.py")
PLAIN = ["-m", "not keyring and not window"]
INHERITED = (
    "PATH",
    "SYSTEMROOT",
    "TMPDIR",
    "TEMP",
    "TMP",
    "LANG",
    "LC_ALL",
    "TERM",
    "CI",
    "COMSPEC",
    "PATHEXT",
    "NUMBER_OF_PROCESSORS",
)
"""What tests get to see of the environment; the rest (proxies, displays, buses, keyrings, homes) is the user's."""

DRAIN_SECONDS = 5
CLOSING = re.compile(r"^=* ?(?=\d+ \w+)(.*) in [\d.]+s")
COUNT = re.compile(r"(\d+) (passed|failed|skipped|errors?|xfailed|xpassed|warnings?)")
ORDER = ("failed", "passed", "skipped", "xfailed", "xpassed", "warning", "error")


class Sums:
    """What all runs counted, and what went wrong apart from tests."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.began = time.monotonic()

    def add(self, kind: str, number: int = 1) -> None:
        """Count `number` more of `kind`."""
        self.counts[kind] = self.counts.get(kind, 0) + number

    def read(self, line: str) -> bool:
        """Add the numbers of a closing line of pytest; whether it was one."""
        closing = CLOSING.match(re.sub(r"\x1b\[[\d;]*m", "", line))
        if closing is None:
            return False
        for number, kind in COUNT.findall(closing.group(1)):
            self.add(kind.removesuffix("s") if kind.startswith(("error", "warning")) else kind, int(number))
        return True

    @property
    def good(self) -> bool:
        """True where something ran and nothing failed."""
        return not (self.counts.get("failed") or self.counts.get("error")) and bool(self.counts.get("passed"))

    def closing_line(self) -> str:
        """The sums in the form of pytest's last line."""
        words = [self._words(kind) for kind in ORDER if self.counts.get(kind)]
        seconds = time.monotonic() - self.began
        return f" {', '.join(words) or 'no tests ran'} in {seconds:.2f}s ".center(80, "=")

    def _words(self, kind: str) -> str:
        number = self.counts[kind]
        return f"{number} {kind}s" if kind in ("error", "warning") and number > 1 else f"{number} {kind}"


def run_static(root: Path, python: str) -> int:
    """Lint, format and types; how many of them complained."""
    steps = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    failed = 0
    for step in steps:
        heading(" ".join(step))
        failed += subprocess.call([python, "-m", *step], cwd=root) != 0
    return failed


def run_all(root: Path, python: str) -> int:
    """Lint, types and every test; the exit status."""
    sums = Sums()
    for _ in range(run_static(root, python)):
        sums.add("error")
    with tempfile.TemporaryDirectory(prefix="vitrine-", ignore_cleanup_errors=True) as home:
        environ = surroundings(Path(home))
        pytest = [python, "-m", "pytest", "-q"]
        heading("import rules")
        _pytest([*pytest, *RULES, *PLAIN], root, environ, sums)
        heading("tests of all but the window, where Qt cannot be imported")
        others = [f"--ignore={place}" for place in (*RULES, *NEEDING_QT)]
        _pytest([*pytest, *others, *WITHOUT_QT, *PLAIN], root, environ, sums)
        heading("tests of the window, offscreen")
        places = [place for place in NEEDING_QT if (root / place).exists()]
        _pytest([*pytest, *places, *PLAIN], root, {**environ, "QT_QPA_PLATFORM": "offscreen"}, sums)
        heading("tests on a real keyring")
        if _can_run("keyring", KEYRING_TOOLS, sums):
            _pytest([*KEYRING_SESSION, *pytest, "-m", "keyring and not window"], root, environ, sums)
        heading("tests in a real window")
        if _can_run("window", WINDOW_TOOLS, sums):
            screen = {**environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
            _pytest([*WINDOW_SESSION, *pytest, "-m", "window"], root, screen, sums)
    print(sums.closing_line(), flush=True)
    return 0 if sums.good else 1


def _can_run(marker: str, tools: tuple[str, ...], sums: Sums) -> bool:
    """Whether the tools for these tests are here. Their absence is a failure on Linux and named elsewhere."""
    absent = [tool for tool in tools if shutil.which(tool) is None]
    if not absent:
        return True
    print(f"Tests marked `{marker}` cannot run: {', '.join(absent)} is missing.", flush=True)
    sums.add("error" if sys.platform == "linux" else "skipped")
    return False


def surroundings(home: Path) -> dict[str, str]:
    """An environment in which no test can meet the user's own files, keys, display or proxies."""
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    environ = {name: os.environ[name] for name in INHERITED if name in os.environ}
    places = {"HOME": home, "USERPROFILE": home, "XDG_RUNTIME_DIR": runtime}
    places.update({f"XDG_{kind}_HOME": home / kind.lower() for kind in ("DATA", "CONFIG", "CACHE", "STATE")})
    return {
        **environ,
        **{name: str(path) for name, path in places.items()},
        "HYPOTHESIS_STORAGE_DIRECTORY": str(home / "hypothesis"),
    }


def _pytest(command: list[str], root: Path, environ: dict[str, str], sums: Sums) -> None:
    """Run pytest, show what it says and add up its closing line. A run without one, or without tests, is an error."""
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    process = subprocess.Popen(
        [*command, *colour], cwd=root, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
    )  # fmt: skip
    closed: list[bool] = []

    def show() -> None:
        with process.stdout or contextlib.nullcontext(()) as lines:
            for line in lines:
                print(line, end="", flush=True)
                closed.append(sums.read(line))

    # A thread, because something started on the bus may keep the pipe open for longer than pytest runs.
    reader = threading.Thread(target=show, daemon=True)
    reader.start()
    status = process.wait()
    reader.join(DRAIN_SECONDS)
    if not any(closed) or status > 1:
        print(f"pytest ended with status {status}.", flush=True)
        sums.add("error")


def heading(words: str) -> None:
    """Say what begins."""
    print(f"\n--- {words}", flush=True)
