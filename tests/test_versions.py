"""What is installed is what was proved: PySide6 keeps its references, bounds hold, a window opens."""

import importlib.metadata
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
CALLS = 2000
REFERENCES = """
import sys
from PySide6.QtCore import QObject, QTimer, Signal, QAbstractListModel
from PySide6.QtWidgets import QApplication, QLabel

class Told(QObject):
    nothing = Signal()
    something = Signal(object)

class Empty(QAbstractListModel):
    def rowCount(self, parent=None):
        return 1
    def data(self, index, role=0):
        return None

class Painted(QLabel):
    def paintEvent(self, event):
        return None

app = QApplication([])
told, model, label, timer = Told(), Empty(), Painted(), QTimer()
told.nothing.connect(lambda: None)
told.something.connect(lambda value: None)
label.show()
tries = {
    "a void method": lambda: told.setObjectName("a"),
    "a signal": told.nothing.emit,
    "a signal with None": lambda: told.something.emit(None),
    "a method that returns None to Qt": lambda: model.index(0, 0).data(),
    "an event handler": label.repaint,
    "a property": lambda: told.setProperty("x", None),
    "the event loop": app.processEvents,
    "a timer": lambda: (timer.start(1000), timer.stop()),
}
for name, attempt in tries.items():
    attempt()
    before = sys.getrefcount(None)
    for _ in range(int(sys.argv[1])):
        attempt()
    lost = before - sys.getrefcount(None)
    if abs(lost) > int(sys.argv[1]) // 2:
        print(name, "loses", lost)
"""
OPENS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
label = QLabel("Vitrine")
label.show()

def look():
    if label.windowHandle() is not None and label.windowHandle().isExposed():
        print(QGuiApplication.platformName())
        app.quit()

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
QTimer.singleShot(20_000, lambda: app.exit(1))
sys.exit(app.exec())
"""


def python(script: str, *arguments: str, **environ: str) -> str:
    """What `script` prints in a process of its own; it must end well."""
    command = [sys.executable, "-c", script, *arguments]
    surroundings = {**os.environ, **environ}
    ended = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout.strip()


@pytest.mark.qt
def test_this_pyside_keeps_its_references_to_none():
    """6.12.0 on Python 3.11 loses one at every call and aborts within seconds: the gate for every later release."""
    assert python(REFERENCES, str(CALLS), QT_QPA_PLATFORM="offscreen") == ""


@pytest.mark.window
def test_this_pyside_opens_a_window_with_the_libraries_of_this_system():
    assert python(OPENS) == "xcb"


def requirements() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    texts = [*project["dependencies"], *(text for extra in project["optional-dependencies"].values() for text in extra)]
    return [needed for needed in map(Requirement, texts) if needed.name != project["name"]]


each_requirement = pytest.mark.parametrize("needed", requirements(), ids=str)


@each_requirement
def test_an_installed_library_is_inside_its_bounds(needed):
    assert needed.specifier.contains(importlib.metadata.version(needed.name))


@each_requirement
def test_every_bound_has_two_ends(needed):
    assert {item.operator for item in needed.specifier} == {">=", "<"}
