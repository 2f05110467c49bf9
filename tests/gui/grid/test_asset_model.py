"""The list of assets: windows on demand, identity, and tiles that do not move."""

from __future__ import annotations

import asyncio
from array import array
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.grid.asset_model import ENTRY_ROLE, WINDOW, AssetModel
from services.domain import Query, Review
from services.errors import StorageError
from tests.conftest import until
from tests.gui.grid.fakes import FACES, FakeGallery


async def opened(gallery, rows=20):
    """A model with its list read; the first `rows` are on screen."""
    model = AssetModel(gallery, FACES)
    model.show(Query())
    await until(lambda: model.rowCount() == len(gallery.keys))
    model.expect(range(min(rows, len(gallery.keys))))
    if gallery.keys and "rows" not in gallery.errors:
        await until(lambda: model.entry(0))
    return model


def keys(model):
    return list(model.ids_of([(0, model.rowCount() - 1)]))


def test_it_is_a_model_as_qt_wants_them_through_every_change(qt_run):
    async def scenario():
        gallery = FakeGallery(300)
        model = AssetModel(gallery, FACES)
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.show(Query())
        await until(lambda: model.rowCount() == 300)
        gallery.keys = array("q", [*range(5, 250), *range(500, 600)])
        model.take_new()
        await until(lambda: model.rowCount() == 345)
        model.drop([5, 500])
        found = keys(model)
        await model.aclose()
        assert tester
        return found

    assert qt_run(scenario()) == [*range(6, 250), *range(501, 600)]


def test_a_question_starts_nothing_and_the_answer_comes_as_a_change(qt_run):
    async def scenario():
        gallery = FakeGallery(20)
        model = AssetModel(gallery, FACES)
        model.show(Query())
        await until(model.rowCount)
        changed = []
        model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
        before = model.data(model.index(3), ENTRY_ROLE), list(gallery.asked_rows)
        model.expect(range(20))
        await until(lambda: changed)
        after = model.data(model.index(3), ENTRY_ROLE).id
        await model.aclose()
        return before, changed, after

    assert qt_run(scenario()) == ((None, []), [(0, 19)], 4)


def test_the_window_on_screen_and_one_ahead_are_read_and_no_more(qt_run):
    async def scenario():
        gallery = FakeGallery(100_000)
        model = await opened(gallery, rows=WINDOW)
        await until(lambda: len(gallery.asked_rows) == 2 and not len(model._tasks))
        await model.aclose()
        return [(asked[0], len(asked)) for asked in gallery.asked_rows]

    assert qt_run(scenario()) == [(1, WINDOW), (WINDOW + 1, WINDOW)]


def test_the_window_wished_last_is_read_first(qt_run):
    async def scenario():
        gallery = FakeGallery(100_000)
        model = AssetModel(gallery, FACES)
        model.show(Query())
        await until(model.rowCount)
        for row in (0, 10 * WINDOW, 20 * WINDOW):
            model.entry(row)
        await until(lambda: len(gallery.asked_rows) == 3)
        await model.aclose()
        return [asked[0] for asked in gallery.asked_rows]

    assert qt_run(scenario()) == [20 * WINDOW + 1, 10 * WINDOW + 1, 1]


def test_rows_that_are_no_more_are_asked_for_once(qt_run):
    async def scenario():
        gallery = FakeGallery(10)
        model = AssetModel(gallery, FACES)
        model.show(Query())
        await until(model.rowCount)
        gallery.keys = array("q", [1, 2, 3])
        model.expect(range(10))
        await until(lambda: model.entry(0))
        gone = model.entry(5)
        waiting = list(model._waiting)
        await model.aclose()
        return gone, waiting

    assert qt_run(scenario()) == (None, [])


def test_rows_below_the_screen_come_at_once(qt_run):
    async def scenario():
        gallery = FakeGallery(30)
        model = await opened(gallery)
        announced = []
        model.announced.connect(announced.append)
        gallery.keys = array("q", range(1, 51))
        model.refresh()
        await until(lambda: model.rowCount() == 50)
        await model.aclose()
        return announced

    assert qt_run(scenario()) == []


def test_rows_above_the_screen_are_announced_and_wait(qt_run):
    async def scenario():
        gallery = FakeGallery(30)
        model = await opened(gallery)
        announced = []
        model.announced.connect(announced.append)
        gallery.keys = array("q", [101, 102, *range(1, 31)])
        model.refresh()
        await until(lambda: announced)
        waiting = model.rowCount()
        model.take_new()
        await until(lambda: model.rowCount() == 32)
        await until(lambda: len(announced) == 2)
        found = waiting, keys(model)[:3], announced
        await model.aclose()
        return found

    assert qt_run(scenario()) == (30, [101, 102, 1], [2, 0])


def test_current_rows_keep_their_identity_through_insertions_and_removals(qt_run):
    async def scenario():
        gallery = FakeGallery(30)
        model = await opened(gallery)
        current = QPersistentModelIndex(model.index(10))
        gallery.keys = array("q", [101, 102, *range(4, 31), 200])
        model.take_new()
        await until(lambda: model.rowCount() == 30)
        found = model.id_at(current.row())
        await model.aclose()
        return found

    assert qt_run(scenario()) == 11


def test_many_scattered_changes_below_the_screen_are_one(qt_run):
    async def scenario():
        gallery = FakeGallery(400)
        model = await opened(gallery)
        inserted = []
        model.rowsInserted.connect(lambda *_: inserted.append(True))
        mixed = [key for old in range(101, 401) for key in (old, old + 900)]
        gallery.keys = array("q", [*range(1, 101), *mixed])
        model.refresh()
        await until(lambda: model.rowCount() == 700)
        found = keys(model) == list(gallery.keys), len(inserted)
        await model.aclose()
        return found

    assert qt_run(scenario()) == (True, 1)


def test_a_changed_row_is_read_again_and_told(qt_run):
    async def scenario():
        gallery = FakeGallery(30)
        model = await opened(gallery)
        make = gallery.make
        gallery.make = lambda key: replace(make(key), review=Review(rating=4))
        changed = []
        model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
        model.reread([8])
        await until(lambda: changed)
        found = changed, model.entry(7).review.rating, model.entry(8).review.rating
        await model.aclose()
        return found

    assert qt_run(scenario()) == ([(7, 7)], 4, 0)


def test_a_row_put_by_the_window_is_shown_at_once(qt_run):
    async def scenario():
        model = await opened(FakeGallery(30))
        model.put([replace(model.entry(4), review=Review(rating=2))])
        found = model.entry(4).review.rating
        await model.aclose()
        return found

    assert qt_run(scenario()) == 2


def test_after_a_failure_nothing_is_asked_until_somebody_says_so(qt_run):
    async def scenario():
        gallery = FakeGallery(600)
        gallery.errors["rows"] = StorageError("The disk does not answer.")
        told = []
        model = AssetModel(gallery, FACES)
        model.failed.connect(lambda name, error: told.append((name, str(error))))
        model.show(Query())
        await until(model.rowCount)
        model.expect(range(20))
        await until(lambda: told)
        model.entry(300)
        asked_before = len(gallery.asked_rows)
        gallery.errors.clear()
        model.retry()
        await until(lambda: model.entry(0))
        await model.aclose()
        return told, asked_before

    assert qt_run(scenario()) == ([("rows", "The disk does not answer.")], 0)


def test_a_list_that_cannot_be_read_leaves_the_old_one_on_screen(qt_run):
    async def scenario():
        gallery = FakeGallery(30)
        model = await opened(gallery)
        gallery.errors["ids"] = StorageError("The disk does not answer.")
        told = []
        model.failed.connect(lambda name, _error: told.append(name))
        model.show(Query(search="x"))
        await until(lambda: told)
        found = told, model.rowCount()
        await model.aclose()
        return found

    assert qt_run(scenario()) == (["ids"], 30)


def test_the_answer_to_an_older_query_is_dropped(qt_run):
    async def scenario():
        gallery = FakeGallery(30)
        model = AssetModel(gallery, FACES)
        shown = []
        model.shown.connect(shown.append)
        model.show(Query(search="old"))
        model.show(Query(search="new"))
        await until(lambda: shown)
        await model.aclose()
        return [query.search for query in shown]

    assert qt_run(scenario()) == ["new"]


def test_a_row_is_found_by_its_id(qt_run):
    async def scenario():
        model = await opened(FakeGallery(5000))
        found = model.row_of(7), model.row_of(4001), model.row_of(9999)
        await model.aclose()
        return found

    assert qt_run(scenario()) == (6, 4000, -1)


def test_assistive_technology_is_told_what_a_tile_is(qt_run):
    async def scenario():
        model = await opened(FakeGallery(3))
        roles = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole
        found = [model.data(model.index(1), role) for role in roles]
        await model.aclose()
        return found, model.group_title(1)

    found, day = qt_run(scenario())
    assert day
    assert found == ["asset 2, image, Scenario, 2 of 3", f"{day}. asset 2"]


def test_an_unread_row_says_that_it_loads(qt_run):
    async def scenario():
        gallery = FakeGallery(3)
        model = AssetModel(gallery, FACES)
        model.show(Query())
        await until(model.rowCount)
        said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
        nothing = model.data(QModelIndex())
        await model.aclose()
        return said, nothing

    assert qt_run(scenario()) == ("Loading, 1 of 3", None)


def test_rows_looked_at_long_ago_are_forgotten(qt_run):
    async def scenario():
        gallery = FakeGallery(10_000)
        model = await opened(gallery)
        model.put([gallery.make(key) for key in range(1, 6000)])
        kept = len(model._entries)
        await model.aclose()
        return kept

    assert qt_run(scenario()) == 16 * WINDOW


def test_rows_far_from_the_screen_are_dropped_as_well(qt_run):
    async def scenario():
        gallery = FakeGallery(5000)
        model = await opened(gallery)
        model.drop([3, *range(2000, 4000, 2)])
        at_once = model.rowCount()
        await until(lambda: model.rowCount() == 3999)
        found = 3 in keys(model), 2000 in keys(model), 2001 in keys(model)
        await model.aclose()
        return at_once, found

    assert qt_run(scenario()) == (4999, (False, False, True))


def test_a_row_dropped_while_the_list_is_read_again_stays_dropped(qt_run):
    async def scenario():
        gallery = FakeGallery(1000)
        model = await opened(gallery)
        gallery.keys = array("q", [key for key in range(1, 1101) if key != 5])
        model.refresh()
        for _ in range(3):
            await asyncio.sleep(0)
        model.drop([5])
        await until(lambda: model.rowCount() == 1099)
        found = keys(model) == list(gallery.keys)
        await model.aclose()
        return found

    assert qt_run(scenario())


def test_rows_stored_while_the_list_is_read_are_not_missed(qt_run):
    async def scenario():
        gallery = FakeGallery(3)
        model = AssetModel(gallery, FACES)
        model.show(Query())
        late = gallery.keys
        model.shown.connect(lambda _query: (late.append(4), model.refresh()))
        await until(lambda: model.rowCount() == 4)
        await model.caught_up()
        await model.aclose()

    qt_run(scenario())
