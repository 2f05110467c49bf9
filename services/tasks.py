"""Owned background work: every task has a name and an owner that cancels it and waits for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

log = logging.getLogger(__name__)


class Tasks:
    """The only place in `services` that starts tasks. A task that fails is logged; its owner decides what to tell."""

    def __init__(self) -> None:
        self._running: dict[str, asyncio.Task[None]] = {}

    def start(self, name: str, coro: Coroutine[Any, Any, None]) -> None:
        """Run `coro` under `name`; a task that already runs under it is cancelled and replaced."""
        self.cancel(name)
        task = asyncio.get_running_loop().create_task(coro, name=name)
        self._running[name] = task
        task.add_done_callback(self._done)

    def is_running(self, name: str) -> bool:
        """True while a task of this name is at work."""
        return name in self._running

    def cancel(self, name: str) -> None:
        """Ask the task of this name to stop; nothing where there is none."""
        task = self._running.pop(name, None)
        if task is not None:
            task.cancel()

    async def aclose(self) -> None:
        """Cancel everything and wait until it has let go of its resources."""
        tasks = list(self._running.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _done(self, task: asyncio.Task[None]) -> None:
        if self._running.get(task.get_name()) is task:
            del self._running[task.get_name()]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("background task %s failed", task.get_name(), exc_info=error)
