"""A picker over the window finds pure greys, but for accent, labels and what states are told by; and pictures."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QWidget

from services.domain import Flag, Kind, Label, Review, Status
from tests.conftest import until
from tests.gui.fake_gallery import FakeGallery
from tests.gui.grid.fakes import make_entry
from tests.gui.opening import opened

COLOURED = ("accent", "accent_fill", "accent_hover", "accent_soft", "ok", "warn", "err", "ok_soft", "warn_soft",
            "err_soft")  # fmt: skip
SOLID = 6
"""A square of one colour this large is an area and not the edge of a letter."""


@pytest.mark.parametrize("canvas", ["theme", "black"])
@pytest.mark.parametrize("name", ["dark", "mid", "light"])
def test_every_pixel_outside_the_pictures_is_grey_or_a_colour_of_the_theme(qt_run, theme, tmp_path, name, canvas):
    image, tokens, marks = qt_run(grabbed(theme, tmp_path, name, canvas))
    known = [tokens.colour(each) for each in COLOURED] + [marks.colour(each) for each in COLOURED]
    known += [*tokens.label.values(), *marks.label.values()]
    strange = Counter()
    for pixel, count in pixels(image).items():
        if len(set(pixel)) > 1 and not any(mixed(pixel, colour.getRgb()[:3]) for colour in known):
            strange[pixel] += count
    assert not strange, strange.most_common(5)


@pytest.mark.parametrize("name", ["dark", "mid", "light"])
def test_every_area_has_the_colour_of_a_token(qt_run, theme, tmp_path, name):
    image, tokens, marks = qt_run(grabbed(theme, tmp_path, name, "theme"))
    named = {each.colour(key).getRgb()[:3] for each in (tokens, marks) for key in each.names()}
    named |= {colour.getRgb()[:3] for colour in tokens.label.values()}
    assert {place: pixel for pixel, place in areas(image).items() if pixel not in named} == {}


async def grabbed(theme, folder, name, canvas):
    """The window with a tile of every state, its pictures painted over with the canvas."""
    theme.use(name)
    theme.use_canvas(canvas)
    try:
        async with opened(theme, FakeGallery(24, make=varied), folder, size=(1440, 900)) as it:
            await it.listed(24)
            await until(lambda: it.window.findChild(QWidget, "promptText").isVisible())
            image = it.window.grab().toImage()
            painter = QPainter(image)
            for area in pictured(it):
                painter.fillRect(area, theme.tokens.canvas)
            painter.end()
            return image, theme.tokens, theme.on_canvas
    finally:
        theme.use("dark")
        theme.use_canvas("theme")


def varied(key):
    states = (Status.SUCCEEDED, Status.QUEUED, Status.PROCESSING, Status.FAILED)
    labels, flag = list(Label), Flag.PICK if key % 3 else Flag.NONE  # rejected ones are dimmed
    review = Review(rating=key % 6, label=labels[key % len(labels)], flag=flag, note="n" if key % 2 else "")
    kinds = (Kind.IMAGE, Kind.VIDEO, Kind.AUDIO, Kind.MODEL)
    status = states[key % 5 % 4]
    share = 0.4 if status is Status.PROCESSING else None
    return make_entry(key, review=review, status=status, kind=kinds[key % 4], duration=8.0, progress=share)


def pictured(it):
    """The places of pictures, whatever covers them: tiles, and the preview in the detail pane."""
    for row in it.grid.visible_rows():
        entry = it.model.entry(row)
        if entry is None or entry.asset.status is Status.SUCCEEDED:
            x, y, width, height = it.grid._grid.box(row)
            place = it.grid.viewport().mapTo(it.window, QPoint(x, y - it.grid.verticalOffset()))
            yield QRect(place.x(), place.y(), width, height)
    preview = it.window.findChild(QWidget, "previewArea")
    yield QRect(preview.mapTo(it.window, QPoint()), preview.size())


def pixels(image):
    found = Counter()
    data, width = image.convertToFormat(image.Format.Format_RGB32), image.width()
    for y in range(data.height()):
        line = bytes(data.constScanLine(y)[: 4 * width])
        found.update(zip(line[2::4], line[1::4], line[0::4], strict=True))
    return found


def areas(image):
    """Every colour that fills a square somewhere, and where."""
    found = {}
    for y in range(0, image.height() - SOLID, 3):
        for x in range(0, image.width() - SOLID, 3):
            colour = image.pixelColor(x, y)
            if colour.getRgb()[:3] not in found and solid(image, x, y, colour):
                found[colour.getRgb()[:3]] = (x, y)
    return found


def solid(image, x, y, colour):
    return all(image.pixelColor(x + across, y + down) == colour for across in range(SOLID) for down in range(SOLID))


def mixed(pixel, colour):
    """True where the pixel is this colour, or an edge of it on a grey: of its chroma a share, the rest grey."""
    chroma = [a - min(colour) for a in colour]
    most = max(chroma)
    if not most:
        return False
    own = [a - min(pixel) for a in pixel]
    share = max(own) / most
    return share <= 1.05 and all(abs(a - share * b) <= 3 for a, b in zip(own, chroma, strict=True))


def test_the_palette_alone_is_of_the_theme(theme, qapp):
    """A widget that no sheet knows looks right."""
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.tokens.raised
