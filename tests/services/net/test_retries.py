"""Few attempts, growing pauses, and a budget."""

from __future__ import annotations

import random

from services.net.retries import RetryBudget, pause_before


def test_a_storm_of_failures_stays_within_the_budget():
    budget = RetryBudget()
    sent = 0
    for _ in range(100):
        budget.earn()
        sent += 1 + sum(budget.spend() for _ in range(2))
    assert sent <= 130


def test_a_few_failures_at_the_start_are_all_repeated():
    budget = RetryBudget()
    budget.earn()
    assert [budget.spend() for _ in range(4)] == [True, True, True, False]


def test_long_health_does_not_save_up_for_a_long_storm():
    budget = RetryBudget()
    for _ in range(10_000):
        budget.earn()
    assert sum(budget.spend() for _ in range(100)) == 10


def test_pauses_double_and_are_spread():
    chance = random.Random(1).random()
    assert [pause_before(2, 0.5), pause_before(3, 0.5)] == [1.0, 2.0]
    assert 0.5 <= pause_before(2, chance) <= 1.5
