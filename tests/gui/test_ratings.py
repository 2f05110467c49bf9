"""Ratings leave and come in by the menu: files are asked for, changes told and taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog

from services.domain import MergeFigures
from services.errors import UsageError
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


def visible(it, kind, name):
    return next((each for each in it.window.findChildren(kind, name) if each.isVisible()), None)


async def asked(it, command):
    it.do(command)
    return await until(lambda: visible(it, QFileDialog, "ratingsFile"))


def test_the_export_asks_for_a_file_and_tells_how_many(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        async with opened(theme, gallery, tmp_path) as it:
            asking = await asked(it, "export-ratings")
            assert asking.acceptMode() is QFileDialog.AcceptMode.AcceptSave
            assert asking.defaultSuffix() == "jsonl"
            assert Path(asking.selectedFiles()[0]).name.startswith("vitrine-ratings-2")
            asking.reject()
            it.session.ratings.export_to("/somewhere/r.jsonl")
            await until(lambda: it.window.toast.words.text() == "7 reviews exported to r.jsonl")
            assert gallery.care.did == [("export", "r.jsonl")]

    qt_run(scenario())


def test_an_import_says_what_changes_before_it_does_it_and_can_be_undone(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        gallery.care.merge = MergeFigures(assets=2, kept=1)
        gallery.undos.append(("2 assets and 0 collections imported", (), lambda: None))
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            asking = await asked(it, "import-ratings")
            assert asking.fileMode() is QFileDialog.FileMode.ExistingFile
            asking.reject()
            it.session.ratings.import_from("/somewhere/r.jsonl")
            dialog = await until(lambda: visible(it, QDialog, "importRatingsDialog"))
            assert gallery.care.did == [("look", "r.jsonl")]
            dialog.take_in.click()
            await until(lambda: it.window.toast.words.text() == "Reviews of 2 assets imported")
            assert gallery.care.did[1:] == [("import", "r.jsonl")]
            it.do("undo")
            await until(lambda: it.window.toast.words.text().startswith("Undone: 2 assets"))

    qt_run(scenario())


def test_cancelling_imports_nothing(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(1)
        gallery.care.merge = MergeFigures(collections=2)
        async with opened(theme, gallery, tmp_path) as it:
            it.session.ratings.import_from("/somewhere/r.jsonl")
            dialog = await until(lambda: visible(it, QDialog, "importRatingsDialog"))
            dialog.cancel.click()
            await until(lambda: not it.session.ratings.tasks.is_running("ratings"))
            assert gallery.care.did == [("look", "r.jsonl")]

    qt_run(scenario())


def test_nothing_to_import_is_told_without_a_question(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(1)
        async with opened(theme, gallery, tmp_path) as it:
            for figures, words in (
                (MergeFigures(same=4), "Nothing to import from r.jsonl: all of it is here already"),
                (MergeFigures(kept=2), "Nothing to import from r.jsonl: 2 that differ were changed later here"),
            ):
                gallery.care.merge = figures
                it.session.ratings.import_from("/somewhere/r.jsonl")
                await until(lambda words=words: it.window.toast.words.text() == words)
                await until(lambda: not it.session.ratings.tasks.is_running("ratings"))

    qt_run(scenario())


def test_a_file_that_is_none_of_ours_is_told(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(1)
        gallery.care.failing["look"] = UsageError("r.jsonl holds no ratings.")
        heard = []
        async with opened(theme, gallery, tmp_path) as it:
            it.session.ratings.failed.connect(heard.append)
            it.session.ratings.import_from("/somewhere/r.jsonl")
            await until(lambda: heard)
            assert str(heard[0]) == "r.jsonl holds no ratings."

    qt_run(scenario())
