"""What the filter bar has on, as a value that the search language can say."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields, replace
from typing import Final

from services.domain import Flag, Kind, Label, Query, Shelf, Status
from services.finding.language import Names, parse, text_of

MOST_STARS: Final = 5
DATES: Final = ("on:today", "after:7d", "after:30d", "after:year")
"""The dates that are offered; each stays true as the days go by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Each field filters where it is not empty; several values of one field are OR, fields are AND.

    `accounts` are ids, `models` whole names, `stars` the fewest, `date` a term of the search language ("after:30d").
    `similar` is a uid and how many of 64 bits may differ.
    """

    kinds: tuple[Kind, ...] = ()
    accounts: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    date: str = ""
    tags: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    stars: int = 0
    labels: tuple[Label, ...] = ()
    unreviewed: bool = False
    hidden: bool = False
    similar: tuple[tuple[str, int], ...] = ()

    def on(self) -> tuple[str, ...]:
        """The names of the fields that filter."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))

    def without(self, *names: str) -> Filters:
        """The same with these fields empty."""
        usual = Filters()
        return replace(self, **{name: getattr(usual, name) for name in names})

    def text(self, names: Names) -> str:
        """The filters in the search language; "" where none is on."""
        undated = Query(
            accounts=self.accounts,
            kinds=self.kinds,
            statuses=self.statuses,
            models=self.models,
            tags=self.tags,
            flags=self.flags,
            ratings=((self.stars, MOST_STARS),) if self.stars else (),
            labels=self.labels,
            unreviewed=self.unreviewed,
            similar=self.similar,
            shelf=Shelf.HIDDEN if self.hidden else Shelf.ALL,
        )
        return " ".join(part for part in (text_of(undated, names), self.date) if part)

    def query(self, names: Names, *, today: dt.date | None = None) -> Query:
        """What passes them."""
        return parse(self.text(names), names, today=today)


def span_term(first: dt.date, last: dt.date) -> str:
    """The term of a span of days, both included."""
    return f"on:{first.isoformat()}" if first == last else f"on:{first.isoformat()}..{last.isoformat()}"


def days_of(term: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of a date term, None where it is none."""
    if not term:
        return None
    found = parse(term, Names(), today=today)
    if found.since is not None:
        return found.since.astimezone().date(), today
    begin, end = found.days[0]
    return begin.astimezone().date(), end.astimezone().date() - dt.timedelta(days=1)
