"""What can be wrong with a search, in sentences."""

from __future__ import annotations

from services.errors import QueryError
from services.finding.terms import Term
from services.words import Said, said


def no_field(name: str, guess: str) -> Said:
    """A field typed wrong."""
    return said("There is no field “{name}”. Did you mean {guess}?", name=name, guess=guess)


def no_value(name: str) -> Said:
    """A field without a value."""
    return said("Say what to look for after {name}:", name=name)


def no_account(value: str) -> Said:
    """Nobody has this label."""
    return said("There is no account called “{value}”.", value=value)


def no_provider(value: str) -> Said:
    """Neither an id nor a title."""
    return said("There is no provider called “{value}”.", value=value)


def no_choice(name: str, value: str, choices: str) -> Said:
    """Not among the few words this field can have."""
    return said("{name}: can be {choices}, not “{value}”.", name=name, value=value, choices=choices)


def no_rating(value: str) -> Said:
    """Not from 0 to 5."""
    return said("“{value}” is not a rating. Write 4, >=4 or 2-4, from 0 to 5.", value=value)


def no_size(value: str) -> Said:
    """Neither sides nor megapixels."""
    return said("“{value}” is not a size. Write 1024x1024, >2048 for the longer side, or 2mp.", value=value)


def no_cost(value: str) -> Said:
    """Not a decimal number."""
    return said("“{value}” is not a cost. Write 0.5, >0.5 or 0.1-0.5.", value=value)


def no_date(value: str) -> Said:
    """Neither a day nor a word for one."""
    return said("“{value}” is not a date. Write 2026-11-20, 2026-11, today, yesterday or 30d.", value=value)


def too_long() -> Said:
    """More than anybody means."""
    return said("This search is too long.")


def open_bracket() -> Said:
    """One without the other."""
    return said("This bracket has no partner.")


def empty_brackets() -> Said:
    """Nothing between them."""
    return said("There is nothing between these brackets.")


def wrong(term: Term, sentence: Said) -> QueryError:
    """The error about a term's value; about the whole term where it has none."""
    return QueryError(sentence, term.value_at if term.value else term.start, term.end)
