"""Square cells in columns: the layout for reviewing fast."""

from __future__ import annotations

from collections.abc import Sequence

from gui.grid.layout import DEFAULT_CELL, HIDDEN, MAX_CELL, MIN_CELL, START, Cut, Line, Measures, Place, Tail
from gui.grid.places import GridLayout


class UniformLayout(GridLayout):
    """Spare width is shared evenly between the columns; a group begins on a line of its own."""

    name = "uniform"
    sizes = range(MIN_CELL, MAX_CELL)
    heeds_shapes = False

    def __init__(self, measures: Measures | None = None, cell: int = DEFAULT_CELL) -> None:
        super().__init__(measures or Measures(), cell)

    @property
    def gap(self) -> int:  # type: ignore[override]
        """From a strip to the next line."""
        return self.measures.row_gap

    @property
    def columns(self) -> int:
        """How many cells stand side by side."""
        gap = self.measures.column_gap
        return (self.room + gap) // (self.cell + gap)

    def _tiles_a_line(self, ratio: float) -> float:
        return float(self.columns)

    def _cuts(self, ratios: Sequence[int], tail: Tail) -> list[Cut]:
        whole, rest = divmod(len(ratios), self.columns)
        cuts = [Cut(self.columns, self.cell, True)] * whole
        if rest and tail is not Tail.GIVE:
            cuts.append(Cut(rest, self.cell, False))
        return cuts

    def _placed(self, rows: Sequence[int], line: Line) -> list[Place]:
        columns = self.columns
        pitch = self.cell + (self.room - columns * self.cell) / max(1, columns - 1)
        return [Place(row, self.measures.left + round(n * pitch), self.cell) for n, row in enumerate(rows)]

    def _aligned(self, row: int) -> int:
        """Counted from the beginning of the group, so that its lines are whole wherever somebody begins to look."""
        marks, row = self.shape.marks, self.lead(row)
        begin = max(0, marks.rfind(START, 0, row + 1))
        over = (row - begin - marks.count(HIDDEN, begin, row)) % self.columns
        while over:
            row = self.lead(row - 1)
            over -= 1
        return row

    def _regroup(self, at: int) -> None:
        """Columns shift to the end of the group: its sections further down are laid out anew."""
        if at >= len(self._sections):
            return
        end = self.shape.marks.find(START, self._starts[at])
        end = self.count if end < 0 else end
        while at < len(self._sections) and self._starts[at] < end:
            self._unknown += self._sections[at] is not None
            self._sections[at] = None
            at += 1
