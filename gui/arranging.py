"""How the gallery is laid out, ordered and divided: what menus, status bar and toolbar choose, and what is kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from gui.browser import Browser
from gui.grid.grid_view import GalleryView
from gui.grid.justified import JustifiedLayout
from gui.grid.places import GridLayout
from gui.grid.uniform import UniformLayout
from gui.i18n import tr
from gui.main_window import MainWindow
from gui.sort_button import SortButton
from gui.theme import Theme
from gui.window_state import WindowState
from services.gallery import Arrangement, GroupBy, Sort


class Arranging(QObject):
    """Keeps the grid, the status bar, the menus and the sort button of one mind. Each layout has a tile size of its
    own."""

    def __init__(self, window: MainWindow, theme: Theme, view: GalleryView, browser: Browser) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._browser = browser
        self._layouts: dict[str, GridLayout] = {layout.name: layout for layout in (JustifiedLayout(), UniformLayout())}
        self._button = SortButton(theme)
        window.toolbar.add_tool(self._button)
        for title, prefix, names in ((tr("Sort"), "sort", Sort), (tr("Group by"), "group", GroupBy)):
            self._button.offer(title, [window.actions_[f"{prefix}-{name.value}"] for name in names])
        window.status.layout_wanted.connect(self.use_layout)
        window.status.tile_size_changed.connect(view.set_cell)
        view.cell_changed.connect(window.status.tile_size.setValue)
        self.use_layout(JustifiedLayout.name)
        self._show()

    def restore(self, state: WindowState) -> None:
        """Take up what was remembered."""
        for name, size in ((JustifiedLayout.name, state.row_height), (UniformLayout.name, state.tile_size)):
            sizes = self._layouts[name].sizes
            self._layouts[name].cell = min(sizes.stop, max(sizes.start, size))
        self.use_layout(state.layout if state.layout in self._layouts else JustifiedLayout.name)
        sort = Sort(state.sort) if state.sort in list(Sort) else Sort.NEWEST
        group = GroupBy(state.group) if state.group in list(GroupBy) else GroupBy.DAY
        self._browser.prefer(Arrangement(sort=sort, group=group))
        self._show()

    def remembered(self, state: WindowState) -> WindowState:
        """The state with what is to be taken up again."""
        arrangement = self._browser.arrangement
        return replace(
            state,
            layout=self._view.grid_layout.name,
            row_height=self._layouts[JustifiedLayout.name].cell,
            tile_size=self._layouts[UniformLayout.name].cell,
            sort=arrangement.sort.value,
            group=arrangement.group.value,
        )

    def use_layout(self, name: str) -> None:
        """Lay out in justified rows or in uniform cells."""
        layout = self._layouts[name]
        self._view.use_layout(layout)
        self._window.status.show_layout(name, layout.sizes, layout.cell)
        self._window.actions_[f"layout-{name}"].setChecked(True)

    def use_sort(self, sort: Sort) -> None:
        """Show the gallery in another order."""
        self._use(replace(self._browser.arrangement, sort=sort))

    def use_group(self, group: GroupBy) -> None:
        """Divide the gallery by something else."""
        self._use(replace(self._browser.arrangement, group=group))

    def _use(self, arrangement: Arrangement) -> None:
        if arrangement != self._browser.arrangement:
            self._browser.arrange(arrangement)
        self._show()

    def _show(self) -> None:
        arrangement = self._browser.arrangement
        actions = self._window.actions_
        sort, group = actions[f"sort-{arrangement.sort.value}"], actions[f"group-{arrangement.divided_by.value}"]
        sort.setChecked(True)
        group.setChecked(True)
        self._button.say(sort.text(), tr("Grouped by {what}", what=group.text()))
