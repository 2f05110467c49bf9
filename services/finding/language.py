"""The search language: `parse` makes a `Query` of what was typed, `text_of` writes a `Query` down.

copper heron "at dawn" -sketch          words and phrases, and what must not be there
model:flux  model:="FLUX.1 [dev]"       a part of the name, and the whole name
tag:"key art"  -type:video  is:rated    the same field twice means OR, different ones AND
rating:>=4  size:>2048  cost:0.1-0.5  after:30d  on:2026-11
( tag:alpine )  -( tag:alpine rating:1 )    conditions of their own, and what they must not be
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from services.domain import Query, Shelf
from services.errors import QueryError
from services.finding import faults
from services.finding.fields import Context, Part, read
from services.finding.names import AccountName, Names
from services.finding.terms import Term, is_plain, quoted, terms
from services.finding.writing import words_of, written

__all__ = ["AccountName", "Names", "QueryError", "joined", "parse", "quoted", "text_of"]

MAX_TERMS: Final = 200
MAX_DEPTH: Final = 8


def parse(text: str, names: Names, *, today: date | None = None) -> Query:
    """The query that `text` asks for; QueryError says what in it cannot be understood, and where.

    Plain words stay as they are, in `Query.search`. `today` is the local day that "today" and "30d" mean.
    """
    found = terms(text)
    if is_plain(found):
        return Query(search=text)
    if len(found) > MAX_TERMS:
        raise QueryError(faults.too_long(), found[MAX_TERMS].start, len(text))
    reader = _Reader(found, Context(names, today or datetime.now().astimezone().date()))
    return reader.group(0)


def text_of(query: Query, names: Names) -> str:
    """The text that `parse` reads as `query` again, whatever it says."""
    return " ".join(_texts(query, names))


def joined(*texts: str) -> str:
    """Texts of the language as one that asks for all of them; brackets keep apart what would mean "or"."""
    whole = [text + '"' * (text.count('"') % 2) for text in texts if text]
    said: set[str] = set()
    parts: list[str] = []
    for text in whole:
        fields = {term.name for term in terms(text) if term.is_field and not term.minus}
        parts.append(f"( {text} )" if fields & said else text)
        said |= fields
    return " ".join(parts)


def _texts(query: Query, names: Names) -> Iterator[str]:
    yield from words_of(query)
    yield from written(query, names)
    for part in query.without:
        inner = list(_texts(part, names))
        is_field = len(inner) == 1 and not part.search and not inner[0].startswith(("(", "-"))
        yield f"-{inner[0]}" if is_field else f"-( {' '.join(inner)} )"
    for part in query.also:
        yield f"( {' '.join(_texts(part, names))} )"


class _Reader:
    """Reads terms into nested queries."""

    def __init__(self, found: list[Term], context: Context) -> None:
        self._terms = found
        self._context = context
        self._at = 0

    def group(self, depth: int) -> Query:
        """The query up to the bracket that ends it, or to the end of all."""
        made = _Group()
        while self._at < len(self._terms):
            term = self._terms[self._at]
            self._at += 1
            if term.name == ")":
                if depth == 0:
                    raise QueryError(faults.open_bracket(), term.start, term.end)
                return made.query()
            if term.name == "(":
                made.add_group(self._inner(term, depth + 1), minus=term.minus)
            elif term.is_field:
                made.add(term, read(term, self._context))
            else:
                made.words.append(term.raw)
        if depth:
            opened = self._opened()
            raise QueryError(faults.open_bracket(), opened.start, opened.end)
        return made.query()

    def _inner(self, opening: Term, depth: int) -> Query:
        if depth > MAX_DEPTH:
            raise QueryError(faults.too_long(), opening.start, opening.end)
        found = self.group(depth)
        if found == Query():
            raise QueryError(faults.empty_brackets(), opening.start, self._terms[self._at - 1].end)
        return found

    def _opened(self) -> Term:
        """The last bracket that was never closed."""
        closed = 0
        for term in reversed(self._terms):
            closed += term.name == ")"
            if term.name == "(":
                if not closed:
                    return term
                closed -= 1
        return self._terms[0]


class _Group:
    """Gathers what the terms between two brackets say."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._said: dict[str, Any] = {}
        self._by: dict[str, str] = {}
        self._also: list[Query] = []
        self._without: list[Query] = []

    def add(self, term: Term, part: Part) -> None:
        """What a field says; the same part of a query said by two fields must hold twice."""
        if term.minus:
            self._without.append(_query(part))
            return
        speaker = term.raw.lower() if term.name in ("is", "shelf") else term.name
        if any(self._by.setdefault(name, speaker) != speaker for name in part):
            self._also.append(_query(part))
            return
        for name, value in part.items():
            self._said[name] = _joined(name, self._said.get(name), value)

    def add_group(self, inner: Query, *, minus: bool) -> None:
        """What stands between brackets."""
        (self._without if minus else self._also).append(inner)

    def query(self) -> Query:
        """All of it."""
        told = _query(self._said)
        return replace(told, search=" ".join(self.words), also=tuple(self._also), without=tuple(self._without))


def _query(part: Part) -> Query:
    fields: Mapping[str, Any] = part
    return Query(**fields)


def _joined(name: str, before: Any, value: Any) -> Any:
    """Two values of one field as one: either of them is enough."""
    if before is None or isinstance(value, bool | Shelf):
        return value
    if name == "since":
        return min(before, value)
    if name == "until":
        return max(before, value)
    return (*before, *(each for each in value if each not in before))
