"""Checks for request parameters: each turns a value into what the vendor works with, or says what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

Check = Callable[[Any], Any]


def text(value: Any) -> str:
    """Some text."""
    if not isinstance(value, str) or not value:
        raise ValueError("must be a non-empty text")
    return value


def whole(low: int, high: int | None = None) -> Check:
    """A whole number in a range, as a number or, in a query, in plain digits."""

    def check(value: Any) -> int:
        if isinstance(value, str) and value.isascii() and value.isdigit():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError("must be a whole number")
        if value < low:
            raise ValueError(f"must be at least {low}")
        if high is not None and value > high:
            raise ValueError(f"must be at most {high}")
        return value

    return check


def one_of(choices: Collection[str]) -> Check:
    """One of a set of words."""

    def check(value: Any) -> str:
        if value not in choices:
            raise ValueError(f"must be one of: {', '.join(list(choices)[:6])}")
        return str(value)

    return check


def many_of(choices: Collection[str]) -> Check:
    """Several of a set of words, joined by commas."""
    single = one_of(choices)

    def check(value: Any) -> tuple[str, ...]:
        return tuple(single(part) for part in text(value).split(","))

    return check


def boolean(value: Any) -> bool:
    """`true` or `false`."""
    if value not in {"true", "false"}:
        raise ValueError("must be true or false")
    return bool(value == "true")


def moment(value: Any) -> float:
    """An ISO 8601 moment with its zone, as seconds since 1970."""
    try:
        parsed = datetime.fromisoformat(text(value))
    except ValueError:
        raise ValueError("must be an ISO 8601 date") from None
    if parsed.tzinfo is None:
        raise ValueError("must tell its time zone")
    return parsed.timestamp()
