"""Reads and writes the values that are more than a word: ratings, sizes, costs and dates."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

from services.domain import CostSpan

Span = tuple[int, int | None]
Moments = tuple[datetime, datetime]

SIMILAR_BITS: Final = 10
"""Pictures of which so many of 64 bits differ are called similar where nobody says otherwise."""

MEGAPIXEL: Final = 1_000_000
MOST: Final = 10**15
_NUMBER: Final = r"\d{1,15}"
_DECIMAL: Final = r"(?:\d{1,15}(?:[.,]\d{1,15})?|[.,]\d{1,15})"
_EXACT: Final = re.compile(rf"({_NUMBER})[x×*]({_NUMBER})", re.ASCII | re.IGNORECASE)
_SIDES: Final = re.compile(rf"({_NUMBER})(?:-({_NUMBER}))?", re.ASCII)
_AREAS: Final = re.compile(rf"({_DECIMAL})(?:-({_DECIMAL}))?(mp|px)", re.ASCII | re.IGNORECASE)
_COSTS: Final = re.compile(rf"({_DECIMAL})(?:-({_DECIMAL}))?", re.ASCII)
_RATINGS: Final = re.compile(r"([0-5])(?:-([0-5]))?", re.ASCII)
_AGO: Final = re.compile(r"(\d{1,5})([dwmy])", re.ASCII | re.IGNORECASE)
_DAYS: Final = {"d": 1, "w": 7, "m": 30, "y": 365}
_DAY: Final = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", re.ASCII)


def rating_span(sign: str, value: str) -> tuple[int, int] | None:
    """4, 2-4, >=4 and the like as inclusive bounds from 0 to 5."""
    match = _RATINGS.fullmatch(value)
    if match is None:
        return None
    low, high = _span(sign, int(match[1]), int(match[2]) if match[2] else None)
    bounds = max(0, low), 5 if high is None else min(5, high)
    return bounds if bounds[0] <= bounds[1] else None


def rating_text(low: int, high: int) -> str:
    """The bounds as `rating_span` reads them."""
    if low == high:
        return str(low)
    return f">={low}" if high == 5 else f"<={high}" if low == 0 else f"{low}-{high}"


def exact_size(sign: str, value: str) -> tuple[int, int] | None:
    """1024x768 as width and height."""
    match = _EXACT.fullmatch(value)
    return (int(match[1]), int(match[2])) if match and sign in ("", "=") else None


def side_span(sign: str, value: str) -> Span | None:
    """2048, 1024-2048, >2048 and the like as bounds of the longer side in pixels."""
    match = _SIDES.fullmatch(value)
    if match is None:
        return None
    return _sound(_span(sign, int(match[1]), int(match[2]) if match[2] else None))


def area_span(sign: str, value: str) -> Span | None:
    """2mp, 1-2mp, >2mp as bounds in pixels; a bare 2mp or 0.5mp is whatever rounds to it."""
    match = _AREAS.fullmatch(value)
    if match is None:
        return None
    unit = MEGAPIXEL if match[3].lower() == "mp" else 1
    low = _pixels(match[1], unit)
    if match[2] is None and sign in ("", "=") and unit > 1:
        half = unit // 10 ** min(6, len(_decimal(match[1]).partition(".")[2])) // 2
        return max(0, low - half), low + max(0, half - 1)
    return _sound(_span(sign, low, _pixels(match[2], unit) if match[2] else None))


def span_text(low: int, high: int | None, unit: str = "") -> str:
    """Bounds as `side_span` and, with the unit px, `area_span` read them."""
    if high is None:
        return f">={low}{unit}"
    return f"{low}{unit}" if low == high else f"{low}-{high}{unit}"


def cost_span(sign: str, value: str) -> CostSpan | None:
    """0.5, 0.1-0.5, >0.5 and the like; the digits stay as they were typed."""
    match = _COSTS.fullmatch(value)
    if match is None or (match[2] and sign not in ("", "=", ">")):
        return None
    low, high = _decimal(match[1]), _decimal(match[2] or match[1])
    match sign:
        case ">" | ">=":
            return CostSpan(low=low, high=high if match[2] else "", beyond=sign == ">")
        case "<" | "<=":
            return CostSpan(high=low, beyond=sign == "<")
        case _:
            return CostSpan(low=low, high=high)


def cost_text(span: CostSpan) -> str:
    """The span as `cost_span` reads it."""
    sign = "" if span.beyond else "="
    if not span.high:
        return f">{sign}{span.low or 0}"
    if not span.low:
        return f"<{sign}{span.high}"
    if span.beyond:
        return f">{span.low}-{span.high}"
    return span.low if span.low == span.high else f"{span.low}-{span.high}"


def moments(value: str, today: date) -> Moments | None:
    """The first moment of a day, month or year and the first after it, both UTC; `a..b` from the one to the other.

    Days are local: 2026-11-20, 2026-11, 2026, today, yesterday, 30d (that many days ago), month and year (the present
    ones). A time is itself.
    """
    first, dots, last = value.partition("..")
    try:
        begin, end = _one(first, today)
        return (begin, _one(last, today)[1]) if dots else (begin, end)
    except (ValueError, OverflowError, OSError):
        return None


def moment_text(moment: datetime) -> str:
    """A moment as `moments` reads it: a day where it begins one here, else a time with its zone."""
    day = moment.astimezone().date()
    return day.isoformat() if _start(day) == moment else moment.astimezone(UTC).isoformat()


def moments_text(begin: datetime, end: datetime) -> str:
    """Two moments as `moments` reads them."""
    day = begin.astimezone().date()
    if (_start(day), _start(day + timedelta(days=1))) == (begin, end):
        return day.isoformat()
    return f"{begin.astimezone(UTC).isoformat()}..{end.astimezone(UTC).isoformat()}"


def _one(value: str, today: date) -> Moments:
    word = {"month": today.isoformat()[:7], "year": today.isoformat()[:4]}.get(value.lower(), value.lower())
    if word in ("today", "yesterday"):
        return _whole_day(today - timedelta(days=word == "yesterday"))
    if ago := _AGO.fullmatch(word):
        return _whole_day(today - timedelta(days=int(ago[1]) * _DAYS[ago[2]]))
    if day := _DAY.fullmatch(word):
        year, month = int(day[1]), int(day[2] or 1)
        if day[3]:
            return _whole_day(date(year, month, int(day[3])))
        after = date(year + 1, 1, 1) if not day[2] else date(year + month // 12, month % 12 + 1, 1)
        return _start(date(year, month, 1)), _start(after)
    moment = datetime.fromisoformat(value).astimezone(UTC)
    return moment, moment


def _whole_day(day: date) -> Moments:
    return _start(day), _start(day + timedelta(days=1))


def _start(day: date) -> datetime:
    return datetime(day.year, day.month, day.day).astimezone(UTC)


def _span(sign: str, low: int, high: int | None) -> Span:
    """Inclusive bounds of a whole number after its sign."""
    if high is not None:
        return low, high if sign in ("", "=") else -1
    match sign:
        case ">":
            return low + 1, None
        case ">=":
            return low, None
        case "<":
            return 0, low - 1
        case "<=":
            return 0, low
        case _:
            return low, low


def _sound(span: Span) -> Span | None:
    return span if span[1] is None or 0 <= span[0] <= span[1] else None


def _pixels(text: str, unit: int) -> int:
    return min(MOST, round(float(_decimal(text)) * unit))


def _decimal(text: str) -> str:
    return text.replace(",", ".")


def similar_of(text: str) -> tuple[str, int]:
    """A uid and how many of 64 bits may differ: "UID~10"; a uid alone means `SIMILAR_BITS`."""
    uid, _, bits = text.rpartition("~")
    if uid and bits.isascii() and bits.isdigit():
        return uid, min(int(bits[:3]), 64)
    return text, SIMILAR_BITS


def similar_text(uid: str, bits: int) -> str:
    """The same as it is written."""
    return f"{uid}~{bits}"
