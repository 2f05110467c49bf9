"""A sentence for people keeps what it was made of, all the way to who shows it."""

from services.errors import RateLimitedError, UsageError
from services.words import Said, said


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
