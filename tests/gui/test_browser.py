"""Reading on: as far as the eye goes, never for a list that would not grow, and what arrives keeps its place."""

from __future__ import annotations

import asyncio

from services.domain import Query, Shelf
from services.errors import UnavailableError
from services.gallery import AccountsChanged
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


def approaches(gallery):
    return len(gallery.approached)


def test_the_end_of_the_list_reads_on_until_the_view_is_full(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(5)
        gallery.pages = [range(6, 10), range(10, 200), range(200, 400)]
        async with opened(theme, gallery, tmp_path, size=(960, 600)) as it:
            await until(lambda: it.model.rowCount() == 199)
            await until(lambda: not it.session.browser.tasks.is_running("approach"))
            assert len(gallery.pages) == 1
            assert it.grid.current_id() == 1

    qt_run(scenario())


def test_pages_without_anything_for_this_list_are_read_on_a_few_times_only(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gallery.pages = [() for _ in range(40)]
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            await until(lambda: approaches(gallery) >= 5)
            await until(lambda: not it.session.browser.tasks.is_running("approach"))
            assert approaches(gallery) < 15

    qt_run(scenario())


def test_an_empty_list_is_read_on_too(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(0)
        gallery.pages = [(), range(1, 4)]
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)

    qt_run(scenario())


def test_shelves_of_what_is_known_here_never_ask_the_providers(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            await until(lambda: not it.session.browser.tasks.is_running("approach"))
            asked = approaches(gallery)
            it.session.sidebar.choose("shelf:picks")
            await until(lambda: it.window.empty.isVisible())
            assert it.window.empty.title.text() == "No picks yet"
            await asyncio.sleep(0)
            assert approaches(gallery) == asked

    qt_run(scenario())


def test_a_slow_provider_does_not_hold_up_another_source(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gate = gallery.gates["approach"] = asyncio.Event()
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            await until(lambda: [ask for ask in gallery.asked if ask[0] == "approach"])
            it.session.sidebar.choose("kind:video")
            wanted = it.session.browser.query
            await until(lambda: [ask for ask in gallery.asked if ask[:2] == ("approach", wanted)])
            gate.set()

    qt_run(scenario())


def test_rows_missing_further_down_are_told(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gallery.missing = ("Oxen.ai",)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            await until(lambda: it.window.banners.isVisible())

    qt_run(scenario())


def test_a_failure_to_read_on_is_said_and_the_rows_stay(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gallery.failing["approach"] = UnavailableError("Scenario does not answer.")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            await until(lambda: it.window.toast.words.text() == "Scenario does not answer.")
            assert it.model.rowCount() == 3

    qt_run(scenario())


def test_many_pages_are_counted_in_the_end(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            for key in range(4, 30):
                gallery.bring(key)
            item = it.session.sidebar.model.item_for("all")
            await until(lambda: item.accessibleText().startswith("All assets, 29"))

    qt_run(scenario())


def test_an_account_that_is_gone_takes_its_rows_along(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3, accounts=("scenario", "oxen"))
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            gallery.entries = {}
            gallery.tell(AccountsChanged())
            await it.listed(0)

    qt_run(scenario())


def test_the_query_is_source_and_search(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.session.sidebar.choose("shelf:picks")
            it.window.toolbar.search.take("fox")
            assert it.session.browser.query == Query(shelf=Shelf.PICKS, search="fox")

    qt_run(scenario())
