"""Lines of pictures of one height that fill the width: the arithmetic of the default layout."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from gui.grid.layout import DEFAULT_ROW, MAX_ROW, MIN_ROW, Measures
from gui.grid.places import GridLayout
from gui.grid.sections import Cut, Line, Place, Tail

MOST_GROWTH = 1.25
"""A last line that would grow by less than this is stretched."""

SEAM_LINES = 8
"""So many lines share what is left where two parts of a group meet that were laid out apart."""


class JustifiedLayout(GridLayout):
    """Lines as high as the target or nearly so; the last one of a group is left aligned."""

    name = "justified"
    sizes = range(MIN_ROW, MAX_ROW)

    def __init__(self, measures: Measures | None = None, cell: int = DEFAULT_ROW) -> None:
        super().__init__(measures or Measures(), cell)

    @property
    def gap(self) -> int:  # type: ignore[override]
        """From a strip to the next line."""
        return self.measures.line_gap

    def _tiles_a_line(self, ratio: float) -> float:
        return max(1.0, (self.room + self.measures.column_gap) / (self.cell * ratio + self.measures.column_gap))

    def _cuts(self, ratios: Sequence[int], tail: Tail) -> list[Cut]:
        sums = list(accumulate(ratios, initial=0))
        gap = self.measures.column_gap
        # With n tiles a line is lower than the target as soon as their ratios and gaps take more than this.
        weights = [total * self.cell + 1000 * gap * n for n, total in enumerate(sums)]
        limit = 1000 * (self.room + gap)
        cuts: list[Cut] = []
        at, end = 0, len(ratios)
        while at < end:
            stop = bisect_right(weights, weights[at] + limit, at + 1)
            if stop > end:
                break
            if stop > at + 1 and self._is_closer(sums, at, stop):
                stop -= 1
            cuts.append(Cut(stop - at, round(self._height(sums, at, stop)), filled=True))
            at = stop
        if at < end and tail is not Tail.GIVE:
            self._finish(cuts, sums, at, tail)
        return cuts

    def _is_closer(self, sums: Sequence[int], at: int, stop: int) -> bool:
        """True where the line without its last tile is closer to the target."""
        return self._height(sums, at, stop - 1) - self.cell < self.cell - self._height(sums, at, stop)

    def _height(self, sums: Sequence[int], at: int, stop: int) -> float:
        return 1000 * (self.room - self.measures.column_gap * (stop - at - 1)) / (sums[stop] - sums[at])

    def _finish(self, cuts: list[Cut], sums: Sequence[int], at: int, tail: Tail) -> None:
        """The last tiles, too few for a line."""
        end = len(sums) - 1
        height = self._height(sums, at, end)
        if height < MOST_GROWTH * self.cell:
            cuts.append(Cut(end - at, round(height), filled=True))
        elif tail is Tail.END:
            cuts.append(Cut(end - at, self.cell, filled=False))
        else:
            lines = cuts[-SEAM_LINES:]
            del cuts[-SEAM_LINES:]
            cuts.extend(self._shared(sums, at - sum(cut.tiles for cut in lines), len(lines)))

    def _shared(self, sums: Sequence[int], at: int, lines: int) -> list[Cut]:
        """The tiles from `at` to the end on `lines` lines or one more, whichever comes closer to the target."""
        end = len(sums) - 1
        total = sums[end] - sums[at]
        few = max(1, lines)
        few_height, many_height = (1000 * self.room * n / total for n in (few, few + 1))
        wanted = few if self.cell - few_height < many_height - self.cell else few + 1
        wanted = min(wanted, end - at)
        cuts = []
        for number in range(1, wanted + 1):
            ideal = sums[end] - total * (wanted - number) / wanted
            stop = bisect_left(sums, ideal, at + 1, end)
            if stop > at + 1 and ideal - sums[stop - 1] < sums[stop] - ideal:
                stop -= 1
            stop = end if number == wanted else min(stop, end - (wanted - number))
            cuts.append(Cut(stop - at, round(min(self._height(sums, at, stop), 2 * MAX_ROW)), filled=True))
            at = stop
        return cuts

    def _placed(self, rows: Sequence[int], line: Line) -> list[Place]:
        left, gap, ratios = self.measures.left, self.measures.column_gap, self.shape.ratios
        if not line.filled:
            places = []
            for row in rows:
                width = round(line.height * ratios[row] / 1000)
                places.append(Place(row, left, width))
                left += width + gap
            return places
        room = self.room - gap * (len(rows) - 1)
        sums = list(accumulate((ratios[row] for row in rows), initial=0))
        edges = [round(room * each / sums[-1]) for each in sums]
        return [
            Place(row, left + edges[n] + n * gap, max(1, edges[n + 1] - edges[n])) for n, row in enumerate(rows)
        ]
