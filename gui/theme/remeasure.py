"""Gives every open window the lengths of another interface scale, as if it had been built at that scale.

Widgets measure themselves where they are built: margins, gaps, fixed sizes, icons. Asking each of them to do that
again would put the same lengths into every widget twice; this walks over what they have set instead. Who computes a
length of its own accord does so after that, when `Theme.changed` is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QMargins, QSize
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QBoxLayout,
    QGridLayout,
    QHeaderView,
    QLayout,
    QLineEdit,
    QSpacerItem,
    QSplitter,
    QTextEdit,
    QTreeView,
    QWidget,
)

HAIRLINE = 1
UNBOUNDED = 16777215
"""Qt's own word for "no largest size"."""


T = TypeVar("T")


class Remeasure:
    """The way from one interface scale to another, both as factors."""

    def __init__(self, old: float, new: float) -> None:
        self._old = old
        self._new = new
        self._steps: list[Callable[[], object]] = []  # taken when all is known: a step may make a widget measure itself

    def windows(self, windows: Iterable[QWidget]) -> None:
        """Measure these windows again with all that is in them."""
        for window in windows:
            every = [window, *window.findChildren(QWidget)]
            splitters = [(each, each.sizes()) for each in every if isinstance(each, QSplitter)]
            for each in every:
                self._widget(each)
            self._steps += [partial(self._panes, *each) for each in splitters]  # after the bounds of their panes
        for step in self._steps:
            step()
        self._steps.clear()

    def _change(self, read: Callable[[], T], write: Callable[[T], object], scaled: Callable[[T], T]) -> None:
        """Plan one change. Who has measured a widget anew by the time it comes to that is not overruled."""
        before = read()
        after = scaled(before)

        def step() -> None:
            if read() == before:
                write(after)

        if after != before:  # most widgets have no bounds, and to write the same is not free
            self._steps.append(step)

    def _widget(self, widget: QWidget) -> None:
        layout = widget.layout()
        if layout is not None:
            self._layout(layout)
        self._change(
            lambda: (widget.minimumSize(), widget.maximumSize()),
            lambda bounds: _bound(widget, *bounds),
            lambda bounds: (self._size(bounds[0]), self._size(bounds[1])),
        )
        if isinstance(widget, QAbstractButton | QAbstractItemView):
            self._change(widget.iconSize, widget.setIconSize, self._size)
        if isinstance(widget, QTreeView):
            self._change(widget.indentation, widget.setIndentation, self._length)
        if isinstance(widget, QHeaderView):
            self._change(widget.defaultSectionSize, widget.setDefaultSectionSize, self._length)
        if isinstance(widget, QTextEdit):
            self._change(lambda: _line_height(widget), lambda height: _set_line_height(widget, height), self._length)
        if isinstance(widget, QLineEdit):
            self._change(widget.textMargins, widget.setTextMargins, self._margins)

    def _layout(self, layout: QLayout) -> None:
        """A layout, and those inside it."""
        self._change(layout.contentsMargins, layout.setContentsMargins, self._margins)
        if isinstance(layout, QGridLayout):
            self._change(layout.horizontalSpacing, layout.setHorizontalSpacing, self._length)
            self._change(layout.verticalSpacing, layout.setVerticalSpacing, self._length)
        else:
            self._change(layout.spacing, layout.setSpacing, self._length)
        for at in range(layout.count()):
            item = layout.itemAt(at)
            inner = item.layout() if item is not None else None
            spacer = item.spacerItem() if item is not None else None
            if inner is not None:
                self._layout(inner)
            if spacer is not None and isinstance(layout, QBoxLayout):
                self._change(spacer.sizeHint, partial(_set_spacer, spacer), self._size)
        self._steps.append(layout.invalidate)

    def _panes(self, splitter: QSplitter, shares: list[int]) -> None:
        """The panes at the sides grow as their words do; the widest, which is the centre, gives or takes."""
        if shares:
            grown = [self._length(share) for share in shares]
            grown[shares.index(max(shares))] += sum(shares) - sum(grown)
            splitter.setSizes(grown)

    def _size(self, size: QSize) -> QSize:
        return QSize(self._length(size.width()), self._length(size.height()))

    def _margins(self, margins: QMargins) -> QMargins:
        sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
        return QMargins(*(self._length(side) for side in sides))

    def _length(self, length: int) -> int:
        """The length that the design's own gives at the new scale. Below 100 % it is a pixel off at times."""
        if length <= HAIRLINE or length >= UNBOUNDED:
            return length
        return round(round(length / self._old) * self._new)


def _bound(widget: QWidget, least: QSize, most: QSize) -> None:
    widget.setMinimumSize(0, 0)  # or the new largest size could be below it
    widget.setMaximumSize(most)
    widget.setMinimumSize(least)


def _set_spacer(spacer: QSpacerItem, size: QSize) -> None:
    policy = spacer.sizePolicy()
    spacer.changeSize(size.width(), size.height(), policy.horizontalPolicy(), policy.verticalPolicy())


def _line_height(text: QTextEdit) -> int:
    """The height of all lines, where one is set; else 0."""
    block = text.document().firstBlock().blockFormat()
    fixed = block.lineHeightType() == QTextBlockFormat.LineHeightTypes.FixedHeight.value
    return round(block.lineHeight()) if fixed else 0


def _set_line_height(text: QTextEdit, height: int) -> None:
    if height:
        block = QTextBlockFormat()
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
