"""From the start of the process to painted thumbnails, beside a bare PySide6 window started the same way.

    python -m tests.benchmarks.start [--rounds 5]

Goals: warm start to first painted thumbnails <= 1.6 x the bare window; peak memory <= 1.5 x. The library is the sample
library, listed and with its thumbnails stored by a run before. The two start in turn; medians are compared.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120
ENOUGH = 6
SCREEN = {
    "name": "one", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1
}  # fmt: skip
"""Qt's own offscreen screen is so small that a window with panes would come back without them."""


@dataclass(frozen=True)
class Figure:
    """Seconds of wall time and of CPU until painted, MiB at most."""

    wall: float
    cpu: float
    peak: float


def report(started: float) -> None:
    """Print what this process has used so far."""
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(time.time() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, flush=True)


def bare(started: float) -> None:
    """A window that paints nothing but itself."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            report(started)
            QTimer.singleShot(0, app.quit)

    app = QApplication([])
    window = Window()
    window.resize(1440, 900)
    window.show()
    app.exec()


def ours(started: float) -> None:
    """The program itself, until its first thumbnails are painted."""
    gc.disable()  # as gui.__main__ does before it imports the rest
    import gui.app as program
    from gui.__main__ import main as entry
    from gui.grid.grid_view import GalleryView

    amain = program.amain

    async def watched(app: QApplication, *, demo: bool) -> int:
        main = asyncio.ensure_future(amain(app, demo=demo))
        while True:
            await asyncio.sleep(0.002)
            views = [view for top in app.topLevelWidgets() for view in top.findChildren(GalleryView)]
            if views and painted(views[0]) >= ENOUGH:
                break
        report(started)
        for top in app.topLevelWidgets():
            top.close()
        return await main

    def painted(view: GalleryView) -> int:
        model = view.model()
        rows = view.visible_rows() if model is not None and model.rowCount() else range(0)
        entries = [model.entry(row) for row in rows]  # type: ignore[attr-defined]
        return sum(entry is not None and view._feed.picture(entry.id) is not None for entry in entries)

    program.amain = watched
    entry(["demo"])


def run(what: str, home: str) -> Figure:
    """One start of one of the two in a process of its own."""
    screen = Path(home) / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}))
    environ = {**os.environ, "VITRINE_HOME": home, "QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
    command = [sys.executable, "-m", "tests.benchmarks.start", "--child", what, "--started", repr(time.time())]
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=120, check=True)
    wall, cpu, peak = map(float, done.stdout.split()[:3])
    return Figure(wall, cpu, peak)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--child", choices=("bare", "ours"))
    parser.add_argument("--started", type=float)
    asked = parser.parse_args(arguments)
    if asked.child:
        {"bare": bare, "ours": ours}[asked.child](asked.started)
        return 0
    print(f"load average {os.getloadavg()[0]:.1f}; goals: wall <= 1.6 x, peak <= 1.5 x")
    with tempfile.TemporaryDirectory() as home:
        run("ours", home)
        figures = [(run("bare", home), run("ours", home)) for _ in range(asked.rounds)]
    for name in ("wall", "cpu", "peak"):
        theirs = statistics.median(getattr(one, name) for one, _ in figures)
        mine = statistics.median(getattr(one, name) for _, one in figures)
        unit = "MiB" if name == "peak" else "s"
        print(f"{name:5} bare {theirs:7.2f} {unit}  ours {mine:7.2f} {unit}  ratio {mine / theirs:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
