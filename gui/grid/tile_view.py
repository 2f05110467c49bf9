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
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from gui.grid.layout import MAX_CELL, MIN_CELL, Measures, Move, UniformLayout
from gui.grid.selection import Span, count_of, selection_of, spans_of, within

WHEEL_PX = 96
NOTCH = 120
STEP_PX = 32
CELL_STEP = 16
MOST_SINGLE_UPDATES = 12

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


class TileView(QListView):
    """Scrolls, selects and moves among tiles.

    Signals:
        selection_counted(count): so many rows are selected.
        cell_changed(edge): the cells have another size.
        dragged(): what is selected is to be dragged; the mouse handler goes on when every slot has returned.
    """

    selection_counted = Signal(int)
    cell_changed = Signal(int)
    dragged = Signal()

    def __init__(self, layout: UniformLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = layout
        self._spans: list[Span] = []
        self._wheel_rest = 0.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # lets scrolling move what is painted

    @property
    def cell(self) -> int:
        """The edge of a cell in logical pixels."""
        return self._grid.cell

    def set_cell(self, edge: int) -> None:
        """Make the cells larger or smaller; the current item, or the first in view, stays where it is."""
        edge = min(MAX_CELL, max(MIN_CELL, edge))
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
        """The rows on screen, partly shown ones included."""
        top = self.verticalOffset()
        return self._grid.between(top, top + self.viewport().height() - 1)

    def anchor(self) -> Anchor:
        """The current row where it is in view, else the first in view; None at the very top."""
        offset, rows = self.verticalOffset(), self.visible_rows()
        if not offset or not rows:
            return None
        current = self.currentIndex().row()
        row = current if current in rows else rows.start
        return row, self._grid.box(row)[1] - offset

    def arrange(self, anchor: Anchor = None) -> None:
        """Lay out again; the anchor keeps its place in the viewport."""
        model: QAbstractItemModel | None = self.model()  # none before setModel, whatever the stubs say
        self._grid.arrange(model.rowCount() if model is not None else 0, self.width())
        self.updateGeometries()
        if anchor is not None and anchor[0] < self._grid.count:
            self.verticalScrollBar().setValue(self._grid.box(anchor[0])[1] - anchor[1])
        self.viewport().update()
        self.content_moved()

    def content_moved(self) -> None:
        """Other rows may be on screen now. For subclasses."""

    def row_at(self, point: QPoint) -> int:
        """The row under a point of the viewport, -1 where none is."""
        return self._grid.at(point.x(), point.y() + self.verticalOffset())

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

    def _rows_changed(self) -> None:
        """After rows have gone: Qt has no virtual for that."""
        self._spans = spans_of(self.selectionModel().selection())
        self.arrange()

    def _announce(self, kind: QAccessible.Event, row: int) -> None:
        if QAccessible.isActive():
            event = QAccessibleEvent(self, kind)
            event.setChild(row)
            QAccessible.updateAccessibility(event)

    # Qt overrides: geometry

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.rowsRemoved.connect(self._rows_changed)
        self.arrange()

    def doItemsLayout(self) -> None:
        self.arrange()
        QAbstractItemView.doItemsLayout(self)  # not QListView's, which walks

    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(STEP_PX)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._grid.height - height))

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
        area, height, bar = self.plate(index.row()), self.viewport().height(), self.verticalScrollBar()
        margin = self._grid.measures.plate
        above, below = area.top() - margin, area.bottom() + margin + 1 - height
        match hint:
            case Hint.PositionAtTop:
                move = above
            case Hint.PositionAtBottom:
                move = below
            case Hint.PositionAtCenter:
                move = area.center().y() - height // 2
            case _:
                move = above if above < 0 else max(0, below)
        bar.setValue(bar.value() + move)

    def moveCursor(self, cursorAction: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N803
        if not self._grid.count:
            return QModelIndex()
        current = self.currentIndex().row()
        row = 0 if current < 0 else self._grid.step(current, MOVES[cursorAction], self.viewport().height())
        return self.model().index(row, 0)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands, never a jump."""

    # Qt overrides: selection

    def setSelection(self, rect: QRect, command: Command) -> None:
        if self.state() == QAbstractItemView.State.DragSelectingState:
            area = rect.normalized().translated(0, self.verticalOffset())
            spans = self._grid.spans(area.left(), area.top(), area.right(), area.bottom())
        else:  # a click, or shift with a click or a key: everything from one to the other in reading order
            ends = [row for row in (self.row_at(rect.topLeft()), self.row_at(rect.bottomRight())) if row >= 0]
            spans = [(min(ends), max(ends))] if ends else []
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
        self.arrange()
        self.verticalScrollBar().setValue(0)

    def rowsInserted(self, parent: QModelIndex, start: int, end: int) -> None:  # type: ignore[override]
        anchor = self.anchor()
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self._spans = spans_of(self.selectionModel().selection())
        if anchor is not None and self.currentIndex().row() != anchor[0] and start <= anchor[0]:
            anchor = (anchor[0] + end - start + 1, anchor[1])
        self.arrange(anchor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self.anchor()
        QAbstractItemView.resizeEvent(self, event)
        self.arrange(anchor)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if abs(dy) < self.viewport().height() and self.state() != QAbstractItemView.State.DragSelectingState:
            self.viewport().scroll(0, dy)
        else:
            self.viewport().update()
        self.content_moved()

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
