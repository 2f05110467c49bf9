"""The real program in a process of its own, on a real screen: started, looked at, typed into, ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
CLOSE_SECONDS = 5.0


class Eyes:
    """A screen reader's view of programs, by way of `atspi.py`."""

    def __init__(self) -> None:
        script = str(Path(__file__).with_name("atspi.py"))
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, do: str, app: int, limit: float = 20.0, **what: str):
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, "app": app, "limit": limit, **what}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the screen reader's side died"
        return json.loads(line)

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()


class Program:
    """One run of Vitrine."""

    def __init__(self, eyes: Eyes, home: Path, *words: str, **environ: str) -> None:
        self._eyes = eyes
        environ = {**os.environ, **environ, "VITRINE_HOME": str(home), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gui", *words], cwd=ROOT, env=environ, stderr=subprocess.PIPE, text=True
        )
        self._window = ""

    def sees(self, name: str, role: str | None = None):
        """Wait until something of this name is on screen."""
        what = {"name": name, **({"role": role} if role else {})}
        found = self._eyes.ask("find", self.process.pid, **what)
        assert found, f"no {role or 'thing'} named {name!r}; {self._situation()}"
        return found

    def presses(self, name: str, role: str | None = None) -> None:
        """Press it as assistive technology does."""
        what = {"name": name, **({"role": role} if role else {})}
        assert self._eyes.ask("press", self.process.pid, **what), f"no {name!r}; {self._situation()}"

    def names(self):
        return [name for _role, name in self._eyes.ask("names", self.process.pid, limit=1) or [] if name]

    def controls(self):
        """Role, name and place in the window of everything shown that takes the keyboard."""
        return self._eyes.ask("controls", self.process.pid, limit=5) or []

    def focused(self):
        """Role and name of what has the keyboard."""
        return self._eyes.ask("focused", self.process.pid, limit=5) or ["", ""]

    def resizes(self, width: int, height: int) -> None:
        self._activate()
        subprocess.run(["xdotool", "windowsize", "--sync", self._window, str(width), str(height)], check=True)

    def _situation(self) -> str:
        """What a failed test should say first: whether the program is still there."""
        status = self.process.poll()
        return f"there are {self.names()}" if status is None else f"the program ended with {status}"

    def keys(self, *keys: str) -> None:
        """Real keys, as from a keyboard, into this program's window."""
        self._activate()
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def types(self, text: str) -> None:
        self._activate()
        subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)

    def clicks(self, area) -> None:
        x, y, width, height = area
        subprocess.run(["xdotool", "mousemove", str(x + width // 2), str(y + height // 2), "click", "1"], check=True)

    def ends(self) -> tuple[int, float]:
        """Wait for the end after it was asked for; exit status and seconds."""
        started = time.monotonic()
        status = self.process.wait(CLOSE_SECONDS + 10)
        return status, time.monotonic() - started

    def closes(self) -> None:
        """Close the window by the window manager; it must be gone soon, and well."""
        self._activate()
        subprocess.run(["xdotool", "key", "alt+F4"], check=True)
        status, seconds = self.ends()
        assert status == 0, self.stderr()
        assert seconds < CLOSE_SECONDS

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def stderr(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read()

    def release(self) -> None:
        self.kill()
        assert self.process.stderr is not None
        self.process.stderr.close()

    def _activate(self) -> None:
        if not self._window:
            self._window = self._find_window()
        subprocess.run(["xdotool", "windowactivate", "--sync", self._window], check=True)

    def _find_window(self) -> str:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid), "--name", "^Vitrine"]
        return subprocess.check_output(search, text=True, timeout=30).split()[-1]
