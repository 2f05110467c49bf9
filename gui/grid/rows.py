"""All rows of a list as columns of numbers: who they are, how wide, in which group, in which stack."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from operator import eq, ne

from gui.grid.edits import Edit, apply, piece
from gui.grid.layout import HIDDEN, JOINED, START
from services.gallery import Listing


class Rows:
    """Columns that change together. A stack is a run of neighbours of one group and one request, longer than one.

    `marks` are those of `gui.grid.layout`. `divided` says whether groups have headers. Stacks are collapsed unless
    they are `opened`; with `open_all` it is the other way round.
    """

    def __init__(self, listing: Listing | None = None, *, divided: bool = False, like: Rows | None = None) -> None:
        """`like`: have the same stacks open as there."""
        self._columns = listing or Listing()
        self.divided = divided
        self.opened: frozenset[int] = like.opened if like else frozenset()
        self.open_all: bool = like is not None and like.open_all
        self.marks = bytearray()
        self._mark_all()

    def __len__(self) -> int:
        return len(self._columns)

    @property
    def ids(self) -> array[int]:
        """The catalogue's id of each row."""
        return self._columns.ids

    @property
    def ratios(self) -> array[int]:
        """Width through height in thousandths."""
        return self._columns.ratios

    @property
    def groups(self) -> array[int]:
        """What tells groups apart."""
        return self._columns.groups

    def splice(self, at: int, removed: int, inserted: Listing) -> None:
        """Take rows out and put others in."""
        apply(self._columns, Edit(at, removed, inserted))
        self.marks[at : at + removed] = bytes(len(inserted))
        self._mark(range(at, at + len(inserted)))
        self._mark(self._around(at))
        self._mark(self._around(at + len(inserted)))

    def cut(self, start: int, stop: int) -> Listing:
        """A copy of some rows."""
        return piece(self._columns, range(start, stop))

    def set_ratio(self, row: int, ratio: int) -> None:
        """Another shape for a row."""
        self._columns.ratios[row] = ratio

    # Stacks

    def stack(self, row: int) -> range:
        """The rows of the stack a row belongs to; itself alone where it is in none."""
        marks = self.marks
        first, stop = row, row + 1
        while first > 0 and marks[first] & JOINED:
            first -= 1
        while stop < len(marks) and marks[stop] & JOINED:
            stop += 1
        return range(first, stop)

    def is_open(self, row: int) -> bool:
        """True where the stack of a row is shown as its single tiles."""
        return (self._columns.stacks[row] in self.opened) != self.open_all

    def members(self, row: int) -> int:
        """How many rows a tile stands for: more than 1 only for the first of a collapsed stack."""
        after = row + 1
        if after >= len(self.marks) or self.marks[after] != HIDDEN or self.marks[row] == HIDDEN:
            return 1
        return len(self.stack(row))

    def set_open(self, row: int, *, is_open: bool) -> range:
        """Open or close a stack; its rows."""
        rows = self.stack(row)
        key = frozenset([self._columns.stacks[row]])
        self.opened = self.opened | key if is_open != self.open_all else self.opened - key
        self._mark(rows)
        return rows

    def set_all_open(self, *, is_open: bool) -> None:
        """Open or close every stack."""
        self.opened, self.open_all = frozenset(), is_open
        old, new = (HIDDEN, JOINED) if is_open else (JOINED, HIDDEN)
        self.marks[:] = self.marks.replace(bytes([old]), bytes([new]))

    @property
    def has_stacks(self) -> bool:
        """True where some rows are stacked, open or not."""
        return self.marks.find(HIDDEN) >= 0 or self.marks.find(JOINED) >= 0

    # Marks

    def _mark_all(self) -> None:
        """Comparing columns as a whole is the quick way, for a million rows take part."""
        groups, stacks = self._columns.groups, self._columns.stacks
        self.marks[:] = bytes(len(groups))
        if not groups:
            return
        for row in _ones(map(eq, memoryview(stacks)[1:], stacks)):
            if stacks[row] and groups[row] == groups[row - 1]:
                self.marks[row] = JOINED if self.is_open(row) else HIDDEN
        if self.divided:
            self.marks[0] = START
            for row in _ones(map(ne, memoryview(groups)[1:], groups)):
                self.marks[row] = START

    def _mark(self, rows: Iterable[int]) -> None:
        for row in rows:
            self.marks[row] = self._mark_of(row)

    def _mark_of(self, row: int) -> int:
        groups, stacks = self._columns.groups, self._columns.stacks
        begins = row == 0 or groups[row] != groups[row - 1]
        if begins:
            return START if self.divided else 0
        if not stacks[row] or stacks[row] != stacks[row - 1]:
            return 0
        return JOINED if self.is_open(row) else HIDDEN

    def _around(self, row: int) -> range:
        return range(max(0, row - 1), min(len(self.marks), row + 1))


def _ones(flags: Iterable[bool]) -> Iterator[int]:
    """The rows, counted from 1, whose flag is set."""
    packed = bytes(flags)
    at = packed.find(1)
    while at >= 0:
        yield at + 1
        at = packed.find(1, at + 1)
