"""Gives every open window the lengths of another interface scale, as if it had been built at that scale.

Widgets measure themselves where they are built: margins, gaps, fixed sizes, icons. Asking each of them to do that
again would put the same lengths into every widget twice; this walks over what they have set instead. Who computes a
length of its own accord does so after that, when `Theme.changed` is told.
"""

from __future__ import annotations

from collections.abc import Iterable

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


class Remeasure:
    """The way from one interface scale to another, both as factors."""

    def __init__(self, old: float, new: float) -> None:
        self._old = old
        self._new = new

    def windows(self, windows: Iterable[QWidget]) -> None:
        """Measure these windows again with all that is in them."""
        for window in windows:
            every = [window, *window.findChildren(QWidget)]
            splitters = [(each, each.sizes()) for each in every if isinstance(each, QSplitter)]
            for each in every:
                self.widget(each)
            for splitter, shares in splitters:  # after the bounds of their panes
                self._panes(splitter, shares)

    def widget(self, widget: QWidget) -> None:
        """One widget, and the layout it has."""
        layout = widget.layout()
        if layout is not None:
            self.layout(layout)
        self._bounds(widget)
        if isinstance(widget, QAbstractButton | QAbstractItemView):
            widget.setIconSize(self._size(widget.iconSize()))
        if isinstance(widget, QTreeView):
            widget.setIndentation(self._length(widget.indentation()))
        if isinstance(widget, QHeaderView):
            widget.setDefaultSectionSize(self._length(widget.defaultSectionSize()))
        if isinstance(widget, QTextEdit):
            self._lines(widget)
        if isinstance(widget, QLineEdit):
            widget.setTextMargins(self._margins(widget.textMargins()))

    def layout(self, layout: QLayout) -> None:
        """A layout, and those inside it."""
        layout.setContentsMargins(self._margins(layout.contentsMargins()))
        if isinstance(layout, QGridLayout):
            layout.setHorizontalSpacing(self._length(layout.horizontalSpacing()))
            layout.setVerticalSpacing(self._length(layout.verticalSpacing()))
        elif layout.spacing() >= 0:
            layout.setSpacing(self._length(layout.spacing()))
        for at in range(layout.count()):
            item = layout.itemAt(at)
            inner = item.layout() if item is not None else None
            spacer = item.spacerItem() if item is not None else None
            if inner is not None:
                self.layout(inner)
            if spacer is not None and isinstance(layout, QBoxLayout):
                self._spacer(spacer)
        layout.invalidate()

    def _bounds(self, widget: QWidget) -> None:
        least, most = widget.minimumSize(), widget.maximumSize()
        widget.setMinimumSize(0, 0)  # or a new largest size could be below it
        widget.setMaximumSize(self._size(most))
        widget.setMinimumSize(self._size(least))

    def _panes(self, splitter: QSplitter, shares: list[int]) -> None:
        """The panes at the sides grow as their words do; the widest, which is the centre, gives or takes."""
        if shares:
            grown = [self._length(share) for share in shares]
            grown[shares.index(max(shares))] += sum(shares) - sum(grown)
            splitter.setSizes(grown)

    def _lines(self, text: QTextEdit) -> None:
        """Lines of a fixed height; a text has one height for all of them."""
        block = QTextBlockFormat(text.document().firstBlock().blockFormat())
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        if block.lineHeightType() == fixed:
            block.setLineHeight(self._length(round(block.lineHeight())), fixed)
            cursor = QTextCursor(text.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeBlockFormat(block)

    def _spacer(self, spacer: QSpacerItem) -> None:
        policy, size = spacer.sizePolicy(), self._size(spacer.sizeHint())
        spacer.changeSize(size.width(), size.height(), policy.horizontalPolicy(), policy.verticalPolicy())

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
