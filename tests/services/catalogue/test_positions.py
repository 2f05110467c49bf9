"""Places in a feed, and guessed dates."""

from hypothesis import given
from hypothesis import strategies as st

from services.catalogue.positions import guess_ages, place


def test_rows_with_a_start_count_from_it_and_known_ones_keep_theirs():
    assert place(None, 1, 10, [None, 3, None]) == [10, 3, 12]


def test_rows_above_a_known_one_go_above_it_and_others_follow():
    assert place(None, 1, None, [None, None, 0, 1, None]) == [-2, -1, 0, 1, 2]


def test_the_nearest_dated_neighbour_counts_and_the_upper_at_a_tie():
    assert guess_ages([0, 1, 2, 3, 4], [10, None, None, None, 50], 0) == [10, 10, 10, 50, 50]


def test_without_any_date_the_anchor_counts():
    assert guess_ages([2, 0, 1], [None, None, None], 7) == [7, 7, 7]


@given(st.lists(st.tuples(st.integers(-50, 50), st.none() | st.integers(0, 9)), max_size=12))
def test_every_row_gets_a_date_of_a_nearest_row(rows):
    positions, ages = [row[0] for row in rows], [row[1] for row in rows]
    dated = [(position, age) for position, age in rows if age is not None]
    for position, age, guess in zip(positions, ages, guess_ages(positions, ages, 99), strict=True):
        if age is not None:
            assert guess == age
        elif not dated:
            assert guess == 99
        else:
            distance = min(abs(position - other) for other, _ in dated)
            assert guess in {told for other, told in dated if abs(position - other) == distance}
