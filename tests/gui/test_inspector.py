"""The detail pane follows the selection once it rests, and says why there is no preview."""

from __future__ import annotations

import asyncio

from services.errors import MediaError
from services.gallery import Relations
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


class Listener:
    """Writes down what the pane is told, beside the pane itself."""

    def __init__(self, it):
        self.shown, self.previews, self.known, self.totals, self.relatives = [], [], [], [], []
        self.current = self.sheet = None
        pane = it.window.detail
        show, preview = pane.show_entries, pane.set_preview
        inspector = it.session.inspector
        inspector._pane = self
        self._show, self._preview, self.flush = show, preview, pane.flush

    def show_entries(self, entries, total, current=None, sheet=None):
        self.shown.append(([entry.id for entry in entries], total))
        self.current, self.sheet = current, sheet
        self._show(entries, total, current, sheet)

    def set_known(self, known):
        self.known.append(known)

    def set_totals(self, totals):
        self.totals.append(totals)

    def set_relative(self, number, image):
        self.relatives.append((number, image.isNull()))

    def set_preview(self, uid, image, reason):
        self.previews.append((uid, image is not None, reason))
        self._preview(uid, image, reason)


def test_it_shows_the_current_asset_with_its_preview(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(5), tmp_path) as it:
            told = Listener(it)
            await it.listed(5)
            it.grid.show_id(3)
            await until(lambda: told.shown and told.shown[-1] == ([3], 1))
            await until(lambda: told.previews and told.previews[-1][0].endswith("r3:0"))
            assert told.previews[-1][1:] == (True, "")

    qt_run(scenario())


def test_a_whole_library_selected_is_counted_and_not_read(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(900), tmp_path) as it:
            told = Listener(it)
            await it.listed(900)
            it.grid.selectAll()
            await until(lambda: told.shown and told.shown[-1][1] == 900)
            assert len(told.shown[-1][0]) == 200

    qt_run(scenario())


def test_a_held_arrow_key_is_waited_out(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(60), tmp_path) as it:
            await it.listed(60)
            told = Listener(it)
            for key in range(2, 50):
                it.grid.show_id(key)
                await asyncio.sleep(0)
            await until(lambda: told.shown and told.shown[-1][0] == [49])
            assert len(told.shown) < 10

    qt_run(scenario())


def test_why_there_is_no_preview_is_said(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(1)
        gallery.failing["thumbnail"] = MediaError("The link has ended.", permanent=True)
        async with opened(theme, gallery, tmp_path) as it:
            told = Listener(it)
            await it.listed(1)
            it.session.inspector._look()
            await until(lambda: told.previews)
            assert told.previews[-1][1:] == (False, "The link has ended.")

    qt_run(scenario())


def test_an_empty_list_shows_nothing(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            told = Listener(it)
            it.window.toolbar.search.take("nothing like it")
            await until(lambda: told.shown and told.shown[-1] == ([], 0))

    qt_run(scenario())


def test_what_belongs_to_an_asset_is_looked_up_with_its_pictures(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(5)
        gallery.related[3] = Relations(made_from=(gallery.entries[4],), led_to=(gallery.entries[5],))
        gallery.pages_of[3] = "https://x.example/3"
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(5)
            told = Listener(it)
            it.grid.show_id(3)
            await until(lambda: len(told.relatives) == 2)
            known = told.known[-1]
            assert (known.number, known.page, known.kept) == (3, "https://x.example/3", {256: 12_000})
            assert told.relatives == [(4, False), (5, False)]

    qt_run(scenario())


def test_a_relative_without_a_picture_is_passed_over(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(5)
        gallery.related[3] = Relations(made_from=(gallery.entries[4],))
        gallery.failing["thumbnail"] = MediaError("No.", permanent=True)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(5)
            told = Listener(it)
            it.grid.show_id(3)
            await until(lambda: told.known and not it.session.inspector.tasks.is_running("known"))
            assert told.relatives == []

    qt_run(scenario())


def test_a_large_selection_is_summed_beside_and_its_current_one_looked_at(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(900), tmp_path) as it:
            await it.listed(900)
            told = Listener(it)
            it.grid.show_id(850)
            it.grid.selectAll()
            await until(lambda: told.totals)
            assert told.totals[-1].count == 900
            assert told.current.id == it.grid.current_id()
            assert told.sheet.prompts == 200

    qt_run(scenario())


def test_sums_of_a_selection_that_was_left_are_not_waited_for(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(9)
        gallery.gates["totals"] = asyncio.Event()
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(9)
            told = Listener(it)
            it.grid.selectAll()
            await until(lambda: ("totals",) in gallery.asked)
            it.grid.clearSelection()
            it.grid.show_id(3)
            await until(lambda: told.shown and told.shown[-1] == ([3], 1))
            assert not it.session.inspector.tasks.is_running("totals")
            assert told.totals == []

    qt_run(scenario())


def test_what_is_selected_is_added_up_for_the_status_bar(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(5), tmp_path) as it:
            await it.listed(5)
            sums = []
            it.session.inspector.added_up.connect(sums.append)
            it.grid.selectAll()
            await until(lambda: sums and sums[-1] is not None)
            assert sums[-1].count == 5
            await until(lambda: "Selected: " in it.window.status.selection.toolTip())

    qt_run(scenario())
