"""The bar above everything: pane buttons, what is shown and how much of it, and the search field."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QToolButton, QWidget

from gui.elided_label import ElidedLabel
from gui.i18n import number, plural, tr
from gui.search_field import WIDTH as SEARCH_WIDTH
from gui.search_field import SearchField
from gui.theme import Theme
from gui.widgets.text import plain, set_hint

HEIGHT = 48
LINE = 1
"""The line below it is a part of its height."""
NARROW = 1180
NARROW_SEARCH = 180
BUTTON = 28
INSET = 8
CENTRE_INSET = 16
GAP = 9
LEAST_TITLE = 96
"""A title that would have less room gives way to the search field, which is then an icon."""

WIDEST = 2000


class Toolbar(QWidget):
    """Its left zone is as wide as the sidebar, its right zone as wide as the detail pane."""

    def __init__(self, theme: Theme, sidebar: QAction, detail: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_folded = False
        self.setProperty("surface", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Toolbar"))
        self.setFixedHeight(theme.px(HEIGHT) - LINE)
        self.search = SearchField(theme)
        self.search.rested.connect(self._fold_again)
        self.open = self._search_button()
        self.title = ElidedLabel(type="title")
        self.count = plain(type="small", tone="2")
        self._left = self._zone(sidebar, Qt.AlignmentFlag.AlignLeft, filled=False)
        self._right = self._zone(detail, Qt.AlignmentFlag.AlignRight)
        self._tools = 0
        self._draw()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, LINE, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(self._centre(), 1)
        row.addWidget(self._right)
        self.show_source(tr("All assets"), 0)

    def show_source(self, title: str, count: int, total: int | None = None) -> None:
        """Name what is shown, and how many there are, of `total` where not all of them are shown."""
        self.title.set_text(title)
        told = plural("%n asset", "%n assets", count)
        if total is None:
            self.count.setText(number(count))
            self.count.setAccessibleName(told)
        else:
            self.count.setText(tr("{count} of {total}", count=number(count), total=number(total)))
            self.count.setAccessibleName(tr("{assets}, of {total}", assets=told, total=number(total)))

    def begin_search(self) -> None:
        """The keyboard goes to the search field, which opens where it was an icon."""
        self._unfold()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

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
        self._right.setFixedWidth(max(right, self._right.sizeHint().width() if self._tools else button))
        self._fit(self.width() - self._left.width() - self._right.width())

    def _fit(self, room: int) -> None:
        """Give the search field its width, or make it an icon."""
        px = self._theme.px
        wide = self.width() >= px(NARROW)
        self._search_width = px(SEARCH_WIDTH if wide else NARROW_SEARCH)
        title = min(px(LEAST_TITLE), self.title.sizeHint().width()) + self.count.sizeHint().width() + 2 * px(GAP)
        self._is_folded = not wide and room - 2 * px(CENTRE_INSET) < title + self._search_width
        self._fold_again()

    def _fold_again(self) -> None:
        """An icon while nothing is searched for and the keyboard is elsewhere."""
        if self._is_folded and not self.search.text() and not self.search.hasFocus():
            self.search.hide()
            self.open.show()
            self.title.show()
            self.count.show()
        else:
            self._unfold()

    def _unfold(self) -> None:
        self.search.show()
        self.open.hide()
        for label in (self.title, self.count):
            label.setVisible(not self._is_folded)
        most = WIDEST if self._is_folded else self._search_width
        self.search.setMinimumWidth(0 if self._is_folded else most)
        self.search.setMaximumWidth(most)
        policy = QSizePolicy.Policy.Expanding if self._is_folded else QSizePolicy.Policy.Fixed
        self.search.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self._stretch.changeSize(0, 0, QSizePolicy.Policy.Fixed if self._is_folded else QSizePolicy.Policy.Expanding)

    def _centre(self) -> QHBoxLayout:
        px = self._theme.px
        self.title.setContentsMargins(0, 0, 0, 2)  # its letters stand on the line of the smaller ones beside it
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._stretch = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding)
        self._search_width = px(SEARCH_WIDTH)
        row = QHBoxLayout()
        row.setContentsMargins(px(CENTRE_INSET), 0, px(CENTRE_INSET), 0)
        row.setSpacing(px(GAP))
        row.addWidget(self.title)
        row.addWidget(self.count)
        row.addSpacerItem(self._stretch)
        row.addWidget(self.search)
        row.addWidget(self.open)
        return row

    def show_search_key(self, key: str) -> None:
        """Tell the key that leads to the search, as people read it; "" where there is none."""
        self.search.show_key(key)
        set_hint(self.open, tr("Search"), key)

    def _search_button(self) -> QToolButton:
        px = self._theme.px
        button = QToolButton()
        button.setObjectName("openSearch")
        button.setFixedSize(px(BUTTON), px(BUTTON))
        button.setIconSize(QSize(px(16), px(16)))
        button.setAccessibleName(tr("Search"))
        button.clicked.connect(self.begin_search)
        button.hide()
        self._theme.follow(button, self._draw)
        return button

    def _draw(self) -> None:
        self.open.setIcon(self._theme.icon("search"))

    def _zone(self, action: QAction, side: Qt.AlignmentFlag, *, filled: bool = True) -> QWidget:
        px = self._theme.px
        zone = QWidget()
        button = QToolButton()
        button.setDefaultAction(action)
        if not filled:  # the design shows an open sidebar without
            button.setProperty("unfilled", "true")
        button.setFixedSize(px(BUTTON), px(BUTTON))
        button.setIconSize(QSize(px(16), px(16)))
        button.setAccessibleName(action.text())
        _describe_by_key(button, action)
        action.changed.connect(lambda: _describe_by_key(button, action))
        row = QHBoxLayout(zone)
        row.setContentsMargins(px(INSET), 0, px(INSET), 0)
        if side == Qt.AlignmentFlag.AlignRight:
            row.addStretch(1)
        row.addWidget(button, alignment=side | Qt.AlignmentFlag.AlignVCenter)
        return zone


def _describe_by_key(button: QToolButton, action: QAction) -> None:
    """The tooltip of an action has markup: who hears the button hears its key in plain words."""
    button.setToolTip(action.toolTip())
    button.setAccessibleDescription(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
