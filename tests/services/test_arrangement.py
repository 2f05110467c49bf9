"""Orders and divisions that go together."""

import pytest

from services.arrangement import Arrangement, GroupBy, Sort


@pytest.mark.parametrize("sort", list(Sort))
def test_days_divide_only_what_is_ordered_by_date(sort):
    by_date = sort in (Sort.NEWEST, Sort.OLDEST)
    assert Arrangement(sort=sort).divided_by is (GroupBy.DAY if by_date else GroupBy.NONE)


def test_everything_else_divides_any_order():
    assert Arrangement(sort=Sort.RATING, group=GroupBy.MODEL).divided_by is GroupBy.MODEL
