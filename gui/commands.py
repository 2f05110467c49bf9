"""What each command does: the one table between `gui.actions` and the objects of a session."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from services.domain import Flag, Label
from services.gallery import GroupBy, Sort
from services.settings import CANVASES, CELL_INFORMATION, THEMES

if TYPE_CHECKING:
    from gui.session import Session

SHORTCUT = Qt.FocusReason.ShortcutFocusReason


class Commands:
    """Handlers by command id. They are called only after the session is whole."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Every command of `gui.actions.COMMANDS`."""
        return {**self._application(), **self._view(), **self._review()}

    def _application(self) -> dict[str, Callable[[], None]]:
        session = self._session
        return {
            "add-account": session.add_account,
            "sample-library": session.change_library,
            "quit": lambda: session.leave(),
            "check-all": session.refresh,
            "shortcuts": lambda: session.window.shortcuts.open(),
            "about": lambda: session.doors.open_about(),
            "report": lambda: session.doors.open_report(),
            "settings": lambda: session.doors.open_settings(),
            "palette": lambda: session.doors.palette.open(),
            "export-ratings": lambda: session.ratings.ask_where_to(),
            "import-ratings": lambda: session.ratings.ask_which(),
            "undo": lambda: session.reviewing.undo(),
            "redo": lambda: session.reviewing.redo(),
            "copy-prompt": session.copy_prompt,
            "copy-settings": lambda: session.about.copy_settings(),
            "find-prompt": lambda: session.about.find_prompt(),
            "find-seed": lambda: session.about.find_seed(),
            "find-similar": self._find_similar,
            "raw-data": lambda: session.about.show_raw(),
        }

    def _view(self) -> dict[str, Callable[[], None]]:
        session = self._session
        return {
            "select-all": lambda: session.grid.selectAll(),
            "select-none": self._select_none,
            "find": lambda: session.window.toolbar.begin_search(),
            "sidebar": lambda: session.window.show_sidebar(shown=self._is_checked("sidebar")),
            "detail": lambda: session.window.show_detail(shown=self._is_checked("detail")),
            "both-panes": self._both_panes,
            "filter-bar": lambda: session.window.show_filters(shown=self._is_checked("filter-bar")),
            "bigger": lambda: session.grid.step_cell(1),
            "smaller": lambda: session.grid.step_cell(-1),
            **{f"layout-{name}": partial(self._layout, name) for name in ("justified", "uniform")},
            **{f"sort-{sort.value}": partial(self._sort, sort) for sort in Sort},
            **{f"group-{group.value}": partial(self._group, group) for group in GroupBy},
            "keep-judged": lambda: session.keep_judged(kept=self._is_checked("keep-judged")),
            "hidden": lambda: session.sidebar.choose("shelf:hidden"),
            "full-screen": self._full_screen,
            "minimise": lambda: session.window.showMinimized(),
            "maximise": self._maximise,
            "next-region": lambda: self._go_region(1),
            "last-region": lambda: self._go_region(-1),
            **{f"theme-{name}": partial(session.use_theme, name) for name in THEMES},
            **{f"canvas-{name}": partial(session.use_canvas, name) for name in CANVASES},
            **{f"cell-{name}": partial(session.show_information, name) for name in CELL_INFORMATION},
        }

    def _review(self) -> dict[str, Callable[[], None]]:
        session = self._session
        return {
            "hide": lambda: session.reviewing.hide(hidden=True),
            "unhide": lambda: session.reviewing.hide(hidden=False),
            "add-to-collection": lambda: session.collecting.ask_for_one(session.reviewing.meant()),
            "take-out-of-collection": lambda: session.collecting.take_out(session.reviewing.meant()),
            "stack": lambda: session.grid.toggle_stack(),
            "open-stacks": lambda: session.model.set_all_open(is_open=True),
            "close-stacks": lambda: session.model.set_all_open(is_open=False),
            "advance": lambda: session.preferences.change(advance=self._is_checked("advance")),
            "pick": lambda: session.reviewing.flag(Flag.PICK),
            "reject": lambda: session.reviewing.flag(Flag.REJECT),
            "unflag": lambda: session.reviewing.flag(Flag.NONE),
            **{f"rating-{stars}": partial(self._rate, stars) for stars in range(6)},
            **{f"label-{label.value}": partial(self._label, label) for label in Label},
        }

    def _find_similar(self) -> None:
        """In the whole gallery, whatever is shown now."""
        session = self._session
        session.about.find_similar()
        session.finder.clear_search()
        session.sidebar.choose("all")
        session.window.show_filters(shown=True)

    def _layout(self, name: str) -> None:
        self._session.arranging.use_layout(name)

    def _sort(self, sort: Sort) -> None:
        self._session.arranging.use_sort(sort)

    def _group(self, group: GroupBy) -> None:
        self._session.arranging.use_group(group)

    def _rate(self, stars: int) -> None:
        self._session.reviewing.rate(stars)

    def _label(self, label: Label) -> None:
        self._session.reviewing.label(label)

    def _is_checked(self, command_id: str) -> bool:
        return self._session.window.actions_[command_id].isChecked()

    def _select_none(self) -> None:
        """Escape lets go of the selection; where there is none it leaves the full screen."""
        if self._session.grid.selected_spans():
            self._session.grid.clearSelection()
        elif self._session.window.isFullScreen():
            self._full_screen()

    def _both_panes(self) -> None:
        window = self._session.window
        shown = not (self._is_checked("sidebar") or self._is_checked("detail"))
        window.show_sidebar(shown=shown)
        window.show_detail(shown=shown)

    def _full_screen(self) -> None:
        window = self._session.window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _maximise(self) -> None:
        window = self._session.window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowMaximized)

    def _go_region(self, step: int) -> None:
        """Sidebar, gallery, detail pane, and round again; hidden ones are left out."""
        window = self._session.window
        regions = [each for each in (window.sidebar, window.centre, window.detail) if each.isVisible()]
        focus: QWidget | None = window.focusWidget()  # None at first, whatever the stubs say
        here = next((at for at, each in enumerate(regions) if focus and each.isAncestorOf(focus)), -1)
        target = regions[(here + step) % len(regions)]
        if target is window.centre:
            window.focus_centre()
        else:
            target.setFocus(SHORTCUT)
