"""What many rows come to: kinds, bytes, costs per unit, and in what their reviews differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from services.catalogue.codes import FLAGS, KINDS, LABELS
from services.catalogue.database import Connection
from services.catalogue.encoding import Facts
from services.catalogue.ids import dump
from services.domain import Flag, Kind, Label

AT_ONCE: Final = 5_000
"""Rows of one question: whoever stops asking waits for no more than that."""

_BYTES, _COST, _UNIT = (Facts._fields.index(name) for name in ("bytes", "cost", "cost_unit"))
_FILE: Final = f"json_extract(facts, '$[{_BYTES}]')"
_THESE: Final = "FROM asset WHERE id IN (SELECT value FROM json_each(?))"
_SIZES: Final = f"""
    SELECT kind, count(*), coalesce(sum({_FILE}), 0), count({_FILE}) {_THESE} GROUP BY kind"""
_COSTS: Final = f"""
    SELECT json_extract(facts, '$[{_UNIT}]'), json_extract(facts, '$[{_COST}]'), count(*) {_THESE} GROUP BY 1, 2"""
_REVIEWS: Final = f"SELECT DISTINCT rating, flag, label {_THESE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """`bytes` of the `sized` ones. `costs` are decimal sums by unit, never converted; `unpriced` tell none."""

    count: int = 0
    kinds: Mapping[Kind, int] = field(default_factory=dict)
    bytes: int = 0
    sized: int = 0
    costs: Mapping[str, Decimal] = field(default_factory=dict)
    unpriced: int = 0
    ratings: frozenset[int] = frozenset()
    flags: frozenset[Flag] = frozenset()
    labels: frozenset[Label] = frozenset()

    def __add__(self, other: Totals) -> Totals:
        units = {*self.costs, *other.costs}
        return Totals(
            count=self.count + other.count,
            kinds=Counter(self.kinds) + Counter(other.kinds),
            bytes=self.bytes + other.bytes,
            sized=self.sized + other.sized,
            costs={unit: self.costs.get(unit, Decimal(0)) + other.costs.get(unit, Decimal(0)) for unit in units},
            unpriced=self.unpriced + other.unpriced,
            ratings=self.ratings | other.ratings,
            flags=self.flags | other.flags,
            labels=self.labels | other.labels,
        )


def of(connection: Connection, ids: Sequence[int]) -> Totals:
    """What these rows come to; those that are not there count nothing."""
    these = (dump(ids),)
    sizes = connection.execute(_SIZES, these).fetchall()
    costs: dict[str, Decimal] = {}
    unpriced = 0
    for unit, cost, count in connection.execute(_COSTS, these):
        if cost is None:
            unpriced += count
        else:
            costs[unit or ""] = costs.get(unit or "", Decimal(0)) + count * Decimal(cost)
    reviews = connection.execute(_REVIEWS, these).fetchall()
    return Totals(
        count=sum(row[1] for row in sizes),
        kinds={KINDS[row[0]]: row[1] for row in sizes},
        bytes=sum(row[2] for row in sizes),
        sized=sum(row[3] for row in sizes),
        costs=costs,
        unpriced=unpriced,
        ratings=frozenset(row[0] for row in reviews),
        flags=frozenset(FLAGS[row[1]] for row in reviews),
        labels=frozenset(LABELS[row[2]] for row in reviews),
    )
