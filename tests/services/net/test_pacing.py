"""How fast a provider is asked."""

from __future__ import annotations

import asyncio
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.net.pacing import MAX_WAIT_SECONDS, Pacer, wait_hint

NOW = 1_700_000_000.0


class Clock:
    """Time that passes only when somebody sleeps."""

    def __init__(self):
        self.now = 1000.0
        self.slept = []

    def __call__(self):
        return self.now

    async def sleep(self, seconds):
        self.slept.append(seconds)
        await asyncio.sleep(0)
        self.now += seconds


def make(interval=0.0):
    clock = Clock()
    return clock, Pacer(interval, clock=clock, sleep=clock.sleep)


async def times(clock, pacer, count):
    async def one():
        await pacer.turn()
        return clock.now - 1000

    return await asyncio.gather(*(one() for _ in range(count)))


def test_turns_are_spaced_by_the_interval(run):
    clock, pacer = make(2.0)
    assert run(times(clock, pacer, 4)) == [0, 2, 4, 6]


def test_without_an_interval_nobody_waits(run):
    clock, pacer = make()
    assert run(times(clock, pacer, 4)) == [0, 0, 0, 0]
    assert clock.slept == []


def test_nobody_has_a_turn_during_a_pause(run):
    clock, pacer = make()
    pacer.pause(20, "Vendor asks us to wait")
    assert pacer.paused_for == 20
    assert run(times(clock, pacer, 3)) == [20, 20, 20]
    assert pacer.paused_for == 0


def test_a_pause_that_grows_meanwhile_is_waited_for_too(run):
    clock, pacer = make()
    pacer.pause(10, "wait")

    async def scenario():
        waiting = asyncio.ensure_future(times(clock, pacer, 1))
        await asyncio.sleep(0)
        pacer.pause(25, "wait longer")
        return await waiting

    assert run(scenario()) == [25]


def test_a_shorter_pause_never_cuts_a_longer_one():
    _, pacer = make()
    pacer.pause(20, "long")
    pacer.pause(5, "short")
    assert (pacer.paused_for, pacer.reason) == (20, "long")


@pytest.mark.parametrize(("asked", "got"), [(1e9, MAX_WAIT_SECONDS), (-5, 0)])
def test_a_pause_has_bounds(asked, got):
    _, pacer = make()
    pacer.pause(asked, "wait")
    assert pacer.paused_for == got


def test_the_impatient_are_told_at_once(run):
    clock, pacer = make()
    pacer.pause(60, "wait")
    assert run(pacer.turn(patience=30)) is False
    assert clock.slept == []


def test_who_is_cancelled_takes_no_turn_from_the_others(run):
    clock, pacer = make(5.0)

    async def scenario():
        await pacer.turn()
        waiting = asyncio.ensure_future(pacer.turn())
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        await pacer.turn()
        return clock.now - 1000

    assert run(scenario()) == 5


def test_listeners_hear_of_a_pauses_begin_and_end(run):
    _, pacer = make()
    heard = []
    pacer.on_change.append(lambda: heard.append((pacer.paused_for, pacer.reason)))
    pacer.pause(7, "Vendor asks us to wait")
    run(pacer.turn())
    assert heard == [(7, "Vendor asks us to wait"), (0, "")]


@pytest.mark.parametrize(
    ("headers", "body", "wait"),
    [
        ({"Retry-After": "12"}, None, 12),
        ({"retry-after": " 1.5 "}, None, 1.5),
        ({"Retry-After": formatdate(NOW + 90, usegmt=True)}, None, 90),
        ({"Retry-After": formatdate(NOW - 90, usegmt=True)}, None, None),
        ({"Retry-After": "-5"}, None, None),
        ({"Retry-After": "nonsense"}, None, None),
        ({"Retry-After": "nan"}, None, None),
        ({"Retry-After": "inf"}, None, None),
        ({"Retry-After": "99999999999"}, None, 900),
        ({"Retry-After": "Fri, 31 Dec 9999 23:59:59 GMT"}, None, 900),
        ({"Retry-After": "0"}, None, None),
        ({"X-RateLimit-Reset": str(int(NOW) + 30)}, None, 30),
        ({"X-RateLimit-Reset": str((int(NOW) + 30) * 1000)}, None, 30),
        ({"X-RateLimit-Reset": "44"}, None, 44),
        ({}, {"retry_after": 20}, 20),
        ({}, {"retry_after": "20"}, 20),
        ({}, {"remainingSeconds": 8.5}, 8.5),
        ({}, {"error": {"retry_after": 3}}, 3),
        ({}, {"details": {"remainingSeconds": 4}}, 4),
        ({}, {"retry_after": True}, None),
        ({}, {"retry_after": [5]}, None),
        ({}, ["retry_after"], None),
        ({}, None, None),
        ({"Retry-After": "5"}, {"retry_after": 20, "remainingSeconds": 9}, 20),
    ],
)
def test_the_largest_sane_hint_counts(headers, body, wait):
    assert wait_hint(headers, body, NOW) == wait


@given(st.text(), st.one_of(st.text(), st.integers(), st.floats()))
def test_any_hint_gives_a_sane_wait_or_none(header, value):
    wait = wait_hint({"Retry-After": header}, {"retry_after": value}, NOW)
    assert wait is None or 0 < wait <= MAX_WAIT_SECONDS
