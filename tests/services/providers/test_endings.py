"""When a signed address ends."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime

import pytest

from services.providers.endings import ends_at

END = datetime(2026, 11, 30, 23, 59, 59, tzinfo=UTC)
UNIX = int(END.timestamp())


def policy(value):
    told = base64.b64encode(json.dumps(value).encode()).decode()
    return told.replace("+", "-").replace("=", "_").replace("/", "~")


def cloudfront(unix=UNIX):
    said = {"Statement": [{"Resource": "x", "Condition": {"DateLessThan": {"AWS:EpochTime": unix}}}]}
    return f"https://cdn.example/a?p=100&Policy={policy(said)}&Key-Pair-Id=K&Signature=s"


@pytest.mark.parametrize(
    "url",
    [
        cloudfront(),
        f"https://cdn.example/a?Expires={UNIX}&Signature=s",
        "https://s3.example/a?X-Amz-Date=20261130T225959Z&X-Amz-Expires=3600&X-Amz-Signature=s",
    ],
)
def test_the_three_usual_ways_of_saying_it_are_read(url):
    assert ends_at(url) == END


@pytest.mark.parametrize(
    "url",
    [
        "", "https://cdn.example/a.png", "https://cdn.example/a?Expires=soon", "https://[", "https://x/a?Policy=%%%",
        f"https://x/a?Policy={policy([1])}", f"https://x/a?Policy={'A' * 9000}", cloudfront("never"),
        "https://s3.example/a?X-Amz-Date=20269930T225959Z&X-Amz-Expires=3600",
        "https://s3.example/a?X-Amz-Date=20261130T225959Z&X-Amz-Expires=x",
    ],
)  # fmt: skip
def test_whatever_does_not_say_it_is_none(url):
    assert ends_at(url) is None
