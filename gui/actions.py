"""Every command once: its words, keys, icon and place. Menus, the `?` overlay and shortcuts are made from here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing the artist can do. `grid_only`: single letters that act only where the grid has the focus."""

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    grid_only: bool = False
    breaks: bool = False


COMMANDS: tuple[Command, ...] = (
    Command(id="add-account", text="Add account…", menu="File", keys=("Ctrl+N",), icon="plus"),
    Command(id="sample-library", text="Sample library", menu="File", icon="images"),
    Command(id="quit", text="Quit", menu="File", keys=("Ctrl+Q",), breaks=True),
    Command(id="undo", text="Undo", menu="Edit", keys=("Ctrl+Z",), icon="undo-2"),
    Command(id="redo", text="Redo", menu="Edit", keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo-2"),
    Command(id="copy-prompt", text="Copy prompt", menu="Edit", keys=("Ctrl+Shift+C",), icon="copy", breaks=True),
    Command(id="select-all", text="Select all", menu="Edit", keys=("Ctrl+A",), grid_only=True, breaks=True),
    Command(id="select-none", text="Select none", menu="Edit", keys=("Ctrl+D",), grid_only=True),
    Command(id="find", text="Search", menu="Edit", keys=("Ctrl+F",), icon="search", breaks=True),
    Command(id="sidebar", text="Sidebar", menu="View", keys=("Ctrl+B",), icon="panel-left", checkable=True),
    Command(id="detail", text="Detail pane", menu="View", keys=("Ctrl+I",), icon="panel-right", checkable=True),
    Command(id="both-panes", text="Hide or show both", menu="View", keys=("F9",)),
    Command(id="bigger", text="Bigger tiles", menu="View", keys=("+", "="), icon="plus", grid_only=True, breaks=True),
    Command(id="smaller", text="Smaller tiles", menu="View", keys=("-",), icon="minus", grid_only=True),
    Command(id="hidden", text="Hidden assets", menu="View", icon="eye-off", breaks=True),
    Command(id="full-screen", text="Full screen", menu="View", keys=("F11",), checkable=True),
    Command(id="next-region", text="Next region", menu="View", keys=("F6",), breaks=True),
    Command(id="theme-dark", text="Dark", menu="View/Theme", checkable=True),
    Command(id="theme-mid", text="Mid-grey", menu="View/Theme", checkable=True),
    Command(id="theme-light", text="Light", menu="View/Theme", checkable=True),
    Command(id="theme-system", text="As the system", menu="View/Theme", checkable=True),
    Command(id="hide", text="Hide", menu="Asset", keys=("Del",), icon="eye-off", grid_only=True),
    Command(id="unhide", text="Show again", menu="Asset", icon="eye"),
    Command(id="pick", text="Pick", menu="Review", keys=("P",), icon="flag", grid_only=True),
    Command(id="reject", text="Reject", menu="Review", keys=("X",), icon="flag-off", grid_only=True),
    Command(id="unflag", text="Clear flag", menu="Review", keys=("U",), grid_only=True),
    Command(id="rating-0", text="No stars", menu="Review/Stars", keys=("0",), grid_only=True),
    *(
        Command(
            id=f"rating-{stars}",
            text=f"{stars} star{'s' if stars > 1 else ''}",
            menu="Review/Stars",
            keys=(str(stars),),
            icon="star",
            grid_only=True,
        )
        for stars in range(1, 6)
    ),
    Command(id="label-red", text="Red", menu="Review/Label", keys=("6",), grid_only=True),
    Command(id="label-yellow", text="Yellow", menu="Review/Label", keys=("7",), grid_only=True),
    Command(id="label-green", text="Green", menu="Review/Label", keys=("8",), grid_only=True),
    Command(id="label-blue", text="Blue", menu="Review/Label", keys=("9",), grid_only=True),
    Command(id="label-purple", text="Purple", menu="Review/Label", grid_only=True),
    Command(id="label-none", text="No label", menu="Review/Label", grid_only=True),
    Command(id="check-all", text="Check all now", menu="Accounts", keys=("F5",), icon="refresh-cw"),
    Command(id="shortcuts", text="Shortcuts", menu="Help", keys=("?",), icon="keyboard"),
    Command(id="about", text="About Vitrine", menu="Help", icon="info"),
)

MENUS = ("File", "Edit", "View", "Asset", "Review", "Accounts", "Help")


class Actions(QObject):
    """The commands as QActions. A letter key acts only while its widget has the focus, so never in a field."""

    def __init__(
        self, window: QWidget, grid: QWidget, theme: Theme, handlers: Mapping[str, Callable[[], None]]
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._by_id: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(command.text, self)
            action.setObjectName(command.id)
            action.setCheckable(command.checkable)
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            action.triggered.connect(lambda _checked=False, run=handlers[command.id]: run())
            if command.grid_only:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            (grid if command.grid_only else window).addAction(action)
            self._by_id[command.id] = action
        self._draw_icons()
        theme.changed.connect(self._draw_icons)

    def __getitem__(self, command_id: str) -> QAction:
        return self._by_id[command_id]

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        menus: dict[str, QMenu] = {}
        for name in MENUS:
            menus[name] = bar.addMenu(name)
        for command in COMMANDS:
            parent, _, child = command.menu.partition("/")
            if child and command.menu not in menus:
                menus[command.menu] = menus[parent].addMenu(child)
            menu = menus[command.menu]
            if command.breaks:
                menu.addSeparator()
            menu.addAction(self._by_id[command.id])

    def _draw_icons(self) -> None:
        for command in COMMANDS:
            if command.icon:
                self._by_id[command.id].setIcon(self._theme.icon(command.icon))


def keys_text(command: Command) -> str:
    """The first key of a command as people read it on this system."""
    return QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if command.keys else ""
