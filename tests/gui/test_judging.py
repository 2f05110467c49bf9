"""Judging in the grid with keys: going on, staying in place, and lists that wait until they are read anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from services.domain import Flag, Label, ReviewChange
from services.settings import Settings
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened

GOING_ON = Settings(advance=True)
LEAVING = Settings(keep_judged=False)
FAR = 150


def top(it, key):
    """Where in the viewport the tile of an asset begins."""
    return it.grid.grid_layout.box(it.model.row_of(key))[1] - it.grid.verticalOffset()


async def in_the_middle(it):
    """Far down in the shelf of what is not reviewed, with a current asset in view."""
    await it.listed(300)
    it.session.sidebar.choose("shelf:unreviewed")
    await until(lambda: it.model.query.shelf is not None)
    await it.model.caught_up()
    it.grid.show_id(FAR)
    await until(lambda: it.model.known(FAR) is not None)
    assert it.grid.verticalOffset() > 0


@pytest.mark.parametrize("key", [Qt.Key.Key_3, Qt.Key.Key_P, Qt.Key.Key_X, Qt.Key.Key_U, Qt.Key.Key_0])
def test_after_a_flag_or_a_rating_the_next_is_current(qt_run, theme, tmp_path, key):
    async def scenario():
        async with opened(theme, FakeGallery(9), tmp_path, settings=GOING_ON) as it:
            await it.listed(9)
            it.press(key)
            assert it.grid.current_id() == 2

    qt_run(scenario())


def test_keys_judge_one_after_the_other(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(9), tmp_path, settings=GOING_ON) as it:
            await it.listed(9)
            for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_X):
                it.press(key)
            await until(lambda: it.entry(2).review.flag is Flag.REJECT)
            assert [it.entry(row).review.rating for row in range(3)] == [1, 2, 0]

    qt_run(scenario())


def test_the_last_stays_current(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path, settings=GOING_ON) as it:
            await it.listed(3)
            it.grid.show_id(3)
            it.press(Qt.Key.Key_3)
            assert it.grid.current_id() == 3

    qt_run(scenario())


def test_a_label_does_not_go_on_nor_does_the_usual_setting(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path, settings=GOING_ON) as it:
            await it.listed(3)
            it.press(Qt.Key.Key_6)
            await until(lambda: it.entry().review.label is Label.RED)
            assert it.grid.current_id() == 1
            it.do("advance")
            it.press(Qt.Key.Key_3)
            await until(lambda: it.entry().review.rating == 3)
            assert it.grid.current_id() == 1

    qt_run(scenario())


def test_with_several_selected_it_stays(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path, settings=GOING_ON) as it:
            await it.listed(3)
            it.grid.selectAll()
            it.press(Qt.Key.Key_3)
            await until(lambda: it.entry(2).review.rating == 3)
            assert it.grid.current_id() == 1
            assert it.grid.selected_spans() == [(0, 2)]

    qt_run(scenario())


def test_undo_comes_back_to_what_was_judged(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(9), tmp_path, settings=GOING_ON) as it:
            await it.listed(9)
            it.press(Qt.Key.Key_3)
            await until(lambda: it.entry().review.rating == 3)
            it.do("undo")
            await until(lambda: it.grid.current_id() == 1 and it.entry().review.rating == 0)

    qt_run(scenario())


def test_a_judged_asset_stays_in_its_shelf_until_refresh(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(300), tmp_path) as it:
            await in_the_middle(it)
            before = top(it, FAR)
            it.press(Qt.Key.Key_3)
            await until(lambda: it.model.kept == 1)
            it.gallery.bring(301)  # the list is read again
            await until(lambda: it.model.rowCount() == 301)
            assert (it.grid.current_id(), top(it, FAR)) == (FAR, before)
            await until(lambda: it.window.status.selection.text() == "1 selected · 1 kept until refresh")
            it.do("check-all")
            await until(lambda: it.model.row_of(FAR) < 0)
            assert (it.model.kept, it.grid.current_id(), top(it, FAR + 1)) == (0, FAR + 1, before)

    qt_run(scenario())


def test_a_kept_asset_that_belongs_again_is_no_longer_counted(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(300), tmp_path) as it:
            await in_the_middle(it)
            it.press(Qt.Key.Key_3)
            await until(lambda: it.model.kept == 1)
            it.press(Qt.Key.Key_3)
            await until(lambda: it.model.kept == 0)
            assert it.model.rowCount() == 300

    qt_run(scenario())


def test_a_kept_asset_that_is_hidden_leaves(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(300), tmp_path) as it:
            await in_the_middle(it)
            it.press(Qt.Key.Key_3)
            await until(lambda: it.model.kept == 1)
            it.press(Qt.Key.Key_Delete)
            await until(lambda: it.model.row_of(FAR) < 0)
            assert it.model.kept == 0

    qt_run(scenario())


@pytest.mark.parametrize("key", [Qt.Key.Key_3, Qt.Key.Key_Delete])
def test_where_one_leaves_the_next_takes_its_place(qt_run, theme, tmp_path, key):
    async def scenario():
        async with opened(theme, FakeGallery(300), tmp_path, settings=LEAVING) as it:
            await in_the_middle(it)
            before = top(it, FAR)
            it.press(key)
            await until(lambda: it.model.row_of(FAR) < 0)
            assert it.grid.current_id() == FAR + 1
            assert top(it, FAR + 1) == before

    qt_run(scenario())


def test_going_on_while_the_judged_one_leaves_skips_nothing(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(300), tmp_path, settings=Settings(advance=True, keep_judged=False)) as it:
            await in_the_middle(it)
            for gone in (FAR, FAR + 1, FAR + 2):
                it.press(Qt.Key.Key_P)
                await until(lambda gone=gone: it.model.row_of(gone) < 0)
                assert it.grid.current_id() == gone + 1
            it.do("undo")
            await until(lambda: it.grid.current_id() == FAR + 2)

    qt_run(scenario())


def test_many_that_leave_together_leave_the_next_in_view(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(600), tmp_path, settings=LEAVING) as it:
            await it.listed(600)
            it.session.sidebar.choose("shelf:unreviewed")
            await it.model.caught_up()
            it.grid.show_id(300)
            wanted = [it.model.known(key) or it.gallery.entries[key] for key in range(200, 401)]
            it.session.reviewing.change(ReviewChange(rating=2), wanted)
            await until(lambda: it.model.rowCount() == 399)
            await until(lambda: it.grid.current_id() == 401)
            assert it.grid.current_row() in it.grid.visible_rows()

    qt_run(scenario())


def test_arrivals_above_do_not_move_the_current_one(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(300), tmp_path) as it:
            await in_the_middle(it)
            before = top(it, FAR)
            it.gallery.bring(-1, 0, at_top=True)
            it.model.take_new()
            await until(lambda: it.model.rowCount() == 302)
            assert (it.grid.current_id(), top(it, FAR)) == (FAR, before)

    qt_run(scenario())


@pytest.mark.parametrize("command", ["sort-rating", "group-none", "group-model"])
def test_another_order_leaves_the_current_one_where_it_is(qt_run, theme, tmp_path, command):
    async def scenario():
        async with opened(theme, FakeGallery(300), tmp_path) as it:
            await in_the_middle(it)
            before, told = top(it, FAR), []
            it.model.shown.connect(told.append)
            it.do(command)
            await until(lambda: told)
            assert (it.grid.current_id(), top(it, FAR)) == (FAR, before)

    qt_run(scenario())


def test_another_layout_leaves_the_current_one_where_it_is(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(300), tmp_path) as it:
            await in_the_middle(it)
            before = top(it, FAR)
            it.do("layout-uniform")
            assert (it.grid.current_id(), top(it, FAR)) == (FAR, before)

    qt_run(scenario())
