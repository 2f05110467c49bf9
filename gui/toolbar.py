"""The bar above everything: pane buttons, what is shown and how much of it, and the search field."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from gui.elided_label import ElidedLabel
from gui.search_field import WIDTH as SEARCH_WIDTH
from gui.search_field import SearchField
from gui.theme import Theme

HEIGHT = 48
NARROW = 1180
NARROW_SEARCH = 180
BUTTON = 28
INSET = 8


class Toolbar(QWidget):
    """Its left zone is as wide as the sidebar, its right zone as wide as the detail pane."""

    def __init__(self, theme: Theme, sidebar: QAction, detail: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Toolbar")
        self.setFixedHeight(theme.px(HEIGHT))
        self.search = SearchField(theme)
        self.title = ElidedLabel(type="title")
        self.count = QLabel()
        self.count.setProperty("type", "small")
        self.count.setProperty("tone", "2")
        self._left = self._zone(sidebar, Qt.AlignmentFlag.AlignLeft)
        self._right = self._zone(detail, Qt.AlignmentFlag.AlignRight)
        self._tools = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(self._centre(), 1)
        row.addWidget(self._right)
        self.show_source("All assets", 0)

    def show_source(self, title: str, count: int) -> None:
        """Name what is shown, and how many there are."""
        self.title.set_text(title)
        self.count.setText(QLocale().toString(count))
        self.count.setAccessibleName("1 asset" if count == 1 else f"{count} assets")

    def add_tool(self, tool: QWidget) -> None:
        """Put a control at the left end of the right zone, behind those that are there."""
        row = self._right.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(self._tools, tool, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._tools += 1

    def follow(self, left: int, right: int) -> None:
        """Make the zones as wide as the panes below them; a hidden pane leaves room for its button."""
        button = self._theme.px(BUTTON + 2 * INSET)
        self._left.setFixedWidth(max(left, button))
        self._right.setFixedWidth(max(right, button))
        width = SEARCH_WIDTH if self.width() >= self._theme.px(NARROW) else NARROW_SEARCH
        self.search.setFixedWidth(self._theme.px(width))

    def _centre(self) -> QHBoxLayout:
        px = self._theme.px
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(10))
        row.addWidget(self.title)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.search)
        return row

    def _zone(self, action: QAction, side: Qt.AlignmentFlag) -> QWidget:
        px = self._theme.px
        zone = QWidget()
        button = QToolButton()
        button.setDefaultAction(action)
        button.setFixedSize(px(BUTTON), px(BUTTON))
        button.setIconSize(QSize(px(16), px(16)))
        button.setAccessibleName(action.text())
        button.setToolTip(f"{action.text()}   {action.shortcut().toString()}")
        row = QHBoxLayout(zone)
        row.setContentsMargins(px(INSET), 0, px(INSET), 0)
        if side == Qt.AlignmentFlag.AlignRight:
            row.addStretch(1)
        row.addWidget(button, alignment=side | Qt.AlignmentFlag.AlignVCenter)
        return zone
