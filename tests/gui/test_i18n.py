"""Texts, numbers and the sentences of services, with and without a translation."""

import pytest
from PySide6.QtCore import QLocale, QTranslator

from gui.i18n import CONTEXT, SYSTEM, TRANSLATOR, languages, mark, number, plural, speak, told, tr
from services.errors import UsageError
from services.settings import LANGUAGES
from services.words import said


@pytest.fixture
def speaking(qapp):
    """`speaking("de")`, and English again afterwards."""
    before = QLocale()
    yield lambda wish: speak(qapp, wish)
    speak(qapp, "en")
    QLocale.setDefault(before)


def test_a_text_is_its_own_key_and_takes_values():
    assert tr("Listing {name}", name="{odd} %n") == "Listing {odd} %n"


def test_one_and_many_differ():
    assert [plural("%n asset", "%n assets", n) for n in (0, 1, 2)] == ["0 assets", "1 asset", "2 assets"]


def test_a_marked_text_is_itself():
    assert mark("Search") == "Search"


def test_large_numbers_are_separated():
    assert number(12486) == "12,486"
    assert plural("%n asset", "%n assets", 12486) == "12,486 assets"


def test_what_a_service_says_is_told_and_foreign_text_is_left_alone():
    assert told(UsageError(said("No {x}", x="{y}"))) == "No {y}"
    assert told("what a provider {says} %n") == "what a provider {says} %n"


def test_the_languages_are_those_that_can_be_set():
    assert tuple(key for key, _name in languages()) == LANGUAGES
    assert dict(languages())["de"] == "Deutsch"


def test_german_is_spoken_with_its_numbers_until_english_is_wished_again(qapp, speaking):
    assert speaking("de") == "de"
    assert tr("Cancel") == "Abbrechen"
    assert number(12486) == "12.486"
    assert speaking("en") == "en"
    assert tr("Cancel") == "Cancel"
    assert number(12486) == "12,486"


def test_qts_own_words_are_german_too(qapp, speaking):
    speaking("de")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_an_unknown_system_is_spoken_to_in_english(qapp, speaking, monkeypatch):
    assert speaking(SYSTEM) == "en"  # the language of a test run is C
    assert not qapp.findChildren(QTranslator, TRANSLATOR)
    assert CONTEXT == "Vitrine"
