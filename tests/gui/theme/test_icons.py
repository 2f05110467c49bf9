"""Icons come in the colour, size and ratio that were asked for."""

from __future__ import annotations

from configparser import ConfigParser
from importlib.resources import files

import pytest
from PySide6.QtGui import QColor

from gui.theme.icons import Icons, app_icon

NAMES = sorted(path.name[:-4] for path in files("resources").joinpath("icons", "lucide").iterdir()
               if path.name.endswith(".svg"))  # fmt: skip

NAMED = """
arrow-down-wide-narrow arrow-up-down audio-lines box chevron-down chevron-right circle-alert circle-check
circle-dashed circle-x clock cloud cloud-off columns-2 copy download external-link eye eye-off film flag
flag-off folder folder-open folder-output git-branch grid-2x2 grid-3x2 history image image-off images info
key-round layers layout-grid link-2 loader-circle lock maximize message-square minus move-horizontal
panel-left panel-right pause pipette play plus presentation refresh-cw repeat rotate-3d rows-3 search
skip-back skip-forward sliders-horizontal sparkles square-split-horizontal star triangle-alert unlink-2
volume-2 wifi-off x zoom-in
"""


@pytest.mark.parametrize("name", NAMES)
def test_every_packaged_icon_draws_something_in_one_colour(qapp, name):
    image = Icons().pixmap(name, 24, QColor("#8DB3EA")).toImage()
    solid = [colour for colour in _colours(image) if colour.alpha() > 180]
    assert solid
    assert all(
        abs(a - b) <= 2 for colour in solid for a, b in zip(colour.getRgb()[:3], (0x8D, 0xB3, 0xEA), strict=False)
    )


def test_a_ratio_of_two_has_twice_the_pixels(qapp):
    pixmap = Icons().pixmap("star", 12, QColor("white"), 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (24, 2.0)


def test_a_filled_icon_is_filled_in_the_middle(qapp):
    icons = Icons()
    middle = [icons.pixmap("star", 12, QColor("white"), filled=filled).toImage().pixelColor(6, 6).alpha()
              for filled in (True, False)]  # fmt: skip
    assert middle == [255, 0]


def test_the_same_icon_is_rendered_once(qapp):
    icons = Icons()
    first = icons.pixmap("flag", 14, QColor("white"))
    assert icons.pixmap("flag", 14, QColor("white")).cacheKey() == first.cacheKey()


def test_icons_of_the_design_are_packaged():
    assert set(NAMED.split()) <= set(NAMES)


def test_the_menu_entry_names_the_program_and_its_icon():
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read_string(files("resources").joinpath("linux", "vitrine.desktop").read_text("utf-8"))
    told = entry["Desktop Entry"]
    assert (told["Name"], told["Exec"], told["Icon"], told["Terminal"]) == ("Vitrine", "vitrine", "vitrine", "false")
    assert files("resources").joinpath("icons", "app", f"{told['Icon']}.svg").is_file()


def test_the_program_has_an_icon_in_four_sizes(qapp):
    assert {size.width() for size in app_icon().availableSizes()} == {16, 32, 48, 256}


def _colours(image):
    return [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
