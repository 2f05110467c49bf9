"""What an answer means when it is not a page."""

from __future__ import annotations

import pytest

from services.errors import ForbiddenError, RateLimitedError
from services.providers.answers import MAX_MESSAGE_CHARS, explain_status, message_in, token_refused
from services.providers.base import Answer


@pytest.mark.parametrize(
    "body",
    [
        {"message": "found"},
        {"messege": "found"},
        {"reason": "found", "trace_id": "tr_1"},
        {"detail": "found"},
        {"title": "found"},
        {"error": "found", "code": "X"},
        {"error": {"message": "found"}},
        {"error": {"type": "t", "title": "worse", "detail": "found"}, "status": "error", "status_message": "t"},
        {"error": {"title": "found"}},
        {"success": False, "error": {"error_message": "found", "error_code": "1"}},
        {"errors": [{"title": "worse", "detail": "found"}]},
        {"errors": {"page": ["found"]}},
        {"message": {"page": ["found"]}},
        {"message": "", "reason": "found"},
        {"message": None, "error": ["", "found"]},
        "found",
        ["found"],
    ],
)
def test_the_message_is_found_wherever_it_hides(body):
    assert message_in(body) == "found"


@pytest.mark.parametrize("body", [None, {}, [], 7, True, {"message": 7}, {"message": " "}, {"data": "secret"}])
def test_no_message_is_none(body):
    assert message_in(body) is None


def test_a_message_without_end_is_cut():
    message = message_in({"message": "word " * 10_000})
    assert len(message) <= MAX_MESSAGE_CHARS
    assert message.endswith("\u2026")


def test_nesting_without_end_is_not_followed():
    body: object = "bottom"
    for _ in range(5000):
        body = {"error": body}
    assert message_in(body) is None


def test_a_message_is_one_visible_line():
    assert message_in({"message": 'a\r\nb\x1b[31m\u202eevil\u2066 "quoted"\x00'}) == "a b [31m evil 'quoted'"


@pytest.mark.parametrize(
    "secret",
    [
        "pictai_CANARY",
        "Bearer CANARYCANARY",
        "Basic Q0FOQVJZOkNBTkFSWQ==",
        "key=CANARYxx",
        '{"key": "CANARYxx"}',
        "token: CANARYxx",
        "CANARY0123456789",
        "CANARYCANARYCANARYCANARYCANARYCANARY",
        "https://h.example/a?Signature=CANARY",
        "https://CANARY@h.example/a",
        "sk-CANARY-0123456789abc",
    ],
)
def test_what_could_be_a_secret_is_hidden(secret):
    message = message_in({"message": f"Refused: {secret} is wrong"})
    assert "CANARY" not in message
    assert "Q0FOQVJZ" not in message
    assert message.startswith("Refused:")


@pytest.mark.parametrize(
    "said", ["Invalid API key", "Rate limit exceeded. Maximum 5 queued requests allowed.", "invalid_params"]
)
def test_plain_words_are_quoted_whole(said):
    assert f'("{said}")' in str(explain_status("X", Answer(status=400, body={"message": said})))


@pytest.mark.parametrize(
    "body",
    [{"reason": "Plan", "details": {"actionName": "a", "actionLimit": 3}}, {"error": "Q", "code": "QUOTA_EXCEEDED"}],
)
def test_a_ceiling_of_the_plan_is_not_cured_by_waiting(body):
    assert isinstance(explain_status("X", Answer(status=429, body=body)), ForbiddenError)


def test_a_cool_down_is():
    error = explain_status("X", Answer(status=429, body={"reason": "Cooldown", "remainingSeconds": 12}))
    assert isinstance(error, RateLimitedError)
    assert error.retry_after is None


@pytest.mark.parametrize("status", [200, 201, 204, 269])
def test_every_2xx_is_success(status):
    assert explain_status("X", Answer(status=status, body={})) is None


@pytest.mark.parametrize(
    ("status", "body", "stale"),
    [
        (400, {"reason": "Invalid paginationToken"}, True),
        (400, {"message": "nextPageKey is not valid"}, True),
        (422, {"code": "INVALID", "message": "bad", "fields": [{"name": "nextPageKey", "errors": "x"}]}, True),
        (400, {"reason": "pageSize must be between 1 and 100"}, False),
        (401, {"message": "token expired"}, False),
        (500, {"message": "token"}, False),
        (400, None, False),
    ],
)
def test_a_stale_page_token_is_told_from_other_refusals(status, body, stale):
    assert bool(token_refused("X", Answer(status=status, body=body))) is stale
