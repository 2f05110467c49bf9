"""Fades and rings, on a clock of our own."""

from __future__ import annotations

import pytest

from gui.grid.motion import Motion


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def test_a_picture_fades_in_over_120_ms(qapp):
    clock = Clock()
    motion = Motion(clock)
    motion.fade_in([7])
    clock.now = 0.06
    assert motion.opacity(7) == pytest.approx(0.5)


def test_the_fade_ends_and_its_timer_with_it(qtbot):
    motion = Motion()
    seen = []
    motion.faded.connect(seen.append)
    motion.fade_in([7])
    qtbot.waitUntil(lambda: motion.opacity(7) == 1.0 and not motion._fade_timer.isActive())
    assert seen[-1] == frozenset({7})


def test_without_motion_pictures_are_simply_there(qapp):
    motion = Motion()
    motion.animated = False
    motion.fade_in([7])
    assert (motion.opacity(7), motion.phase) == (1.0, 0.0)


def test_no_timer_runs_while_nothing_is_in_progress(qapp):
    motion = Motion()
    motion.watch(in_flight=True, turning=True)
    assert motion._tick_timer.interval() == 40
    motion.watch(in_flight=True, turning=False)
    assert motion._tick_timer.interval() == 1000
    motion.watch(in_flight=False, turning=False)
    assert not motion._tick_timer.isActive()


def test_a_ring_turns_once_in_1600_ms(qapp):
    clock = Clock()
    motion = Motion(clock)
    clock.now = 0.8
    assert motion.phase == pytest.approx(0.5)


def test_a_ring_follows_what_is_told_within_250_ms(qapp):
    clock = Clock()
    motion = Motion(clock)
    assert motion.share(7, 0.2) == 0.2
    assert motion.share(7, 0.6) == pytest.approx(0.2)
    clock.now = 0.125
    assert motion.share(7, 0.6) == pytest.approx(0.55)  # quickly at first
    clock.now = 0.25
    assert motion.share(7, 0.6) == pytest.approx(0.6)


def test_without_motion_a_ring_shows_what_is_told_at_once(qapp):
    motion = Motion()
    motion.animated = False
    motion.share(7, 0.2)
    assert motion.share(7, 0.6) == 0.6
