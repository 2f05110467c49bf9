"""The frame: where the regions are, and which of them a narrow window shows."""

import asyncio

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QLineEdit, QSplitter

from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened

FIXED = ("mainWindow", "sourceSidebar", "searchField", "assetGrid", "detailPane", "statusBar", "welcomePage")


def test_the_regions_are_as_wide_as_the_design_says(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            window = it.window
            await until(lambda: window.sidebar.width() == 239 and window.detail.width() == 327)
            assert window.menuBar().height() == 28
            assert window.toolbar.height() == 47  # and the line below it
            assert window.status.height() == 28
            left = window.toolbar.title.mapTo(window, window.toolbar.title.rect().topLeft()).x()
            assert left == 240 + 16

    qt_run(scenario())


def test_a_narrow_window_hides_the_detail_pane_until_it_is_asked_for(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            window, action = it.window, it.window.actions_["detail"]
            assert window.detail.isVisible()
            window.resize(960, 600)
            await until(lambda: not window.detail.isVisible())
            assert not action.isChecked()
            action.trigger()
            assert window.detail.isVisible()
            assert window.detail.geometry().right() == window.centralWidget().rect().right()
            assert window.grid.width() > 960 - 240 - 10  # the pane lies over it
            window.resize(1440, 900)
            assert (
                window.grid.mapTo(window, window.grid.rect().topRight()).x() < window.detail.mapTo(window, QPoint()).x()
            )
            window.resize(960, 600)
            await until(lambda: not window.detail.isVisible())
            window.resize(1440, 900)
            await until(window.detail.isVisible)

    qt_run(scenario())


def test_the_toolbar_follows_a_pane_that_comes_back(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path, size=(960, 600)) as it:
            await it.listed(3)
            it.window.resize(1440, 900)
            await until(it.window.detail.isVisible)
            search = it.window.toolbar.search
            await until(lambda: search.mapTo(it.window, search.rect().topRight()).x() < it.window.detail.x())

    qt_run(scenario())


def test_the_smallest_window_starts_without_the_detail_pane(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path, size=(960, 600)) as it:
            await it.listed(3)
        async with opened(theme, FakeGallery(3), tmp_path, size=None) as it:
            await it.listed(3)
            assert it.window.width() < 1020
            assert not it.window.detail.isVisible()

    qt_run(scenario())


def test_the_fixed_names_are_there(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            names = {it.window.objectName()} | {each.objectName() for each in it.window.findChildren(object)}
            assert set(FIXED) <= names

    qt_run(scenario())


def test_every_control_has_a_name(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            await asyncio.sleep(0.1)  # the detail pane follows the selection once it rests
            for kind in (QAbstractButton, QAbstractSlider, QLineEdit):
                for control in it.window.findChildren(kind):
                    named = control.accessibleName() or getattr(control, "text", str)() or control.toolTip()
                    inner = isinstance(control.parent(), QLineEdit) or control.objectName().startswith("qt_")
                    if control.isVisible() and not inner and "ScrollBar" not in type(control).__name__:
                        assert named, control

    qt_run(scenario())


def test_the_toolbar_follows_a_pane_that_comes_back_as_wide_as_it_left(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path, size=(1440, 900)) as it:
            it.window._splitter.setSizes([240, 919, 280])
        async with opened(theme, FakeGallery(3), tmp_path, size=(960, 600)) as it:
            await it.listed(3)
            it.window.resize(1440, 900)
            await until(lambda: it.window.detail.isVisible() and not it.window._detail_place.is_floating)
            await until(lambda: it.window.toolbar._right.width() == it.window.detail.width() + 1)
            assert it.window.detail.width() == 280

    qt_run(scenario())


def test_dragging_the_splitter_takes_the_toolbar_along(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            splitter = it.window.findChild(QSplitter)
            splitter.setSizes([300, 800, 338])
            splitter.splitterMoved.emit(300, 1)
            assert it.window.toolbar._left.width() == it.window.sidebar.width() + 1

    qt_run(scenario())


def test_full_screen_is_marked_in_the_menu(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.do("full-screen")
            await until(it.window.isFullScreen)
            assert it.window.actions_["full-screen"].isChecked()
            it.grid.setFocus()
            it.press(Qt.Key.Key_Escape)
            it.press(Qt.Key.Key_Escape)
            await until(lambda: not it.window.isFullScreen())
            assert not it.window.actions_["full-screen"].isChecked()

    qt_run(scenario())


def test_tab_leaves_the_gallery(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            it.grid.setFocus()
            QTest.keyClick(it.grid, Qt.Key.Key_Tab)
            assert it.window.focusWidget() is not it.grid

    qt_run(scenario())


def test_the_gallery_gets_the_keyboard_back_from_who_got_it_while_it_was_empty(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(3), tmp_path) as it:
            await it.listed(3)
            window = it.window
            window.activateWindow()
            it.grid.setFocus()
            window.show_empty()
            assert window.focusWidget() is not it.grid
            window.show_grid()
            assert window.focusWidget() is it.grid
            window.show_empty()
            window.toolbar.search.setFocus()
            window.show_grid()
            assert window.focusWidget() is window.toolbar.search

    qt_run(scenario())
