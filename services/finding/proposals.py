"""What may follow what was typed so far: fields by their first letters, and their values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from services.finding.fields import choices
from services.finding.terms import OFFERED, Term, field_called, quoted, terms

MOST: Final = 8
FEWEST_LETTERS: Final = 2
"""A word is taken for the beginning of a field from so many letters on."""

EXAMPLES: Final[Mapping[str, tuple[str, ...]]] = {
    "rating": (">=4", ">=3", "5", "0"),
    "size": (">2048", "1024x1024", ">2mp"),
    "before": ("today", "30d", "month", "year"),
    "after": ("today", "yesterday", "7d", "30d", "month", "year"),
    "on": ("today", "yesterday", "month", "year"),
    "cost": (">0.5", "0.1-0.5"),
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names in use, by field: models, tags, labels of accounts, ids of providers."""

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def values(self, name: str) -> tuple[str, ...]:
        """What a field can have."""
        return self.names.get(name) or choices(name) or EXAMPLES.get(name, ())


@dataclass(frozen=True, slots=True)
class Proposal:
    """Put `text` in the place from `start` to `end`. `is_field`: a value has to follow."""

    text: str
    shown: str
    start: int
    end: int
    is_field: bool = False

    def put_into(self, typed: str) -> tuple[str, int]:
        """The text with the proposal in it, and where the caret stands then."""
        space = "" if self.is_field or typed[self.end :].startswith(" ") else " "
        return f"{typed[: self.start]}{self.text}{space}{typed[self.end :]}", self.start + len(self.text) + len(space)


def proposals(typed: str, caret: int, vocabulary: Vocabulary) -> list[Proposal]:
    """What may stand where the caret is, the likeliest first; nothing after a finished word."""
    term = next((each for each in terms(typed) if each.start < caret <= each.end), None)
    if term is None:
        return []
    if term.is_field and not term.guess:
        return _values(term, caret, vocabulary)
    return _fields(term, caret)


def all_fields(caret: int) -> list[Proposal]:
    """Every field, for who asks what there is."""
    return [Proposal(f"{name}:", f"{name}:", caret, caret, is_field=True) for name in OFFERED]


def _fields(term: Term, caret: int) -> list[Proposal]:
    begun = term.raw.removeprefix("-")
    start = term.end - len(begun)
    if caret < term.end or len(begun) < FEWEST_LETTERS or '"' in begun:
        return []
    found = [name for name in OFFERED if name.startswith(begun.lower())]
    meant = term.guess or field_called(begun)
    if meant in OFFERED and meant not in found:
        found.append(meant)
    rest = term.raw[term.raw.index(":") + 1 :] if term.guess else ""
    return [Proposal(f"{name}:{rest}", f"{name}:", start, term.end, is_field=True) for name in found[:MOST]]


def _values(term: Term, caret: int, vocabulary: Vocabulary) -> list[Proposal]:
    if caret < term.value_at - len(term.sign):
        return []
    begun = f"{term.sign}{term.value}" if term.name in EXAMPLES else term.value
    found = list(_matching(begun, vocabulary.values(term.name)))
    if any(value.casefold() == begun.casefold() for value in found):
        return []  # it is whole
    start = term.value_at - (len(term.sign) if term.name in EXAMPLES else 0)
    return [Proposal(_as_typed(term.name, value), value, start, term.end) for value in found[:MOST]]


def _as_typed(name: str, value: str) -> str:
    return value if name in EXAMPLES else quoted(value)


def _matching(begun: str, values: Iterable[str]) -> Iterable[str]:
    """Those that begin so, then those with a word that does, then those that hold it at all."""
    sought = begun.casefold()
    ranks: tuple[list[str], list[str], list[str]] = ([], [], [])
    for value in values:
        folded = value.casefold()
        at = folded.find(sought)
        if at >= 0:
            ranks[0 if at == 0 else 1 if not folded[at - 1].isalnum() else 2].append(value)
    return (*ranks[0], *ranks[1], *ranks[2])
