"""How long ago something was, in words, and for how long they are true."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from gui.last_check import holds_for, since_words

NOW = datetime(2026, 11, 20, 18, 51).astimezone()


@pytest.mark.parametrize(
    ("ago", "words", "holds"),
    [
        (timedelta(seconds=-5), "just now", timedelta(seconds=60)),
        (timedelta(seconds=20), "just now", timedelta(seconds=40)),
        (timedelta(seconds=150), "2 min ago", timedelta(seconds=30)),
        (timedelta(minutes=59, seconds=59), "59 min ago", timedelta(seconds=1)),
        (timedelta(hours=2), "at 16:51", timedelta(hours=5, minutes=9)),
        (timedelta(days=1), "yesterday, 18:51", timedelta(hours=5, minutes=9)),
        (timedelta(days=9), "11 Nov 2026, 18:51", timedelta(hours=5, minutes=9)),
    ],
)
def test_words_hold_until_the_next_would_be_true(qapp, ago, words, holds):
    assert since_words(NOW - ago, NOW) == words
    assert holds_for(NOW - ago, NOW) == holds
