"""How a list is ordered and divided: values that the window chooses and the catalogue obeys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """In which order a list is shown; NEWEST is the order of README."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RATING = "rating"
    MODEL = "model"
    LARGEST = "largest"

    @property
    def by_date(self) -> bool:
        """True where neighbours are neighbours in time."""
        return self in (Sort.NEWEST, Sort.OLDEST)


class GroupBy(StrEnum):
    """What a list is divided by."""

    DAY = "day"
    PROMPT = "prompt"
    MODEL = "model"
    ACCOUNT = "account"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """How a list is ordered and divided."""

    sort: Sort = Sort.NEWEST
    group: GroupBy = GroupBy.DAY

    @property
    def divided_by(self) -> GroupBy:
        """What the list is really divided by: days only where it is ordered by date."""
        return GroupBy.NONE if self.group is GroupBy.DAY and not self.sort.by_date else self.group
