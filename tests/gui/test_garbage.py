"""Garbage is collected where Qt can bear it."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest

from gui.garbage import Garbage


class Node:
    """Part of a cycle that only a collection can free."""

    def __init__(self):
        self.me = self


@pytest.fixture
def garbage(qapp):
    gc.enable()  # the fixture of the whole run has switched it off
    collector = Garbage()
    yield collector
    collector.close()
    gc.freeze()
    gc.disable()


def test_a_thread_that_allocates_collects_nothing(garbage):
    node = weakref.ref(Node())

    def allocate():
        for _ in range(5000):
            Node()

    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert node() is not None
    gc.collect()


def test_the_gui_thread_collects_by_and_by(garbage, qtbot):
    node = weakref.ref(Node())
    keep = [[] for _ in range(5000)]
    qtbot.waitUntil(lambda: node() is None)
    assert keep


def test_closing_hands_collecting_back(qapp):
    collector = Garbage()
    collector.close()
    try:
        assert gc.isenabled()
        assert gc.get_freeze_count() == 0
    finally:
        gc.freeze()
        gc.disable()
