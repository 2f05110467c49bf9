"""Fixtures of the tests with real windows: they need a display, a window manager, a bus and the system's `gi`."""

from __future__ import annotations

import pytest

from tests.end_to_end.program import Eyes, Program


@pytest.fixture(scope="session")
def eyes():
    looking = Eyes()
    yield looking
    looking.close()


@pytest.fixture
def start(eyes, tmp_path):
    """`start("demo")` opens the program in a home of this test."""
    running = []

    def started(*words, **environ):
        program = Program(eyes, tmp_path / "home", *words, **environ)
        running.append(program)
        return program

    yield started
    for program in running:
        program.release()
