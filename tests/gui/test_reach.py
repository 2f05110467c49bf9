"""How far a command reaches, in numbers and in words."""

import pytest

from gui.reach import Reach, reach_of, status_words
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


@pytest.mark.parametrize(
    ("reach", "kept", "words"),
    [
        (Reach(12, 3, chosen=True), 0, "12 selected, 3 of them out of sight"),
        (Reach(12, 0, chosen=True), 0, "12 selected"),
        (Reach(4), 0, "Applies to 4 assets"),
        (Reach(1), 0, "30 assets"),
        (Reach(1), 2, "28 assets · 2 kept until refresh"),
    ],
)
def test_what_a_key_reaches_is_said(reach, kept, words):
    assert status_words(reach, 30, kept) == words


def test_selected_assets_out_of_sight_are_counted_and_told(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(300), tmp_path) as it:
            await it.listed(300)
            it.grid.selectAll()
            unseen = 300 - len(it.grid.visible_rows())
            assert reach_of(it.grid) == Reach(300, unseen, chosen=True)
            ending = f"{unseen} of them out of sight"
            await until(lambda: it.window.status.selection.text() == f"300 selected, {ending}")
            await until(lambda: it.session.detail.body.applies.text().endswith(f"{ending}."))
            it.do("rating-3")
            await until(lambda: it.window.toast.words.text() == f"3 stars, 300 assets, {ending}")

    qt_run(scenario())


def test_scrolling_changes_how_many_are_out_of_sight(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(300), tmp_path) as it:
            await it.listed(300)
            it.grid.make_current(0)
            it.grid.selectionModel().select(it.model.index(1, 0), it.grid.selectionModel().SelectionFlag.Select)
            await until(lambda: it.window.status.selection.text() == "2 selected")
            it.grid.verticalScrollBar().setValue(it.grid.verticalScrollBar().maximum())
            await until(lambda: it.window.status.selection.text() == "2 selected, 2 of them out of sight")

    qt_run(scenario())
