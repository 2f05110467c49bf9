"""Writes the fields of a `Query` in the search language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from services.domain import Query, Shelf
from services.finding import values
from services.finding.names import Names
from services.finding.terms import Term, is_plain, quoted, terms

_TEXTS: Final = (("seed", "seeds"), ("tag", "tags"), ("list", "feeds"), ("uid", "uids"))
_ENUMS: Final = (("type", "kinds"), ("status", "statuses"), ("flag", "flags"), ("label", "labels"))
_SHELVES: Final = {Shelf.RECENT: "is:recent", Shelf.HIDDEN: "is:hidden"}


def words_of(query: Query) -> Iterator[str]:
    """The words of a query. What would be read as a field or a bracket is put in quotation marks."""
    found = terms(query.search)
    alone = query == Query(search=query.search)
    if alone and is_plain(found):
        if query.search:
            yield query.search
        return
    for term in found:
        yield _literal(term)


def written(query: Query, names: Names) -> Iterator[str]:
    """The fields of a query, but for its words and the conditions within it."""
    yield from _origin(query, names)
    for name, field in _ENUMS:
        for choice in getattr(query, field):
            yield f"{name}:{choice.value}"
    for name, field in _TEXTS:
        for text in getattr(query, field):
            yield f"{name}:{quoted(text)}"
    yield from _figures(query)
    yield from _dates(query)
    for uid, bits in query.similar:
        yield f"similar:{quoted(values.similar_text(uid, bits))}"
    if query.unreviewed:
        yield "is:unreviewed"
    if query.shelf is not Shelf.ALL:
        yield _SHELVES.get(query.shelf, f"shelf:{query.shelf.value}")


def _literal(term: Term) -> str:
    if term.is_field or term.is_bracket:
        minus = "-" if term.minus else ""
        return f'{minus}"{term.raw.removeprefix("-").replace(chr(34), " ")}"'
    return f'{term.raw}"' if term.raw.count('"') % 2 else term.raw


def _origin(query: Query, names: Names) -> Iterator[str]:
    for account in query.accounts:
        label = names.account_text(account)
        yield f"account:={quoted(account)}" if label is None else f"account:{quoted(label)}"
    for provider in query.providers:
        sign = "" if names.provider_id(provider) == provider else "="
        yield f"provider:{sign}{quoted(provider)}"
    for model in query.models:
        yield f"model:={quoted(model)}"
    for part in query.model_parts:
        yield f"model:{quoted(part)}"


def _figures(query: Query) -> Iterator[str]:
    for low, high in query.ratings:
        yield f"rating:{values.rating_text(low, high)}"
    for width, height in query.sizes:
        yield f"size:{width}x{height}"
    for least, most in query.sides:
        yield f"size:{values.span_text(least, most)}"
    for least, most in query.areas:
        yield f"size:{values.span_text(least, most, 'px')}"
    for span in query.costs:
        yield f"cost:{values.cost_text(span)}"


def _dates(query: Query) -> Iterator[str]:
    if query.since is not None:
        yield f"after:{values.moment_text(query.since)}"
    if query.until is not None:
        yield f"before:{values.moment_text(query.until)}"
    for begin, end in query.days:
        yield f"on:{values.moments_text(begin, end)}"
