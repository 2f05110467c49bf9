"""A sentence for people keeps what it was made of, all the way to who shows it."""

from datetime import date

import pytest

from services.errors import RateLimitedError, UsageError
from services.words import Said, packed, said, unpacked


def test_it_is_the_english_text():
    assert said("Listing {name}", name="{odd} %n") == "Listing {odd} %n"
    assert said("100 % {sure}") == "100 % {sure}"


def test_it_keeps_its_template_and_values():
    text = said("Listing {name}", name="Scenario")
    assert (text.template, dict(text.values)) == ("Listing {name}", {"name": "Scenario"})
    assert dict(said("Nothing").values) == {}


def test_it_stays_itself_through_an_exception():
    for error in (UsageError(said("No {x}", x=1)), RateLimitedError(said("No {x}", x=1), retry_after=2.0)):
        assert isinstance(str(error), Said)
        assert str(error).template == "No {x}"


def test_a_nested_sentence_can_begin_with_a_large_letter():
    assert said("{what:capital} on {n:,} assets", what=said("pick"), n=1204) == "Pick on 1,204 assets"


def test_a_date_is_written_in_words():
    assert said("Newest: {day}.", day=date(2026, 11, 2)) == "Newest: 2 Nov 2026."


def test_a_sentence_is_kept_in_a_file_and_comes_back_with_its_parts():
    text = said("{what} on {n:,} assets, {tag}", what=said("Pick"), n=1204, tag='{"said"')
    back = unpacked(packed(text))
    assert back == text
    assert back.template == text.template
    assert back.values["what"].template == "Pick"


@pytest.mark.parametrize(
    "kept", ["Pick on 3 assets", '{"said": 3', '{"said": "{x}"}', '{"said": "{x}", "with": {"y": 1}}']
)
def test_other_text_that_was_kept_is_itself(kept):
    assert unpacked(kept) == kept


def test_plain_text_is_kept_as_it_is():
    assert packed("Pick on 3 assets") == "Pick on 3 assets"
