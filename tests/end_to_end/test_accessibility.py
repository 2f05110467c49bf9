"""The running window as assistive technology meets it: names, roles, order, nothing outside, and in German."""

import time

import pytest

from tests.end_to_end.program import Program

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


def opened(program, gallery="Gallery"):
    program.sees(gallery, "list")
    until(lambda: any(role == "list item" for role, _name, _area in program.controls()))
    return program


@pytest.fixture(scope="module")
def program(eyes, tmp_path_factory):
    """One run for all tests that only look and move the focus."""
    running = Program(eyes, tmp_path_factory.mktemp("home"), "demo")
    yield opened(running)
    running.closes()
    running.release()


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


def test_every_control_has_a_name(program):
    nameless = [(role, area) for role, name, area in program.controls() if not name.strip()]
    assert not nameless


def test_tab_goes_from_the_toolbar_by_sidebar_and_gallery_to_the_status_bar(program):
    program.keys("ctrl+f")
    until(lambda: program.focused()[1] == "Search")
    way = stops(program)
    names = [name for _role, name in way]
    gallery = next(place for place, (role, _name) in enumerate(way) if role == "list item")
    expected = ["Detail pane", "Pick", "Tile size"]
    places = [names.index(name) for name in expected]
    assert places == sorted(places)
    assert places[0] < gallery < places[1]


def test_f6_goes_from_region_to_region_and_back(program):
    program.keys("ctrl+f", "F6")
    until(lambda: program.focused()[0] == "table cell")
    sidebar = program.focused()
    program.keys("F6")
    until(lambda: program.focused()[0] == "list item")
    program.keys("F6")
    until(lambda: program.focused()[0] not in ROWS)
    program.keys("shift+F6", "shift+F6")
    until(lambda: program.focused() == sidebar)


def test_nothing_that_is_not_shown_pretends_to_be(program):
    assert "Welcome to Vitrine" not in program.names()
    assert "Add an account…" not in program.names()


def test_the_smallest_window_holds_all_its_controls(program):
    program.resizes(*LEAST)
    until(lambda: not any(name == "Pick" for _role, name, _area in program.controls()))

    def outside():
        return [
            (name, area)
            for role, name, area in program.controls()
            if role not in ROWS and (area[0] < 0 or area[0] + area[2] > LEAST[0] + 1)
        ]

    until(lambda: not outside())


def test_the_window_speaks_german_where_the_system_does(start):
    program = opened(start("demo", **GERMAN), "Galerie")
    program.sees("Alle Objekte*")
    names = program.names()
    assert "Bewertung, 0 von 5" in names
    assert not {"Search", "Gallery", "Pick", "Reject", "Sources", "Tile size"} & set(names)
    program.closes()
