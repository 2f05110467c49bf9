"""The whole tile measured: each part where the design has it, in its exact colour, in every theme, at every ratio."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from gui.grid.information import Information, measures_for
from gui.grid.stamps import Look, selected_ring
from gui.grid.tile_painter import Picture, Tile, TilePainter
from services.domain import Flag, Kind, Label, Review
from tests.gui.grid.fakes import FACES, NOON, make_entry

BLUE = QColor(10, 20, 200)
LEFT, TOP = 21, 13
WIDTH, HEIGHT = 212, 140
STRIP = TOP + HEIGHT
REST, HOVERED, SELECTED = Look(), Look(hovered=True), Look(selected=True)
CURRENT, BOTH = Look(current=True), Look(selected=True, current=True)
EVERYTHING = Review(rating=4, flag=Flag.PICK, label=Label.GREEN, note="n")

pytestmark = [
    pytest.mark.parametrize("name", ["dark", "mid", "light"]),
    pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0]),
]


class Painted:
    """A tile painted on its canvas. Places are logical, from the picture's corner; answers are within a pixel."""

    def __init__(self, theme, ratio):
        self.tokens = theme.on_canvas
        self.ratio = ratio
        self._theme = theme

    def tile(self, entry=None, look=REST, *, information=Information.STRIP, row=0, stack=1, **options):
        measures = measures_for(1.0, information)
        painter = TilePainter(self._theme, measures, FACES, information)
        painter.restyle(measures, self.ratio)
        box = (LEFT, TOP, WIDTH, HEIGHT)
        pixmap = QPixmap(*painter.device_box(box))
        pixmap.fill(BLUE)
        self.image = QImage(round(260 * self.ratio), round(210 * self.ratio), QImage.Format.Format_RGB32)
        self.image.setDevicePixelRatio(self.ratio)
        self.image.fill(self.tokens.canvas)
        brush = QPainter(self.image)
        picture = Picture(pixmap, painter.device_box(box)) if options.pop("pictured", True) else None
        tile = Tile(row, box, look, entry, picture, stack=stack, **options)
        painter.paint(brush, tile, now=NOON)
        brush.end()
        return self

    def at(self, x, y):
        corner = QPoint(round(LEFT * self.ratio), round(TOP * self.ratio))
        return self.image.pixelColor(corner + QPoint(round(x * self.ratio), round(y * self.ratio)))

    def run(self, colour, y, *, start=-10, stop=WIDTH + 10):
        """The first and last place with this colour along a line, logical."""
        return self._ends([x for x in self._steps(start, stop) if self.at(x, y) == colour])

    def column(self, colour, x, *, start=-10, stop=HEIGHT + 50):
        """The same downwards."""
        return self._ends([y for y in self._steps(start, stop) if self.at(x, y) == colour])

    def area(self, differs_from, left, right):
        """The box of all in the strip between two places that is not of one colour: left, top, right, bottom."""
        xs, ys = self._steps(left, right), self._steps(HEIGHT + 1, HEIGHT + 23)
        found = [(x, y) for x in xs for y in ys if self.at(x, y) != differs_from]
        return (min(x for x, _ in found), min(y for _, y in found), max(x for x, _ in found) + 1 / self.ratio,
                max(y for _, y in found) + 1 / self.ratio)  # fmt: skip

    def _steps(self, start, stop):
        return [step / self.ratio for step in range(round(start * self.ratio), round(stop * self.ratio))]

    def _ends(self, found):
        assert found
        return found[0], found[-1] + 1 / self.ratio


@pytest.fixture
def painted(theme, name, ratio):
    theme.use(name)
    yield Painted(theme, ratio)
    theme.use("dark")


def line_of(painted):
    """How wide the line around an account's tile is."""
    return max(1, round(painted.ratio)) / painted.ratio if painted.tokens.badge_line else 0


def near(*values):
    return pytest.approx(values, abs=1.0)


def test_the_picture_fills_its_tile(painted):
    painted.tile(make_entry())
    assert painted.run(BLUE, 70) == near(0, WIDTH)
    assert painted.column(BLUE, 100) == near(0, HEIGHT)
    assert painted.at(100, HEIGHT + 2) == painted.tokens.canvas


def test_the_hover_plate(painted):
    painted.tile(make_entry(), HOVERED)
    assert painted.run(painted.tokens.skel2, 70) == near(-5, WIDTH + 5)
    assert painted.column(painted.tokens.skel2, 120) == near(-5, HEIGHT + 25)
    assert painted.at(-5, -5) == painted.tokens.canvas  # its corner is round


def test_the_selected_plate_and_its_ring_of_one_pixel(painted):
    painted.tile(make_entry(), SELECTED)
    ring = selected_ring(painted.tokens)
    assert painted.run(ring, 70) == near(-5, WIDTH + 5)
    assert painted.run(ring, 70, stop=0) == near(-5, -4)
    assert painted.column(ring, 120, start=100) == near(HEIGHT + 24, HEIGHT + 25)
    assert painted.at(-3, 70) == painted.tokens.plate


def test_the_ring_of_the_current_tile_is_two_pixels_wide(painted):
    painted.tile(make_entry(), BOTH)
    accent = painted.tokens.accent
    assert painted.run(accent, 70, stop=0) == near(-5, -3)
    assert painted.column(accent, 120, start=-10, stop=0) == near(-5, -3)
    assert painted.at(-2, 70) == painted.tokens.plate


def test_current_and_not_selected_has_no_fill(painted):
    painted.tile(make_entry(), CURRENT)
    assert painted.run(painted.tokens.accent, 70, stop=0) == near(-5, -3)
    assert painted.at(-2, 70) == painted.tokens.canvas


def test_flag_and_stars(painted):
    painted.tile(make_entry(review=EVERYTHING))
    canvas = painted.tokens.canvas
    left, top, right, bottom = painted.area(canvas, -4, 17)
    assert (left, right) == near(1.5, 12.5)  # the drawing of a flag of 14
    assert (top + bottom) / 2 == pytest.approx(HEIGHT + 12, abs=1.0)
    for star in range(4):
        begin = 20 + 14 * star
        left, top, right, bottom = painted.area(canvas, begin - 1, begin + 13)
        assert (left, right) == near(begin + 0.5, begin + 11.5)
        assert painted.at(begin + 6, HEIGHT + 12) == painted.tokens.star
        assert (top + bottom) / 2 == pytest.approx(HEIGHT + 12, abs=1.0)
    assert painted.at(20 + 14 * 4 + 6, HEIGHT + 12) == canvas


def test_label_note_and_account_from_the_right(painted):
    painted.tile(make_entry(review=EVERYTHING))
    tokens = painted.tokens
    assert painted.run(tokens.badge, HEIGHT + 9, start=150) == near(
        WIDTH - 16 + line_of(painted), WIDTH - line_of(painted)
    )
    assert painted.column(tokens.badge, WIDTH - 13, start=HEIGHT + 1) == near(
        HEIGHT + 4 + line_of(painted), HEIGHT + 20 - line_of(painted)
    )
    left, _top, right, _bottom = painted.area(tokens.canvas, WIDTH - 38, WIDTH - 18)
    assert (left, right) == near(WIDTH - 33.5, WIDTH - 22.5)  # the drawing of a note of 12
    green = tokens.label[Label.GREEN]
    assert painted.run(green, HEIGHT + 12) == near(WIDTH - 50, WIDTH - 40)
    assert painted.column(green, WIDTH - 45) == near(HEIGHT + 7, HEIGHT + 17)


def test_a_label_has_a_ring_in_the_mid_theme_alone(painted):
    painted.tile(make_entry(review=EVERYTHING))
    begin, _end = painted.run(painted.tokens.label[Label.GREEN], HEIGHT + 12)
    beside = painted.at(begin - 1 / painted.ratio, HEIGHT + 12)
    assert beside == (painted.tokens.label_ring or painted.tokens.canvas)


def test_on_a_plate_the_account_tile_has_the_colour_of_panels(painted):
    painted.tile(make_entry(), SELECTED)
    assert painted.run(painted.tokens.panel, HEIGHT + 9, start=150) == near(
        WIDTH - 16 + line_of(painted), WIDTH - line_of(painted)
    )


def test_duration_stands_left_of_the_account_tile(painted):
    painted.tile(make_entry(kind=Kind.VIDEO, duration=8.0))
    canvas = painted.tokens.canvas
    left, _top, right, _bottom = painted.area(canvas, WIDTH - 70, WIDTH - 18)
    assert right == pytest.approx(WIDTH - 22, abs=1.6)  # a figure has room of its own at its side
    assert left == pytest.approx(WIDTH - 22 - 25 - 4 - 12 + 1, abs=1.6)
    assert all(painted.at(x, HEIGHT + 12) == canvas for x in range(WIDTH - 22 - 25 - 3, WIDTH - 22 - 25))


def test_a_stack_shows_its_mark_and_count(painted):
    painted.tile(make_entry(kind=Kind.VIDEO, duration=8.0), stack=4)
    left, _top, right, _bottom = painted.area(painted.tokens.canvas, WIDTH - 90, WIDTH - 18)
    assert (left, right) == near(WIDTH - 22 - 7 - 4 - 12, WIDTH - 22.6)


def test_a_rejected_picture_is_at_a_third_and_its_strip_at_full_strength(painted):
    painted.tile(make_entry(review=Review(flag=Flag.REJECT)))
    canvas = painted.tokens.canvas
    shown = painted.at(100, 70)
    expected = [0.32 * a + 0.68 * b for a, b in zip(BLUE.getRgb()[:3], canvas.getRgb()[:3], strict=True)]
    assert shown.getRgb()[:3] == pytest.approx(expected, abs=2)
    assert painted.run(painted.tokens.badge, HEIGHT + 9, start=150) == near(
        WIDTH - 16 + line_of(painted), WIDTH - line_of(painted)
    )
    mark = painted.tokens.ct if painted.tokens.name == "mid" else painted.tokens.err
    left, _top, right, _bottom = painted.area(canvas, -4, 17)
    assert (left, right) == near(0.5, 13.5)
    assert any(_like(painted.at(x / 4, HEIGHT + 12), mark) for x in range(56))


def test_a_skeleton_has_its_final_size_and_bars_for_a_strip(painted):
    painted.tile(None, row=0, pictured=False)
    tokens = painted.tokens
    assert painted.run(tokens.skel, 70) == near(0, WIDTH)
    assert painted.run(tokens.skel2, HEIGHT + 12, stop=100) == near(0, 44)
    assert painted.run(tokens.skel2, HEIGHT + 12, start=100) == near(WIDTH - 16, WIDTH)
    assert painted.column(tokens.skel2, 20, start=HEIGHT + 1) == near(HEIGHT + 8, HEIGHT + 16)


def test_skeletons_alternate(painted):
    painted.tile(None, row=1, pictured=False)
    assert painted.at(100, 70) == painted.tokens.skel2


def test_hovered_stars_that_are_not_lit(painted):
    painted.tile(make_entry(review=Review(rating=1)), HOVERED)
    assert painted.at(6, HEIGHT + 12) == painted.tokens.star
    assert painted.at(14 * 2 + 6, HEIGHT + 12) == painted.tokens.star_off


def test_a_title_stands_below_the_strip(painted):
    painted.tile(make_entry(prompt="Rowing boats"), SELECTED, information=Information.TITLE)
    assert painted.column(painted.tokens.plate, 200, start=HEIGHT) == near(HEIGHT, HEIGHT + 40)
    drawn = [y for y in range(HEIGHT + 22, HEIGHT + 40)
             if any(_like(painted.at(x / 2, y), painted.tokens.ct2) for x in range(60))]  # fmt: skip
    assert drawn
    assert drawn[0] >= HEIGHT + 25
    assert drawn[-1] <= HEIGHT + 39


def test_with_nothing_below_the_plate_is_even_all_around(painted):
    painted.tile(make_entry(), SELECTED, information=Information.NOTHING)
    assert painted.column(selected_ring(painted.tokens), 100, start=100) == near(HEIGHT + 4, HEIGHT + 5)


def _like(colour, other):
    return all(abs(a - b) <= 24 for a, b in zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True))
