"""A list of ids with all that a layout must know of them, and the stacks among them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from gui.grid.edits import IDS, Edit, apply
from gui.grid.layout import HIDDEN, JOINED
from gui.grid.rows import Rows
from services.gallery import Listing

AnyIndex = QModelIndex | QPersistentModelIndex

WINDOW = 256
MAX_EDITS = 64
ROUNDING = 32
"""A shape is learnt from a picture of whole pixels: one part in so many is none of its own."""


class RowModel(QAbstractListModel):
    """Knows where an id is, follows edits, opens and closes stacks.

    Signals:
        reshaped(first, last): these rows take another place: their stack was opened or closed.
        stacks_changed(): all stacks were opened or closed.
    """

    reshaped = Signal(int, int)
    stacks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = Rows()
        self._revision = 0  # counts changes of the list: what a thread found out about an older one is void
        self._seen = range(0)
        self._learnt: dict[int, int] = {}

    @property
    def rows(self) -> Rows:
        """What a layout must know of all rows. Who changes it is this model alone."""
        return self._rows

    def id_at(self, row: int) -> int:
        """The id of a row, whether it has been read or not."""
        return self._rows.ids[row]

    def row_of(self, key: int) -> int:
        """Where an id is, -1 where it is not; near what is on screen first, else the whole list is walked."""
        row = self.row_near(key)
        if row >= 0:
            return row
        try:
            return self._rows.ids.index(key)
        except ValueError:
            return -1

    def row_near(self, key: int) -> int:
        """Where an id is near what is on screen, -1 where it is not there."""
        near = self._near()
        try:
            return self._rows.ids.index(key, near.start, near.stop)
        except ValueError:
            return -1

    def _near(self) -> range:
        return range(max(0, self._seen.start - WINDOW), min(len(self._rows), self._seen.stop + WINDOW))

    def ids_of(self, spans: Iterable[tuple[int, int]]) -> array[int]:
        """The ids of runs of rows, first and last included."""
        found: array[int] = array(IDS)
        for first, last in spans:
            found.extend(self._rows.ids[first : last + 1])
        return found

    def learnt_rows(self) -> list[int]:
        """The rows near the screen whose shape was learnt since they were laid out."""
        if not self._learnt:
            return []
        near = self._near()
        keys, ratios = self._rows.ids[near.start : near.stop], self._rows.ratios
        learnt = ((row, self._learnt.get(key)) for row, key in zip(near, keys, strict=True))
        return [row for row, ratio in learnt if ratio and abs(ratio - ratios[row]) * ROUNDING > ratio]

    def take_learnt(self, rows: Iterable[int]) -> None:
        """These of `learnt_rows` are about to be laid out: they take their shapes."""
        for row in rows:
            self._rows.set_ratio(row, self._learnt.pop(self._rows.ids[row]))

    # Stacks

    def members(self, key: int) -> list[int]:
        """The ids that the tile of an id stands for: all of a collapsed stack, else itself."""
        row = self.row_near(key)
        if row < 0 or self._rows.is_open(row):
            return [key]
        rows = self._rows.stack(row)
        return list(self._rows.ids[rows.start : rows.stop])

    def set_open(self, row: int, *, is_open: bool) -> None:
        """Open or close the stack of a row."""
        rows = self._rows.set_open(row, is_open=is_open)
        self.reshaped.emit(rows.start, rows.stop - 1)

    def set_all_open(self, *, is_open: bool) -> None:
        """Open or close every stack."""
        self._rows.set_all_open(is_open=is_open)
        self.stacks_changed.emit()

    def is_in_open_stack(self, row: int) -> bool:
        """True for every row of a stack that is open."""
        marks = self._rows.marks
        return marks[row] == JOINED or (marks[row] != HIDDEN and marks[row + 1 : row + 2] == bytes([JOINED]))

    # Edits

    def _follow(self, edits: list[Edit]) -> None:
        """Make these edits; many are made as one."""
        if len(edits) > MAX_EDITS:
            edits = [self._merged(edits)]
        for edit in reversed(edits):
            self._apply(edit)

    def _merged(self, edits: list[Edit]) -> Edit:
        """Many edits as one from the first of them to the end of the last."""
        start, stop = edits[0].at, edits[-1].at + edits[-1].removed
        piece = self._rows.cut(start, stop)
        for edit in reversed(edits):
            apply(piece, Edit(edit.at - start, edit.removed, edit.inserted))
        return Edit(start, stop - start, piece)

    def _apply(self, edit: Edit) -> None:
        self._revision += 1
        if edit.removed:
            self.beginRemoveRows(QModelIndex(), edit.at, edit.at + edit.removed - 1)
            self._rows.splice(edit.at, edit.removed, Listing())
            self.endRemoveRows()
        if edit.inserted:
            self.beginInsertRows(QModelIndex(), edit.at, edit.at + len(edit.inserted) - 1)
            self._rows.splice(edit.at, 0, edit.inserted)
            self.endInsertRows()

    # Qt overrides

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)
