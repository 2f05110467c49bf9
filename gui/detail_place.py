"""Where the detail pane stands: beside the gallery, or in a narrow window over the gallery's right edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

LAST = 2
"""The pane's place in the splitter."""


class DetailPlace(QObject):
    """Moves the pane between the splitter, as its last, and the splitter's right edge. The pane keeps its width."""

    def __init__(self, splitter: QSplitter, pane: QWidget) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._pane = pane
        self._width = 0
        self._edge: QFrame | None = None
        self.is_floating = False
        splitter.installEventFilter(self)

    def sizes(self) -> tuple[int, int, int]:
        """The widths of sidebar, gallery and pane beside each other; a floating pane takes none."""
        left, centre, *right = self._splitter.sizes()
        return left, centre, right[0] if right else 0

    def width(self) -> int:
        """The width the pane has, or had when it was last seen; 0 where it never was."""
        return (self.sizes()[LAST] if self._pane.isVisible() else 0) or self._width

    def remember(self, width: int) -> None:
        """The width that the pane shall have."""
        self._width = width

    def stand(self, *, floating: bool, shown: bool) -> None:
        """Put the pane there, and show or hide it."""
        if floating != self.is_floating:
            self.is_floating = floating
            if floating:
                self._float()
            else:
                self._dock()
        self._pane.setVisible(shown)
        if self._edge is not None:
            self._edge.setVisible(floating and shown)
        self._follow()

    def _float(self) -> None:
        self._width = self.width()
        over = self._splitter.parentWidget()
        if self._edge is None:
            self._edge = QFrame(over)
            self._edge.setProperty("line", "v")
        self._pane.setParent(over)

    def _dock(self) -> None:
        left, centre, _none = self.sizes()
        self._splitter.insertWidget(LAST, self._pane)
        self._splitter.setStretchFactor(LAST, 0)
        self._splitter.setSizes([left, max(0, centre - self._width), self._width])

    def _follow(self) -> None:
        """Along the right edge, as high as the gallery, with a line at its left."""
        if not self.is_floating or self._edge is None:
            return
        area = self._splitter.geometry()
        width = max(self._pane.minimumWidth(), min(self._width, self._pane.maximumWidth()))
        left = area.right() + 1 - width
        self._edge.setGeometry(left - 1, area.top(), 1, area.height())
        self._pane.setGeometry(left, area.top(), width, area.height())
        self._edge.raise_()
        self._pane.raise_()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._follow()
        return False
