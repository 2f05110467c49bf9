"""Conditions on what a row keeps as JSON."""

import pytest

from services.catalogue.figures import costs, seeds, sizes
from services.domain import CostSpan, Query


def test_what_is_not_asked_is_no_condition():
    assert (seeds(Query()), sizes(Query()), costs(Query())) == (None, None, None)


@pytest.mark.parametrize(
    "condition",
    [
        seeds(Query(seeds=("zqx",))),
        sizes(Query(sizes=((7, 8),), sides=((9, None),), areas=((10**30, 10**30),))),
        costs(Query(costs=(CostSpan("zqx", "zqx"), CostSpan()))),
    ],
)
def test_what_a_person_typed_is_bound(condition):
    text, values = condition
    assert "zqx" not in text
    assert text.count("?") == len(values)


def test_numbers_no_database_holds_are_cut():
    _, values = sizes(Query(areas=((10**30, 10**30),)))
    assert max(values) < 2**63
