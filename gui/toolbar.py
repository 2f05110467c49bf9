"""The bar above everything: pane buttons, what is shown and how much of it, and the search field."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.search_field import WIDTH as SEARCH_WIDTH
from gui.search_field import SearchField
from gui.theme import Theme

HEIGHT = 48
NARROW = 1180
NARROW_SEARCH = 180


class Toolbar(QWidget):
    """Its left zone is as wide as the sidebar, its right zone as wide as the detail pane."""

    def __init__(self, theme: Theme, sidebar: QAction, detail: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(HEIGHT))
        self.search = SearchField(theme)
        self._title = _label(type="title")
        self._count = _label(type="small", tone="2")
        self._left, self._right = QWidget(), QWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(self._centre(), 1)
        row.addWidget(self._right)
        self._zone(self._left, sidebar, Qt.AlignmentFlag.AlignLeft)
        self._zone(self._right, detail, Qt.AlignmentFlag.AlignRight)
        self.show_source("All assets", 0)

    def show_source(self, title: str, count: int) -> None:
        """Name what is shown, and how many there are."""
        self._title.setText(title)
        self._count.setText(QLocale().toString(count))
        self._count.setAccessibleName(f"{count} assets")

    def follow(self, left: int, right: int) -> None:
        """Make the zones as wide as the panes below them; a hidden pane leaves room for its button."""
        button = self._theme.px(28 + 2 * 8)
        self._left.setFixedWidth(max(left, button))
        self._right.setFixedWidth(max(right, button))
        width = SEARCH_WIDTH if self.width() >= NARROW else NARROW_SEARCH
        self.search.setFixedWidth(self._theme.px(width))

    def _centre(self) -> QHBoxLayout:
        px = self._theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(10))
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.search)
        return row

    def _zone(self, zone: QWidget, action: QAction, side: Qt.AlignmentFlag) -> None:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        button.setToolTip(f"{action.text()}   {action.shortcut().toString()}")
        row = QHBoxLayout(zone)
        row.setContentsMargins(self._theme.px(8), 0, self._theme.px(8), 0)
        row.addWidget(button, alignment=side | Qt.AlignmentFlag.AlignVCenter)


def _label(**properties: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    for name, value in properties.items():
        label.setProperty(name, value)
    return label
