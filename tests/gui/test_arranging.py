"""Layout, tile size, order and groups: chosen in one place, shown in all, and remembered."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt

from services.gallery import GroupBy, Sort
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.grid.fakes import make_entry
from tests.gui.opening import opened


def asked(gallery):
    """The arrangements lists were asked for in."""
    return [call[2] for call in gallery.asked if call[0] == "listing"]


def test_the_usual_is_justified_rows_by_day_the_newest_first(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(20)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(20)
            checked = [name for name in ("layout-justified", "sort-newest", "group-day")
                       if it.window.actions_[name].isChecked()]  # fmt: skip
            return it.grid.grid_layout.name, it.grid.cell, asked(gallery)[0], checked

    name, cell, arrangement, checked = qt_run(scenario())
    assert (name, cell, len(checked)) == ("justified", 140, 3)
    assert (arrangement.sort, arrangement.group) == (Sort.NEWEST, GroupBy.DAY)


def test_each_layout_keeps_a_tile_size_of_its_own(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(20), tmp_path) as it:
            await it.listed(20)
            slider = it.window.status.tile_size
            slider.setValue(300)
            it.window.status.layouts["uniform"].click()
            uniform = it.grid.cell, slider.value(), slider.maximum()
            slider.setValue(100)
            it.do("layout-justified")
            return uniform, it.grid.cell, slider.value(), slider.maximum(), it.window.status.layouts["justified"]

    uniform, *justified, button = qt_run(scenario())
    assert uniform == (156, 156, 320)
    assert justified == [300, 300, 360]
    assert button


def test_what_was_chosen_is_there_again(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(20), tmp_path) as it:
            await it.listed(20)
            for command in ("layout-uniform", "sort-rating", "group-model"):
                it.do(command)
            it.grid.set_cell(120)
        kept = json.loads((tmp_path / "window.json").read_text())
        gallery = FakeGallery(20)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(20)
            return kept, it.grid.grid_layout.name, it.grid.cell, asked(gallery)[0]

    kept, name, cell, arrangement = qt_run(scenario())
    assert (kept["tile_size"], kept["row_height"]) == (120, 140)
    assert (name, cell) == ("uniform", 120)
    assert (arrangement.sort, arrangement.group) == (Sort.RATING, GroupBy.MODEL)


def test_a_remembered_value_that_makes_no_sense_is_the_usual_one(qt_run, theme, tmp_path):
    (tmp_path / "window.json").write_text(
        json.dumps({"layout": "round", "row_height": 9000, "sort": "luck", "group": ""})
    )

    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            return it.grid.grid_layout.name, it.grid.cell, it.session.browser.arrangement.sort

    assert qt_run(scenario()) == ("justified", 360, Sort.NEWEST)


def test_days_are_offered_only_where_the_order_is_by_date(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.do("sort-rating")
            actions = it.window.actions_
            await until(lambda: not actions["group-day"].isEnabled())
            return actions["group-none"].isChecked(), actions["group-prompt"].isEnabled()

    assert qt_run(scenario()) == (True, True)


def test_another_order_leaves_the_current_tile_current_and_in_its_place(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(400)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(400)
            it.grid.show_id(200)
            it.grid.verticalScrollBar().setValue(it.grid.verticalScrollBar().value() + 77)
            before = it.grid.hold()
            shown = []
            it.model.shown.connect(shown.append)
            it.do("group-none")
            await until(lambda: shown)
            await until(lambda: not it.grid._settle.isActive())
            return before, it.grid.hold(), it.grid.current_id()

    before, after, current = qt_run(scenario())
    assert (before, current) == (after, 200)


def test_a_key_on_a_collapsed_stack_is_one_on_all_its_assets(qt_run, theme, tmp_path):
    def stacked(key):
        return make_entry(key, request_id="r" if key < 5 else None)

    async def scenario():
        gallery = FakeGallery(10, make=stacked)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(10)
            it.grid.clearSelection()
            it.press(Qt.Key.Key_4)
            await until(lambda: gallery.entries[4].review.rating == 4)
            collapsed = [key for key, entry in gallery.entries.items() if entry.review.rating == 4]
            it.do("stack")
            it.grid.show_id(2)
            it.press(Qt.Key.Key_1)
            await until(lambda: gallery.entries[2].review.rating == 1)
            return collapsed, [key for key, entry in gallery.entries.items() if entry.review.rating == 1]

    assert qt_run(scenario()) == ([1, 2, 3, 4], [2])


def test_stacks_are_offered_where_there_are_some(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            return [it.window.actions_[name].isEnabled() for name in ("stack", "open-stacks", "close-stacks")]

    assert qt_run(scenario()) == [False, False, False]


def test_accounts_are_called_by_their_labels_above_their_groups(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            shown = []
            it.model.shown.connect(shown.append)
            it.do("group-account")
            await until(lambda: shown)
            return await until(lambda: it.model.group_title(0))

    assert qt_run(scenario()) == "Scenario"
