"""The buttons at the right ends of the sidebar's headings: add an account, a smart collection, a collection."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QToolButton, QTreeView

from gui.sources import row_shape
from gui.sources.sidebar_model import SidebarModel
from gui.theme import Theme

HIT = 28
ICON = 16
AIR = 1
"""The icon has so much room beside its cross."""


class HeadButtons:
    """They lie over the tree and follow its headings. `place` puts them where those are now.

    They are no children of the tree: assistive technology sees nothing but rows there.
    """

    def __init__(self, tree: QTreeView, model: SidebarModel, theme: Theme) -> None:
        self._tree = tree
        self._model = model
        self._theme = theme
        self._buttons: list[tuple[int, QToolButton]] = []

    def add(self, row: int, words: str, run: Callable[[], None]) -> QToolButton:
        """A button on the heading in this row."""
        button = QToolButton()
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setProperty("bare", "true")
        button.clicked.connect(lambda _checked=False: run())
        self._buttons.append((row, button))
        return button

    def dress(self) -> None:
        """The icons in the colours of the theme."""
        size = self._theme.px(ICON)
        for _row, button in self._buttons:
            button.setIconSize(QSize(size, size))
            button.setIcon(self._theme.icon("plus", ICON, "outline"))

    def place(self) -> None:
        """The cross ends where the counts end, its middle is that of the title's letters."""
        px = self._theme.px
        edge = px(HIT)
        right = self._tree.viewport().width() - px(row_shape.EDGE - AIR) + (edge - px(ICON)) // 2
        host, view = self._tree.parentWidget(), self._tree.viewport()
        if host is None:
            return  # not in its column yet
        for row, button in self._buttons:
            if button.parentWidget() is not host:
                button.setParent(host)
            area = self._tree.visualRect(self._model.index(row, 0))
            middle = area.bottom() + 1 - px(row_shape.BASELINE_ABOVE + 4)
            place = QRect(right - edge, middle - edge // 2, edge, edge)
            place = row_shape.mirrored(place, view.rect())
            button.setGeometry(place.translated(view.mapTo(host, QPoint())))
            button.setVisible(view.rect().contains(place.center()))
            button.raise_()
