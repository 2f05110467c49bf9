"""A list of ids that follows edits, and its stacks."""

from __future__ import annotations

from array import array

import pytest

from gui.grid.edits import Edit
from gui.grid.row_model import RowModel
from gui.grid.rows import Rows
from services.gallery import Listing


def listing(keys, stacks=None):
    count = len(keys)
    stacks = array("q", stacks or [0] * count)
    return Listing(array("q", keys), array("H", [1000] * count), array("q", [1] * count), stacks)


@pytest.fixture
def model(qapp):
    made = RowModel()
    made._rows = Rows(listing([10, 11, 12, 13, 14], [0, 5, 5, 5, 0]))
    return made


def test_an_id_is_found_wherever_it_is(model):
    assert [model.row_of(key) for key in (10, 14, 99)] == [0, 4, -1]


def test_near_the_screen_an_id_is_found_without_a_walk(model):
    model._seen = range(5)
    assert (model.row_near(13), model.row_near(99)) == (3, -1)


def test_runs_of_rows_become_ids(model):
    assert list(model.ids_of([(0, 1), (4, 4)])) == [10, 11, 14]


def test_a_collapsed_stack_is_all_its_members(model):
    model._seen = range(5)
    assert (model.members(12), model.members(10)) == ([11, 12, 13], [10])


def test_a_member_of_an_open_stack_is_itself(model):
    model._seen = range(5)
    told = []
    model.reshaped.connect(lambda first, last: told.append((first, last)))
    model.set_open(2, is_open=True)
    assert (model.members(12), told) == ([12], [(1, 3)])
    assert [model.is_in_open_stack(row) for row in range(5)] == [False, True, True, True, False]


def test_opening_all_is_told_once(model):
    told = []
    model.stacks_changed.connect(lambda: told.append(True))
    model.set_all_open(is_open=True)
    assert told == [True]


def test_edits_are_followed_from_the_last_to_the_first(model):
    model._follow([Edit(at, 0, listing([100 + at])) for at in range(5)])
    assert list(model.rows.ids) == [100, 10, 101, 11, 102, 12, 103, 13, 104, 14]


def test_many_edits_are_made_as_one(qapp):
    model = RowModel()
    model._rows = Rows(listing(range(200)))
    told = []
    model.rowsInserted.connect(lambda _parent, first, last: told.append((first, last)))
    model._follow([Edit(at, 0, listing([1000 + at])) for at in range(100)])
    assert told == [(0, 198)]
    assert list(model.rows.ids[:4]) == [1000, 0, 1001, 1]


def test_shapes_learnt_are_taken_by_the_rows_near_the_screen(model):
    model._seen = range(5)
    model._learnt = {12: 1780, 99: 500}
    model.take_learnt(model.learnt_rows())
    assert (model.rows.ratios[2], model._learnt) == (1780, {99: 500})


def test_a_shape_that_differs_by_a_rounding_is_not_another(model):
    model._seen = range(5)
    model._learnt = {12: model.rows.ratios[2] + 12}
    assert model.learnt_rows() == []
