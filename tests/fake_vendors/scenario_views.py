"""Scenario's filters, orders and page tokens over its libraries."""

from __future__ import annotations

import base64
import hashlib
import json
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.fake_vendors import checks
from tests.fake_vendors.library import Library, Row
from tests.fake_vendors.scenario_rows import TYPES, updated_at
from tests.fake_vendors.signing import SECRET
from tests.fake_vendors.wire import Request

MAX_ROWS = 100
MAX_VIEWS = 6

PARAMETERS: Mapping[str, checks.Check] = {
    "authorId": checks.text,
    "collectionId": checks.text,
    "createdAfter": checks.moment,
    "createdBefore": checks.moment,
    "inferenceId": checks.text,
    "modelId": checks.text,
    "originalAssets": checks.boolean,
    "pageSize": checks.whole(1, MAX_ROWS),
    "paginationToken": checks.text,
    "parentAssetId": checks.text,
    "privacy": checks.one_of(("private", "public", "unlisted")),
    "projectId": checks.text,
    "rootAssetId": checks.text,
    "sortBy": checks.one_of(("createdAt", "updatedAt")),
    "sortDirection": checks.one_of(("asc", "desc")),
    "tags": checks.text,
    "type": checks.one_of(TYPES),
    "types": checks.many_of(TYPES),
    "updatedAfter": checks.moment,
    "updatedBefore": checks.moment,
}
NOT_A_FILTER = {"originalAssets", "pageSize", "paginationToken", "projectId"}

Place = tuple[float, int, int]
"""Where a row stands in an order: its date, the number of its library, its serial."""

_TESTS: Mapping[str, Callable[[Row, Any], bool]] = {
    "authorId": lambda row, value: row["authorId"] == value,
    "collectionId": lambda row, value: value in row["collectionIds"],
    "inferenceId": lambda row, value: row["metadata"].get("inferenceId") == value,
    "modelId": lambda row, value: row["metadata"].get("modelId") == value,
    "parentAssetId": lambda row, value: row["metadata"].get("parentId") == value,
    "rootAssetId": lambda row, value: row["metadata"].get("rootParentId") == value,
    "privacy": lambda row, value: row["privacy"] == value,
    "tags": lambda row, value: bool({tag.strip() for tag in value.split(",")} & set(row["tags"])),
    "type": lambda row, value: row["metadata"]["type"] == value,
    "types": lambda row, value: row["metadata"]["type"] in value,
}


@dataclass(frozen=True, slots=True)
class Ask:
    """A list request, understood. Without a word about the order it is by creation, oldest first: not documented, so
    no client may build on anything else."""

    filters: Mapping[str, Any]
    by: str
    newest_first: bool
    count: int
    token: str | None

    @classmethod
    def of(cls, asked: Mapping[str, Any], request: Request) -> Ask:
        """The request in checked parameters."""
        filters = {name: value for name, value in asked.items() if name not in NOT_A_FILTER}
        by, direction = filters.pop("sortBy", "createdAt"), filters.pop("sortDirection", "asc")
        count = request.most(asked.get("pageSize", 50))
        return cls(filters, by, direction == "desc", count, asked.get("paginationToken"))

    @property
    def mark(self) -> str:
        """What a token of this request is bound to."""
        text = json.dumps([sorted(self.filters.items()), self.by, self.newest_first])
        return hashlib.blake2b(text.encode(), key=SECRET, digest_size=8).hexdigest()


def wrong_combination(asked: Mapping[str, Any]) -> tuple[str, str] | None:
    """The parameter and the sentence, where parameters contradict each other."""
    if "type" in asked and "types" in asked:
        return "type", "type and types cannot be used together"
    for name in ("createdAfter", "createdBefore", "updatedAfter", "updatedBefore"):
        needed = f"{name[:7]}At"
        if name in asked and asked.get("sortBy") != needed:
            return name, f"sortBy must be {needed} when {name} is used"
    if "tags" in asked and asked.get("privacy") != "public":
        return "tags", "tags can only be used with public assets"
    return None


class Views:
    """Ordered, filtered lists of places, kept while nothing changes."""

    def __init__(self, libraries: Sequence[Library], row: Callable[[Library, int], Row]) -> None:
        self._libraries = libraries
        self._row = row
        self._kept: dict[tuple[object, ...], list[Place]] = {}

    def page(self, ask: Ask, last: Place | None) -> list[Place]:
        """The places after `last`, one more than asked for so that the caller sees whether there are more."""
        if not ask.filters and ask.by == "createdAt":
            own = self._libraries[0]
            serial = None if last is None else last[2]
            fetch = own.below if ask.newest_first else own.above
            return [(0.0, 0, serial) for serial in fetch(serial, ask.count + 1)]
        view = self._view(ask)
        sign = -1 if ask.newest_first else 1
        start = 0 if last is None else bisect_right(view, _signed(last, sign), key=lambda place: _signed(place, sign))
        return view[start : start + ask.count + 1]

    def _view(self, ask: Ask) -> list[Place]:
        versions = tuple(library.version for library in self._libraries)
        key = (ask.mark, *versions)
        if key not in self._kept:
            if len(self._kept) >= MAX_VIEWS:
                self._kept.clear()
            sources = range(len(self._libraries)) if ask.filters.get("privacy") == "public" else (0,)
            places = [place for number in sources for place in self._places(number, ask)]
            self._kept[key] = sorted(places, reverse=ask.newest_first)
        return self._kept[key]

    def _places(self, number: int, ask: Ask) -> list[Place]:
        library = self._libraries[number]
        tests = [(_TESTS[name], value) for name, value in ask.filters.items() if name in _TESTS]
        after, before = (ask.filters.get(f"{ask.by[:7]}{word}") for word in ("After", "Before"))
        found: list[Place] = []
        for serial in library.newest_first():
            date = library.made_at(serial) if ask.by == "createdAt" else updated_at(library, serial)
            if (after is not None and date <= after) or (before is not None and date >= before):
                continue
            row = self._row(library, serial) if tests else {}
            if all(test(row, value) for test, value in tests):
                found.append((date, number, serial))
        return found


def _signed(place: Place, sign: int) -> Place:
    return place[0] * sign, place[1] * sign, place[2] * sign


def seal(ask: Ask, place: Place | None, end: float, number: int) -> str:
    """The token that continues after `place`; `number` keeps two tokens for one place apart."""
    inside = json.dumps({"last": place, "of": ask.mark, "end": end, "n": number}).encode()
    return base64.b64encode(inside + hashlib.blake2b(inside, key=SECRET, digest_size=8).digest()).decode()


def unseal(ask: Ask, now: float) -> Place | None:
    """The place a request continues after; None at the top; ValueError where its token is no good."""
    if ask.token is None:
        return None
    raw = base64.b64decode(ask.token, validate=True)
    inside, mark = raw[:-8], raw[-8:]
    if hashlib.blake2b(inside, key=SECRET, digest_size=8).digest() != mark:
        raise ValueError("Invalid paginationToken")
    told = json.loads(inside)
    if told["of"] != ask.mark:
        raise ValueError("paginationToken belongs to other filters")
    if told["end"] < now:
        raise ValueError("paginationToken has expired")
    return None if told["last"] is None else (told["last"][0], told["last"][1], told["last"][2])
