"""Every command once: its words, keys, icon and place. Menus, the `?` overlay and shortcuts are made from here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui.theme import Theme


class Need(Enum):
    """What a command needs to make sense; without it the command is greyed out."""

    ASSETS = auto()
    """There are assets in the gallery."""
    CHOSEN = auto()
    """One of them is current or selected."""
    PROMPT = auto()
    """The current one has a prompt."""
    SEED = auto()
    """It has a seed."""
    ONE = auto()
    """There is a current one."""
    HIDDEN = auto()
    """The hidden assets are shown."""
    SEEN = auto()
    """They are not."""
    LIBRARY = auto()
    """The gallery is shown, not the first page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing the artist can do. `grid_only`: single letters that act only where the grid has the focus.

    `needs`: all of them must be there. `breaks`: a line above it in its menu. `group`: of these one is checked.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    grid_only: bool = False
    breaks: bool = False
    group: str = ""
    needs: frozenset[Need] = frozenset()


LIBRARY = frozenset({Need.LIBRARY})
ASSETS = frozenset({Need.ASSETS})
CHOSEN = frozenset({Need.CHOSEN})
STARS = ("1 star", "2 stars", "3 stars", "4 stars", "5 stars")


def _star(number: int) -> Command:
    return Command(
        id=f"rating-{number}",
        text=STARS[number - 1],
        menu="Review/Stars",
        keys=(str(number),),
        icon="star",
        grid_only=True,
        needs=CHOSEN,
    )


def _label(name: str, text: str, *keys: str) -> Command:
    return Command(id=f"label-{name}", text=text, menu="Review/Label", keys=keys, grid_only=True, needs=CHOSEN)


def _theme(name: str, text: str) -> Command:
    return Command(id=f"theme-{name}", text=text, menu="View/Theme", checkable=True, group="theme")


COMMANDS: tuple[Command, ...] = (
    Command(id="add-account", text="Add account…", menu="File", keys=("Ctrl+N",), icon="plus"),
    Command(id="sample-library", text="Sample library", menu="File", icon="images"),
    Command(id="quit", text="Quit", menu="File", keys=("Ctrl+Q",), breaks=True),
    Command(id="undo", text="Undo", menu="Edit", keys=("Ctrl+Z",), icon="undo-2", needs=LIBRARY),
    Command(id="redo", text="Redo", menu="Edit", keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo-2", needs=LIBRARY),
    Command(
        id="copy-prompt",
        text="Copy prompt",
        menu="Edit",
        keys=("Ctrl+Shift+C",),
        icon="copy",
        breaks=True,
        needs=frozenset({Need.PROMPT}),
    ),
    Command(id="copy-settings", text="Copy settings", menu="Edit", needs=frozenset({Need.ONE})),
    Command(
        id="select-all", text="Select all", menu="Edit", keys=("Ctrl+A",), grid_only=True, breaks=True, needs=ASSETS
    ),
    Command(id="select-none", text="Select none", menu="Edit", keys=("Esc",), grid_only=True, needs=ASSETS),
    Command(id="find", text="Search", menu="Edit", keys=("Ctrl+F",), icon="search", breaks=True, needs=LIBRARY),
    Command(
        id="sidebar", text="Sidebar", menu="View", keys=("Ctrl+B",), icon="panel-left", checkable=True, needs=LIBRARY
    ),
    Command(
        id="detail",
        text="Detail pane",
        menu="View",
        keys=("Ctrl+I",),
        icon="panel-right",
        checkable=True,
        needs=LIBRARY,
    ),
    Command(id="both-panes", text="Hide or show both", menu="View", keys=("F9",), needs=LIBRARY),
    Command(
        id="bigger",
        text="Bigger tiles",
        menu="View",
        keys=("+", "="),
        icon="plus",
        grid_only=True,
        breaks=True,
        needs=ASSETS,
    ),
    Command(id="smaller", text="Smaller tiles", menu="View", keys=("-",), icon="minus", grid_only=True, needs=ASSETS),
    Command(id="hidden", text="Hidden assets", menu="View", icon="eye-off", breaks=True, needs=LIBRARY),
    Command(id="full-screen", text="Full screen", menu="View", keys=("F11",), checkable=True),
    Command(id="next-region", text="Next region", menu="View", keys=("F6",), breaks=True, needs=LIBRARY),
    Command(id="last-region", text="Region before", menu="View", keys=("Shift+F6",), needs=LIBRARY),
    _theme("dark", "Dark"),
    _theme("mid", "Mid-grey"),
    _theme("light", "Light"),
    _theme("system", "As the system"),
    Command(
        id="hide",
        text="Hide",
        menu="Asset",
        keys=("Del",),
        icon="eye-off",
        grid_only=True,
        needs=frozenset({Need.CHOSEN, Need.SEEN}),
    ),
    Command(id="unhide", text="Show again", menu="Asset", icon="eye", needs=frozenset({Need.CHOSEN, Need.HIDDEN})),
    Command(
        id="find-prompt",
        text="Find same prompt",
        menu="Asset",
        icon="search",
        breaks=True,
        needs=frozenset({Need.PROMPT}),
    ),
    Command(id="find-seed", text="Find same seed", menu="Asset", needs=frozenset({Need.SEED})),
    Command(id="raw-data", text="Show raw data", menu="Asset", icon="file-text", needs=frozenset({Need.ONE})),
    Command(id="pick", text="Pick", menu="Review", keys=("P",), icon="flag", grid_only=True, needs=CHOSEN),
    Command(id="reject", text="Reject", menu="Review", keys=("X",), icon="flag-off", grid_only=True, needs=CHOSEN),
    Command(id="unflag", text="Clear flag", menu="Review", keys=("U",), grid_only=True, needs=CHOSEN),
    Command(id="rating-0", text="No stars", menu="Review/Stars", keys=("0",), grid_only=True, needs=CHOSEN),
    *(_star(number) for number in range(1, 6)),
    _label("red", "Red", "6"),
    _label("yellow", "Yellow", "7"),
    _label("green", "Green", "8"),
    _label("blue", "Blue", "9"),
    _label("purple", "Purple"),
    _label("none", "No label"),
    Command(id="check-all", text="Check all now", menu="Accounts", keys=("F5",), icon="refresh-cw", needs=LIBRARY),
    Command(id="shortcuts", text="Shortcuts", menu="Help", keys=("?",), icon="keyboard"),
    Command(id="about", text="About Vitrine", menu="Help", icon="info"),
)

MENUS = ("File", "Edit", "View", "Asset", "Review", "Accounts", "Help")


class Actions(QObject):
    """The commands as QActions. A letter key acts only while the grid has the focus, so never in a field."""

    def __init__(
        self, window: QWidget, grid: QWidget, theme: Theme, handlers: Mapping[str, Callable[[], None]]
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._by_id: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._menus: dict[str, QMenu] = {}
        for command in COMMANDS:
            action = self._make(command, handlers[command.id])
            (grid if command.grid_only else window).addAction(action)
            self._by_id[command.id] = action
        self.know(frozenset())
        self._draw_icons()
        theme.changed.connect(self._draw_icons)

    def __getitem__(self, command_id: str) -> QAction:
        return self._by_id[command_id]

    def know(self, facts: frozenset[Need]) -> None:
        """Enable what makes sense just now."""
        for command in COMMANDS:
            self._by_id[command.id].setEnabled(command.needs <= facts)

    def menu(self, name: str) -> QMenu:
        """A menu by its name, after `fill`."""
        return self._menus[name]

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        for name in MENUS:
            self._menus[name] = bar.addMenu(name)
        for command in COMMANDS:
            parent, _, child = command.menu.partition("/")
            if child and command.menu not in self._menus:
                self._menus[command.menu] = self._menus[parent].addMenu(child)
            menu = self._menus[command.menu]
            if command.breaks:
                menu.addSeparator()
            menu.addAction(self._by_id[command.id])

    def _make(self, command: Command, run: Callable[[], None]) -> QAction:
        action = QAction(command.text, self)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(lambda _checked=False: run())
        if command.grid_only:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if command.group:
            self._groups.setdefault(command.group, QActionGroup(self)).addAction(action)
        return action

    def _draw_icons(self) -> None:
        for command in COMMANDS:
            if command.icon:
                self._by_id[command.id].setIcon(self._theme.icon(command.icon))


def keys_text(command: Command) -> str:
    """The first key of a command as people read it on this system."""
    return QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if command.keys else ""
