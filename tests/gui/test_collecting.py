"""Collections in the window: menus, keys, drops and undo, on a gallery in memory."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from gui.grid import drag
from services.events import ReviewsChanged
from services.gallery import Collection, Place
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened


def gallery_with(*names, rows=6):
    """Top-level collections c1, c2, ... of these names."""
    gallery = FakeGallery(rows)
    for name in names:
        gallery_make(gallery, name)
    gallery.undos.clear()
    return gallery


def gallery_make(gallery, name, **facts):
    made = Collection(id=f"c{len(gallery.collecting.now) + 1}", name=name, **facts)
    gallery.collecting.now[made.id] = made
    return made


def row(it, key):
    return it.session.sidebar.model.item_for(key)


async def dialog(it, name):
    await until(lambda: any(each.isVisible() for each in it.window.findChildren(QDialog, name)))
    return next(each for each in it.window.findChildren(QDialog, name) if each.isVisible())


def editor(it):
    return it.session.sidebar.tree.findChild(QLineEdit)


def test_the_last_source_comes_back_also_where_it_is_a_collection(qt_run, theme, tmp_path):
    async def scenario():
        gallery = gallery_with("Key art")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(6)
            it.session.sidebar.choose("collection:c1")
            await it.listed(0)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(0)
            assert it.session.sidebar.tree.currentIndex().data() == "Key art"

    qt_run(scenario())


def test_the_heading_makes_a_collection_whose_name_is_typed_in_its_row(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(2)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            it.session.sidebar.add_buttons[2].click()
            await until(lambda: editor(it) is not None)
            QTest.keyClicks(editor(it), "Harbour")
            QTest.keyClick(editor(it), Qt.Key.Key_Return)
            await until(lambda: row(it, "collection:c1").text() == "Harbour")
            assert gallery.collecting.now["c1"].parent == ""

    qt_run(scenario())


def test_tiles_let_go_on_a_row_are_in_it_and_counted_and_undo_takes_them_out(qt_run, theme, tmp_path):
    async def scenario():
        gallery = gallery_with("Key art")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(6)
            let_go(it, drag.carry(array("q", [1, 2, 3])), "collection:c1")
            await until(lambda: it.window.toast.words.text() == "3 assets added to Key art")
            await until(lambda: row(it, "collection:c1").accessibleText() == "Key art, 3 assets")
            it.window.toast.button.click()
            await until(lambda: row(it, "collection:c1").accessibleText() == "Key art, 0 assets")

    qt_run(scenario())


def let_go(it, load, key):
    tree = it.session.sidebar.tree
    place = QPointF(tree.visualRect(row(it, key).index()).center())
    for kind, at in ((QDragEnterEvent, place.toPoint()), (QDragMoveEvent, place.toPoint()), (QDropEvent, place)):
        event = kind(at, Qt.DropAction.CopyAction, load, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(tree.viewport(), event)


def test_what_is_in_there_already_is_said_without_an_undo(qt_run, theme, tmp_path):
    async def scenario():
        gallery = gallery_with("Key art")
        gallery.collecting.members["c1"] = [1]
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(6)
            it.session.collecting.put_in("c1", [1])
            await until(lambda: it.window.toast.words.text() == "Already in Key art")
            assert not it.window.toast.button.isVisible()

    qt_run(scenario())


def test_the_keyboard_adds_the_selection_to_a_collection(qt_run, theme, tmp_path):
    async def scenario():
        gallery = gallery_with("Key art", "Creatures")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(6)
            it.grid.selectAll()
            it.press(Qt.Key.Key_B)
            chooser = await dialog(it, "collectionChooser")
            QTest.keyClicks(chooser.field, "crea")
            QTest.keyClick(chooser.field, Qt.Key.Key_Return)
            await until(lambda: gallery.collecting.members == {"c2": [1, 2, 3, 4, 5, 6]})

    qt_run(scenario())


def test_a_name_typed_in_the_chooser_makes_the_collection_and_fills_it(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(3)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(3)
            it.press(Qt.Key.Key_B)
            chooser = await dialog(it, "collectionChooser")
            QTest.keyClicks(chooser.field, "Harbour")
            QTest.keyClick(chooser.field, Qt.Key.Key_Return)
            await until(lambda: it.window.toast.words.text() == "1 asset added to Harbour")
            assert gallery.collecting.now["c1"].name == "Harbour"

    qt_run(scenario())


def test_what_is_taken_out_leaves_the_list_at_once(qt_run, theme, tmp_path):
    async def scenario():
        gallery = gallery_with("Key art")
        gallery.collecting.members["c1"] = [1, 2, 3]
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(6)
            assert not it.window.actions_["take-out-of-collection"].isEnabled()
            it.session.sidebar.choose("collection:c1")
            await it.listed(3)
            await until(lambda: it.window.actions_["take-out-of-collection"].isEnabled())
            it.do("take-out-of-collection")
            await until(lambda: it.model.rowCount() == 2)
            assert it.window.toast.words.text() == "1 asset removed from the collection"

    qt_run(scenario())


def test_an_empty_collection_says_how_to_fill_it(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, gallery_with("Key art"), tmp_path) as it:
            await it.listed(6)
            it.session.sidebar.choose("collection:c1")
            await until(lambda: it.window.empty.isVisible())
            assert "This collection is empty" in it.window.empty.accessibleName()

    qt_run(scenario())


def test_a_removed_collection_gives_way_and_undo_brings_it_back(qt_run, theme, tmp_path):
    async def scenario():
        gallery = gallery_with("Key art")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(6)
            it.session.sidebar.choose("collection:c1")
            it.session.sidebar.tree.setFocus()
            QTest.keyClick(it.session.sidebar.tree, Qt.Key.Key_Delete)
            await until(lambda: row(it, "collection:c1") is None)
            assert it.session.sidebar.tree.currentIndex().data() == "All assets"
            assert it.window.toast.words.text() == "Collection removed"
            it.window.toast.button.click()
            await until(lambda: row(it, "collection:c1") is not None)

    qt_run(scenario())


def test_a_collection_is_moved_with_the_keyboard_but_not_into_itself(qt_run, theme, tmp_path):
    async def scenario():
        gallery = gallery_with("Nightjar", "Atlas")
        gallery_make(gallery, "Inside", parent="c1")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(6)
            it.session.collecting.act("c1", "move")
            chooser = await dialog(it, "collectionChooser")
            names = [chooser.list.item(each).text() for each in range(chooser.list.count())]
            assert names == ["Projects, at the top", "Atlas"]
            QTest.keyClick(chooser.field, Qt.Key.Key_Down)
            QTest.keyClick(chooser.field, Qt.Key.Key_Return)
            await until(lambda: gallery.collecting.now["c1"].parent == "c2")
            await until(lambda: row(it, "collection:c1").index().parent() == row(it, "collection:c2").index())

    qt_run(scenario())


def test_a_search_is_saved_and_its_name_typed_in_its_row(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(2)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            it.session.collecting.save_search("  rating:>=4  ")
            await until(lambda: editor(it) is not None)
            assert editor(it).text() == "rating:>=4"
            assert gallery.collecting.now["c1"].search == "rating:>=4"

    qt_run(scenario())


def test_the_search_of_a_smart_collection_is_edited(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(4)
        gallery_make(gallery, "Best", search="no such words")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(4)
            it.session.sidebar.choose("collection:c1")
            await it.listed(0)
            it.session.collecting.act("c1", "edit-search")
            asking = await dialog(it, "smartCollectionDialog")
            asking._search.setText("asset")
            asking.accept()
            await until(lambda: it.window.toast.words.text() == "Smart collection Best saved")
            await it.listed(4)

    qt_run(scenario())


def test_a_new_smart_collection_begins_with_what_is_searched_for(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(2)
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            it.window.toolbar.search.setText("copper")
            it.session.sidebar.add_buttons[1].click()
            asking = await dialog(it, "smartCollectionDialog")
            assert asking.search == "copper"
            asking._name.setText("Copper")
            asking.accept()
            await until(lambda: row(it, "collection:c1") is not None)
            assert row(it, "collection:c1").text() == "Copper"

    qt_run(scenario())


def test_places_at_a_provider_are_sources(qt_run, theme, tmp_path):
    async def scenario():
        gallery = FakeGallery(2)
        gallery.collecting.places_now = (Place(account="scenario-1", kind="collection", key="k", name="Harbour"),)
        gallery.collecting.place_counts = {("scenario-1", "collection", "k"): 7}
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(2)
            key = "place:scenario-1:collection:k"
            await until(lambda: row(it, key).accessibleText() == "Harbour, Collection, 7 assets")
            it.session.sidebar.choose(key)
            await until(lambda: ("ids", it.session.browser.query) in gallery.asked)
            assert it.session.browser.query.places == (("collection", "k"),)
            assert it.session.browser.query.accounts == ("scenario-1",)

    qt_run(scenario())


def test_many_changes_are_counted_once(qt_run, theme, tmp_path):
    async def scenario():
        gallery = gallery_with("Key art")
        async with opened(theme, gallery, tmp_path) as it:
            await it.listed(6)
            await until(lambda: gallery.collecting.counted == 1)
            for _ in range(50):
                gallery.tell(ReviewsChanged(()))
            await until(lambda: gallery.collecting.counted == 2)
            await until(lambda: not it.session.collecting._count_soon.isActive())
            assert gallery.collecting.counted == 2

    qt_run(scenario())


@pytest.mark.parametrize("names", [("W" * 90,), ("作品集 🦉", "مشروع")])
def test_long_and_foreign_names_are_shown(qt_run, theme, tmp_path, names):
    async def scenario():
        async with opened(theme, gallery_with(*names), tmp_path) as it:
            await it.listed(6)
            assert row(it, "collection:c1").text() == names[0]
            assert it.session.sidebar.minimumSizeHint().width() <= 200

    qt_run(scenario())
