"""The window of the settings: pages at the left, the chosen one at the right. There is nothing to confirm."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.settings.page import Page
from gui.i18n import tr
from gui.preferences import Preferences
from gui.theme import Theme
from gui.widgets.scroll_column import ScrollColumn
from gui.widgets.text import plain

SIZE = QSize(820, 620)
LEAST = QSize(640, 420)
LIST_WIDTH = 200
ROW = 32


class SettingsDialog(QDialog):
    """Not modal: what is changed is seen in the gallery beside it. Escape closes it."""

    def __init__(
        self, theme: Theme, preferences: Preferences, pages: Sequence[tuple[str, Page]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.pages = dict(pages)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(tr("Settings"))
        self.setAccessibleName(tr("Settings"))
        self.field = self._search()
        self.list = self._page_list()
        self.stack = QStackedWidget()
        for page in self.pages.values():
            self.stack.addWidget(self._framed(page))
        self._lay_out()
        self.list.currentRowChanged.connect(self._choose)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        preferences.changed.connect(self._show_values)
        self._measure()
        theme.changed.connect(self._measure)
        self.resize(SIZE * theme.scale)
        self.setMinimumSize(LEAST)

    def show_page(self, name: str = "") -> None:
        """Come to the front, with this page where one is named."""
        if name in self.pages:
            self.field.clear()
            self.list.setCurrentRow(list(self.pages).index(name))
        self.show()
        self.activateWindow()

    @property
    def current(self) -> str:
        """The name of the page that is shown."""
        return list(self.pages)[self.stack.currentIndex()]

    async def aclose(self) -> None:
        """Stop what the pages look up."""
        for page in self.pages.values():
            await page.aclose()

    def _choose(self, row: int) -> None:
        if row < 0:
            return
        self.stack.setCurrentIndex(row)
        page = self.pages[self.current]
        page.show_values()
        if self.isVisible():
            page.entered()

    def _show_values(self, _name: str) -> None:
        if self.isVisible():
            self.pages[self.current].show_values()

    def _filter(self, text: str) -> None:
        """Leave the pages that hold every typed word, and show the first of them."""
        words = text.casefold().split()
        fitting = [place for place, page in enumerate(self.pages.values()) if page.holds(words)]
        for place in range(self.list.count()):
            self.list.item(place).setHidden(place not in fitting)
        if fitting and self.list.currentRow() not in fitting:
            self.list.setCurrentRow(fitting[0])

    # Making

    def _search(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("settingsSearch")
        field.setProperty("compact", "true")
        field.setPlaceholderText(tr("Find a setting"))
        field.setAccessibleName(tr("Find a setting"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._filter)
        return field

    def _page_list(self) -> QListWidget:
        pages = QListWidget()
        pages.setObjectName("settingsPages")
        pages.setAccessibleName(tr("Pages"))
        pages.setProperty("rows", "plain")
        for page in self.pages.values():
            pages.addItem(QListWidgetItem(page.title))
        return pages

    def _measure(self) -> None:
        for place in range(self.list.count()):
            self.list.item(place).setSizeHint(QSize(0, self._theme.px(ROW)))

    def _framed(self, page: Page) -> QWidget:
        px = self._theme.px
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, px(20), 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(24), 0, px(24), 0)
        head.addWidget(plain(page.title, type="dialog"))
        column.addLayout(head)
        column.addWidget(ScrollColumn(page), 1)
        return frame

    def _lay_out(self) -> None:
        px = self._theme.px
        side = QWidget()
        side.setProperty("surface", "chrome")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(px(LIST_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(12), px(16), px(12), px(12))
        column.setSpacing(px(12))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.stack, 1)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pages[self.current].show_values()
        self.pages[self.current].entered()

    def hideEvent(self, event: QHideEvent) -> None:
        """It is kept for the next time; the search is not."""
        super().hideEvent(event)
        self.field.clear()
