"""What the settings and the Help menu ask of a real gallery."""

from __future__ import annotations

import logging

import pytest

from services.domain import Kind, MergeFigures, Query, ReviewChange, ReviewFile, Status
from services.events import CollectionsChanged, ReviewsChanged
from tests.services.opening import gallery_in


async def with_thumbnail(gallery):
    """The sample library with one picture kept."""
    await gallery.refresh()
    rows = await gallery.rows(await gallery.ids(Query(kinds=(Kind.IMAGE,))))
    entry = next(each for each in rows if each.asset.status is Status.SUCCEEDED)
    await gallery.thumbnail(entry, 256)


def test_thumbnails_are_counted_and_cleared(run, tmp_path):
    async def scenario():
        async with gallery_in(tmp_path, demo=True) as gallery:
            await with_thumbnail(gallery)
            await gallery.care.set_thumbnail_budget(64)  # writes what is waiting
            before = await gallery.care.storage()
            await gallery.care.clear_thumbnails()
            return before, await gallery.care.storage(), await gallery.care.saved_thumbnails()

    before, after, saved = run(scenario())
    assert before.thumbnails == 1
    assert before.catalogue_bytes > 0
    assert (after.thumbnails, saved) == (0, 0)
    assert after.thumbnail_bytes <= before.thumbnail_bytes


def test_a_healthy_catalogue_has_nothing_to_tell(run, tmp_path):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            return await gallery.care.check_catalogue()

    assert run(scenario()) == []


def test_a_report_is_made_and_saved(run, tmp_path):
    async def scenario():
        async with gallery_in(tmp_path, demo=True) as gallery:
            text = await gallery.care.report()
            await gallery.care.save_report(tmp_path / "report.txt", text)
            return text

    text = run(scenario())
    assert "ok  catalogue: whole" in text
    assert "sample: 1" in text
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == text


@pytest.fixture
def root_level():
    before = logging.getLogger().level
    yield
    logging.getLogger().setLevel(before)


def test_the_log_tells_more_or_less_at_once(run, tmp_path, root_level, monkeypatch):
    monkeypatch.delenv("VITRINE_LOG", raising=False)

    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            gallery.care.use_log_level("ERROR")
            return logging.getLogger().level

    assert run(scenario()) == logging.ERROR


def test_the_environment_has_the_last_word_on_the_log(run, tmp_path, root_level, monkeypatch):
    monkeypatch.setenv("VITRINE_LOG", "DEBUG")
    before = logging.getLogger().level

    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            gallery.care.use_log_level("CRITICAL")
            return logging.getLogger().level

    assert run(scenario()) == before


def test_folders_are_those_that_are_used(run, tmp_path):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            return gallery.care.data_folder, gallery.care.cache_folder, gallery.care.log_folder

    assert all(folder.is_dir() and folder.is_relative_to(tmp_path) for folder in run(scenario()))


def test_ratings_go_to_another_computer_and_are_undone_there(run, tmp_path):
    async def scenario():
        path = tmp_path / "ratings.jsonl"
        async with gallery_in(tmp_path / "here", demo=True) as gallery:
            await gallery.refresh()
            ids = list(await gallery.ids(Query()))[:3]
            uids = [entry.asset.ref.uid for entry in await gallery.rows(ids)]
            await gallery.review(uids, ReviewChange(rating=5, note="keep"))
            made = await gallery.collecting.create("Key art")
            await gallery.collecting.put_in(made.id, ids)
            written = await gallery.care.export_reviews(path)
        async with gallery_in(tmp_path / "there") as gallery:
            told = []
            gallery.subscribe(told.append)
            figures = await gallery.care.look_at_reviews(path)
            before = len(await gallery.collecting.all())
            done = await gallery.care.import_reviews(path)
            names = [each.name for each in await gallery.collecting.all()]
            undone = await gallery.undo()
            return written, figures == done, figures, before, names, told[:2], undone.words, sorted(uids), made.id

    written, same, figures, before, names, told, words, uids, collection = run(scenario())
    assert written == ReviewFile(reviews=3, collections=1, memberships=3)
    assert same
    assert figures == MergeFigures(assets=3, collections=1, memberships=3)
    assert (before, names, words) == (0, ["Key art"], "3 assets and 1 collection imported")
    assert told == [ReviewsChanged(tuple(uids)), CollectionsChanged((collection,))]
