"""What can be wrong with a search: the sentences, and the one way to raise them."""

from __future__ import annotations

from typing import Final

from services.errors import QueryError
from services.finding.terms import Term

NO_FIELD: Final = "There is no field “{name}”. Did you mean {guess}?"
NO_VALUE: Final = "Say what to look for after {name}:"
NO_ACCOUNT: Final = "There is no account called “{value}”."
NO_PROVIDER: Final = "There is no provider called “{value}”."
NO_CHOICE: Final = "{name}: can be {choices}, not “{value}”."
NO_COMPARISON: Final = "{name}: cannot be compared with “{value}”."
NO_RATING: Final = "“{value}” is not a rating. Write 4, >=4 or 2-4, from 0 to 5."
NO_SIZE: Final = "“{value}” is not a size. Write 1024x1024, >2048 for the longer side, or 2mp."
NO_COST: Final = "“{value}” is not a cost. Write 0.5, >0.5 or 0.1-0.5."
NO_DATE: Final = "“{value}” is not a date. Write 2026-11-20, 2026-11, today, yesterday or 30d."
TOO_LONG: Final = "This search is too long."
OPEN_BRACKET: Final = "This bracket has no partner."
EMPTY_BRACKETS: Final = "There is nothing between these brackets."

SENTENCES: Final = (
    NO_FIELD, NO_VALUE, NO_ACCOUNT, NO_PROVIDER, NO_CHOICE, NO_COMPARISON, NO_RATING, NO_SIZE, NO_COST, NO_DATE,
    TOO_LONG, OPEN_BRACKET, EMPTY_BRACKETS,
)  # fmt: skip
"""All of them, for those who translate."""


def wrong(term: Term, sentence: str, **values: str) -> QueryError:
    """The error about a term's value; about the whole term where it has none."""
    start = term.value_at if term.value else term.start
    return QueryError(sentence, start, term.end, **values)
