"""Fixtures every test may use. Nothing here imports Qt: the tests of `services` also run where it is not installed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings

from tests.fake_vendors.fixtures import fake_config, fakes, http  # noqa: F401  (fixtures for every test)

T = TypeVar("T")
Run = Callable[[Coroutine[Any, Any, T]], T]

TEST_LIMIT_SECONDS = 30

settings.register_profile("any-machine", suppress_health_check=[HealthCheck.too_slow])  # it measures the machine's load
settings.load_profile("any-machine")


async def _without_leaks(coro: Coroutine[Any, Any, T]) -> T:
    before = asyncio.all_tasks()
    result = await asyncio.wait_for(coro, TEST_LIMIT_SECONDS)
    left = {task for task in asyncio.all_tasks() - before if not task.done()}
    assert not left, f"tasks left running: {left}"
    return result


@pytest.fixture
def run() -> Iterator[Run[Any]]:
    """Run one coroutine on a plain asyncio loop; fails the test on tasks it left behind."""
    with asyncio.Runner() as runner:
        yield lambda coro: runner.run(_without_leaks(coro))


async def until(condition: Callable[[], object], limit: float = 10.0) -> Any:
    """Wait until `condition()` is true and return its value; never for a fixed time."""
    end = asyncio.get_running_loop().time() + limit
    while True:
        value = condition()
        if value:
            return value
        if asyncio.get_running_loop().time() > end:
            raise AssertionError(f"never came true: {condition}")
        await asyncio.sleep(0.005)
