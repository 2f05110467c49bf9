"""What can be done with what is known about the current asset."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from gui.dialogs.raw_data import RawDataDialog
from services.domain import Query
from services.finding.filters import Filters
from services.finding.values import SIMILAR_BITS
from services.gallery import Relations
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.grid.fakes import make_entry
from tests.gui.opening import opened


def told(key):
    return make_entry(key, model="M", seed="42", prompt=f"boats {key}", params={"steps": 3})


async def do(it, command):
    await until(lambda: it.window.actions_[command].isEnabled())
    it.do(command)


def test_the_settings_are_copied_as_text(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3, make=told), tmp_path) as it:
            await it.listed(3)
            await do(it, "copy-settings")
            assert QGuiApplication.clipboard().text().startswith("Prompt: boats 1\nModel: M\nSeed: 42\nSteps: 3")

    qt_run(scenario())


def test_same_prompt_and_same_seed_are_typed_into_the_search(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3, make=told), tmp_path) as it:
            await it.listed(3)
            await do(it, "find-seed")
            assert it.window.toolbar.search.text() == 'seed:"42"'
            it.window.toolbar.search.take("")
            await it.listed(3)
            await do(it, "find-prompt")
            assert it.window.toolbar.search.text() == '"boats 1"'

    qt_run(scenario())


def test_what_an_asset_lacks_is_greyed_out(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1, make=lambda key: make_entry(key, prompt=None)), tmp_path) as it:
            await it.listed(1)
            actions = it.window.actions_
            await until(lambda: actions["raw-data"].isEnabled())
            assert not actions["find-seed"].isEnabled()
            assert not actions["find-prompt"].isEnabled()

    qt_run(scenario())


def test_the_raw_data_opens_in_a_window_of_its_own(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(1, make=told), tmp_path) as it:
            await it.listed(1)
            await do(it, "raw-data")
            dialog = it.window.findChild(RawDataDialog)
            await until(lambda: dialog.is_ready)
            assert not dialog.isModal()
            dialog.copy.click()
            assert '"seed": "42"' in QGuiApplication.clipboard().text()
            dialog.close()
            await until(lambda: it.window.findChild(RawDataDialog) is None)

    qt_run(scenario())


def test_a_picture_it_was_made_from_is_gone_to_also_out_of_a_search(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(5, make=told)
        gallery.related[3] = Relations(made_from=(gallery.entries[5],))
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(5)
            it.window.toolbar.search.take("boats 3")
            await it.listed(1)
            pictures = it.window.detail.body.made_from
            await until(lambda: 5 in pictures.pictures)
            pictures.pictures[5].click()
            await it.listed(5)
            await until(lambda: it.grid.current_id() == 5)
            it.grid.show_id(3)
            await until(lambda: 5 in pictures.pictures)
            pictures.pictures[5].click()
            assert it.grid.current_id() == 5

    qt_run(scenario())


def test_similar_pictures_are_shown_of_the_whole_gallery(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3, make=told)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            it.window.toolbar.search.take("boats 2")
            await it.listed(1)
            uid = gallery.entries[2].asset.ref.uid
            await do(it, "find-similar")
            assert it.window.toolbar.search.text() == ""
            assert it.window.filters.filters == Filters(similar=((uid, SIMILAR_BITS),))
            assert it.window.filters.similar.isVisible()
            assert it.session.finder.query == Query(similar=((uid, SIMILAR_BITS),))

    qt_run(scenario())
