"""The frame: menu bar, toolbar, sidebar, centre, detail pane and status bar in their places. It owns no data."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.banners import BannerStack
from gui.detail.pane import DetailPane
from gui.empty_state import EmptyState
from gui.grid.grid_view import GalleryView
from gui.grid.layout import MAX_CELL, MIN_CELL
from gui.shortcuts_overlay import ShortcutsOverlay
from gui.sources.sidebar import SourceSidebar
from gui.status_bar import StatusBar
from gui.theme import Theme
from gui.theme.icons import app_icon
from gui.toolbar import Toolbar
from gui.welcome import WelcomePage
from gui.window_state import WindowState

SIZE = (1440, 900)
LEAST = (960, 600)
SIDEBAR = (200, 240, 360)
DETAIL = (280, 328, 480)
LEAST_CENTRE = 420
HIDES_DETAIL_BELOW = 1020


class MainWindow(QMainWindow):
    """Places what it is given.

    Signals:
        closed(): the window was closed; the program ends.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, parts: tuple[SourceSidebar, GalleryView, DetailPane, WelcomePage], handlers: Mapping[str, Callable[[], None]]
    ) -> None:
        super().__init__()
        self.sidebar, self.grid, self.detail, self.welcome = parts
        self._theme = theme
        self._wants_detail = True
        self.setObjectName("mainWindow")
        self.setWindowTitle("Vitrine")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*LEAST)
        self.actions_ = Actions(self, self.grid, theme, handlers)
        self.actions_.fill(self.menuBar())
        self.toolbar = Toolbar(theme, self.actions_["sidebar"], self.actions_["detail"])
        self.banners = BannerStack(theme)
        self.empty = EmptyState(theme)
        self.status = StatusBar(theme, range(MIN_CELL, MAX_CELL))
        self.news = QPushButton()
        self.news.setProperty("kind", "link")
        self.news.hide()
        self._centre = QStackedWidget()
        for page in (self.grid, self.empty, self.welcome):
            self._centre.addWidget(page)
        self._splitter = self._split()
        self.setCentralWidget(self._frame())
        self.shortcuts = ShortcutsOverlay(theme, self)

    # What is seen

    def show_grid(self) -> None:
        """The gallery in the centre."""
        self._centre.setCurrentWidget(self.grid)

    def show_empty(self) -> None:
        """The empty state in the centre."""
        self._centre.setCurrentWidget(self.empty)

    def show_welcome(self, *, welcome: bool) -> None:
        """The first page instead of everything else, or not."""
        self.sidebar.setVisible(not welcome and self.actions_["sidebar"].isChecked())
        self._place_detail(allowed=not welcome)
        self.toolbar.setVisible(not welcome)
        self.status.setVisible(not welcome)
        if welcome:
            self._centre.setCurrentWidget(self.welcome)

    @property
    def is_welcoming(self) -> bool:
        """True while the first page is shown."""
        return self._centre.currentWidget() is self.welcome

    def show_sidebar(self, *, shown: bool) -> None:
        """Show or hide the sidebar."""
        self.actions_["sidebar"].setChecked(shown)
        self.sidebar.setVisible(shown and not self.is_welcoming)
        self._follow_splitter()

    def show_detail(self, *, shown: bool) -> None:
        """Show or hide the detail pane."""
        self._wants_detail = shown
        self.actions_["detail"].setChecked(shown)
        self._place_detail(allowed=not self.is_welcoming, asked=True)

    # What is remembered

    def restore(self, state: WindowState) -> None:
        """Take up the remembered place, sizes and panes."""
        self.resize(*SIZE)
        if state.geometry:
            self.restoreGeometry(QByteArray.fromBase64(state.geometry.encode()))
        self._splitter.setSizes([state.sidebar_width, SIZE[0] - state.sidebar_width - state.detail_width, state.detail_width])
        self.show_sidebar(shown=state.sidebar)
        self.show_detail(shown=state.detail)
        self.status.tile_size.setValue(state.tile_size)

    def remember(self, source: str, current: str) -> WindowState:
        """The place, sizes and panes to come back to."""
        left, _centre, right = self._splitter.sizes()
        return WindowState(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            sidebar_width=left or SIDEBAR[1],
            detail_width=right or DETAIL[1],
            sidebar=self.actions_["sidebar"].isChecked(),
            detail=self._wants_detail,
            tile_size=self.status.tile_size.value(),
            source=source,
            current=current,
        )

    # Places

    def _split(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banners)
        column.addWidget(self.news, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._centre, 1)
        px = self._theme.px
        for widget, (least, _usual, most) in ((self.sidebar, SIDEBAR), (self.detail, DETAIL)):
            widget.setMinimumWidth(px(least))
            widget.setMaximumWidth(px(most))
        centre.setMinimumWidth(px(LEAST_CENTRE))
        for widget in (self.sidebar, centre, self.detail):
            splitter.addWidget(widget)
        splitter.setStretchFactor(1, 1)
        splitter.splitterMoved.connect(lambda _position, _index: self._follow_splitter())
        return splitter

    def _frame(self) -> QWidget:
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.toolbar, _line(), self._splitter, _line(), self.status):
            column.addWidget(widget, 1 if widget is self._splitter else 0)
        return frame

    def _place_detail(self, *, allowed: bool, asked: bool = False) -> None:
        """A window too narrow for the pane hides it, unless it was just asked for."""
        wide = self.width() >= self._theme.px(HIDES_DETAIL_BELOW)
        self.detail.setVisible(allowed and self._wants_detail and (wide or asked))
        self._follow_splitter()

    def _follow_splitter(self) -> None:
        left, _centre, right = self._splitter.sizes()
        self.toolbar.follow(left if self.sidebar.isVisible() else 0, right if self.detail.isVisible() else 0)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        crossed = (event.oldSize().width() >= HIDES_DETAIL_BELOW) != (event.size().width() >= HIDES_DETAIL_BELOW)
        if crossed:
            self._place_detail(allowed=not self.is_welcoming)
        self._follow_splitter()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("line", "h")
    return line
