"""A list view that shows what a layout says is where: it scrolls, and keeps its place whatever changes.

Nothing in it walks the rows. QListView's own layout visits every row on each change of width, size or count; it stays
the base class so that assistive technology finds a list.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from gui.grid.layout import HIDDEN, Measures, Shape, Squares
from gui.grid.places import GridLayout

STEP_PX = 32
CELL_STEP = 16
HAND_MS = 100
SECTIONS_A_SLICE = 12
"""Laying out so many takes some milliseconds: a slice of the idle time."""

Anchor = tuple[int, int] | None
"""A row that should stay where it is, and where in the viewport that is."""


class PlacedView(QListView):
    """Follows its layout. What is not on screen is laid out when there is nothing else to do.

    Signals:
        cell_changed(edge): the tiles have another size.
    """

    cell_changed = Signal(int)

    def __init__(self, layout: GridLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = layout
        self._is_settling = False  # the scroll bar follows the layout, not the layout the scroll bar
        self._filler = QTimer(self, singleShot=True, interval=0)
        self._filler.timeout.connect(self._fill)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # lets scrolling move what is painted

    @property
    def cell(self) -> int:
        """The size of the tiles in logical pixels: the edge of a cell, or the height of a line."""
        return self._grid.cell

    @property
    def grid_layout(self) -> GridLayout:
        """The layout in use."""
        return self._grid

    def use_layout(self, layout: GridLayout) -> None:
        """Lay out in another way; the current item, or the first in view, stays where it is."""
        anchor = self.anchor()
        layout.measures = self._grid.measures
        self._grid = layout
        self.arrange(anchor)

    def set_cell(self, edge: int) -> None:
        """Make the tiles larger or smaller; the current item, or the first in view, stays where it is."""
        sizes = self._grid.sizes
        edge = min(sizes.stop, max(sizes.start, edge))
        if edge != self._grid.cell:
            anchor = self.anchor()
            self._grid.cell = edge
            self.arrange(anchor)
            self.cell_changed.emit(edge)

    def step_cell(self, steps: int) -> None:
        """Some steps larger or smaller, as `+` and `-` do."""
        self.set_cell(self._grid.cell + steps * CELL_STEP)

    def set_measures(self, measures: Measures) -> None:
        """Other lengths around the tiles, as another interface scale brings."""
        anchor = self.anchor()
        self._grid.measures = measures
        self.arrange(anchor)

    def visible_rows(self) -> range:
        """The rows on screen, partly shown ones included, and with them the hidden ones of their stacks."""
        top = self.verticalOffset()
        return self._grid.between(top, top + self.viewport().height() - 1)

    def shown(self, rows: range) -> list[int]:
        """Those of these rows that have a tile of their own."""
        marks = self._grid.shape.marks
        return [row for row in rows if marks[row] != HIDDEN]

    def anchor(self) -> Anchor:
        """The current row where it is in view, else the first wholly in view; None at the very top."""
        offset, rows = self.verticalOffset(), self.visible_rows()
        if not offset or not rows:
            return None
        current = self._grid.lead(self.currentIndex().row())
        row = current if current in rows else rows.start
        if row == rows.start != current:
            row = self._first_whole(offset, rows)
        return row, self._grid.box(row)[1] - offset

    def _first_whole(self, offset: int, rows: range) -> int:
        lines = list(self._grid.lines(offset, offset + self.viewport().height()))
        return next((line.first for line in lines if line.top >= offset), rows.start)

    def shape(self) -> Shape:
        """What the layout must know of all rows. For subclasses."""
        model: QAbstractItemModel | None = self.model()  # none before setModel, whatever the stubs say
        return Squares.of(model.rowCount() if model is not None else 0)

    def arrange(self, anchor: Anchor = None) -> None:
        """Lay out again; the anchor keeps its place in the viewport."""
        self._grid.arrange(self.shape(), self.width())
        self._keep(anchor)

    def _keep(self, anchor: Anchor) -> None:
        """After a change of the layout: show it with the anchor where it was."""
        top = self.verticalOffset()
        if anchor is not None and anchor[0] < self._grid.count:
            self._grid.know(anchor[0], top, self.viewport().height())
            top = self._grid.box(anchor[0])[1] - anchor[1]
        self._settle_at(top)
        self.viewport().update()
        self.content_moved()

    def unseen(self, rows: Sequence[int]) -> Sequence[int]:
        """Those of these rows that may take another shape while nothing on screen moves."""
        if not rows or not self._grid.heeds_shapes:
            return rows
        seen = self.visible_rows()
        self._grid.part(seen.start)
        reaches = ((row, self._grid.reach(row)) for row in rows)
        return [row for row, reach in reaches if reach.stop <= seen.start or reach.start >= seen.stop]

    def reshape_unseen(self, rows: Sequence[int]) -> None:
        """Lay out again around rows that are `unseen` and have another shape now."""
        if not self._grid.heeds_shapes:
            return
        anchor, top = self.anchor(), self.verticalOffset()
        for row in rows:
            self._grid.touch(row, row)
        if anchor is not None:
            top = self._grid.box(anchor[0])[1] - anchor[1]
        if self._settle_at(top):  # the end of everything has come nearer
            self.viewport().update()

    def _settle_at(self, top: int) -> int:
        """Lay out what is on screen there, and have the scroll bar tell the truth; how far that moved the top."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        settled = self._grid.settle(max(0, min(top, self._grid.height - height)), height)
        settled = max(0, min(settled, self._grid.height - height))
        self._follow_layout(settled)
        if not self._grid.is_whole and not self._filler.isActive():
            self._filler.start()
        return bar.value() - top

    def _follow_layout(self, top: int) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._is_settling = True
        bar.setRange(0, max(0, self._grid.height - height))
        bar.setPageStep(height)
        bar.setValue(top)
        self._is_settling = False

    def _fill(self) -> None:
        """Lay out some more of what is not on screen. What is on screen stays where it is."""
        bar = self.verticalScrollBar()
        if not bar.isSliderDown():  # else its thumb would slip under the hand
            self._follow_layout(self._grid.fill(bar.value(), self.viewport().height(), SECTIONS_A_SLICE))
        if not self._grid.is_whole:
            self._filler.start(HAND_MS if bar.isSliderDown() else 0)

    def know_around(self, margin: int) -> None:
        """Lay out so far above and below what is on screen, which stays where it is."""
        self._follow_layout(self._grid.settle(self.verticalOffset(), self.viewport().height(), margin))

    def know_row(self, row: int) -> None:
        """Lay out around a row that may be far away; what is on screen stays where it is."""
        height = self.viewport().height()
        self._follow_layout(self._grid.know(row, self.verticalOffset(), height))

    def content_moved(self) -> None:
        """Other rows may be on screen now. For subclasses."""

    def covered(self) -> int:
        """How much of the viewport's top is covered. For subclasses."""
        return 0

    # Qt overrides

    def doItemsLayout(self) -> None:
        """Qt asks for it whenever something may have changed; a layout made anew would lose the place."""
        if (self._grid.count, self._grid.width) != (len(self.shape().marks), self.width()):
            self.arrange(self.anchor())
        QAbstractItemView.doItemsLayout(self)  # not QListView's, which walks

    def updateGeometries(self) -> None:
        self.verticalScrollBar().setSingleStep(STEP_PX)
        self._follow_layout(self.verticalOffset())

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self.anchor()
        QAbstractItemView.resizeEvent(self, event)
        self.arrange(anchor)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._is_settling:
            return
        moved = self._settle_at(self.verticalOffset())
        banding = self.state() == QAbstractItemView.State.DragSelectingState
        if moved or banding or abs(dy) >= self.viewport().height():
            self.viewport().update()
        else:
            self.scroll_painted(dy)
        self.content_moved()

    def scroll_painted(self, dy: int) -> None:
        """Move what is painted already. For subclasses that paint what does not scroll."""
        self.viewport().scroll(0, dy)
