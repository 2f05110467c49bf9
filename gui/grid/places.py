"""Questions a view asks of a layout: what is where, what a rectangle touches, where a key leads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from gui.grid.changes import ChangingSections
from gui.grid.layout import START, Box, Line, Measures, Move, Place

KEPT_LINES = 4000


class GridLayout(ChangingSections):
    """Answers agree with each other for everything that is laid out; for the rest they are estimates."""

    name = ""
    sizes = range(0)
    """The tile sizes one may choose, both ends included."""

    def __init__(self, measures: Measures, cell: int) -> None:
        super().__init__(measures, cell)
        self._places: dict[int, list[Place]] = {}

    def box(self, row: int) -> Box:
        """The picture's space; that of the whole stack where the row is in a collapsed one."""
        row = self.lead(row)
        line = self.line_of(row)
        if line is None:
            return self.roughly(row)
        place = next(place for place in self.places(line) if place.row == row)
        return place.left, line.top, place.width, line.height

    def tiles(self, top: int, bottom: int) -> Iterator[tuple[int, Box]]:
        """The rows whose tile, plate included, meets the span, with their boxes."""
        plate, below = self.measures.plate, self.measures.plate_below
        for line in self.lines(top - below, bottom + plate):
            for place in self.places(line):
                yield place.row, (place.left, line.top, place.width, line.height)

    def between(self, top: int, bottom: int) -> range:
        """The rows from the first to the last whose tile meets the span; estimated where nothing is laid out."""
        if not self.count or bottom < 0 or top >= self.height:
            return range(self.count, self.count) if self.count and top >= self.height else range(0)
        lines = list(self.lines(top - self.measures.plate_below, bottom + self.measures.plate))
        first = lines[0].first if lines else self.rows_about(max(0, top))
        last = lines[-1].stop if lines else self.rows_about(bottom)
        return range(first, max(first, last))

    def at(self, x: int, y: int) -> int:
        """The row whose picture space or strip holds the point, else -1."""
        for line in self.lines(y, y):
            if line.top <= y < line.top + line.height + self.measures.strip:
                for place in self.places(line):
                    if place.left <= x < place.left + place.width:
                        return place.row
        return -1

    def spans(self, left: int, top: int, right: int, bottom: int) -> list[tuple[int, int]]:
        """The runs of rows (first and last) that a rectangle touches; collapsed stacks are in them whole."""
        found: list[tuple[int, int]] = []
        wide = left <= self.measures.left and right >= self.measures.left + self.room
        for first, last in self._touched(left, top, right, bottom, wide=wide):
            if found and found[-1][1] + 1 == first:
                first = found.pop()[0]
            found.append((first, last))
        return found

    def _touched(self, left: int, top: int, right: int, bottom: int, *, wide: bool) -> Iterator[tuple[int, int]]:
        """The same in pieces. Sections that lie within and are not laid out are taken whole, like those that are
        touched from side to side."""
        at = self._section_at(top)
        while at < len(self._sections) and (begin := self._all_tops()[at]) <= bottom:
            end = begin + self._heights[at]
            if begin >= top and end <= bottom and (wide or self._sections[at] is None):
                yield self._starts[at], self._starts[at + 1] - 1
            else:
                yield from self._touched_lines((left, right), max(top, begin), min(bottom, end - 1))
            at += 1

    def _touched_lines(self, across: tuple[int, int], top: int, bottom: int) -> Iterator[tuple[int, int]]:
        left, right = across
        for line in self.lines(top, bottom):
            touched = [p.row for p in self.places(line) if p.left <= right and p.left + p.width > left]
            if touched:
                yield touched[0], self.tail(touched[-1])

    # Lines and tiles

    def _forget(self) -> None:
        super()._forget()
        self._places.clear()

    def _placed(self, rows: Sequence[int], line: Line) -> list[Place]:
        """Where the tiles of a line stand."""
        raise NotImplementedError

    def line_of(self, row: int) -> Line | None:
        """The line of a row's tile; None where that is not laid out."""
        row = self.lead(row)
        at = self._section_of(row)
        section = self._sections[at]
        if section is None or not section.rows:
            return None
        return self._line(at, max(0, bisect_right(section.rows, row - self._starts[at]) - 1))

    def lines(self, top: int, bottom: int) -> Iterator[Line]:
        """The lines whose pictures or strips meet a span, in order; those that are not laid out are left out."""
        if not self.count:
            return
        tops = self._all_tops()
        at = self._section_at(top)
        at = max(0, at - 1)  # a plate reaches over the border
        while at < len(self._sections) and tops[at] <= bottom + self.measures.header:
            section = self._sections[at]
            if section is not None:
                reach = top - tops[at] - self.measures.strip
                n = max(0, bisect_right(section.tops, reach) - 1)
                while n < len(section.rows):
                    line = self._line(at, n)
                    if line.top > bottom:
                        return
                    if line.top + line.height + self.measures.strip > top:
                        yield line
                    n += 1
            at += 1

    def places(self, line: Line) -> list[Place]:
        """Where the tiles of a line stand."""
        found = self._places.get(line.first)
        if found is None:
            if len(self._places) > KEPT_LINES:
                self._places.clear()
            found = self._places[line.first] = self._placed(self._leads(range(line.first, line.stop)), line)
        return found

    def roughly(self, row: int) -> Box:
        """Where a tile will be about that is not laid out yet."""
        at = self._section_of(row)
        part = (row - self._starts[at]) / max(1, self._starts[at + 1] - self._starts[at])
        return self.measures.left, self._all_tops()[at] + round(part * self._heights[at]), self.cell, self.cell

    def rows_about(self, y: int) -> int:
        """The row that is about at this height, whether it is laid out or not."""
        at = self._section_at(y)
        part = min(1.0, max(0.0, (y - self._all_tops()[at]) / max(1, self._heights[at])))
        return min(self.count - 1, self._starts[at] + round(part * (self._starts[at + 1] - self._starts[at])))

    def _line(self, at: int, n: int) -> Line:
        section = self._sections[at]
        assert section is not None  # callers have looked
        first = self._starts[at]
        stop = first + section.rows[n + 1] if n + 1 < len(section.rows) else self._starts[at + 1]
        top = self._all_tops()[at] + section.tops[n]
        return Line(first + section.rows[n], stop, top, section.heights[n], bool(section.filled[n]))

    # Groups

    def group(self, row: int) -> tuple[int, int]:
        """The first and the last row of the group of a row; everything where there are no groups."""
        marks = self.shape.marks
        first = max(0, marks.rfind(START, 0, row + 1))
        after = marks.find(START, row + 1)
        return first, (len(marks) if after < 0 else after) - 1

    @property
    def is_grouped(self) -> bool:
        """True where headers stand above groups."""
        return bool(self.count) and self.shape.marks[0] == START

    def headers(self, top: int, bottom: int) -> Iterator[tuple[int, int]]:
        """The first row of each group whose header meets the span, and the header's top."""
        if self.is_grouped:
            for line in self.lines(top, bottom + self.measures.header):
                if self.shape.marks[line.first] == START:
                    yield line.first, line.top - self.measures.header

    # Keys

    def step(self, row: int, move: Move, view_height: int, x: int | None = None) -> int:
        """The row that the keyboard comes to; `x` is where up and down would like to stay."""
        row = self.lead(row)
        match move:
            case Move.LEFT:
                return self.lead(max(0, row - 1))
            case Move.RIGHT:
                after = self.tail(row) + 1
                return after if after < self.count else row
            case Move.HOME:
                return 0
            case Move.END:
                return self.lead(self.count - 1)
            case _:
                return self._vertical(row, move, view_height, self.centre(row) if x is None else x)

    def centre(self, row: int) -> int:
        """The middle of a tile from left to right."""
        left, _top, width, _height = self.box(row)
        return left + width // 2

    def _vertical(self, row: int, move: Move, view_height: int, x: int) -> int:
        line = self.line_of(row)
        if line is None:
            return row
        pitch = self.cell + self.measures.strip + self.gap
        steps = max(1, view_height // pitch) if move in (Move.PAGE_UP, Move.PAGE_DOWN) else 1
        up = move in (Move.UP, Move.PAGE_UP)
        for _ in range(steps):
            following = self._before(line) if up else self._after(line)
            if following is None:
                break
            line = following
        return row if line.first <= row < line.stop else self._nearest(line, x)

    def _before(self, line: Line) -> Line | None:
        return self.line_of(line.first - 1) if line.first > 0 else None

    def _after(self, line: Line) -> Line | None:
        return self.line_of(line.stop) if line.stop < self.count else None

    def _nearest(self, line: Line, x: int) -> int:
        places = self.places(line)
        n = max(0, bisect_right([place.left for place in places], x) - 1)
        near: list[Place] = places[n : n + 2]
        return min(near, key=lambda place: abs(place.left + place.width / 2 - x)).row
