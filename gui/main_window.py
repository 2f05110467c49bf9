"""The frame: menu bar, toolbar, sidebar, centre, detail pane and status bar in their places. It owns no data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui import focus_order
from gui.account_menu import AccountMenu
from gui.action_set import Actions
from gui.announcer import Announcer
from gui.banners import BannerStack
from gui.detail.pane import DetailPane
from gui.detail_place import DetailPlace
from gui.empty_state import EmptyState
from gui.filter_bar import FilterBar
from gui.grid.grid_view import GalleryView
from gui.grid.layout import MAX_CELL, MIN_CELL
from gui.shortcuts_overlay import ShortcutsOverlay
from gui.sources.sidebar import SourceSidebar
from gui.status_bar import StatusBar
from gui.theme import Theme
from gui.toast import Toast
from gui.toolbar import Toolbar
from gui.welcome import WelcomePage
from gui.window_state import WindowState

SIZE = (1440, 900)
LEAST = (960, 600)
SIDEBAR = (200, 360)
DETAIL = (280, 480)
LEAST_CENTRE = 420
HIDES_DETAIL_BELOW = 1020
MENU_BAR = 28
LINE = 1
"""The splitter's line is a part of the width of the pane beside it."""


@dataclass(frozen=True, slots=True)
class Regions:
    """What the frame places; made by who owns the data in them."""

    sidebar: SourceSidebar
    grid: GalleryView
    detail: DetailPane
    welcome: WelcomePage


class MainWindow(QMainWindow):
    """Places what it is given.

    Signals:
        closed(): the window was closed; the program ends.
        page_changed(): the centre shows another page.
    """

    closed = Signal()
    page_changed = Signal()

    def __init__(self, theme: Theme, regions: Regions, handlers: Mapping[str, Callable[[], None]]) -> None:
        super().__init__()
        self._theme = theme
        self.sidebar, self.grid, self.detail, self.welcome = (
            regions.sidebar,
            regions.grid,
            regions.detail,
            regions.welcome,
        )
        self._wants_sidebar = self._wants_detail = self._wants_filters = True
        self._asked_for_detail = False  # in a window that is too narrow for it
        self._is_narrow = False
        self._lent_to: QWidget | None = None
        self.setObjectName("mainWindow")
        self.setAccessibleName("Vitrine")
        self.setWindowTitle("Vitrine")
        self.setMinimumSize(*LEAST)
        self.actions_ = Actions(self, self.grid, theme, handlers)
        self.actions_.fill(self.menuBar())
        self.menuBar().setFixedHeight(theme.px(MENU_BAR))
        self.account_menu = AccountMenu(self.actions_.menu("Accounts"))
        self.toolbar = Toolbar(theme, self.actions_["sidebar"], self.actions_["detail"])
        self.banners = BannerStack(theme)
        self.filters = FilterBar(theme)
        self.empty = EmptyState(theme)
        self.status = StatusBar(theme, range(MIN_CELL, MAX_CELL))
        self.news = _news()
        self._lines = (_line(), _line())
        self._pages = QStackedWidget()
        for page in (self.grid, self.empty, self.welcome):
            self._pages.addWidget(page)
        self._middle = QWidget()
        self.toast = Toast(theme, self._middle)  # not of the pages: a screen reader sees nothing but pages there
        self._splitter = self._split()
        self._detail_place = DetailPlace(self._splitter, self.detail)
        self.setCentralWidget(self._frame())
        theme.changed.connect(self._look_at_room)
        self.actions_.follow_key("find", self.toolbar.show_search_key)
        self.actions_.follow_key("check-all", self.status.show_check_key)
        self.shortcuts = ShortcutsOverlay(theme, self, self.actions_.keymap)
        self.announcer = Announcer(self)
        theme.changed.connect(self._follow_theme)

    # What is seen

    def show_grid(self) -> None:
        """The gallery in the centre."""
        self._show_page(self.grid)

    def show_empty(self) -> None:
        """The empty state in the centre."""
        self._show_page(self.empty)

    def show_welcome(self) -> None:
        """The first page, and nothing else."""
        self._show_page(self.welcome)

    @property
    def centre(self) -> QWidget:
        """Whichever of the three is shown."""
        return self._pages

    def focus_centre(self) -> None:
        """The keyboard goes to the gallery, or to what stands in its place."""
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_welcoming(self) -> bool:
        """True while the first page is shown."""
        return self._pages.currentWidget() is self.welcome

    def show_sidebar(self, *, shown: bool) -> None:
        """Show or hide the sidebar."""
        self._wants_sidebar = shown
        self._place()

    def show_detail(self, *, shown: bool) -> None:
        """Show or hide the detail pane; asked for in a narrow window, it is shown there too."""
        self._wants_detail = shown
        self._asked_for_detail = shown and self._is_narrow
        self._place()

    def show_filters(self, *, shown: bool) -> None:
        """Show or hide the filter bar; its filters hold either way."""
        self._wants_filters = shown
        self._place()

    # What is remembered

    def restore(self, state: WindowState) -> None:
        """Take up the remembered place, sizes and panes."""
        self.resize(*SIZE)
        if state.geometry:
            self.restoreGeometry(QByteArray.fromBase64(state.geometry.encode()))
        self._wants_sidebar, self._wants_detail = state.sidebar, state.detail
        self._wants_filters = state.filters
        self._is_narrow = self.width() < self._theme.px(HIDES_DETAIL_BELOW)
        left, right = (self._theme.px(width) - LINE for width in (state.sidebar_width, state.detail_width))
        self._splitter.setSizes([left, max(LEAST_CENTRE, self.width() - left - right), right])
        self._detail_place.remember(right)
        self._place()

    def remember(self, source: str, current: str) -> WindowState:
        """The place, sizes and panes to come back to."""
        left, _centre, _right = self._detail_place.sizes()
        usual = WindowState()
        return WindowState(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            sidebar_width=round((left + LINE) / self._theme.scale) if left else usual.sidebar_width,
            detail_width=round((self._detail_place.width() + LINE) / self._theme.scale),
            sidebar=self._wants_sidebar,
            detail=self._wants_detail,
            filters=self._wants_filters,
            source=source,
            current=current,
        )

    # Places

    def _follow_theme(self) -> None:
        """The smallest window stays as small at every interface scale: its screen does not grow."""
        self.setMinimumSize(*LEAST)
        self._narrow(self.width())

    def _narrow(self, width: int) -> None:
        narrow = width < self._theme.px(HIDES_DETAIL_BELOW)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._asked_for_detail = False
            self._place()
        self._follow_splitter()

    def _show_page(self, page: QWidget) -> None:
        if self._pages.currentWidget() is not page:
            focus: QWidget | None = self.focusWidget()
            # Nobody has it, or who got it when a page without use for it came: the gallery's keys must work.
            had_focus = focus is self._lent_to or focus is None or self._pages.isAncestorOf(focus)
            self._pages.setCurrentWidget(page)
            if had_focus:
                page.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._lent_to = self.focusWidget() if had_focus else None
            self._place()
            self.page_changed.emit()

    def _place(self) -> None:
        """Show the panes that are wanted and have room; the first page stands alone."""
        library = not self.is_welcoming
        detail = self._wants_detail and (not self._is_narrow or self._asked_for_detail)
        self.sidebar.setVisible(library and self._wants_sidebar)
        self._detail_place.stand(floating=self._is_narrow, shown=library and detail)
        for part in (self.toolbar, self.status, *self._lines):
            part.setVisible(library)
        self.filters.setVisible(library and self._wants_filters)
        self.actions_["sidebar"].setChecked(self._wants_sidebar)
        self.actions_["filter-bar"].setChecked(self._wants_filters)
        self.actions_["detail"].setChecked(detail)
        self._follow_splitter()

    def _split(self) -> QSplitter:
        px = self._theme.px
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        column = _column(self._middle, self.banners, self.filters, self.news, self._pages)
        column.setAlignment(self.news, Qt.AlignmentFlag.AlignHCenter)
        column.setStretchFactor(self._pages, 1)
        for pane, (least, most) in ((self.sidebar, SIDEBAR), (self.detail, DETAIL)):
            pane.setMinimumWidth(px(least))
            pane.setMaximumWidth(px(most))
            pane.installEventFilter(self)
        self._middle.setMinimumWidth(px(LEAST_CENTRE))
        for widget in (self.sidebar, self._middle, self.detail):
            splitter.addWidget(widget)
        splitter.setStretchFactor(1, 1)
        splitter.splitterMoved.connect(lambda _position, _index: self._follow_splitter())
        return splitter

    def _frame(self) -> QWidget:
        frame = QWidget()
        lines = self._lines
        column = _column(frame, self.toolbar, lines[0], self._splitter, lines[1], self.status)
        column.setStretchFactor(self._splitter, 1)
        return frame

    def _follow_splitter(self) -> None:
        left, _centre, right = self._detail_place.sizes()
        beside = self.detail.isVisibleTo(self) and not self._detail_place.is_floating
        self.toolbar.follow(left + LINE if self.sidebar.isVisibleTo(self) else 0, right + LINE if beside else 0)

    def _look_at_room(self) -> None:
        narrow = self.width() < self._theme.px(HIDES_DETAIL_BELOW)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._asked_for_detail = False
            self._place()
        self._follow_splitter()

    # Qt overrides

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Toolbar, sidebar, banners and gallery, detail pane, status bar."""
        regions = (self.toolbar, self.sidebar, self._middle, self.detail, self.status)
        return focus_order.step(regions, forward=forward) or super().focusNextPrevChild(forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A pane that comes back has its width only now: the toolbar's zones follow it, not the wish for it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._follow_splitter()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_at_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow_splitter()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_["full-screen"].setChecked(self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._detail_place.remember(self._detail_place.width())  # as long as it is seen
        event.accept()
        self.closed.emit()


def _news() -> QPushButton:
    news = QPushButton()
    news.setObjectName("newAssets")
    news.setProperty("kind", "link")
    news.hide()
    return news


def _column(parent: QWidget, *widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("line", "h")
    return line
