"""What happens to the sections of a layout when rows come, go or change: as little as can be."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right

from gui.grid.layout import HIDDEN, START, Section
from gui.grid.sections import SECTION, Sections


class ChangingSections(Sections):
    """Lines above a change stay as they are."""

    def know(self, row: int, top: int, height: int) -> int:
        """Lay out where a row's tile is; where the top of the view is afterwards."""
        return super().know(self.lead(row), top, height)

    def splice(self, at: int, removed: int, inserted: int) -> None:
        """Rows have gone or come in the shape; lines before those that touch them stay as they are."""
        if not self.count or removed >= self.count:
            self.arrange(self.shape, self.width)
            return
        begin, first = self._cut(at)
        last = self._section_of(min(at + removed, self.count - 1))  # the row after may begin a group now, or no more
        shift = inserted - removed
        after = self._replace(range(begin, last + 1), range(first, self._starts[last + 1] + shift))
        self._starts[after:] = array("i", [start + shift for start in self._starts[after:]])
        self._regroup(after)
        self._forget()

    def touch(self, first: int, last: int) -> None:
        """Something about these rows has changed that changes places."""
        begin, row = self._cut(first)
        end = self._section_of(last)
        after = self._replace(range(begin, end + 1), range(row, self._starts[end + 1]))
        self._regroup(after)
        self._forget()

    def reach(self, row: int) -> range:
        """The rows that may take another place when this one is touched: from its line to the end of its section."""
        return range(self._cut(row)[1], self._starts[self._section_of(row) + 1])

    def part(self, row: int) -> None:
        """Have a section begin with the line of this row, if that is laid out: what is above may change alone."""
        at = self._section_of(row)
        section, start = self._sections[at], self._starts[at]
        n = bisect_right(section.rows, row - start) - 1 if section is not None else 0
        if section is None or n <= 0:
            return
        first = section.rows[n]
        y = section.tops[n] - (self.measures.header if self.shape.marks[start + first] == START else 0)
        rows, tops = (
            array("i", [row - first for row in section.rows[n:]]),
            array("i", [t - y for t in section.tops[n:]]),
        )
        below = Section(rows, tops, section.heights[n:], section.filled[n:])
        self._shortened(section, n)
        self._starts.insert(at + 1, start + first)
        self._heights.insert(at + 1, self._heights[at] - y)
        self._heights[at] = y
        self._sections.insert(at + 1, below)
        self._forget()

    def lead(self, row: int) -> int:
        """The row whose tile stands for this one: the first of a collapsed stack."""
        marks = self.shape.marks
        while row > 0 and row < len(marks) and marks[row] == HIDDEN:
            row -= 1
        return row

    def tail(self, row: int) -> int:
        """The last row that this row's tile stands for."""
        marks = self.shape.marks
        while row + 1 < len(marks) and marks[row + 1] == HIDDEN:
            row += 1
        return row

    def _cut(self, row: int) -> tuple[int, int]:
        """The section, and the first row in it, whose line may change when this row does: that of the row before."""
        before = self.lead(max(0, row - 1))
        at = self._section_of(min(before, self.count - 1))
        section = self._sections[at]
        if section is None or not section.rows:
            return at, self._starts[at]
        n = max(0, bisect_right(section.rows, before - self._starts[at]) - 1)
        return at, self._starts[at] + section.rows[n]

    def _replace(self, sections: range, rows: range) -> int:
        """Put sections that are not laid out, of these rows, in place of others; the first keeps its lines above.
        Returns the number of the section that follows."""
        at = sections.start
        kept, first = self._sections[at], self._starts[at]
        pieces = [rows[n : n + SECTION] for n in range(0, len(rows), SECTION)]
        starts = array("i", (piece.start for piece in pieces))
        heights = array("i", (self._estimate(len(piece)) for piece in pieces))
        made: list[Section | None] = [None] * len(pieces)
        if kept is not None and rows.start > first:
            starts.insert(0, first)
            heights.insert(0, self._shortened(kept, bisect_left(kept.rows, rows.start - first)))
            made.insert(0, kept)
        self._unknown += made.count(None) - self._sections[at : sections.stop].count(None)
        self._starts[at : sections.stop] = starts
        self._heights[at : sections.stop] = heights
        self._sections[at : sections.stop] = made
        return at + len(made)

    def _shortened(self, section: Section, lines: int) -> int:
        """Leave a section its first lines; its height is then this."""
        for column in (section.rows, section.tops, section.heights, section.filled):
            del column[lines:]
        return section.tops[-1] + section.heights[-1] + self.measures.strip + self.gap if lines else 0

    def _regroup(self, at: int) -> None:
        """After a change before a section: lines further down in its group may begin elsewhere. For subclasses."""
