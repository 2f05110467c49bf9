"""What the filters that are on are called: on the chips, in sentences, for assistive technology."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from gui.i18n import day, mark, plural, tr
from services.domain import Flag, Kind, Label, Status
from services.finding.filters import Filters, days_of
from services.finding.values import SIMILAR_BITS

KINDS: Mapping[Kind, str] = {
    Kind.IMAGE: mark("Image"),
    Kind.VIDEO: mark("Video"),
    Kind.AUDIO: mark("Audio"),
    Kind.MODEL: mark("3D"),
    Kind.DOCUMENT: mark("Document"),
    Kind.TEXT: mark("Text"),
    Kind.OTHER: mark("Other"),
}
STATUSES: Mapping[Status, str] = {
    Status.SUCCEEDED: mark("Finished"),
    Status.QUEUED: mark("In the queue"),
    Status.PROCESSING: mark("Generating"),
    Status.FAILED: mark("Failed"),
    Status.CANCELLED: mark("Cancelled"),
}
LABELS: Mapping[Label, str] = {
    Label.RED: mark("Red"),
    Label.YELLOW: mark("Yellow"),
    Label.GREEN: mark("Green"),
    Label.BLUE: mark("Blue"),
    Label.PURPLE: mark("Purple"),
}
FLAGS: Mapping[Flag, str] = {Flag.PICK: mark("Picked"), Flag.REJECT: mark("Rejected")}
STARS = (
    mark("One star and up"),
    mark("Two stars and up"),
    mark("Three stars and up"),
    mark("Four stars and up"),
    mark("Five stars"),
)
DATES: Mapping[str, str] = {
    "on:today": mark("Today"),
    "after:7d": mark("Last 7 days"),
    "after:30d": mark("Last 30 days"),
    "after:year": mark("This year"),
}
SIMILAR: Mapping[int, str] = {
    0: mark("The same picture"),
    4: mark("Nearly the same"),
    SIMILAR_BITS: mark("Similar"),
    16: mark("Distantly similar"),
}
"""How many of 64 bits two pictures may differ in, closest first."""
MOST_NAMES = 2
"""So many values of one filter are named; more are counted."""

Titles = Callable[[str], str]
"""The label of an account by its id."""


def date_words(term: str, today: date) -> str:
    """The words of a date filter."""
    if term in DATES:
        return tr(DATES[term])
    span = days_of(term, today)
    assert span is not None, "a date filter is a date term"
    first, last = span
    if first == last:
        return tr("Yesterday") if first == today - timedelta(days=1) else day(first)
    return tr("{first} to {last}", first=day(first), last=day(last))


def field_words(filters: Filters, field: str, titles: Titles, today: date) -> str:
    """What one filter is called; the field must be on."""
    match field:
        case "kinds":
            return _named(
                [tr(KINDS[kind]) for kind in filters.kinds], plural("%n type", "%n types", len(filters.kinds))
            )
        case "accounts":
            count = len(filters.accounts)
            return _named([titles(each) for each in filters.accounts], plural("%n account", "%n accounts", count))
        case "models":
            return _named(list(filters.models), plural("%n model", "%n models", len(filters.models)), most=1)
        case "statuses":
            count = len(filters.statuses)
            return _named([tr(STATUSES[each]) for each in filters.statuses], plural("%n state", "%n states", count))
        case "tags":
            return _named(list(filters.tags), plural("%n tag", "%n tags", len(filters.tags)))
        case _:
            return _marks_words(filters, field, today)


def words(filters: Filters, titles: Titles, today: date) -> list[str]:
    """What every filter that is on is called."""
    return [field_words(filters, field, titles, today) for field in filters.on()]


def sentence(filters: Filters, titles: Titles, today: date) -> str:
    """All of them in a row, only the first with a large letter unless it is a name."""
    return ", ".join(_in_a_row(filters, titles, today))


def _in_a_row(filters: Filters, titles: Titles, today: date) -> Iterator[str]:
    for place, (field, told) in enumerate(zip(filters.on(), words(filters, titles, today), strict=True)):
        own = field in ("stars", "flags", "unreviewed", "hidden")
        yield told[:1].lower() + told[1:] if place and own else told


def _marks_words(filters: Filters, field: str, today: date) -> str:
    match field:
        case "flags":
            return ", ".join(tr(FLAGS[flag]) for flag in filters.flags)
        case "labels":
            return ", ".join(tr(LABELS[label]) for label in filters.labels)
        case "stars":
            return tr(STARS[filters.stars - 1])
        case "unreviewed":
            return tr("Not reviewed")
        case "hidden":
            return tr("Hidden")
        case "similar":
            return tr(SIMILAR.get(filters.similar[0][1], SIMILAR[SIMILAR_BITS]))
        case _:
            return date_words(filters.date, today)


def _named(names: list[str], counted: str, *, most: int = MOST_NAMES) -> str:
    return ", ".join(names) if len(names) <= most else counted
