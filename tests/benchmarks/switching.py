"""How long the window stands still while its theme, canvas or interface scale changes, beside a bare window.

    python -m tests.benchmarks.switching [--rounds 5]

Goal: nothing takes more than 200 ms, not the change and not the painting after it. The window is that of the sample
library, alone and with the settings open. The bare window has as many labels in rows, dressed by a sheet of one line.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

import gui.app as program
from gui.async_bridge import run_app
from gui.grid.grid_view import GalleryView
from gui.theme import Theme
from tests.benchmarks.start import ROOT, SCREEN

TICK_MS = 2
IN_A_ROW = 10
SECONDS_TO_SETTLE = 0.7
CHANGES = (("theme", "light", "dark"), ("canvas", "black", "theme"), ("scale", 115, 100))


class Stillness:
    """The longest time that the loop of events has not come round since `reset`, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def reset(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, (now - self._last) * 1000), now


async def timed(change: Callable[[], None]) -> tuple[float, float]:
    """Milliseconds of the change itself, and of the longest standstill from its begin until all is painted."""
    stillness = Stillness()
    await asyncio.sleep(SECONDS_TO_SETTLE)
    stillness.reset()
    started = time.perf_counter()
    change()
    took = (time.perf_counter() - started) * 1000
    await asyncio.sleep(SECONDS_TO_SETTLE)
    return took, stillness.longest


async def ours(app: QApplication, rounds: int) -> int:
    """The figures of the program; how many widgets it has."""
    made: list[Theme] = []
    program.Theme = lambda: made.append(Theme()) or made[-1]  # type: ignore[misc,assignment,func-returns-value]
    main = asyncio.ensure_future(program.amain(app, demo=True))
    while not (windows := [top for top in app.topLevelWidgets() if top.isVisible() and top.findChildren(GalleryView)]):
        await asyncio.sleep(0.05)
    window = windows[0]
    window.resize(1440, 900)
    await asyncio.sleep(3)
    count = len(app.allWidgets())
    await table(f"{count} widgets", made[0], rounds)
    window.findChild(QAction, "settings").trigger()  # type: ignore[union-attr]
    await asyncio.sleep(2)
    await table(f"with settings, {len(app.allWidgets())} widgets", made[0], rounds)
    for top in app.topLevelWidgets():
        top.close()
    await main
    return count


async def table(name: str, theme: Theme, rounds: int) -> None:
    for what, *values in CHANGES:
        figures = [
            await timed(lambda: theme.wear(replace(theme.appearance, **{what: value})))  # noqa: B023  (called at once)
            for _ in range(rounds)
            for value in values
        ]
        told(f"{what}, {name}", figures)


async def bare(app: QApplication, rounds: int, count: int) -> None:
    """As many widgets that know nothing of each other, and one colour for all."""
    window = QWidget()
    column = QVBoxLayout(window)
    for _ in range(count // (IN_A_ROW + 1)):
        row = QWidget()
        inner = QHBoxLayout(row)
        for each in range(IN_A_ROW):
            inner.addWidget(QLabel(str(each)))
        column.addWidget(row)
    window.resize(1440, 900)
    window.show()
    sheets = [f"QWidget {{ color: {colour}; }}" for colour in ("#eeeeee", "#222222")]
    figures = [await timed(lambda: app.setStyleSheet(sheet)) for _ in range(rounds) for sheet in sheets]  # noqa: B023
    told(f"sheet, bare, {len(app.allWidgets())} widgets", figures)


def told(name: str, figures: Sequence[tuple[float, float]]) -> None:
    took, still = ([each[at] for each in figures] for at in (0, 1))
    print(
        f"{name:38} change median {statistics.median(took):4.0f}  standstill median {statistics.median(still):4.0f}"
        f"  most {max(still):4.0f} ms",
        flush=True,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--child", action="store_true")
    asked = parser.parse_args(arguments)
    if asked.child:
        app = QApplication([])

        async def both() -> int:
            count = await ours(app, asked.rounds)
            app.setStyleSheet("")
            await bare(app, asked.rounds, count)
            return 0

        return run_app(app, both)
    print(f"load average {os.getloadavg()[0]:.1f}; goal: no standstill above 200 ms")
    with tempfile.TemporaryDirectory() as home:
        screen = Path(home) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}))
        environ = {**os.environ, "VITRINE_HOME": home, "QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
        command = [sys.executable, "-m", "tests.benchmarks.switching", "--child", "--rounds", str(asked.rounds)]
        return subprocess.run(command, cwd=ROOT, env=environ, check=True).returncode


if __name__ == "__main__":
    sys.exit(main())
