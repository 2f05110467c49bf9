"""The sentences about wrong searches."""

from services.finding import faults
from services.finding.terms import terms


def test_every_sentence_is_listed_for_translation():
    told = {value for name, value in vars(faults).items() if name.isupper() and isinstance(value, str)}
    assert told == set(faults.SENTENCES)


def test_an_error_says_its_sentence_and_keeps_its_parts():
    error = faults.wrong(terms("fox type:x")[1], faults.NO_ACCOUNT, value="x")
    assert str(error) == "There is no account called “x”."
    assert (error.start, error.end, error.values) == (9, 10, {"value": "x"})
