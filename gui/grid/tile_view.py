"""A list view whose geometry is arithmetic: nothing in it walks the rows. What tiles look like is not known here.

QListView's own layout visits every row on each change of width, size or count. It stays the base class so that
assistive technology finds a list.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from gui.grid.layout import HIDDEN, Measures, Move, Shape, Squares
from gui.grid.places import GridLayout
from gui.grid.selection import Span, count_of, selection_of, spans_of, within

WHEEL_PX = 96
NOTCH = 120
STEP_PX = 32
CELL_STEP = 16
MOST_SINGLE_UPDATES = 12
HAND_MS = 100
SECTIONS_A_SLICE = 16
"""Laying out so many takes some milliseconds: a slice of the idle time."""

Action = QAbstractItemView.CursorAction
Command = QItemSelectionModel.SelectionFlag
Hint = QAbstractItemView.ScrollHint
Anchor = tuple[int, int] | None
"""A row that should stay where it is, and where in the viewport that is."""

MOVES = {
    Action.MoveLeft: Move.LEFT,
    Action.MovePrevious: Move.LEFT,
    Action.MoveRight: Move.RIGHT,
    Action.MoveNext: Move.RIGHT,
    Action.MoveUp: Move.UP,
    Action.MoveDown: Move.DOWN,
    Action.MovePageUp: Move.PAGE_UP,
    Action.MovePageDown: Move.PAGE_DOWN,
    Action.MoveHome: Move.HOME,
    Action.MoveEnd: Move.END,
}
VERTICAL = frozenset({Move.UP, Move.DOWN, Move.PAGE_UP, Move.PAGE_DOWN})


class TileView(QListView):
    """Scrolls, selects and moves among tiles.

    Signals:
        selection_counted(count): so many rows are selected.
        cell_changed(edge): the tiles have another size.
        dragged(): what is selected is to be dragged; the mouse handler goes on when every slot has returned.
    """

    selection_counted = Signal(int)
    cell_changed = Signal(int)
    dragged = Signal()

    def __init__(self, layout: GridLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = layout
        self._spans: list[Span] = []
        self._wheel_rest = 0.0
        self._moving: Anchor = None  # while rows come or go
        self._goal: tuple[int, int] | None = None  # the row that up and down came to, and where they would like to be
        self._is_settling = False  # the scroll bar follows the layout, not the layout the scroll bar
        self._filler = QTimer(self, singleShot=True, interval=0)
        self._filler.timeout.connect(self._fill)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
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

    def selected_spans(self) -> list[Span]:
        """The selected rows as runs, first and last."""
        return list(self._spans)

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

    def row_at(self, point: QPoint) -> int:
        """The row under a point of the viewport, -1 where none is."""
        return self._grid.at(point.x(), point.y() + self.verticalOffset())

    def stack_span(self, row: int) -> Span:
        """The rows that a tile stands for, first and last."""
        return self._grid.lead(row), self._grid.tail(row)

    def plate(self, row: int) -> QRect:
        """All that a tile may paint on, in viewport coordinates."""
        x, y, width, height = self._grid.box(row)
        measures = self._grid.measures
        around = measures.plate
        down = height + measures.strip + around + measures.plate_below
        return QRect(x - around, y - self.verticalOffset() - around, width + 2 * around, down)

    def repaint_rows(self, rows: Sequence[int]) -> None:
        """Have these tiles painted again."""
        if len(rows) > MOST_SINGLE_UPDATES:
            self.viewport().update()
            return
        for row in rows:
            self.viewport().update(self.plate(row))

    def _rows_coming(self) -> None:
        """Before rows come: afterwards indexes are the new ones and places still the old ones."""
        self._moving = self.anchor()

    def _rows_gone(self, _parent: QModelIndex, start: int, end: int) -> None:
        """After rows have gone: Qt has no virtual for that."""
        self._spans = spans_of(self.selectionModel().selection())
        anchor, self._moving = self._moving, None
        self._grid.shape = self.shape()
        self._grid.splice(start, end - start + 1, 0)
        self._keep(anchor)

    def _announce(self, kind: QAccessible.Event, row: int) -> None:
        if QAccessible.isActive():
            event = QAccessibleEvent(self, kind)
            event.setChild(row)
            QAccessible.updateAccessibility(event)

    # Qt overrides: geometry

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.rowsRemoved.connect(self._rows_gone)
            model.rowsAboutToBeInserted.connect(self._rows_coming)
        self.arrange()

    def doItemsLayout(self) -> None:
        self.arrange()
        QAbstractItemView.doItemsLayout(self)  # not QListView's, which walks

    def updateGeometries(self) -> None:
        self.verticalScrollBar().setSingleStep(STEP_PX)
        self._follow_layout(self.verticalOffset())

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: QModelIndex) -> QRect:  # type: ignore[override]
        return self.plate(index.row()) if index.isValid() and index.row() < self._grid.count else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.row_at(point)
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(self, index: QModelIndex, hint: Hint = Hint.EnsureVisible) -> None:  # type: ignore[override]
        if not index.isValid() or index.row() >= self._grid.count:
            return
        self.know_row(index.row())
        area, height, bar = self.plate(index.row()), self.viewport().height(), self.verticalScrollBar()
        margin = self._grid.measures.plate
        above, below = area.top() - margin - self.covered(), area.bottom() + margin + 1 - height
        match hint:
            case Hint.PositionAtTop:
                move = above
            case Hint.PositionAtBottom:
                move = below
            case Hint.PositionAtCenter:
                move = area.center().y() - (height + self.covered()) // 2
            case _:
                move = above if above < 0 else max(0, below)
        bar.setValue(bar.value() + move)

    def covered(self) -> int:
        """How much of the viewport's top is covered. For subclasses."""
        return 0

    def moveCursor(self, cursorAction: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N803
        if not self._grid.count:
            return QModelIndex()
        current = self.currentIndex().row()
        row = 0 if current < 0 else self._stepped(current, MOVES[cursorAction])
        return self.model().index(row, 0)

    def _stepped(self, current: int, move: Move) -> int:
        """Up and down stay in their column as far as lines of different tiles allow."""
        height = self.viewport().height() - self.covered()
        self.know_row(current)
        self.know_around(2 * height)
        if move not in VERTICAL:
            return self._grid.step(current, move, height)
        if self._goal is None or self._goal[0] != current:
            self._goal = (current, self._grid.centre(current))
        x = self._goal[1]
        row = self._grid.step(current, move, height, x)
        self._goal = (row, x)
        return row

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands, never a jump."""

    # Qt overrides: selection

    def setSelection(self, rect: QRect, command: Command) -> None:
        if self.state() == QAbstractItemView.State.DragSelectingState:
            area = rect.normalized().translated(0, self.verticalOffset())
            spans = self._grid.spans(area.left(), area.top(), area.right(), area.bottom())
        else:  # a click, or shift with a click or a key: everything from one to the other in reading order
            ends = [row for row in (self.row_at(rect.topLeft()), self.row_at(rect.bottomRight())) if row >= 0]
            spans = [(self._grid.lead(min(ends)), self._grid.tail(max(ends)))] if ends else []
        self.selectionModel().select(selection_of(self.model(), spans), command)

    def selectAll(self) -> None:
        if self._grid.count:
            everything = selection_of(self.model(), [(0, self._grid.count - 1)])
            self.selectionModel().select(everything, Command.ClearAndSelect)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        self._spans = spans_of(self.selectionModel().selection())
        QAbstractItemView.selectionChanged(self, selected, deselected)  # QListView's asks for every index
        for kind, change in (
            (QAccessible.Event.SelectionAdd, selected),
            (QAccessible.Event.SelectionRemove, deselected),
        ):
            if change.size():
                self._announce(kind, change.at(0).top())
        self.selection_counted.emit(count_of(self._spans))

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        rows = within(spans_of(selection), self.visible_rows())
        if len(rows) > MOST_SINGLE_UPDATES:
            return QRegion(self.viewport().rect())
        region = QRegion()
        for row in rows:
            region = region.united(self.plate(row))
        return region

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid():
            self._announce(QAccessible.Event.Focus, current.row())

    # Qt overrides: what happens

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803
        self.dragged.emit()

    def reset(self) -> None:
        QListView.reset(self)
        self._spans = []
        self._goal = None
        self.verticalScrollBar().setValue(0)
        self.arrange()

    def rowsAboutToBeRemoved(self, parent: QModelIndex, start: int, end: int) -> None:  # type: ignore[override]
        anchor = self.anchor()
        if anchor is not None and anchor[0] >= start:  # the one that goes is replaced by the one after it
            anchor = (max(start, anchor[0] - (end - start + 1)), anchor[1])
        self._moving = anchor
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)

    def rowsInserted(self, parent: QModelIndex, start: int, end: int) -> None:  # type: ignore[override]
        anchor, self._moving = self._moving, None
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self._spans = spans_of(self.selectionModel().selection())
        if anchor is not None and start <= anchor[0]:
            anchor = (anchor[0] + end - start + 1, anchor[1])
        self._grid.shape = self.shape()
        self._grid.splice(start, 0, end - start + 1)
        self._keep(anchor)

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_cell((turned > 0) - (turned < 0))
        else:
            exact = event.pixelDelta().y() or turned * WHEEL_PX / NOTCH
            move = exact + self._wheel_rest
            self._wheel_rest = move - int(move)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - int(move))
        event.accept()
