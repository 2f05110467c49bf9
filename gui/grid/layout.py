"""Where tiles are: pure arithmetic in content coordinates, in time that does not grow with the number of rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

MIN_CELL, MAX_CELL, DEFAULT_CELL = 96, 320, 156

Box = tuple[int, int, int, int]
"""Left, top, width and height of the space for a picture; its strip hangs below."""


class Move(Enum):
    """Where the keyboard wants to go."""

    LEFT = auto()
    RIGHT = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    HOME = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Measures:
    """The design's lengths around a tile, in logical pixels."""

    strip: int = 24
    column_gap: int = 12
    row_gap: int = 10
    left: int = 16
    right: int = 22
    top: int = 16
    bottom: int = 16
    plate: int = 5
    plate_below: int = 1

    @classmethod
    def scaled(cls, scale: float) -> Measures:
        """The same design at an interface scale; gaps that hold no text stay."""
        return cls(strip=round(cls().strip * scale))


class GridLayout(Protocol):
    """What the view needs to know of a layout; rows are numbered from 0."""

    @property
    def measures(self) -> Measures:
        """The lengths around a tile."""

    @property
    def count(self) -> int:
        """How many rows are laid out."""

    @property
    def height(self) -> int:
        """The height of the whole content."""

    def arrange(self, count: int, width: int) -> None:
        """Lay out `count` rows for a view of this width."""

    def box(self, row: int) -> Box:
        """The picture's space."""

    def between(self, top: int, bottom: int) -> range:
        """The rows whose tile, plate included, meets the span."""

    def at(self, x: int, y: int) -> int:
        """The row whose picture space or strip holds the point, else -1."""

    def spans(self, left: int, top: int, right: int, bottom: int) -> list[tuple[int, int]]:
        """The runs of rows (first and last) that a rectangle touches."""

    def step(self, row: int, move: Move, view_height: int) -> int:
        """The row that the keyboard comes to."""


class UniformLayout:
    """Square cells; spare width is shared evenly between the columns."""

    def __init__(self, measures: Measures | None = None, cell: int = DEFAULT_CELL) -> None:
        self.measures = measures or Measures()
        self.cell = cell
        self.count = 0
        self.columns = 1
        self._pitch = float(cell)

    @property
    def line(self) -> int:
        """From one line of tiles to the next."""
        return self.cell + self.measures.strip + self.measures.row_gap

    @property
    def lines(self) -> int:
        """How many lines of tiles there are."""
        return -(-self.count // self.columns)

    @property
    def height(self) -> int:
        """The height of the whole content."""
        if not self.count:
            return 0
        return self.measures.top + self.lines * self.line - self.measures.row_gap + self.measures.bottom

    def arrange(self, count: int, width: int) -> None:
        """Lay out `count` rows for a view of this width."""
        measures = self.measures
        room = max(self.cell, width - measures.left - measures.right)
        self.count = count
        self.columns = (room + measures.column_gap) // (self.cell + measures.column_gap)
        spare = room - self.columns * self.cell
        self._pitch = self.cell + spare / max(1, self.columns - 1)

    def box(self, row: int) -> Box:
        """The picture's space."""
        line, column = divmod(row, self.columns)
        return self._left(column), self.measures.top + line * self.line, self.cell, self.cell

    def between(self, top: int, bottom: int) -> range:
        """The rows whose tile, plate included, meets the span."""
        measures = self.measures
        first = (top - measures.top - self.cell - measures.strip - measures.plate_below) // self.line + 1
        last = (bottom - measures.top + measures.plate) // self.line
        return range(min(max(0, first) * self.columns, self.count), max(0, min(self.count, (last + 1) * self.columns)))

    def at(self, x: int, y: int) -> int:
        """The row whose picture space or strip holds the point, else -1."""
        line, below = divmod(y - self.measures.top, self.line)
        column = self._column(x)
        row = line * self.columns + column
        inside = below < self.cell + self.measures.strip and 0 <= x - self._left(column) < self.cell
        return row if inside and line >= 0 and row < self.count else -1

    def spans(self, left: int, top: int, right: int, bottom: int) -> list[tuple[int, int]]:
        """The runs of rows (first and last) that a rectangle touches."""
        lines = self._lines_touched(top, bottom)
        columns = [c for c in range(self.columns) if self._left(c) <= right and self._left(c) + self.cell > left]
        if not columns or not lines:
            return []
        if len(columns) == self.columns:
            return [(lines.start * self.columns, min(self.count, lines.stop * self.columns) - 1)]
        runs = ((line * self.columns + columns[0], line * self.columns + columns[-1]) for line in lines)
        return [(first, min(last, self.count - 1)) for first, last in runs if first < self.count]

    def step(self, row: int, move: Move, view_height: int) -> int:
        """The row that the keyboard comes to."""
        page = self.columns * max(1, view_height // self.line)
        last = self.count - 1
        match move:
            case Move.LEFT:
                return max(0, row - 1)
            case Move.RIGHT:
                return min(last, row + 1)
            case Move.UP:
                return row - self.columns if row >= self.columns else row
            case Move.DOWN:
                return self._down(row, self.columns)
            case Move.PAGE_UP:
                return row - page if row >= page else row % self.columns
            case Move.PAGE_DOWN:
                return self._down(row, page)
            case Move.HOME:
                return 0
            case Move.END:
                return last

    def _down(self, row: int, by: int) -> int:
        """`by` rows on, or as far down as the same column goes; the last row where that is on a further line."""
        last = self.count - 1
        if row + by <= last:
            return row + by
        return last if row // self.columns < last // self.columns else row

    def _left(self, column: int) -> int:
        return self.measures.left + round(column * self._pitch)

    def _column(self, x: int) -> int:
        column = int((x - self.measures.left + 0.5) // self._pitch)  # `_left` rounds
        return min(max(0, column), self.columns - 1)

    def _lines_touched(self, top: int, bottom: int) -> range:
        first = (top - self.measures.top - self.cell - self.measures.strip) // self.line + 1
        last = (bottom - self.measures.top) // self.line
        return range(max(0, first), max(0, min(last + 1, self.lines)))
