"""Search field and filter bar together narrow what the gallery shows."""

from __future__ import annotations

from PySide6.QtTest import QTest

from services.domain import Kind, Query, Shelf
from services.finding.filters import Filters
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


def test_source_search_and_filters_must_all_hold(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.session.sidebar.choose("shelf:picks")
            it.window.toolbar.search.take("fox -type:video")
            it.window.filters.take(Filters(stars=4, hidden=True))
            assert it.session.browser.query == Query(
                search="fox",
                ratings=((4, 5),),
                shelf=Shelf.HIDDEN,
                without=(Query(kinds=(Kind.VIDEO,)),),
                also=it.session.browser.query.also,
            )
            assert len(it.session.browser.query.also) == 1

    qt_run(scenario())


def test_an_account_is_found_by_its_label(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.window.toolbar.search.take("account:scenario")
            assert it.session.browser.query.accounts == ("scenario-1",)

    qt_run(scenario())


def test_a_wrong_search_says_so_and_keeps_the_last_result(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            search = it.window.toolbar.search
            search.take("type:image")
            before = it.session.browser.query
            search.take("type:fox")
            assert it.session.browser.query == before
            assert "not “fox”" in search.fault.sentence
            search.take("type:video")
            assert search.fault.sentence == ""
            assert it.session.browser.query.kinds == (Kind.VIDEO,)

    qt_run(scenario())


def test_names_for_the_suggestions_come_when_the_field_is_entered(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.do("find")
            search = it.window.toolbar.search
            await until(lambda: search.vocabulary.values("tag") == ("hero",))
            assert search.vocabulary.values("account") == ("Scenario",)
            QTest.keyClicks(search, "tag:h")
            assert [each.shown for each in search.suggestions._offered] == ["hero"]

    qt_run(scenario())


def test_a_panel_is_filled_when_it_opens(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            bar = it.window.filters
            bar.panel("tags").open_under(bar.chips["tags"])
            await until(lambda: [each.text for each in bar.panel("tags").model.choices] == ["hero"])
            bar.panel("tags").close()

    qt_run(scenario())


def test_saving_hands_over_the_whole_text(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            kept = []
            it.session.finder.save_wanted.disconnect()
            it.session.finder.save_wanted.connect(kept.append)
            search = it.window.toolbar.search
            assert not search.save_button.isVisible()
            it.session.sidebar.choose("kind:image")
            it.window.filters.take(Filters(date="after:30d", kinds=(Kind.VIDEO,)))
            search.take("copper heron")
            search.save_button.click()
            assert kept == ["type:image copper heron ( type:video after:30d )"]

    qt_run(scenario())


def test_the_filter_bar_is_hidden_and_shown_by_its_key_and_remembered(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            assert it.window.filters.isVisible()
            it.press("\\")
            assert not it.window.filters.isVisible()
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            assert not it.window.filters.isVisible()
            it.do("filter-bar")
            assert it.window.filters.isVisible()

    qt_run(scenario())
