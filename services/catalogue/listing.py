"""A list with what must be known of all its rows at once: shapes, groups and stacks, as arrays of numbers."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final

from services.arrangement import Arrangement, GroupBy, Sort
from services.catalogue.codes import KIND_CODE, micros, moment
from services.catalogue.database import Connection
from services.catalogue.queries import ORDER, Where, where
from services.catalogue.reading import SLICE, complete, key_of
from services.domain import Kind, Query

IDS, RATIOS, GROUPS, STACKS = "q", "H", "q", "q"
PIECE: Final = 200_000
"""Characters of JSON read at once: a whole list would hold the interpreter for a tenth of a second."""

_RATIO: Final = (
    f"CASE kind WHEN {KIND_CODE[Kind.AUDIO]} THEN 1500 WHEN {KIND_CODE[Kind.MODEL]} THEN 1000 "
    "ELSE iif(ratio, ratio, 1000) END"
)
_STACK: Final = "iif(request, request * 4096 + source % 4096, 0)"
_MODEL_NAME: Final = "(SELECT lower(name) FROM model AS m WHERE m.id = model)"
_REVERSED: Final = "age DESC, position DESC, uid DESC"
_SORTS: Final = {
    Sort.NEWEST: ORDER,
    Sort.OLDEST: _REVERSED,
    Sort.RATING: f"rating DESC, {ORDER}",
    Sort.MODEL: f"model IS NULL, {_MODEL_NAME}, {ORDER}",
    Sort.LARGEST: f"pixels DESC, {ORDER}",
}
_FIRST_OF_PROMPT: Final = {
    Sort.OLDEST: "wording = 0, max(age) OVER (PARTITION BY wording) DESC, wording",
}
_NEWEST_OF_PROMPT: Final = "wording = 0, min(age) OVER (PARTITION BY wording), wording"
_GROUPS: Final = {
    GroupBy.NONE: "0",
    GroupBy.DAY: "age / 1000000",
    GroupBy.PROMPT: "wording",
    GroupBy.MODEL: "coalesce(model, 0)",
    GroupBy.ACCOUNT: "source",
}
_SLICE: Final = (
    "SELECT json_group_array(id), json_group_array(r), json_group_array(g), json_group_array(s) FROM "
    "(SELECT id, {ratio} AS r, {group} AS g, {stack} AS s FROM asset WHERE {where} ORDER BY {order} LIMIT ?)"
)


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows in order. `ratios` are width through height in thousandths; neighbours with the same number in `groups`
    stand under one heading, those with the same number other than 0 in `stacks` came of one request. The number of a
    day is its ordinal in local time."""

    ids: array[int] = field(default_factory=lambda: array(IDS))
    ratios: array[int] = field(default_factory=lambda: array(RATIOS))
    groups: array[int] = field(default_factory=lambda: array(GROUPS))
    stacks: array[int] = field(default_factory=lambda: array(STACKS))

    def __len__(self) -> int:
        return len(self.ids)


def listing(connection: Connection, query: Query, arrangement: Arrangement, now: datetime) -> Listing:
    """Everything a query lets through, in this arrangement."""
    plain = where(query, now)
    asked = complete(connection, plain)
    found, order = Listing(), _order(arrangement)
    sliced = order in (ORDER, _REVERSED) and not (plain.sets or asked.search.wanted or "MATCH" in asked.sql)
    for columns in _slices(connection, asked, arrangement, sliced=sliced):
        for column, text in zip((found.ids, found.ratios, found.groups, found.stacks), columns, strict=True):
            column.extend(text)
    if arrangement.divided_by is GroupBy.DAY:
        _name_days(found.groups, newest_first=arrangement.sort is Sort.NEWEST)
    elif arrangement.divided_by is GroupBy.MODEL:
        _join_names(connection, found.groups)
    return found


def _slices(
    connection: Connection, asked: Where, arrangement: Arrangement, *, sliced: bool
) -> Iterator[list[array[int]]]:
    group, order = arrangement.divided_by, _order(arrangement)
    last = None
    while True:
        sql, values = asked.sql, list(asked.values)
        if last is not None:
            sql += f" AND ({ORDER}) {'>' if order == ORDER else '<'} (?, ?, ?)"
            values += last
        statement = _SLICE.format(ratio=_RATIO, group=_GROUPS[group], stack=_STACK, where=sql, order=order)
        row = connection.execute(statement, (*values, SLICE if sliced else -1)).fetchone()
        columns = [_numbers(text, code) for text, code in zip(row, (IDS, RATIOS, GROUPS, STACKS), strict=True)]
        yield columns
        if not sliced or len(columns[0]) < SLICE:
            return
        last = key_of(connection, columns[0][-1])
        if last is None:
            return


def _order(arrangement: Arrangement) -> str:
    order = _SORTS[arrangement.sort]
    match arrangement.divided_by:
        case GroupBy.PROMPT:
            return f"{_FIRST_OF_PROMPT.get(arrangement.sort, _NEWEST_OF_PROMPT)}, {order}"
        case GroupBy.MODEL:
            return f"model IS NULL, {_MODEL_NAME}, {order}"
        case GroupBy.ACCOUNT:
            return f"source, {order}"
        case _:
            return order


def _numbers(text: str, code: str) -> array[int]:
    """The numbers of a JSON list, read in pieces."""
    found = array(code)
    at = 1
    while at < len(text) - 1:
        end = text.find(",", at + PIECE)
        end = len(text) - 1 if end < 0 else end
        found.extend(json.loads(f"[{text[at:end]}]"))
        at = end + 1
    return found


def _name_days(seconds: array[int], *, newest_first: bool) -> None:
    """Turn negated seconds since 1970 into days. Only the borders are looked for: a day may be a million rows."""
    sign = 1 if newest_first else -1
    at = 0
    while at < len(seconds):
        day = moment(-seconds[at] * 1_000_000).astimezone().date()
        border = day if newest_first else _next(day)
        midnight = -micros(datetime.combine(border, time()).astimezone()) // 1_000_000
        wanted = sign * midnight + 1 if newest_first else sign * midnight
        end = bisect_left(seconds, wanted, at, key=lambda value: sign * value)
        end = max(at + 1, end)
        seconds[at:end] = array(GROUPS, [day.toordinal()]) * (end - at)
        at = end


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _join_names(connection: Connection, models: array[int]) -> None:
    """Models of one name at several accounts are one group."""
    first: dict[str, int] = {}
    same = {
        number: first.setdefault(name, number)
        for number, name in connection.execute("SELECT id, lower(name) FROM model ORDER BY id")
    }
    if len(first) < len(same):
        models[:] = array(GROUPS, (same.get(number, number) for number in models))


def learn(connection: Connection, ratios: dict[int, int]) -> None:
    """Note the shape of pictures where their provider told none."""
    connection.executemany(
        "UPDATE asset SET ratio = ? WHERE id = ? AND ratio = 0", [(ratio, number) for number, ratio in ratios.items()]
    )
