"""What fits better comes first."""

import pytest

from gui.palette.score import folded, score


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("dark", "Dark", "Darkroom"),
        ("pic", "Pick", "Copy picture"),
        ("copy", "Copy prompt", "Photocopy"),
        ("cp", "Copy prompt", "Scope"),
        ("side", "Sidebar", "Hide sidebar"),
        ("prmpt", "Copy prompt", "Undo"),
    ],
)
def test_the_closer_name_wins(typed, better, worse):
    assert score(typed, better) > score(typed, worse)


def test_every_typed_word_has_to_fit():
    assert score("copy pro", "Copy prompt")
    assert not score("copy zebra", "Copy prompt")


def test_the_menu_counts_less_than_the_name():
    assert score("theme", "Theme") > score("theme", "Light", "View, Theme") > 0


def test_nothing_typed_fits_everything():
    assert score("", "Copy prompt") > 0


def test_letters_scattered_over_words_are_no_fit():
    assert not score("qit", "Equal parts of mint")


def test_accents_and_case_do_not_matter():
    assert folded("Größe Éclair") == "grosse eclair"
    assert score("grosse", "Größe")
