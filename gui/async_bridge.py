"""The one place where asyncio meets Qt: the loop, owned tasks, and signals that can be awaited."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from gui.garbage import Garbage
from services.errors import ServiceError

os.environ.setdefault("QT_API", "pyside6")  # qasync asks which binding to use when it is imported
from qasync import QEventLoop  # type: ignore[import-untyped]

log = logging.getLogger(__name__)


def run_app(app: QApplication, main: Callable[[], Coroutine[Any, Any, int]]) -> int:
    """Run `main()` on Qt's loop and return its answer; tasks still pending then are cancelled."""
    app.setQuitOnLastWindowClosed(False)  # else a closing window stops the loop under its own tasks
    garbage = Garbage(app)
    try:
        with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
            return runner.run(main())
    finally:
        garbage.close()


async def emission(signal: SignalInstance) -> tuple[Any, ...]:
    """The arguments of the signal's next emission."""
    future: asyncio.Future[tuple[Any, ...]] = asyncio.get_running_loop().create_future()

    def arrived(*args: object) -> None:
        if not future.done():
            future.set_result(args)

    signal.connect(arrived)
    try:
        return await future
    finally:
        signal.disconnect(arrived)


class TaskScope(QObject):
    """Owns the tasks that a widget or model starts; the only caller of `create_task` in the window.

    Signals:
        running_changed(name, running): the table of running names has changed.
        failed(name, error): a task ended with an exception; one that is no ServiceError has been logged as our bug.
    """

    running_changed = Signal(str, bool)
    failed = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._named: dict[str, asyncio.Task[None]] = {}
        self._alive: set[asyncio.Task[None]] = set()  # also those replaced or cancelled that have not let go yet
        self._closed = False

    def __len__(self) -> int:
        return len(self._named)

    def start(self, name: str, coro: Coroutine[Any, Any, None]) -> None:
        """Run `coro` under `name`; a task that has the name already is cancelled. After `aclose` nothing starts."""
        if self._closed:
            coro.close()
            return
        replaced = self._named.pop(name, None)
        if replaced is not None:
            replaced.cancel()
        task = asyncio.get_running_loop().create_task(coro, name=name)
        self._named[name] = task
        self._alive.add(task)
        task.add_done_callback(self._finish)
        if replaced is None:
            self.running_changed.emit(name, True)

    def is_running(self, name: str) -> bool:
        """True from `start` until the task is done or cancelled."""
        return name in self._named

    def cancel(self, name: str) -> None:
        """Cancel what runs under `name`, if anything does."""
        task = self._named.pop(name, None)
        if task is not None:
            task.cancel()
            self.running_changed.emit(name, False)

    def cancel_all(self) -> None:
        """Cancel everything; `aclose` also waits."""
        for name in list(self._named):
            self.cancel(name)

    async def aclose(self) -> None:
        """Cancel everything and wait until it has let go of its resources."""
        self._closed = True
        self.cancel_all()
        await asyncio.gather(*self._alive, return_exceptions=True)

    def _finish(self, task: asyncio.Task[None]) -> None:
        self._alive.discard(task)
        name = task.get_name()
        error = None if task.cancelled() else task.exception()
        if error is not None and not isinstance(error, ServiceError):
            log.error("task %s failed", name, exc_info=error)
        if not isValid(self):
            return  # the widget that owned us was deleted by Qt; nobody is left to be told
        if self._named.get(name) is task:
            del self._named[name]
            self.running_changed.emit(name, False)
        if error is not None:
            self.failed.emit(name, error)
