"""Every refusal becomes one sentence and the right kind of error."""

import pytest

from services.errors import NoPictureError
from services.pictures.refusals import Refusal, error_for


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_has_one_sentence(refusal):
    sentence = str(error_for(refusal))
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0


@pytest.mark.parametrize("refusal", [Refusal.VIDEO, Refusal.SOUND, Refusal.MODEL])
def test_what_has_no_picture_is_no_failure(refusal):
    assert isinstance(error_for(refusal), NoPictureError)


@pytest.mark.parametrize("refusal", [Refusal.WEB_PAGE, Refusal.XML, Refusal.CUT_OFF, Refusal.EMPTY])
def test_what_may_be_other_bytes_next_time_is_not_permanent(refusal):
    assert not error_for(refusal).permanent


def test_a_decoder_that_crashed_is_not_fed_the_same_bytes_again():
    assert error_for(Refusal.CRASHED).permanent


def test_too_large_tells_the_true_size():
    assert "16,383 × 16,383" in str(error_for(Refusal.TOO_LARGE, 16_383, 16_383))
