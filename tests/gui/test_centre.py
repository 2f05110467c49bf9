"""The middle of the window says why it is empty, in the words of the design."""

from __future__ import annotations

import asyncio

import pytest

from services.domain import Kind, Query
from services.finding.filters import Filters
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


def test_what_is_left_is_counted_of_all_there_is(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(5), tmp_path) as it:
            await it.listed(5)
            assert it.window.toolbar.count.text() == "5"
            it.window.toolbar.search.take("no such thing")
            await until(lambda: it.window.toolbar.count.text() == "0 of 5")
            it.window.toolbar.search.take("")
            await until(lambda: it.window.toolbar.count.text() == "5")

    qt_run(scenario())


def test_filters_that_are_in_the_way_are_named(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(5), tmp_path) as it:
            await it.listed(5)
            it.window.filters.take(Filters(kinds=(Kind.AUDIO,)))
            await until(lambda: it.window.empty.title.text() == "Nothing passes these filters")
            assert it.window.empty.text.text() == "Audio."
            word = it.gallery.entries[1].asset.prompt
            it.window.toolbar.search.take(word)
            matches = await it.gallery.count(Query(search=word))
            last = f"Without them there {'is 1 match' if matches == 1 else f'are {matches} matches'}."
            await until(lambda: it.window.empty.text.text().endswith(last))
            assert it.window.empty.title.text() == f"No match for “{word}”"
            it.session.finder.clear_filters()
            await it.listed(matches)

    qt_run(scenario())


def test_the_count_is_said_after_a_search_and_not_after_another_source(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(5), tmp_path) as it:
            await it.listed(5)
            said = []
            it.window.announcer.announced.connect(said.append)
            it.session.sidebar.choose("kind:image")
            it.window.toolbar.search.take("no such thing")
            await until(lambda: said == ["No match"])

    qt_run(scenario())
