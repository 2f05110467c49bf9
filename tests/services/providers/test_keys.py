"""Keys as they are typed."""

from __future__ import annotations

import pytest

from services.errors import UsageError
from services.providers.base import CredentialField
from services.providers.keys import clean_key, clean_keys, trimmed

FIELD = CredentialField(name="key", label="API key")


@pytest.mark.parametrize(
    "typed", ["abc", " abc\n", "\ufeffabc\u200b", "Bearer abc", "bearer  abc ", "Authorization: Bearer abc"]
)
def test_what_pasting_adds_is_taken_off(typed):
    assert trimmed(typed) == "abc"


def test_a_key_that_only_begins_like_the_word_stays():
    assert trimmed("bearerabc") == "bearerabc"


@pytest.mark.parametrize("typed", ["", "Bearer ", "a b", "a\nb", "k\u00e9y", "a\u200bb", "k" * 5000, "\x1b"])
def test_what_cannot_be_a_key_is_refused_without_repeating_it(typed):
    with pytest.raises(UsageError) as caught:
        clean_key("X", FIELD, typed)
    assert not typed.strip() or typed not in str(caught.value)


def test_a_key_of_another_vendor_is_not_tried_here():
    with pytest.raises(UsageError, match="Pictory"):
        clean_key("X", FIELD, "pictai_abc")


def test_a_prefix_the_vendor_promises_is_demanded():
    field = CredentialField(name="key", label="API key", prefix="pictai_")
    assert clean_key("X", field, "pictai_abc") == "pictai_abc"
    with pytest.raises(UsageError, match="pictai_"):
        clean_key("X", field, "abc")


def test_a_missing_field_is_an_empty_one():
    with pytest.raises(UsageError, match="empty"):
        clean_keys("X", (FIELD,), {})
