"""Selections as runs of rows: a million selected rows are one range, and nobody walks them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionRange

Span = tuple[int, int]


def selection_of(model: QAbstractItemModel, spans: Iterable[Span]) -> QItemSelection:
    """Runs of rows (first and last) as Qt wants them."""
    made = QItemSelection()
    for first, last in spans:
        made.append(QItemSelectionRange(model.index(first, 0), model.index(last, 0)))
    return made


def spans_of(selection: QItemSelection) -> list[Span]:
    """The runs of rows in a selection, in order."""
    pieces = [selection.at(place) for place in range(selection.size())]
    return sorted((piece.top(), piece.bottom()) for piece in pieces)


def count_of(spans: Iterable[Span]) -> int:
    """How many rows these are."""
    return sum(last - first + 1 for first, last in spans)


def within(spans: Sequence[Span], rows: range) -> set[int]:
    """Those of a screenful of rows that lie in the spans; the work is that of the rows."""
    found: set[int] = set()
    place = bisect_left(spans, rows.start, key=lambda span: span[1])
    while place < len(spans) and spans[place][0] < rows.stop:
        first, last = spans[place]
        found.update(range(max(first, rows.start), min(last + 1, rows.stop)))
        place += 1
    return found
