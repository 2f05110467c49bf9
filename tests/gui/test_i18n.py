"""Texts without a translation are shown as they are written."""

from gui.i18n import mark, plural, tr


def test_a_text_is_its_own_key_and_takes_values():
    assert tr("Listing {name}", name="{odd} %n") == "Listing {odd} %n"


def test_one_and_many_differ():
    assert [plural("%n asset", "%n assets", n) for n in (0, 1, 2)] == ["0 assets", "1 asset", "2 assets"]


def test_a_marked_text_is_itself():
    assert mark("Search") == "Search"
