"""The `fakes` fixture: fake vendors for one test, which fails if a credential strayed or money was spent."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.fake_vendors.fakes import FakeVendors
from tests.fake_vendors.world import FakeConfig


@pytest.fixture
def fake_config() -> FakeConfig:
    """How the fakes are set up; a test module overrides this fixture to change it."""
    return FakeConfig()


@pytest.fixture
def fakes(fake_config: FakeConfig) -> Iterator[FakeVendors]:
    """Running fake vendors. A test that means to sin clears `fakes.violations` at its end."""
    with FakeVendors(fake_config) as running:
        yield running
    assert not running.crashes, running.crashes[0]
    assert running.violations == []


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    """A plain client that no proxy of this machine comes between."""
    with httpx.Client(trust_env=False, timeout=10) as client:
        yield client
