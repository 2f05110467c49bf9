"""Edits: in order, on what is meant, painted without another read, and taken back to where they were."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from services.domain import Flag, Label, Review, ReviewChange
from services.errors import StorageError
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


def edits(gallery):
    return [ask[1:] for ask in gallery.asked if ask[0] == "review"]


def test_the_same_stars_again_take_them_off(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            reviewing = it.session.reviewing
            reviewing.rate(3)
            await until(lambda: it.entry().review.rating == 3)
            reviewing.rate(3)
            await until(lambda: it.entry().review.rating == 0)

    qt_run(scenario())


def test_the_same_flag_and_label_again_take_them_off(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gallery.entries[1] = replace(gallery.entries[1], review=Review(flag=Flag.PICK, label=Label.RED))
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            it.session.reviewing.flag(Flag.PICK)
            it.session.reviewing.label(Label.RED)
            await until(lambda: it.entry().review.is_blank)

    qt_run(scenario())


def test_edits_are_made_in_the_order_of_the_keys(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gate = gallery.gates["review"] = asyncio.Event()
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            for stars in (1, 2, 5):
                it.session.reviewing.change(ReviewChange(rating=stars))
            await until(lambda: edits(gallery))
            gate.set()
            await until(lambda: it.entry().review.rating == 5)
            assert [change.rating for _uids, change in edits(gallery)] == [1, 2, 5]

    qt_run(scenario())


def test_an_edit_belongs_to_what_was_current_when_the_key_was_pressed(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gate = gallery.gates["rows"] = asyncio.Event()
        gate.set()
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            gate.clear()
            it.session.reviewing.rate(4)
            it.grid.show_id(2)
            gate.set()
            await until(lambda: edits(gallery))
            assert edits(gallery)[0][0] == (gallery.entries[1].asset.ref.uid,)

    qt_run(scenario())


def test_a_clicked_star_is_meant_for_its_own_tile(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.grid.rating_wanted.emit(it.entry(2), 4)
            await until(lambda: it.entry(2).review.rating == 4)
            assert it.entry(0).review.rating == 0

    qt_run(scenario())


def test_one_refused_edit_does_not_take_the_next_ones_along(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gallery.failing["hide"] = StorageError("The disk is full.")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            told = []
            it.session.reviewing.failed.connect(told.append)
            it.session.reviewing.hide(hidden=True)
            it.session.reviewing.rate(4)
            await until(lambda: it.entry().review.rating == 4)
            assert [str(error) for error in told] == ["The disk is full."]
            assert it.model.rowCount() == 3

    qt_run(scenario())


def test_undo_paints_what_was_and_makes_it_current(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(30), tmp_path) as it:
            await it.listed(30)
            it.session.reviewing.rate(4)
            await until(lambda: it.entry().review.rating == 4)
            it.grid.show_id(20)
            it.session.reviewing.undo()
            await until(lambda: it.entry().review.rating == 0 and it.grid.current_id() == 1)
            assert it.window.toast.words.text().startswith("Undone: ")

    qt_run(scenario())


def test_nothing_to_undo_is_said(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.session.reviewing.undo()
            await until(lambda: it.window.toast.words.text() == "Nothing to undo")
            it.session.reviewing.redo()
            await until(lambda: it.window.toast.words.text() == "Nothing to redo")

    qt_run(scenario())


def test_many_rows_are_hidden_at_once(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(700), tmp_path) as it:
            await it.listed(700)
            it.grid.selectAll()
            it.session.reviewing.hide(hidden=True)
            await it.listed(0)
            await until(lambda: it.window.toast.words.text().startswith("700 assets hidden, "))
            it.session.reviewing.undo()
            await it.listed(700)

    qt_run(scenario())
