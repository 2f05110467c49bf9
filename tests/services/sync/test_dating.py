"""Estimated dates: spread between the two that the files tell."""

from __future__ import annotations

from datetime import timedelta

from services.sync.dating import _spread
from tests.services.sync.test_links import MODELSLAB, entry
from tests.services.sync.vendor import START


def rows(count: int):
    from dataclasses import replace

    return [replace(entry(MODELSLAB, str(number), "1", "image"), id=number) for number in range(count)]


def test_rows_between_two_dates_are_interpolated():
    dates = _spread(rows(5), (0, START), (4, START - timedelta(hours=4)))
    assert [dates[number] for number in range(5)] == [START - timedelta(hours=number) for number in range(5)]


def test_rows_outside_the_two_take_the_nearest():
    dates = _spread(rows(5), (1, START), (3, START - timedelta(hours=2)))
    assert dates[0] == START
    assert dates[4] == START - timedelta(hours=2)


def test_one_row_takes_its_own_date():
    assert _spread(rows(1), (0, START), (0, START)) == {0: START}
