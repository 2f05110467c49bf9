"""Groups and stacks in the grid: headers, the one that sticks to the top, plates of open stacks, and their clicks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gui.grid.asset_model import AssetModel
from gui.grid.groups import HeaderPainter, count_words
from gui.grid.layout import JOINED, Shape
from gui.grid.places import GridLayout
from gui.grid.selection import selection_of
from gui.grid.stamps import PLATE_RADIUS
from gui.grid.tile_view import Command, TileView
from gui.theme import Role, Theme

PILL_GAP, PILL_PADDING, PILL_HEIGHT, PILL_RADIUS = 8, 8, 28, 4
"""The words beside the scroll thumb while it is dragged."""


@dataclass(frozen=True, slots=True)
class Held:
    """An asset, and how far the top of its tile is below the top of the viewport."""

    key: int
    top: int


class GroupView(TileView):
    """A tile view over an AssetModel: its rows have groups and stacks."""

    def __init__(self, theme: Theme, layout: GridLayout, parent: QWidget | None = None) -> None:
        super().__init__(layout, parent)
        self._theme = theme
        self._headers = HeaderPainter(theme)
        self._stuck: tuple[int, int] | None = None  # the group whose header sticks, and how far it is pushed up
        bar = self.verticalScrollBar()
        bar.sliderPressed.connect(self.viewport().update)
        bar.sliderReleased.connect(self.viewport().update)

    def assets(self) -> AssetModel | None:
        """The model, where it is one of assets."""
        model = self.model()
        return model if isinstance(model, AssetModel) else None

    def setModel(self, model: QAbstractItemModel | None) -> None:
        if isinstance(model, AssetModel):
            model.reshaped.connect(self._reshape)
            model.stacks_changed.connect(self._rearrange)
        super().setModel(model)

    def shape(self) -> Shape:
        assets = self.assets()
        return super().shape() if assets is None else assets.rows

    def covered(self) -> int:
        return self._grid.measures.header if self._grid.is_grouped else 0

    # Stacks

    def current_row(self) -> int:
        """The row whose tile is current, -1 where none is."""
        return self._grid.lead(self.currentIndex().row())

    def has_stack(self) -> bool:
        """True where the current tile is a stack, or one of an open stack."""
        assets, row = self.assets(), self.current_row()
        return assets is not None and row >= 0 and len(assets.rows.stack(row)) > 1

    def toggle_stack(self) -> None:
        """Open the stack of the current tile, or close it."""
        assets, row = self.assets(), self.current_row()
        if assets is not None and self.has_stack():
            assets.set_open(row, is_open=not assets.rows.is_open(row))

    def _reshape(self, first: int, last: int) -> None:
        """A stack was opened or closed: its first tile stays where it is."""
        known = self._grid.line_of(first)
        anchor = (first, known.top - self.verticalOffset()) if known else self.anchor()
        self._grid.touch(first, last)
        self._keep(anchor)
        if not any(a <= last and b >= first for a, b in self._spans):
            return
        selection = self.selectionModel()
        if self._grid.tail(first) == last:  # closed: what looks selected as a whole is so
            selection.select(selection_of(self.model(), [(first, last)]), Command.Select)
            if first < self.currentIndex().row() <= last:
                selection.setCurrentIndex(self.model().index(first, 0), Command.NoUpdate)
        else:  # opened: a key acts on the tile
            selection.select(selection_of(self.model(), [(first + 1, last)]), Command.Deselect)

    def _rearrange(self) -> None:
        self.arrange(self.anchor())

    def make_current(self, row: int) -> None:
        """Select a tile, with all that it stands for, and make it current."""
        first, last = self.stack_span(row)
        self.setCurrentIndex(self.model().index(first, 0))
        if last > first:
            self.selectionModel().select(selection_of(self.model(), [(first, last)]), Command.Select)

    def come_to(self, row: int) -> None:
        """Make a tile current; nothing moves where it is in view, else no more than brings it there."""
        self.make_current(row)
        self.scrollTo(self.model().index(self._grid.lead(row), 0))

    def go_on(self) -> None:
        """Make the tile after the current one current; the last stays so."""
        current = self.current_row()
        after = self._grid.tail(current) + 1 if current >= 0 else 0
        if 0 < after < self._grid.count:
            self.come_to(after)

    def hold(self) -> Held | None:
        """The tile that should keep its place: the current one where it is in view, else the first whole one."""
        assets, offset = self.assets(), self.verticalOffset()
        rows = self.visible_rows()
        if assets is None or not rows:
            return None
        row = self.current_row()
        if row not in rows:
            row = self._first_whole(offset, rows)
        return Held(assets.id_at(row), self._grid.box(row)[1] - offset)

    def put_back(self, held: Held) -> None:
        """Scroll so that a tile is where it was; nothing happens where it is no more."""
        assets = self.assets()
        row = assets.row_of(held.key) if assets is not None else -1
        if row >= 0:
            self._keep((row, held.top))

    # Headers

    def stuck_header(self) -> tuple[int, int] | None:
        """The first row of the group whose header has left the viewport, so that it sticks to the top, and how far the
        next one pushes it up; None where all headers are in their places."""
        if not self._grid.is_grouped:
            return None
        offset, high = self.verticalOffset(), self._grid.measures.header
        line = next(self._grid.lines(offset, offset + self.viewport().height()), None)
        if line is None:
            return None
        first = self._grid.group(line.first)[0]
        push = 0
        for row, top in self._grid.headers(offset, offset + high):
            if row == first and top >= offset:  # its own header is still to come: the group above is left
                if top == offset or first == 0:
                    return None
                first = self._grid.group(first - 1)[0]
            if row != first and offset < top < offset + high:
                push = high - (top - offset)
        return first, push

    def header_at(self, point: QPoint) -> int:
        """The first row of the group whose heading is under a point of the viewport, else -1."""
        for first, area in self._header_areas(QRect(point, point)):
            title, count = self._words(first)
            wide = self._headers.width(title, count, area.width())
            if QRect(area.left(), area.top(), wide, area.height()).contains(point):
                return first
        return -1

    def row_at(self, point: QPoint) -> int:
        """The row under a point of the viewport, -1 where none is or a header covers it."""
        stuck = self.stuck_header()
        if stuck is not None and point.y() < self.covered() - stuck[1]:
            return -1
        return super().row_at(point)

    def _header_areas(self, area: QRect) -> Iterator[tuple[int, QRect]]:
        """The groups whose header meets an area of the viewport, with the header's place; the one that sticks last."""
        offset, measures = self.verticalOffset(), self._grid.measures
        wide = self.viewport().width() - measures.left - measures.right
        for first, top in self._grid.headers(area.top() + offset - measures.header, area.bottom() + offset):
            yield first, QRect(measures.left, top - offset, wide, measures.header)
        stuck = self.stuck_header()
        if stuck is not None:
            yield stuck[0], QRect(measures.left, -stuck[1], wide, measures.header)

    def _words(self, first: int) -> tuple[str, str]:
        assets = self.assets()
        title = assets.group_title(self._any_near(first)) if assets is not None else ""
        begin, end = self._grid.group(first)
        return title, count_words(end - begin + 1)

    def _any_near(self, first: int) -> int:
        """A row of the group that is on screen: it has been read."""
        rows = self.visible_rows()
        return first if first in rows or not rows else min(max(first, rows.start), self._grid.group(first)[1])

    def paint_below(self, painter: QPainter, event: QPaintEvent) -> None:
        """What lies under the tiles: plates of open stacks, and headers."""
        area = event.region().boundingRect()
        self._paint_stacks(painter, area)
        offset, measures = self.verticalOffset(), self._grid.measures
        wide = self.viewport().width() - measures.left - measures.right
        for first, top in self._grid.headers(area.top() + offset - measures.header, area.bottom() + offset):
            place = QRect(measures.left, top - offset, wide, measures.header)
            if event.region().intersects(place):
                self._headers.paint(painter, place, *self._words(first))

    def paint_above(self, painter: QPainter, event: QPaintEvent) -> None:
        """What lies over the tiles: the header that sticks, and words beside the scroll thumb."""
        stuck = self.stuck_header()
        measures = self._grid.measures
        if stuck is not None:
            area = QRect(0, 0, self.viewport().width(), measures.header - stuck[1])
            if event.region().intersects(area):
                self._theme.fill_canvas(painter, area, self.verticalOffset())
                place = area.adjusted(measures.left, -stuck[1], -measures.right, 0)
                self._headers.paint(painter, place, *self._words(stuck[0]))
        self._stuck = stuck
        if self._grid.is_grouped and self.verticalScrollBar().isSliderDown():
            first = stuck[0] if stuck is not None else self._grid.group(self.visible_rows().start)[0]
            self._paint_pill(painter, self._words(first)[0])

    def scroll_painted(self, dy: int) -> None:
        """What sticks is not moved with the rest; it is painted again only where it changes."""
        if self.verticalScrollBar().isSliderDown():
            self.viewport().update()
            return
        stuck, high = self.stuck_header(), self.covered()
        if stuck is None:
            super().scroll_painted(dy)
            return
        whole = self.viewport().rect()
        self.viewport().scroll(0, dy, whole.adjusted(0, high, 0, 0))
        if stuck != self._stuck:
            self.viewport().update(QRect(0, 0, whole.width(), high))

    def _paint_stacks(self, painter: QPainter, area: QRect) -> None:
        """One continuous plate behind the tiles of an open stack, line by line."""
        marks = self._grid.shape.marks
        offset, measures = self.verticalOffset(), self._grid.measures
        for line in self._grid.lines(area.top() + offset, area.bottom() + offset):
            if marks.find(JOINED, line.first, line.stop + 1) < 0:
                continue
            for left, right in self._runs(line.first, line.stop):
                tiles = [place for place in self._grid.places(line) if left <= place.row <= right]
                begin = tiles[0].left - measures.plate
                wide = tiles[-1].left + tiles[-1].width + measures.plate - begin
                high = line.height + measures.strip + measures.plate + measures.plate_below
                self._paint_plate(painter, QRectF(begin, line.top - offset - measures.plate, wide, high))

    def _runs(self, first: int, stop: int) -> Iterator[tuple[int, int]]:
        """The runs of rows on a line that belong to one open stack each."""
        marks = self._grid.shape.marks
        row = first
        while row < stop:
            end = row + 1
            while end < stop and marks[end] == JOINED:
                end += 1
            if end - row > 1 or marks[row] == JOINED or marks[end : end + 1] == bytes([JOINED]):
                yield row, end - 1
            row = end

    def _paint_plate(self, painter: QPainter, area: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.on_canvas.skel2)
        painter.drawRoundedRect(area, PLATE_RADIUS, PLATE_RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_pill(self, painter: QPainter, words: str) -> None:
        """The group at the top, in words beside the thumb."""
        if not words:
            return
        px, tokens, font = self._theme.px, self._theme.tokens, self._theme.font(Role.SMALL)
        painter.setFont(font)
        room = self.viewport().width() // 2
        told = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        wide = painter.fontMetrics().horizontalAdvance(told) + 2 * px(PILL_PADDING)
        bar, high = self.verticalScrollBar(), px(PILL_HEIGHT)
        part = bar.value() / max(1, bar.maximum() + bar.pageStep())
        middle = round((part + bar.pageStep() / 2 / max(1, bar.maximum() + bar.pageStep())) * self.viewport().height())
        top = min(max(px(PILL_GAP), middle - high // 2), self.viewport().height() - high - px(PILL_GAP))
        area = QRectF(self.viewport().width() - wide - px(PILL_GAP) - 0.5, top + 0.5, wide, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens.line2)
        painter.setBrush(tokens.raised)
        painter.drawRoundedRect(area, PILL_RADIUS, PILL_RADIUS)
        painter.setPen(tokens.text)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, told)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    # Clicks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        first = self.header_at(event.position().toPoint())
        if first < 0 or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._select_group(first, event.modifiers())
        event.accept()

    def _select_group(self, first: int, modifiers: Qt.KeyboardModifier) -> None:
        """A click on a heading is one on all of its group."""
        begin, end = self._grid.group(first)
        command = Command.ClearAndSelect
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            chosen = sum(min(end, b) - max(begin, a) + 1 for a, b in self._spans if a <= end and b >= begin)
            command = Command.Deselect if chosen == end - begin + 1 else Command.Select
        elif modifiers & Qt.KeyboardModifier.ShiftModifier and self.currentIndex().isValid():
            current = self.current_row()
            begin, end = min(begin, current), max(end, self._grid.tail(current))
        if not modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.selectionModel().setCurrentIndex(self.model().index(first, 0), Command.NoUpdate)
        self.selectionModel().select(selection_of(self.model(), [(begin, end)]), command)
        self.setState(QAbstractItemView.State.NoState)
