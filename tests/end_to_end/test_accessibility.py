"""The running window as assistive technology meets it: names, roles, order, nothing outside, and in German."""

import time

import pytest

pytestmark = pytest.mark.window

ROWS = ("list item", "table cell", "tree item", "table row")
GERMAN = {"LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"}
LEAST = (960, 600)


def until(condition, limit=15.0):
    end = time.monotonic() + limit
    while not (value := condition()):
        assert time.monotonic() < end, "never came true"
        time.sleep(0.05)
    return value


def opened(start, *, gallery="Gallery", **environ):
    program = start("demo", **environ)
    program.sees(gallery, "list")
    until(lambda: any(role == "list item" for role, _name, _area in program.controls()))
    return program


def stops(program, most=60):
    """What the Tab key visits, until it comes round; a list counts once."""
    found = []
    for _ in range(most):
        program.keys("Tab")
        now = tuple(program.focused())
        if now in found:
            return found
        found.append(now)
    raise AssertionError(f"the way of the focus has no end: {found}")


def test_every_control_has_a_name(start):
    program = opened(start)
    nameless = [(role, area) for role, name, area in program.controls() if not name.strip()]
    assert not nameless
    program.closes()


def test_tab_goes_from_the_toolbar_by_sidebar_and_gallery_to_the_status_bar(start):
    program = opened(start)
    program.keys("ctrl+f")
    until(lambda: program.focused()[1] == "Search")
    way = stops(program)
    names = [name for _role, name in way]
    gallery = next(place for place, (role, _name) in enumerate(way) if role == "list item")
    expected = ["Detail pane", "Pick", "Tile size"]
    places = [names.index(name) for name in expected]
    assert places == sorted(places)
    assert places[0] < gallery < places[1]
    program.closes()


def test_f6_goes_from_region_to_region_and_back(start):
    program = opened(start)
    program.keys("F6")
    detail = program.focused()
    program.keys("F6")
    sidebar = program.focused()
    program.keys("F6")
    assert program.focused()[0] == "list item"
    program.keys("shift+F6")
    assert program.focused() == sidebar != detail
    program.closes()


def test_nothing_that_is_not_shown_pretends_to_be(start):
    program = opened(start)
    assert "Welcome to Vitrine" not in program.names()
    assert "Add an account…" not in program.names()
    program.closes()


def test_the_smallest_window_holds_all_its_controls(start):
    program = opened(start)
    program.resizes(*LEAST)
    until(lambda: not any(name == "Pick" for _role, name, _area in program.controls()))

    def outside():
        return [
            (name, area)
            for role, name, area in program.controls()
            if role not in ROWS and (area[0] < 0 or area[0] + area[2] > LEAST[0] + 1)
        ]

    until(lambda: not outside())
    program.closes()


def test_the_window_speaks_german_where_the_system_does(start):
    program = opened(start, gallery="Galerie", **GERMAN)
    program.sees("Alle Objekte*")
    names = program.names()
    assert "Bewertung, 0 von 5" in names
    assert not {"Search", "Gallery", "Pick", "Reject", "Sources", "Status", "Tile size"} & set(names)
    program.closes()
