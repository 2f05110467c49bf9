"""The grid on a model: what it asks for, what it repaints, where the pointer is."""

from __future__ import annotations

import asyncio
from array import array
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from services.domain import Review
from services.errors import MediaError
from tests.conftest import until
from tests.gui.grid.fakes import FakeGallery, make_entry

LINE = 190


def middle(view, row):
    return view.visualRect(view.model().index(row)).center()


def hover(view, point):
    """Move the pointer: QTest would have it done by the window system, which offscreen has none."""
    at = QPointF(point)
    event = QMouseEvent(QMouseEvent.Type.MouseMove, at, view.viewport().mapToGlobal(at), Qt.MouseButton.NoButton,
                        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_pictures_of_the_visible_tiles_come_by_themselves(qt_run, open_grid, theme):
    async def scenario():
        async with open_grid(FakeGallery(100)) as grid:
            await grid.pictures()
            grid.view.motion.animated = False
            image = grid.image()
            return image.pixelColor(16 + 78, 16 + 78), grid.gallery.asked_pictures[:5]

    colour, first = qt_run(scenario())
    assert abs(colour.red() - 200) < 6
    assert first == [1, 2, 3, 4, 5]


def test_only_what_is_within_a_screen_of_the_viewport_is_fetched(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(5000)) as grid:
            await grid.pictures()
            await until(lambda: not len(grid.feed._tasks))
            return max(grid.gallery.asked_pictures)

    assert qt_run(scenario()) <= 6 * (2 * 700 // 172 + 2)  # squares: six to a justified row


def test_scrolling_on_cancels_what_was_left_behind(qt_run, open_grid):
    async def scenario():
        gallery = FakeGallery(5000)
        gallery.gates[None] = asyncio.Event()
        async with open_grid(gallery) as grid:
            await until(lambda: len(gallery.asked_pictures) == 6)
            grid.view.verticalScrollBar().setValue(100 * LINE)
            await until(lambda: len(gallery.asked_pictures) == 12)
            return list(gallery.cancelled), min(gallery.asked_pictures[6:])

    cancelled, next_asked = qt_run(scenario())
    assert sorted(cancelled) == [1, 2, 3, 4, 5, 6]
    assert next_asked > 400


def test_a_late_picture_is_painted_on_the_tile_of_its_asset(qt_run, open_grid):
    async def scenario():
        gallery = FakeGallery(12)
        gate = gallery.gates[1] = asyncio.Event()
        async with open_grid(gallery) as grid:
            await until(lambda: len([key for key in range(2, 13) if grid.feed.picture(key)]) == 11)
            gallery.keys = array("q", [101, *range(1, 13)])
            grid.model.take_new()
            await until(lambda: grid.model.rowCount() == 13)
            gate.set()
            await until(lambda: grid.feed.picture(1))
            image = grid.image()
            return image.pixelColor(186 + 78, 16 + 78).red()

    assert abs(qt_run(scenario()) - 200) < 6


def test_a_failed_picture_is_told_in_the_tooltip(qt_run, open_grid):
    async def scenario():
        gallery = FakeGallery(3)
        gallery.errors[2] = MediaError("The file is larger than 100 megapixels.", permanent=True)
        async with open_grid(gallery) as grid:
            return await until(lambda: grid.view.hint(1))

    assert qt_run(scenario()) == "The file is larger than 100 megapixels."


def test_hovering_shows_a_plate_and_leaving_takes_it_away(qt_run, open_grid, theme):
    async def scenario():
        async with open_grid(FakeGallery(30)) as grid:
            hover(grid.view, middle(grid.view, 6))
            corner = grid.view.visualRect(grid.model.index(6)).topLeft() + QPoint(2, 40)
            during = grid.image().pixelColor(corner)
            hover(grid.view, QPoint(2, 2))
            return during, grid.image().pixelColor(corner)

    assert qt_run(scenario()) == (theme.tokens.skel2, theme.tokens.canvas)


def test_clicking_a_star_asks_for_the_rating_and_selects_nothing(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(30)) as grid:
            wanted = []
            grid.view.rating_wanted.connect(lambda entry, rating: wanted.append((entry.id, rating)))
            box = grid.view._grid.box(1)
            star = QPoint(box[0] + 2 * 14 + 6, box[1] + box[3] + 12)
            hover(grid.view, star)
            QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=star)
            grid.model.put([replace(grid.model.entry(1), review=Review(rating=3))])
            QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=star)
            return wanted, grid.view.selected_spans()

    assert qt_run(scenario()) == ([(2, 3), (2, 0)], [])


def test_the_current_asset_is_told_by_its_id(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(30)) as grid:
            told = []
            grid.view.current_changed.connect(told.append)
            grid.view.show_id(21)
            QTest.keyClick(grid.view, Qt.Key.Key_Left)
            return told, grid.view.current_id()

    assert qt_run(scenario()) == ([21, 20], 20)


def test_what_lies_two_screens_below_is_told_once(qt_run, open_grid):
    async def scenario():
        async with open_grid(FakeGallery(1000)) as grid:
            told = []
            grid.view.approaching.connect(told.append)
            grid.view.verticalScrollBar().setValue(500)
            await until(lambda: told)
            line = next(grid.view._grid.lines(500 + 3 * 700, 500 + 3 * 700))
            first = grid.model.entry(line.first).sort_at
            told[:-1] = []
            grid.view.verticalScrollBar().setValue(grid.view.verticalScrollBar().maximum())
            await until(lambda: len(told) == 2)
            grid.view.content_moved()
            await until(lambda: not grid.view._settle.isActive())
            return abs((told[0] - first).total_seconds()), told[1:]

    away, later = qt_run(scenario())
    assert away <= 5 * 60  # a line of tiles, a minute apart
    assert later == [None]


def test_another_theme_repaints_the_canvas(qt_run, open_grid, theme):
    async def scenario():
        async with open_grid(FakeGallery(3)) as grid:
            try:
                theme.use("light")
                return grid.image().pixelColor(3, 3) == theme.tokens.canvas
            finally:
                theme.use("dark")

    assert qt_run(scenario())


def test_an_empty_list_is_plain_canvas(qt_run, open_grid, theme):
    async def scenario():
        async with open_grid(FakeGallery(0)) as grid:
            return grid.image().pixelColor(100, 100)

    assert qt_run(scenario()) == theme.tokens.canvas


def test_a_changed_row_is_painted_anew(qt_run, open_grid, theme):
    async def scenario():
        async with open_grid(FakeGallery(3)) as grid:
            await grid.pictures()
            grid.model.put([replace(grid.model.entry(0), review=Review(rating=5))])
            box = grid.view._grid.box(0)
            return grid.image().pixelColor(box[0] + 6, box[1] + box[3] + 12)

    assert qt_run(scenario()) == theme.tokens.star


def test_a_wrong_shape_is_corrected_when_its_tile_has_left_the_viewport(qt_run, open_grid):
    async def scenario():
        gallery = FakeGallery(300, lambda key: make_entry(key, width=None, height=None))
        async with open_grid(gallery) as grid:
            await grid.pictures()
            view, ratios = grid.view, grid.model.rows.ratios
            rows = view.visible_rows()
            before = [view.grid_layout.box(row) for row in rows]
            await until(lambda: ratios[rows.stop + 10] > 1400)  # a screen further down: read, and not seen
            seen = [view.grid_layout.box(row) for row in rows] == before, ratios[0]
            view.verticalScrollBar().setValue(view.viewport().height() * 3 // 2)
            await until(lambda: ratios[0] > 1400)
            view.verticalScrollBar().setValue(0)
            _x, _y, wide, high = view.grid_layout.box(0)
            return seen, wide / high

    seen, aspect = qt_run(scenario())
    assert seen == (True, 1000)
    assert 1.4 < aspect < 1.6


def test_a_wrong_shape_just_above_the_viewport_is_corrected_and_nothing_on_screen_moves(qt_run, open_grid):
    async def scenario():
        gallery = FakeGallery(300, lambda key: make_entry(key, **({"width": None, "height": None} if key < 5 else {})))
        async with open_grid(gallery) as grid:
            await grid.pictures()
            view = grid.view
            view.verticalScrollBar().setValue(view.viewport().height())
            rows = view.visible_rows()
            before = [view.visualRect(grid.model.index(row)) for row in rows]
            await until(lambda: grid.model.rows.ratios[0] > 1400)
            return [view.visualRect(grid.model.index(row)) for row in rows] == before

    assert qt_run(scenario())
