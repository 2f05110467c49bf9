"""Questions about what a row keeps as JSON: seed, width and height, cost.

No index has them, so each of the rows that the other conditions leave is looked at."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

from typing import Final

from services.catalogue.codes import clean
from services.catalogue.codes import dump as json_text
from services.catalogue.encoding import Facts
from services.catalogue.ids import dump
from services.domain import CostSpan, Query

Condition = tuple[str, list[object]]
"""Text for WHERE and the values it binds."""

MOST: Final = 2**62


def _fact(name: str) -> str:
    return f"json_extract(facts, '$[{Facts._fields.index(name)}]')"


_SEED: Final = _fact("seed")
_WIDTH: Final = _fact("width")
_HEIGHT: Final = _fact("height")
_COST: Final = _fact("cost")


def seeds(query: Query) -> Condition | None:
    """One of these seeds."""
    if not query.seeds:
        return None
    asked = [clean(seed) for seed in query.seeds]
    held = " OR ".join("instr(facts, ?) > 0" for _ in asked)  # far quicker than reading the JSON of every row
    text = f"({held}) AND {_SEED} IN (SELECT value FROM json_each(?))"
    return text, [*(json_text(seed) for seed in asked), dump(asked)]


def sizes(query: Query) -> Condition | None:
    """One of these sizes; a row that does not tell its own has none of them."""
    texts: list[str] = []
    values: list[object] = []
    for text, pairs in (
        (f"{_WIDTH} = ? AND {_HEIGHT} = ?", query.sizes),
        (f"max({_WIDTH}, {_HEIGHT}) BETWEEN ? AND ?", query.sides),
        (f"{_WIDTH} * {_HEIGHT} BETWEEN ? AND ?", query.areas),
    ):
        for low, high in pairs:
            texts.append(text)
            values += [min(low, MOST), MOST if high is None else min(high, MOST)]
    return (f"({' OR '.join(texts)})", values) if texts else None


def costs(query: Query) -> Condition | None:
    """A cost within one of these spans, whatever its unit; a row that tells none is in none of them."""
    if not query.costs:
        return None
    texts: list[str] = []
    values: list[object] = []
    for span in query.costs:
        text, bounds = _within(span)
        texts.append(text)
        values += bounds
    return f"({_COST} IS NOT NULL AND ({' OR '.join(texts)}))", values


def _within(span: CostSpan) -> Condition:
    texts: list[str] = []
    values: list[object] = []
    for sign, bound in ((">", span.low), ("<", span.high)):
        if bound:
            texts.append(f"CAST({_COST} AS REAL) {sign}{'' if span.beyond else '='} CAST(? AS REAL)")
            values.append(clean(bound))
    return f"({' AND '.join(texts) or '1'})", values
