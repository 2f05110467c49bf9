"""A query as SQL. Every value a person typed is a bound parameter; the text holds only our own words and codes."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

import string
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from services.catalogue import figures
from services.catalogue.codes import FLAG_CODE, KIND_CODE, LABEL_CODE, STATUS_CODE, clean, fold, micros
from services.catalogue.codes import dump as json_text
from services.catalogue.ids import dump
from services.catalogue.likeness import ALIKE
from services.catalogue.search import Search, parse
from services.domain import Query, Shelf

RECENT: Final = timedelta(days=7)
ORDER: Final = "age, position, uid"

_LISTED: Final = "IN (SELECT value FROM json_each(?))"
UNREVIEWED: Final = "media = 1 AND rating = 0 AND flag = 0 AND label = 0"

_COLLECTED: Final = """
    WITH RECURSIVE tree (id) AS (
        SELECT id FROM collection WHERE id = ? AND gone = 0
        UNION SELECT below.id FROM tree JOIN collection AS below ON below.parent = tree.id WHERE below.gone = 0)
    SELECT member.uid FROM member WHERE collection IN tree AND present = 1"""
_PLACED: Final = """
    SELECT asset FROM placed WHERE place IN (
        SELECT place.id FROM place JOIN json_each(?) AS asked
        ON (place.kind, place.key) = (asked.value ->> 0, asked.value ->> 1))"""

_FEEDS: Final = f"SELECT id FROM feed WHERE name {_LISTED}"
_MATCHES: Final = "(SELECT rowid FROM words WHERE words MATCH ?)"
_MODELS: Final = (
    f"SELECT id FROM model WHERE name {_LISTED} "
    "OR EXISTS (SELECT 1 FROM json_each(?) WHERE instr(lower(name), value) > 0)"
)
_SMALL: Final = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)  # as lower() of SQLite has it


@dataclass(slots=True)
class Where:
    """Conditions joined by AND. `facets_only`: the columns of `tally` are enough to count what they let through.

    `search` and `sets` (a column and the statement that gives its values) are kept apart, for the reader decides how
    to go about them.
    """

    conditions: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)
    facets_only: bool = True
    search: Search = field(default_factory=Search)
    sets: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, condition: str, *values: object, facet: bool = False) -> None:
        """One more condition; `facet` where it asks about columns of `tally` alone."""
        self.conditions.append(condition)
        self.values.extend(values)
        self.facets_only = self.facets_only and facet

    @property
    def sql(self) -> str:
        """The text after WHERE."""
        return " AND ".join(self.conditions)

    def with_sets(self, *, walk: bool) -> Where:
        """With the sets as conditions; `walk` as with a search."""
        where = Where(list(self.conditions), list(self.values), facets_only=False, search=self.search)
        for column, statement, value in self.sets:
            where.add(f"{'+' if walk else ''}{column} IN ({statement})", value)
        return where

    def with_search(self, *, walk: bool) -> Where:
        """With the search as a condition. `walk`: go through the rows in order and ask whether each one matches, as
        suits a common word; otherwise start from the matches. The plus keeps SQLite from deciding otherwise."""
        where = Where(list(self.conditions), list(self.values), facets_only=False, sets=self.sets)
        if self.search.wanted:
            where.add(f"{'+' if walk else ''}asset.id IN {_MATCHES}", self.search.wanted)
        elif self.search.unwanted:
            where.add(f"+asset.id NOT IN {_MATCHES}", self.search.unwanted)
        return where


def where(query: Query, now: datetime) -> Where:
    """What a query lets through; `now` says what "recent" means."""
    result = Where()
    result.add(f"hidden = {int(_shows_hidden(query))}", facet=True)
    _add_all(result, query, now)
    if result.search != Search():
        result.facets_only = False
    return result


def _shows_hidden(query: Query) -> bool:
    return query.shelf is Shelf.HIDDEN or any(_shows_hidden(part) for part in query.also)


def _add_all(result: Where, query: Query, now: datetime) -> None:
    _add_shelf(result, query, now)
    _add_origin(result, query)
    _add_review(result, query)
    _add_facts(result, query)
    _add_figures(result, query)
    _add_sets(result, query)
    result.search = result.search.and_also(parse(query.search))
    for part in query.also:
        _add_all(result, part, now)
    for part in query.without:
        _add_without(result, part, now)


def _add_without(result: Where, part: Query, now: datetime) -> None:
    """Leave out what passes `part`; a search alone joins that of the others, which the index answers at once."""
    inner = Where()
    _add_all(inner, part, now)
    if not inner.conditions and not inner.sets:
        result.search = result.search.and_also(inner.search.turned())
        return
    unwanted = inner.with_sets(walk=True).with_search(walk=True)
    is_facet = inner.facets_only and inner.search == Search()
    result.add(f"({unwanted.sql}) IS NOT TRUE", *unwanted.values, facet=is_facet)


def _codes(values: Iterable[int]) -> str:
    return ", ".join(str(int(value)) for value in sorted(set(values)))


def _add_shelf(result: Where, query: Query, now: datetime) -> None:
    if query.shelf is Shelf.HIDDEN:
        result.add("hidden = 1", facet=True)
    elif query.shelf is Shelf.RECENT:
        result.add("+first_seen >= ?", micros(now - RECENT))
    elif query.shelf is Shelf.PICKS:
        result.add("flag = 1", facet=True)
    elif query.shelf is Shelf.IN_PROGRESS:
        result.add("status < 2", facet=True)
    if query.shelf is Shelf.UNREVIEWED or query.unreviewed:
        result.add(UNREVIEWED, facet=True)


def _add_origin(result: Where, query: Query) -> None:
    if query.accounts:
        result.add(f"source IN (SELECT id FROM source WHERE account {_LISTED})", _texts(query.accounts), facet=True)
    if query.providers:
        result.add(f"source IN (SELECT id FROM source WHERE provider {_LISTED})", _texts(query.providers), facet=True)
    if query.feeds:
        names = _texts(query.feeds)
        also = f"+asset.id IN (SELECT asset FROM also WHERE feed IN ({_FEEDS}))"
        result.add(f"(+feed IN ({_FEEDS}) OR {also})", names, names)


def _add_sets(result: Where, query: Query) -> None:
    if query.collection:
        result.sets.append(("uid", _COLLECTED, clean(query.collection)))
    if query.places:
        result.sets.append(("asset.id", _PLACED, json_text(query.places)))
    if query.similar:
        asked = [(clean(uid), reach) for uid, reach in query.similar]
        result.sets.append(("asset.id", ALIKE, json_text(asked)))
    if result.sets:
        result.facets_only = False


def _add_review(result: Where, query: Query) -> None:
    if query.ratings:
        ranges = " OR ".join("rating BETWEEN ? AND ?" for _ in query.ratings)
        bounds = [bound for pair in query.ratings for bound in pair]
        result.add(f"({ranges})", *bounds, facet=True)
        if min(low for low, _ in query.ratings) > 0:
            result.add("rating > 0", facet=True)  # lets SQLite use the small index of rated rows
    if query.flags:
        result.add(f"flag IN ({_codes(FLAG_CODE[flag] for flag in query.flags)})", facet=True)
    if query.labels:
        codes = [LABEL_CODE[label] for label in query.labels]
        result.add(f"label IN ({_codes(codes)})", facet=True)
        if min(codes) > 0:
            result.add("label > 0", facet=True)


def _add_facts(result: Where, query: Query) -> None:
    if query.kinds:
        result.add(f"kind IN ({_codes(KIND_CODE[kind] for kind in query.kinds)})", facet=True)
    if query.statuses:
        result.add(f"status IN ({_codes(STATUS_CODE[status] for status in query.statuses)})", facet=True)
    if query.models or query.model_parts:
        parts = dump(clean(part).translate(_SMALL) for part in query.model_parts)
        result.add(f"model IN ({_MODELS})", _texts(query.models), parts)
    if query.tags:
        folds = dump(fold(clean(tag)) for tag in query.tags)
        told = f"+asset.id IN (SELECT asset FROM asset_tag WHERE fold {_LISTED})"
        own = f"+uid IN (SELECT uid FROM own_tag WHERE fold {_LISTED})"
        result.add(f"({told} OR {own})", folds, folds)
    if query.since or query.until or query.days:
        result.add("dating IN (0, 3)")  # an estimated date is no date here
    if query.since:
        result.add("age <= ?", -micros(query.since))
    if query.until:
        result.add("age > ?", -micros(query.until))
    if query.days:
        spans = " OR ".join("age <= ? AND age > ?" for _ in query.days)
        result.add(f"({spans})", *(-micros(bound) for span in query.days for bound in span))
    if query.uids:
        result.add(f"uid {_LISTED}", _texts(query.uids))


def _add_figures(result: Where, query: Query) -> None:
    for found in (figures.seeds(query), figures.sizes(query), figures.costs(query)):
        if found is not None:
            result.add(found[0], *found[1])


def _texts(values: Iterable[str]) -> str:
    return dump(clean(value) for value in values)
