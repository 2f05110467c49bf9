"""The sentences about wrong searches."""

from services.finding import faults
from services.finding.terms import terms
from services.words import Said


def test_an_error_says_its_sentence_and_where():
    error = faults.wrong(terms("fox type:x")[1], faults.no_account("x"))
    assert str(error) == "There is no account called “x”."
    assert (error.start, error.end) == (9, 10)


def test_a_sentence_can_be_said_in_another_language():
    sentence = str(faults.wrong(terms("rating:9")[0], faults.no_rating("9")))
    assert isinstance(sentence, Said)
    assert sentence.values == {"value": "9"}
