"""Keys as caps."""

import pytest

from gui.widgets.key_caps import CAP, LEAST_WIDTH, KeyCaps, parts_of, span, width_of


@pytest.mark.parametrize(
    ("key", "caps"),
    [("Ctrl+Shift+C", ["Ctrl", "Shift", "C"]), ("+", ["+"]), ("Ctrl++", ["Ctrl", "+"]), ("-", ["−"]), ("", [])],
)
def test_each_part_of_a_key_is_a_cap(qapp, key, caps):
    assert parts_of(key) == caps


def test_between_two_keys_stands_a_word(qapp):
    parts = span("1", "5")
    assert [(str(part), part.is_word) for part in parts] == [("1", False), ("to", True), ("5", False)]


def test_a_cap_is_as_wide_as_in_the_design(theme):
    assert width_of(parts_of("I"), theme) == LEAST_WIDTH


def test_it_says_its_keys_and_has_its_size(theme, qtbot):
    caps = KeyCaps(theme, parts_of("Ctrl+F"))
    qtbot.addWidget(caps)
    assert caps.accessibleName() == "Ctrl F"
    assert caps.sizeHint().height() == CAP
    assert caps.sizeHint().width() == width_of(parts_of("Ctrl+F"), theme)


def test_caps_are_outlined_on_the_panel(theme, qtbot):
    caps = KeyCaps(theme, parts_of("F"))
    qtbot.addWidget(caps)
    caps.resize(caps.sizeHint())
    image = caps.grab().toImage()
    assert image.pixelColor(0, CAP // 2) == theme.tokens.line2
    assert image.pixelColor(2, CAP // 2) == theme.tokens.panel
