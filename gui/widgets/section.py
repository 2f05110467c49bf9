"""A part of the detail pane: a line above, a heading with small buttons, and a body."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.widgets.text import plain

INSET = 16
HEADING = 24
ABOVE, BETWEEN, BELOW = 10, 2, 12
GAP = 6
ICON = 14


def hairline() -> QFrame:
    """The line between two parts."""
    line = QFrame()
    line.setProperty("line", "h")
    line.setFixedHeight(1)
    return line


def icon_button(theme: Theme, icon: str, name: str, run: Callable[[], object]) -> QToolButton:
    """A button that is only an icon; its name is also its tooltip."""
    button = QToolButton()
    button.setProperty("small", "true")
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))
    button.setFixedSize(theme.px(HEADING), theme.px(HEADING))
    button.setIcon(theme.icon(icon, ICON))
    theme.follow(button, lambda: button.setIcon(theme.icon(icon, ICON)))
    button.clicked.connect(lambda: run())
    return button


class Section(QWidget):
    """Add to `body`; it is as wide as the pane less its insets."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(title)
        self.head = plain(title, type="head")
        self._heading = QHBoxLayout()
        self._heading.setSpacing(theme.px(4))
        self._heading.addWidget(self.head)
        self._heading.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(GAP))
        inner = self._inner = QVBoxLayout()
        inner.setContentsMargins(0, theme.px(ABOVE), 0, theme.px(BELOW))
        inner.setSpacing(theme.px(BETWEEN))
        inner.addLayout(self._heading)
        inner.addLayout(self.body)
        self._heading.setContentsMargins(theme.px(INSET), 0, theme.px(INSET), 0)
        self.body.setContentsMargins(theme.px(INSET), 0, theme.px(INSET), 0)
        self.head.setMinimumHeight(theme.px(HEADING))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(inner)

    def add_button(self, icon: str, name: str, run: Callable[[], object]) -> QToolButton:
        """A small button at the right of the heading."""
        button = icon_button(self._theme, icon, name, run)
        self._heading.addWidget(button)
        return button
