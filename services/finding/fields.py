"""What each field of the language says about a `Query`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from services.domain import Flag, Kind, Label, Shelf, Status
from services.errors import QueryError
from services.finding import faults, values
from services.finding.faults import wrong
from services.finding.names import Names
from services.finding.terms import Term

Part = Mapping[str, object]
"""Fields of a `Query` with their values."""

C = TypeVar("C", Kind, Status, Flag, Label, Shelf)

STATES: Final[Mapping[str, Part]] = {
    "unreviewed": {"unreviewed": True},
    "hidden": {"shelf": Shelf.HIDDEN},
    "recent": {"shelf": Shelf.RECENT},
    "picked": {"flags": (Flag.PICK,)},
    "rejected": {"flags": (Flag.REJECT,)},
    "running": {"statuses": (Status.QUEUED, Status.PROCESSING)},
    "rated": {"ratings": ((1, 5),)},
    "labelled": {"labels": tuple(label for label in Label if label is not Label.NONE)},
}
"""What may follow `is:`; each is a field of its own, so two of them must both hold."""

_KINDS: Final = {**{kind.value: kind for kind in Kind}, "images": Kind.IMAGE, "videos": Kind.VIDEO, "model": Kind.MODEL}
_STATUSES: Final = {**{status.value: status for status in Status}, "canceled": Status.CANCELLED}
_FLAGS: Final = {**{flag.value: flag for flag in Flag}, "picked": Flag.PICK, "rejected": Flag.REJECT}
_LABELS: Final = {label.value: label for label in Label}
_SHELVES: Final = {shelf.value: shelf for shelf in Shelf}


@dataclass(frozen=True, slots=True)
class Context:
    """What values are understood by."""

    names: Names
    today: date


Reader = Callable[[Term, Context], Part]


def read(term: Term, context: Context) -> Part:
    """What a field term says; QueryError where that is nothing."""
    if term.guess:
        end = term.start + term.minus + len(term.name)
        raise QueryError(faults.no_field(term.name, term.guess), term.start + term.minus, end)
    if not term.value:
        raise wrong(term, faults.no_value(term.name))
    return READERS[term.name](term, context)


def choices(name: str) -> tuple[str, ...]:
    """The words a field can have, for those that have a fixed set."""
    enums = {"type": Kind, "status": Status, "flag": Flag, "label": Label}
    if name == "is":
        return tuple(STATES)
    return tuple(each.value for each in enums[name]) if name in enums else ()


def _word(term: Term) -> str:
    """The value of a field that knows no comparison; an equals sign says nothing there."""
    return term.value if term.sign in ("", "=") else term.sign + term.value


def _texts(field: str) -> Reader:
    return lambda term, _context: {field: (_word(term),)}


def _one_of(field: str, known: Mapping[str, C]) -> Reader:
    def reader(term: Term, _context: Context) -> Part:
        found = known.get(_word(term).lower())
        if found is None:
            raise _no_choice(term)
        return {field: (found,)}

    return reader


def _no_choice(term: Term) -> QueryError:
    listed = ", ".join(choices(term.name))
    return wrong(term, faults.no_choice(term.name, _word(term), listed))


def _model(term: Term, _context: Context) -> Part:
    return {"models" if term.sign == "=" else "model_parts": (_word(term),)}


def _account(term: Term, context: Context) -> Part:
    if term.sign == "=":
        return {"accounts": (term.value,)}
    found = context.names.account_ids(_word(term))
    if not found:
        raise wrong(term, faults.no_account(_word(term)))
    return {"accounts": found}


def _provider(term: Term, context: Context) -> Part:
    found = term.value if term.sign == "=" else context.names.provider_id(_word(term))
    if found is None:
        raise wrong(term, faults.no_provider(_word(term)))
    return {"providers": (found,)}


def _rating(term: Term, _context: Context) -> Part:
    found = values.rating_span(term.sign, term.value)
    if found is None:
        raise wrong(term, faults.no_rating(term.sign + term.value))
    return {"ratings": (found,)}


def _size(term: Term, _context: Context) -> Part:
    for field, reader in (("sizes", values.exact_size), ("sides", values.side_span), ("areas", values.area_span)):
        found = reader(term.sign, term.value)
        if found is not None:
            return {field: (found,)}
    raise wrong(term, faults.no_size(term.sign + term.value))


def _cost(term: Term, _context: Context) -> Part:
    found = values.cost_span(term.sign, term.value)
    if found is None:
        raise wrong(term, faults.no_cost(term.sign + term.value))
    return {"costs": (found,)}


def _date(term: Term, context: Context) -> Part:
    found = values.moments(term.value, context.today) if term.sign in ("", "=") else None
    if found is None or (".." in term.value and term.name != "on"):
        raise wrong(term, faults.no_date(term.sign + term.value))
    match term.name:
        case "after":
            return {"since": found[0]}
        case "before":
            return {"until": found[0]}
        case _:
            return {"days": (found,)}


def _state(term: Term, _context: Context) -> Part:
    found = STATES.get(_word(term).lower())
    if found is None:
        raise _no_choice(term)
    return found


def _shelf(term: Term, _context: Context) -> Part:
    found = _SHELVES.get(_word(term).lower())
    if found is None:
        raise wrong(term, faults.no_choice(term.name, _word(term), ", ".join(_SHELVES)))
    return {"shelf": found}


def _similar(term: Term, _context: Context) -> Part:
    return {"similar": (values.similar_of(_word(term)),)}


READERS: Final[Mapping[str, Reader]] = {
    "model": _model,
    "seed": _texts("seeds"),
    "tag": _texts("tags"),
    "account": _account,
    "provider": _provider,
    "type": _one_of("kinds", _KINDS),
    "status": _one_of("statuses", _STATUSES),
    "flag": _one_of("flags", _FLAGS),
    "label": _one_of("labels", _LABELS),
    "rating": _rating,
    "size": _size,
    "before": _date,
    "after": _date,
    "on": _date,
    "cost": _cost,
    "is": _state,
    "list": _texts("feeds"),
    "uid": _texts("uids"),
    "shelf": _shelf,
    "similar": _similar,
}
