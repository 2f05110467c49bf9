"""One list of ids becomes another."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from gui.grid.edits import Edit, apply, compare
from services.gallery import Listing

ids = st.lists(st.integers(0, 40), unique=True)


def q(*values):
    return array("q", values)


def rows(*values):
    """A list whose columns tell which row they belong to."""
    return Listing(q(*values), array("H", values), q(*(10 * each for each in values)), q(*(-each for each in values)))


def test_equal_lists_need_no_edit():
    assert compare(q(1, 2, 3), rows(1, 2, 3)) == []


def test_rows_at_the_end_are_one_insertion():
    assert compare(q(1, 2), rows(1, 2, 3, 4)) == [Edit(2, 0, rows(3, 4))]


def test_rows_at_the_top_are_one_insertion():
    assert compare(q(3, 4), rows(1, 2, 3, 4)) == [Edit(0, 0, rows(1, 2))]


def test_top_middle_and_end_are_told_apart():
    assert compare(q(2, 4), rows(1, 2, 3, 4, 5)) == [Edit(0, 0, rows(1)), Edit(1, 0, rows(3)), Edit(2, 0, rows(5))]


def test_a_row_that_moved_stays_where_it_is():
    assert compare(q(1, 2, 3), rows(3, 1, 2)) == []


@given(ids, ids)
def test_the_edits_lead_to_the_same_set_of_rows(old, new):
    changed = rows(*old)
    for edit in reversed(compare(q(*old), rows(*new))):
        apply(changed, edit)
    assert changed == rows(*changed.ids)
    assert sorted(changed.ids) == sorted(new)


@given(ids, st.data())
def test_where_nothing_moved_the_edits_lead_to_the_very_list(old, data):
    kept = [value for value in old if data.draw(st.booleans())]
    fresh = iter(range(100, 200))
    new = []
    for value in kept:
        new.extend(next(fresh) for _ in range(data.draw(st.integers(0, 2))))
        new.append(value)
    changed = rows(*old)
    for edit in reversed(compare(q(*old), rows(*new))):
        apply(changed, edit)
    assert changed == rows(*changed.ids)
    assert [value for value in changed.ids if value < 100] == kept
    assert sorted(changed.ids) == sorted(new)
