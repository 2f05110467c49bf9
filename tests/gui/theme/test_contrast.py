"""Every pair of colours that the window paints, in one place, and whether it can be read.

A new pair belongs into one of the tables here; the style sheet is searched for pairs that are in none.
"""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from gui.grid.stamps import selected_ring
from gui.theme.appearance import CANVASES, Appearance, contrast, readable_on
from gui.theme.tokens import ThemeName

TEXT, MARK = 4.5, 3.0
THEMES = [name.value for name in ThemeName]

WINDOW_TEXT = {
    "panel": "text text2 text3 accent ok warn err",  # sidebar, detail pane, dialogs
    "chrome": "text text2 text3 accent",  # menu bar, toolbar, status bar, footers
    "raised": "text text2 text3 accent err",  # fields, cards, menus, tooltips, buttons
    "hover": "text",  # whatever the pointer is over
    "active": "text",  # pressed, selected row, chip that is on
    "segment": "text",  # chosen segment
    "ok_soft": "text text2",  # notices, banners, results
    "warn_soft": "text text2",
    "err_soft": "text text2 err",
    "accent_soft": "text",  # pills, drop target
    "accent_fill": "on_accent",  # primary button, selected words
    "accent_hover": "on_accent",
    "err": "panel",  # the button that confirms a removal
    "badge": "badge_text",  # account tile
}
WINDOW_MARKS = {
    "panel": "outline text2 text3 accent accent_fill ok warn err star",
    "chrome": "text2 ok warn err accent",
    "raised": "outline text2 text3 accent err",
    "hover": "text text2",
    "active": "text text2 star accent",
    "ok_soft": "ok",
    "warn_soft": "warn",
    "err_soft": "err",
}
CANVAS_TEXT = {
    "canvas": "ct ct2",  # group titles, strips, empty states
    "skel2": "ct ct2",  # strip of a hovered tile
    "plate": "ct ct2",  # strip of a selected tile
    "raised": "text text3",  # cards
    "badge": "badge_text",
    "panel": "badge_text",  # account tile on a plate
}
CANVAS_MARKS = {
    "canvas": "star accent ct2",
    "skel2": "star ct2",
    "plate": "star accent ct2",
    "raised": "accent text2 err",
}
FADED = {"outline"}
"""What says that something cannot be used now need not reach a ratio."""


def pairs(table):
    return [(front, back) for back, fronts in table.items() for front in fronts.split()]


@pytest.fixture(params=THEMES)
def tokens(request, qapp):
    return Appearance(theme=request.param, contrast="off").tokens()


@pytest.fixture(params=[(theme, canvas) for theme in THEMES for canvas in ("theme", *CANVASES)], ids="-".join)
def marks(request, qapp):
    theme, canvas = request.param
    return Appearance(theme=theme, canvas=canvas, contrast="off").on_canvas()


@pytest.mark.parametrize(("front", "back"), pairs(WINDOW_TEXT))
def test_words_in_the_window_can_be_read(tokens, front, back):
    assert contrast(tokens.colour(front), tokens.colour(back)) >= TEXT - 0.05


@pytest.mark.parametrize(("front", "back"), pairs(WINDOW_MARKS))
def test_marks_in_the_window_can_be_seen(tokens, front, back):
    assert contrast(tokens.colour(front), tokens.colour(back)) >= MARK - 0.05


@pytest.mark.parametrize(("front", "back"), pairs(CANVAS_TEXT))
def test_words_among_the_pictures_can_be_read(marks, front, back):
    assert contrast(marks.colour(front), marks.colour(back)) >= TEXT - 0.05


@pytest.mark.parametrize(("front", "back"), pairs(CANVAS_MARKS))
def test_marks_among_the_pictures_can_be_seen(marks, front, back):
    assert contrast(marks.colour(front), marks.colour(back)) >= MARK - 0.05


@pytest.mark.parametrize("back", ["canvas", "plate", "skel2"])
def test_the_mark_of_a_rejected_tile_can_be_seen(marks, back):
    mark = marks.ct if marks.name is ThemeName.MID else marks.err
    assert contrast(mark, marks.colour(back)) >= MARK


@pytest.mark.parametrize("back", ["canvas", "plate"])
def test_the_ring_of_a_selected_tile_can_be_seen(marks, back):
    assert contrast(selected_ring(marks), marks.colour(back)) >= MARK


@pytest.mark.parametrize("back", ["canvas", "plate", "skel2"])
def test_labels_can_be_told_from_what_is_around_them(marks, back):
    around = marks.label_ring or marks.colour(back)
    assert all(contrast(colour, around) >= MARK for colour in marks.label.values())


def test_initials_in_labels_can_be_read(marks):
    assert all(contrast(readable_on(colour), colour) >= TEXT for colour in marks.label.values())


def test_high_contrast_makes_no_pair_worse(tokens):
    strong = Appearance(theme=tokens.name, contrast="on").tokens()
    for front, back in (*pairs(WINDOW_TEXT), *pairs(WINDOW_MARKS)):
        before = contrast(tokens.colour(front), tokens.colour(back))
        assert contrast(strong.colour(front), strong.colour(back)) >= before - 0.01


def test_the_style_sheet_paints_no_other_pair():
    known = set(pairs(WINDOW_TEXT)) | {("ct", "canvas"), ("ct2", "canvas")}
    sheet = re.sub(
        r"/\*.*?\*/", "", files("resources").joinpath("styles", "vitrine.qss").read_text("utf-8"), flags=re.DOTALL
    )
    unknown = set()
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        for kind in ("", "selection-"):
            front = re.search(rf"(?:^|[;\s]){kind}color:\s*@(\w+)", body)
            back = re.search(rf"(?:^|[;\s]){kind}background(?:-color)?:\s*@(\w+)", body)
            if front and back and front[1] not in FADED and (front[1], back[1]) not in known:
                unknown.add((selector.strip(), front[1], back[1]))
    assert unknown == set()
