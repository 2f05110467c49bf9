"""Fixtures of the window's tests: Qt's loop with asyncio on it, offscreen, in the dark theme."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from gui.async_bridge import QEventLoop
from gui.theme import Theme
from tests.conftest import Run, _without_leaks


@pytest.fixture(scope="session", autouse=True)
def _garbage(qapp: QApplication) -> Iterator[None]:
    """As in the program: nothing is collected in a worker thread, where a forgotten QObject would crash."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.fixture(autouse=True)
def _collect() -> Iterator[None]:
    """Each test leaves its own garbage to nobody."""
    yield
    gc.collect()


@pytest.fixture
def qt_run(qapp: QApplication) -> Iterator[Run]:
    """Run one coroutine on Qt's loop; fails the test on tasks it left behind."""
    qapp.setQuitOnLastWindowClosed(False)  # a closing dialog must not end the loop under the test
    with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        yield lambda coro: runner.run(_without_leaks(coro))


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The dark theme, worn by the whole application of the test run. Who changes it changes it back."""
    worn = Theme("dark")
    worn.apply(qapp)
    return worn
