"""Lines of pictures of one height that fill the width: the arithmetic of the default layout."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from gui.grid.layout import DEFAULT_ROW, MAX_ROW, MIN_ROW, Cut, Line, Measures, Place, Tail
from gui.grid.places import GridLayout

MOST_GROWTH = 1.25
"""A last line that would grow by less than this is stretched."""

SEAM_LINES = 8
"""So many lines share what is left where two parts of a group meet that were laid out apart."""


class _Run:
    """Tiles of one group in a row. `weights` add up what each takes of a line at the target height, with its gap."""

    def __init__(self, ratios: Sequence[int], target: int, gap: int, room: int) -> None:
        self._target = target
        self.end = len(ratios)
        self.one = one = 1000 * gap
        self.weights = list(accumulate([ratio * target + one for ratio in ratios], initial=0))
        self.limit = 1000 * (room + gap)

    def height(self, at: int, stop: int) -> float:
        """How high the line of these tiles is when it fills the width."""
        gaps = self.one * (stop - at)
        return self._target * (self.limit - gaps) / (self.weights[stop] - self.weights[at] - gaps)


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
        run = _Run(ratios, self.cell, self.measures.column_gap, self.room)
        weights, limit, one = run.weights, run.limit, run.one
        cuts: list[Cut] = []
        at, end, target = 0, run.end, self.cell
        while at < end:
            begun = weights[at]
            stop = bisect_right(weights, begun + limit, at + 1)  # filled until it is lower than the target
            if stop > end:
                break
            gaps = one * (stop - at)  # `_Run.height`, spelt out: a million rows come by here
            height = target * (limit - gaps) / (weights[stop] - begun - gaps)
            if stop > at + 1:
                gaps -= one
                before = target * (limit - gaps) / (weights[stop - 1] - begun - gaps)
                if before - target < target - height:  # without its last tile it is closer to the target
                    stop, height = stop - 1, before
            cuts.append(Cut(stop - at, round(height), True))
            at = stop
        if at < end and tail is not Tail.GIVE:
            self._finish(cuts, run, at, tail)
        return cuts

    def _finish(self, cuts: list[Cut], run: _Run, at: int, tail: Tail) -> None:
        """The last tiles, too few for a line."""
        height = run.height(at, run.end)
        if height < MOST_GROWTH * self.cell:
            cuts.append(Cut(run.end - at, round(height), True))
        elif tail is Tail.END:
            cuts.append(Cut(run.end - at, self.cell, False))
        else:
            lines = cuts[-SEAM_LINES:]
            del cuts[-SEAM_LINES:]
            cuts.extend(self._shared(run, at - sum(cut.tiles for cut in lines), len(lines)))

    def _shared(self, run: _Run, at: int, lines: int) -> list[Cut]:
        """The tiles from `at` to the end on `lines` lines or one more, whichever comes closer to the target."""
        end, weights = run.end, run.weights
        total = weights[end] - weights[at]
        whole = total / run.limit  # lines of the target's height
        few = max(1, lines)
        wanted = min(end - at, few if whole - few < few + 1 - whole else few + 1)
        cuts = []
        for number in range(1, wanted + 1):
            ideal = weights[end] - total * (wanted - number) / wanted
            stop = bisect_left(weights, ideal, at + 1, end)
            if stop > at + 1 and ideal - weights[stop - 1] < weights[stop] - ideal:
                stop -= 1
            stop = end if number == wanted else min(stop, end - (wanted - number))
            cuts.append(Cut(stop - at, round(min(run.height(at, stop), 2 * MAX_ROW)), True))
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
        return [Place(row, left + edges[n] + n * gap, max(1, edges[n + 1] - edges[n])) for n, row in enumerate(rows)]
