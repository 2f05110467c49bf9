"""Columns that change together, with groups and stacks marked in them."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from gui.grid.layout import HIDDEN, JOINED, START
from gui.grid.rows import Rows
from services.gallery import Listing

numbers = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=40)


def listing(pairs, first=1):
    """Rows given as (group, stack)."""
    count = len(pairs)
    return Listing(
        array("q", range(first, first + count)),
        array("H", [1000] * count),
        array("q", [group for group, _ in pairs]),
        array("q", [stack for _, stack in pairs]),
    )


def test_a_group_begins_where_its_number_changes():
    assert list(Rows(listing([(1, 0), (1, 0), (2, 0)]), divided=True).marks) == [START, 0, START]


def test_without_headers_no_group_begins():
    assert list(Rows(listing([(1, 0), (2, 0)])).marks) == [0, 0]


def test_neighbours_of_one_request_are_a_collapsed_stack():
    rows = Rows(listing([(1, 0), (1, 7), (1, 7), (1, 7), (1, 8)]))
    assert list(rows.marks) == [0, 0, HIDDEN, HIDDEN, 0]
    assert [rows.members(row) for row in range(5)] == [1, 3, 1, 1, 1]
    assert rows.stack(2) == range(1, 4)


def test_rows_of_no_request_are_no_stack():
    assert not Rows(listing([(1, 0), (1, 0)])).has_stacks


def test_a_stack_ends_with_its_group():
    assert list(Rows(listing([(1, 7), (1, 7), (2, 7), (2, 7)]), divided=True).marks) == [START, HIDDEN, START, HIDDEN]


def test_a_stack_opens_and_closes():
    rows = Rows(listing([(1, 7), (1, 7), (1, 8), (1, 8)]))
    assert rows.set_open(1, is_open=True) == range(2)
    assert list(rows.marks) == [0, JOINED, 0, HIDDEN]
    assert (rows.is_open(0), rows.members(0)) == (True, 1)
    rows.set_open(0, is_open=False)
    assert list(rows.marks) == [0, HIDDEN, 0, HIDDEN]


def test_all_stacks_open_and_one_of_them_closes():
    rows = Rows(listing([(1, 7), (1, 7), (1, 8), (1, 8)]))
    rows.set_all_open(is_open=True)
    rows.set_open(2, is_open=False)
    assert list(rows.marks) == [0, JOINED, 0, HIDDEN]
    rows.set_all_open(is_open=False)
    assert list(rows.marks) == [0, HIDDEN, 0, HIDDEN]


def test_another_list_has_the_same_stacks_open():
    rows = Rows(listing([(1, 7), (1, 7)]))
    rows.set_open(0, is_open=True)
    again = Rows(listing([(1, 0), (1, 7), (1, 7)]), like=rows)
    assert list(again.marks) == [0, 0, JOINED]


def test_when_the_first_of_a_stack_goes_the_next_takes_its_place():
    rows = Rows(listing([(1, 7), (1, 7), (1, 7)]))
    rows.splice(0, 1, Listing())
    assert list(rows.marks) == [0, HIDDEN]


@given(numbers, numbers, st.data())
def test_marks_after_a_change_are_those_of_the_new_list(before, inserted, data):
    likeness = Rows(listing(before))
    for row in range(len(before)):
        if data.draw(st.booleans()):
            likeness.set_open(row, is_open=True)
    rows = Rows(listing(before), divided=data.draw(st.booleans()), like=likeness)
    at = data.draw(st.integers(0, len(before)))
    removed = data.draw(st.integers(0, len(before) - at))
    rows.splice(at, removed, listing(inserted, first=1000))
    expected = Rows(listing(before[:at] + inserted + before[at + removed :]), divided=rows.divided, like=rows)
    assert rows.marks == expected.marks
