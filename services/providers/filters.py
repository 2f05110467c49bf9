"""Checks of the vendors' own list filters; a wrong one is refused before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from services.errors import UsageError
from services.providers.base import FeedInfo, FilterField

MAX_VALUE_CHARS: Final = 1024

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def check_filters(title: str, feed: FeedInfo, where: Mapping[str, str], reserved: Iterable[str]) -> None:
    """UsageError unless every filter is one of the feed's own, with a value it can have."""
    known = {field.name: field for field in feed.filters}
    ours = set(reserved)
    for name, value in where.items():
        if name in known:
            check_value(title, known[name], value)
        elif name in ours:
            raise UsageError(f"Vitrine sets {name} itself when it reads {title}; leave it out. Nothing was sent.")
        elif known:
            raise UsageError(f"{title} has no filter {name!r} here; it has {', '.join(known)}. Nothing was sent.")
        else:
            raise UsageError(f"{title} has no filters for this list, so {name!r} means nothing. Nothing was sent.")


def check_value(title: str, field: FilterField, value: str) -> None:
    """UsageError unless `value` is one of the choices, or usable text where there are none."""
    if field.choices and value not in field.choices:
        raise UsageError(f"{title} does not know {field.name}={value!r}; {_choices(field)}. Nothing was sent.")
    if not value.strip() or len(value) > MAX_VALUE_CHARS or _CONTROL.search(value):
        raise UsageError(f"The filter {field.name} of {title} needs a value on one line. Nothing was sent.")


def check_date(title: str, name: str, value: str) -> None:
    """UsageError unless `value` is an ISO 8601 date or time."""
    try:
        datetime.fromisoformat(value)
    except ValueError as err:
        raise UsageError(
            f"The filter {name} of {title} needs a date like 2026-01-31 or 2026-01-31T18:00:00Z. Nothing was sent."
        ) from err


def _choices(field: FilterField) -> str:
    shown = ", ".join(field.choices[:12])
    rest = len(field.choices) - 12
    return f"it knows {shown}" + (f" and {rest} more" if rest > 0 else "")
