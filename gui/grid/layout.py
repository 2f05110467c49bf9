"""What every layout of the grid speaks in: lengths of the design, moves of the keyboard, and what it knows of rows."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple, Protocol

MIN_CELL, MAX_CELL, DEFAULT_CELL = 96, 320, 156
MIN_ROW, MAX_ROW, DEFAULT_ROW = 96, 360, 140

JOINED, HIDDEN, START = 1, 3, 4
"""What `Shape.marks` say of a row: it belongs to the open stack of the row before it, to the collapsed stack of the
row before it (and so has no tile of its own), or a group begins with it. 0 is any other row."""

SQUARE, NARROWEST, WIDEST = 1000, 400, 2600
"""Width through height in thousandths: beyond the limits a picture is fitted inside its tile."""

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
    line_gap: int = 8
    header: int = 40
    left: int = 16
    right: int = 22
    top: int = 16
    bottom: int = 16
    plate: int = 5
    plate_below: int = 1

    @classmethod
    def scaled(cls, scale: float) -> Measures:
        """The same design at an interface scale; gaps that hold no text stay."""
        return cls(strip=round(cls().strip * scale), header=round(cls().header * scale))


class Shape(Protocol):
    """What a layout must know of all rows. `ratios` are width through height in thousandths."""

    @property
    def ratios(self) -> array[int]:
        """One for each row."""

    @property
    def marks(self) -> bytearray:
        """JOINED, HIDDEN, START or 0 for each row."""


@dataclass(frozen=True, slots=True)
class Squares:
    """Rows of which nothing is known."""

    ratios: array[int]
    marks: bytearray

    @classmethod
    def of(cls, count: int) -> Squares:
        """So many squares, neither grouped nor stacked."""
        return cls(array("H", [SQUARE]) * count, bytearray(count))


def ratio_of(width: int, height: int) -> int:
    """Width through height in thousandths, within the limits."""
    return min(WIDEST, max(NARROWEST, round(1000 * width / height)))


class Tail(Enum):
    """What comes after the last tile of a run: nothing of its group, rows that are laid out, or rows that are not."""

    END = auto()
    SEAM = auto()
    GIVE = auto()


class Cut(NamedTuple):
    """One line of a run: how many tiles it takes, their height, and whether they are stretched to the full width."""

    tiles: int
    height: int
    filled: bool


@dataclass(slots=True)
class Section:
    """Lines by their first row and the top of their pictures, both from the section's beginning."""

    rows: array[int]
    tops: array[int]
    heights: array[int]
    filled: bytearray


class Line(NamedTuple):
    """One line of tiles in content coordinates: rows `first` to `stop`, hidden ones included."""

    first: int
    stop: int
    top: int
    height: int
    filled: bool


class Place(NamedTuple):
    """Where a tile is on its line."""

    row: int
    left: int
    width: int
