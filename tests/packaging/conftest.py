"""Fixtures for the scripts of `packaging`, which are no package and are loaded from their files."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[2] / "packaging"


def script(name: str) -> Iterator[ModuleType]:
    """The module of a script, with its folder on the path as when Python runs it."""
    sys.path.insert(0, str(SCRIPTS))
    try:
        yield importlib.import_module(name)
    finally:
        sys.path[:] = [place for place in sys.path if place != str(SCRIPTS)]


@pytest.fixture
def dev() -> Iterator[ModuleType]:
    """packaging/dev.py"""
    yield from script("dev")


@pytest.fixture
def checks() -> Iterator[ModuleType]:
    """packaging/checks.py"""
    yield from script("checks")


@pytest.fixture
def translations() -> Iterator[ModuleType]:
    """packaging/translations.py"""
    yield from script("translations")


@pytest.fixture
def system_packages() -> Iterator[ModuleType]:
    """packaging/system_packages.py"""
    yield from script("system_packages")
