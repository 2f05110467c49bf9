"""A layout in sections of some hundred rows, each laid out when somebody looks near it; until then it is estimated.

Nothing here walks all rows at once: laying out a section takes a fraction of a millisecond, and what a view shows are
two or three. A section that is laid out stays as it is until the next `arrange`, so what is seen never moves.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress

from gui.grid.layout import HIDDEN, START, Cut, Measures, Section, Shape, Squares, Tail

SECTION = 256
BLOCK, BLOCKS, SPARSE, STRIDE = 256, 48, 16, 1_000_003
"""So many rows tell about the rest. The stride is a prime, so that blocks follow no rhythm of groups."""
MOST_ROUNDS = 64
_HAS_TILE = bytes(mark != HIDDEN for mark in range(256))


class Sections:
    """Lines of tiles under headers. Subclasses say how a run of tiles breaks into lines."""

    gap = 0
    """From a strip to the next line."""

    heeds_shapes = True
    """Whether the shape of one picture tells the place of others."""

    def __init__(self, measures: Measures, cell: int) -> None:
        self.measures = measures
        self.cell = cell
        self.width = 0
        self.shape: Shape = Squares.of(0)
        self._starts: array[int] = array("i", [0])  # the first row of each section, and the number of all rows
        self._heights: array[int] = array("i")
        self._sections: list[Section | None] = []
        self._unknown = 0
        self._each = 0.0
        self._tops: list[int] | None = None

    # What subclasses say

    def _cuts(self, ratios: Sequence[int], tail: Tail) -> list[Cut]:
        """How a run of tiles breaks into lines; with Tail.GIVE the last tiles may be left over."""
        raise NotImplementedError

    def _aligned(self, row: int) -> int:
        """The last row at or before this one with which a line may begin."""
        return row

    def _tiles_a_line(self, ratio: float) -> float:
        """About how many tiles of this ratio a line holds."""
        raise NotImplementedError

    # The whole

    @property
    def count(self) -> int:
        """How many rows are laid out."""
        return self._starts[-1]

    @property
    def height(self) -> int:
        """The height of the whole content, as far as it is known estimated."""
        if not self.count:
            return 0
        return self._all_tops()[-1] - self.gap + self.measures.bottom

    @property
    def room(self) -> int:
        """The width that tiles share."""
        return max(self.cell, self.width - self.measures.left - self.measures.right)

    @property
    def is_whole(self) -> bool:
        """True where every row is laid out and nothing estimated."""
        return not self._unknown

    def arrange(self, shape: Shape, width: int) -> None:
        """Lay out these rows for a view of this width; nothing is known of their places yet but the estimate."""
        self.shape, self.width = shape, width
        count = len(shape.marks)
        self._starts = array("i", range(0, count, SECTION))
        self._starts.append(count)
        self._sections = [None] * (len(self._starts) - 1)
        self._unknown = len(self._sections)
        self._each = self._row_height()
        self._heights = array("i", [self._estimate(SECTION)]) * len(self._sections)
        if count:
            self._heights[-1] = self._estimate(count - self._starts[-2])
        self._forget()

    # Making places known

    def settle(self, top: int, height: int, margin: int = 0) -> int:
        """Lay out what a view shows and `margin` around it; where its top is then, so that nothing in it moves."""
        margin += self.measures.plate
        for _ in range(MOST_ROUNDS):
            at = self._first_unknown(top - margin, top + height + margin)
            if at < 0:
                break
            top = self._laid(at, top, height)
        return top

    def know(self, row: int, top: int, height: int) -> int:
        """Lay out where a row is; where the top of the view is afterwards."""
        for _ in range(MOST_ROUNDS):  # a section may give its last rows to the next
            at = self._section_of(row)
            if self._sections[at] is not None:
                break
            top = self._laid(at, top, height)
        return top

    def fill(self, top: int, height: int, sections: int) -> int:
        """Lay out some of what is still estimated, below the view first; where its top is afterwards."""
        reference = self._reference(top, height)
        at = self._section_at(top)
        for _ in range(sections):
            if not self._unknown:
                break
            at = next((n for n in range(at, len(self._sections)) if self._sections[n] is None), -1)
            if at < 0:
                at = self._sections.index(None)
            self._lay(at)
            at = min(at, len(self._sections) - 1)
        return self._restored(reference, height)

    def _laid(self, at: int, top: int, height: int) -> int:
        reference = self._reference(top, height)
        self._lay(at)
        return self._restored(reference, height)

    def _reference(self, top: int, height: int) -> tuple[int, float, bool]:
        """A row, how far its line (or its section, as a part of it) is above the top, and which of the two; -1 is the
        end of everything."""
        if top > 0 and top + height >= self.height:
            return -1, 0.0, True
        tops = self._all_tops()
        at = self._section_at(top)
        while at < len(self._sections) and tops[at] < top + height:
            section = self._sections[at]
            if section is not None and section.rows:
                n = min(len(section.rows) - 1, bisect_left(section.tops, top - tops[at]))
                return self._starts[at] + section.rows[n], top - tops[at] - section.tops[n], True
            at += 1
        at = self._section_at(top)
        return self._starts[at], (top - tops[at]) / max(1, self._heights[at]), False

    def _restored(self, reference: tuple[int, float, bool], height: int) -> int:
        row, above, exact = reference
        if row < 0:
            return max(0, self.height - height)
        at = self._section_of(row)
        section = self._sections[at]
        tops = self._all_tops()
        if section is None or not exact:
            found = tops[at] + (above if exact else above * self._heights[at])
        else:
            n = max(0, bisect_right(section.rows, row - self._starts[at]) - 1)
            found = tops[at] + (section.tops[n] if section.tops else 0) + above
        return max(0, min(round(found), self.height - height))

    def _first_unknown(self, top: int, bottom: int) -> int:
        if not self._unknown:
            return -1
        tops = self._all_tops()
        at = self._section_at(top)
        while at < len(self._sections) and tops[at] < bottom:
            if self._sections[at] is None:
                return at
            at += 1
        return -1

    def _lay(self, at: int) -> None:
        """Lay out a section. What does not fill its last line goes to the next one, if that is not laid out yet."""
        if at and self._sections[at - 1] is None:
            at = self._align(at)
        while True:
            first, stop = self._starts[at], self._starts[at + 1]
            goes_on = stop < self.count and self.shape.marks[stop] != START
            tail = Tail.END
            if goes_on:
                tail = Tail.GIVE if self._sections[at + 1] is None else Tail.SEAM
            section, height, left = self._broken(range(first, stop), tail)
            if left > first or tail is not Tail.GIVE:
                break
            self._merge(at)
        if left < stop:
            moved = self._estimate(stop - left)
            self._heights[at + 1] += moved
            self._starts[at + 1] = left
        self._sections[at] = section
        self._heights[at] = height
        self._unknown -= 1
        self._tops = None

    def _align(self, at: int) -> int:
        """Have a section begin where a line may; the one before it, not laid out either, ends there."""
        row = self._aligned(self._starts[at])
        while at > 1 and self._starts[at - 1] >= row and self._sections[at - 1] is None:
            self._merge(at - 1)
            at -= 1
        moved = self._estimate(self._starts[at] - row)
        self._starts[at] = row
        self._heights[at] += moved
        self._heights[at - 1] = max(0, self._heights[at - 1] - moved)
        return at

    def _merge(self, at: int) -> None:
        """A section that is not laid out takes in the next one, which is not either."""
        self._heights[at] += self._heights[at + 1]
        del self._starts[at + 1], self._heights[at + 1], self._sections[at + 1]
        self._unknown -= 1
        self._tops = None

    def _broken(self, rows: range, tail: Tail) -> tuple[Section, int, int]:
        """The section of these rows, its height, and the first row left over."""
        section = Section(array("i"), array("i"), array("i"), bytearray())
        first, tops, heights, filled = section.rows, section.tops, section.heights, section.filled
        marks, measures = self.shape.marks, self.measures
        start, between = rows.start, measures.strip + self.gap
        y = measures.top if start == 0 and marks[0] != START else 0
        for run in self._runs(rows):
            begins = marks[run.start] == START
            y += measures.header if begins else 0
            leads, ratios = self._tiled(run)
            n = 0
            for tiles, height, is_filled in self._cuts(ratios, tail if run.stop == rows.stop else Tail.END):
                first.append(leads[n] - start)
                tops.append(y)
                heights.append(height)
                filled.append(is_filled)
                y += height + between
                n += tiles
            if n < len(leads):
                return section, y - (measures.header if begins and not n else 0), leads[n]
        return section, y, rows.stop

    def _runs(self, rows: range) -> Iterator[range]:
        """The parts of some rows that are of one group each."""
        begin = rows.start
        while begin < rows.stop:
            end = self.shape.marks.find(START, begin + 1, rows.stop)
            end = rows.stop if end < 0 else end
            yield range(begin, end)
            begin = end

    def _leads(self, rows: range) -> Sequence[int]:
        """The rows that have a tile."""
        marks = self.shape.marks
        if marks.find(HIDDEN, rows.start, rows.stop) < 0:
            return rows
        return list(compress(rows, marks[rows.start : rows.stop].translate(_HAS_TILE)))

    def _tiled(self, rows: range) -> tuple[Sequence[int], Sequence[int]]:
        """The rows that have a tile, and the shapes of their tiles."""
        marks, ratios = self.shape.marks, self.shape.ratios[rows.start : rows.stop]
        if marks.find(HIDDEN, rows.start, rows.stop) < 0:
            return rows, ratios
        tiled = marks[rows.start : rows.stop].translate(_HAS_TILE)
        return list(compress(rows, tiled)), list(compress(ratios, tiled))

    # Sections as numbers

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops

    def _section_of(self, row: int) -> int:
        return min(max(0, bisect_right(self._starts, row) - 1), len(self._sections) - 1)

    def _section_at(self, y: int) -> int:
        return min(max(0, bisect_right(self._all_tops(), y) - 1), len(self._sections) - 1)

    def _forget(self) -> None:
        self._tops = None

    # Estimates

    def _estimate(self, rows: int) -> int:
        return round(self._each * rows)

    def _row_height(self) -> float:
        """About how high the content is for one row, from some blocks of rows."""
        marks, ratios = self.shape.marks, self.shape.ratios
        count = len(marks)
        if not count:
            return 0.0
        starts = range(0, count, BLOCK) if count <= BLOCK * BLOCKS else (n * STRIDE % count for n in range(BLOCKS))
        blocks = [range(start, min(count, start + BLOCK)) for start in starts]
        rows = sum(map(len, blocks))
        groups = sum(marks.count(START, block.start, block.stop) for block in blocks) / rows
        tiles = 1 - sum(marks.count(HIDDEN, block.start, block.stop) for block in blocks) / rows
        some = [ratios[row] for block in blocks for row in block[::SPARSE]]
        line = self.cell + self.measures.strip + self.gap
        width = self._tiles_a_line(sum(some) / len(some) / 1000)
        return tiles / width * line + groups * (self.measures.header + line / 2 * (tiles > groups))
