"""Sizes as people read them."""

import pytest

from gui.sizes import size_words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (99_000, "99 kB"),
        (100_000, "0.1 MB"),
        (48_300_000, "48.3 MB"),
        (1_200_000_000, "1.2 GB"),
    ],
)
def test_a_size_has_one_decimal_from_a_tenth_of_a_megabyte_on(qapp, count, words):
    assert size_words(count) == words
