"""What each command does: the one table between `gui.actions` and the objects of a session."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from services.domain import Flag, Label

if TYPE_CHECKING:
    from gui.session import Session

TILE_STEPS = 1
ABOUT = "One gallery for everything your AI tools made.\n\nVersion {version}. MIT licence."


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
            "add-account": lambda: session.desk.add(),
            "sample-library": lambda: session.leave_for_samples(),
            "quit": lambda: session.window.close() and None,
            "check-all": lambda: session.desk.check_all(),
            "shortcuts": lambda: session.window.shortcuts.open(),
            "about": self._about,
            "undo": lambda: session.reviewing.undo(),
            "redo": lambda: session.reviewing.redo(),
            "copy-prompt": lambda: session.copy_prompt(),
        }

    def _view(self) -> dict[str, Callable[[], None]]:
        session = self._session
        return {
            "select-all": lambda: session.grid.selectAll(),
            "select-none": lambda: session.grid.clearSelection(),
            "find": self._find,
            "sidebar": lambda: session.window.show_sidebar(shown=session.window.actions_["sidebar"].isChecked()),
            "detail": lambda: session.window.show_detail(shown=session.window.actions_["detail"].isChecked()),
            "both-panes": self._both_panes,
            "bigger": lambda: session.grid.step_cell(TILE_STEPS),
            "smaller": lambda: session.grid.step_cell(-TILE_STEPS),
            "hidden": lambda: session.sidebar.choose("shelf:hidden"),
            "full-screen": self._full_screen,
            "next-region": self._next_region,
            **{f"theme-{name}": partial(session.use_theme, name) for name in ("dark", "mid", "light", "system")},
        }

    def _review(self) -> dict[str, Callable[[], None]]:
        session = self._session
        return {
            "hide": lambda: session.reviewing.hide(hidden=True),
            "unhide": lambda: session.reviewing.hide(hidden=False),
            "pick": lambda: session.reviewing.flag(Flag.PICK),
            "reject": lambda: session.reviewing.flag(Flag.REJECT),
            "unflag": lambda: session.reviewing.flag(Flag.NONE),
            **{f"rating-{stars}": partial(self._rate, stars) for stars in range(6)},
            **{f"label-{label.value}": partial(self._label, label) for label in Label},
        }

    def _rate(self, stars: int) -> None:
        self._session.reviewing.rate(stars)

    def _label(self, label: Label) -> None:
        self._session.reviewing.label(label)

    def _find(self) -> None:
        search = self._session.window.toolbar.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()

    def _both_panes(self) -> None:
        window = self._session.window
        shown = not (window.actions_["sidebar"].isChecked() or window.actions_["detail"].isChecked())
        window.show_sidebar(shown=shown)
        window.show_detail(shown=shown)

    def _full_screen(self) -> None:
        window = self._session.window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _next_region(self) -> None:
        """Sidebar, gallery, detail pane, and round again; hidden ones are left out."""
        session = self._session
        regions = [each for each in (session.sidebar, session.grid, session.detail) if each.isVisible()]
        focus = session.window.focusWidget()
        here = next((at for at, each in enumerate(regions) if focus and (each is focus or each.isAncestorOf(focus))), -1)
        target = regions[(here + 1) % len(regions)]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _about(self) -> None:
        box = QMessageBox(self._session.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("About Vitrine")
        box.setText("Vitrine")
        box.setInformativeText(ABOUT.format(version=self._session.version))
        box.open()
