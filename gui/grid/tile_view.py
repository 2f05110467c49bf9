"""A view of tiles: it selects and moves among them. What tiles look like is not known here."""

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
from PySide6.QtGui import QAccessible, QAccessibleEvent, QRegion, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from gui.grid.layout import Move
from gui.grid.placed_view import Anchor, PlacedView
from gui.grid.places import GridLayout
from gui.grid.selection import Span, count_of, selection_of, spans_of, within

WHEEL_PX = 96
NOTCH = 120
MOST_SINGLE_UPDATES = 12

Action = QAbstractItemView.CursorAction
Command = QItemSelectionModel.SelectionFlag
Hint = QAbstractItemView.ScrollHint

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


class TileView(PlacedView):
    """Scrolls, selects and moves among tiles.

    Signals:
        selection_counted(count): so many rows are selected.
        dragged(): what is selected is to be dragged; the mouse handler goes on when every slot has returned.
    """

    selection_counted = Signal(int)
    dragged = Signal()

    def __init__(self, layout: GridLayout, parent: QWidget | None = None) -> None:
        super().__init__(layout, parent)
        self._spans: list[Span] = []
        self._wheel_rest = 0.0
        self._moving: Anchor = None  # while rows come or go
        self._goal: tuple[int, int] | None = None  # the row that up and down came to, and where they would like to be
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)  # else a rubber band stands still over gaps
        self.setDragEnabled(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def selected_spans(self) -> list[Span]:
        """The selected rows as runs, first and last."""
        return list(self._spans)

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
        self._hand_on(start, end)
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)

    def _hand_on(self, start: int, end: int) -> None:
        """The current one goes: the one after it takes its place; Qt would take the one before."""
        if not start <= self.currentIndex().row() <= end or end + 1 >= self.model().rowCount():
            return
        alone = all(start <= first and last <= end for first, last in self._spans)
        command = Command.ClearAndSelect if alone and self._spans else Command.NoUpdate
        self.selectionModel().setCurrentIndex(self.model().index(end + 1, 0), command)

    def rowsInserted(self, parent: QModelIndex, start: int, end: int) -> None:  # type: ignore[override]
        anchor, self._moving = self._moving, None
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self._spans = spans_of(self.selectionModel().selection())
        if anchor is not None and start <= anchor[0]:
            anchor = (anchor[0] + end - start + 1, anchor[1])
        self._grid.shape = self.shape()
        self._grid.splice(start, 0, end - start + 1)
        self._keep(anchor)

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
