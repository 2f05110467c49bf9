"""Commands are greyed out where they make no sense."""

from __future__ import annotations

from dataclasses import replace

from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


def enabled(it, *names):
    return [it.window.actions_[name].isEnabled() for name in names]


def test_with_an_asset_current_it_can_be_reviewed(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            await until(lambda: all(enabled(it, "pick", "rating-5", "hide", "copy-prompt", "select-all", "find")))
            assert enabled(it, "unhide") == [False]

    qt_run(scenario())


def test_an_empty_list_offers_nothing_to_review(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.window.toolbar.search.take("nothing like it")
            await until(lambda: not any(enabled(it, "pick", "hide", "copy-prompt", "select-all")))
            assert enabled(it, "find", "undo") == [True, True]

    qt_run(scenario())


def test_no_prompt_no_copy(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(1)
        entry = gallery.entries[1]
        gallery.entries[1] = replace(entry, asset=replace(entry.asset, prompt=None))
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(1)
            await until(lambda: enabled(it, "pick") == [True])
            assert enabled(it, "copy-prompt") == [False]

    qt_run(scenario())
