"""The middle of the window says why it is empty, in the words of the design."""

from __future__ import annotations

import asyncio

import pytest

from services.gallery import Activity
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("shelf:picks", "No picks yet"),
        ("shelf:unreviewed", "All reviewed"),
        ("shelf:in-progress", "Nothing is being made right now"),
        ("shelf:hidden", "Nothing is hidden"),
        ("all", "Nothing here yet"),
    ],
)
def test_each_empty_list_has_its_words(qt_run, theme, tmp_path, source, title):
    async def scenario():
        async with opened(theme, FakeGallery(0), tmp_path) as it:
            it.session.sidebar.choose(source)
            await until(lambda: it.window.empty.isVisible() and it.window.empty.title.text() == title)

    qt_run(scenario())


def test_an_account_with_nothing_names_itself(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(0), tmp_path) as it:
            it.session.sidebar.choose("account:scenario-1")
            words = "What you make at Scenario will appear here."
            await until(lambda: it.window.empty.text.text() == words)

    qt_run(scenario())


def test_the_first_listing_is_told_while_it_runs(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(0), tmp_path) as it:
            it.gallery.become(Activity(listing=("Listing Scenario, 412 so far",)))
            await until(lambda: it.window.empty.title.text() == "Listing Scenario, 412 so far")

    qt_run(scenario())


def test_nothing_is_called_empty_while_it_is_being_read(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(5)
        gate = gallery.gates["ids"] = asyncio.Event()
        async with opened(theme, gallery, tmp_path) as it:
            await until(lambda: it.session.desk.states)
            assert not it.window.empty.isVisible()
            gate.set()
            await it.listed(5)

    qt_run(scenario())


def test_a_pasted_book_is_cut_in_the_title(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(2), tmp_path) as it:
            await it.listed(2)
            it.window.toolbar.search.take("x" * 400)
            await until(lambda: it.window.empty.isVisible())
            assert len(it.window.empty.title.text()) < 90

    qt_run(scenario())
