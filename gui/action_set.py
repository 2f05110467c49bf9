"""The commands as QActions: made once, with the keys of the keymap, enabled where they make sense."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui.actions import COMMANDS, MENUS, Command, Need
from gui.i18n import tr
from gui.keymap import Keymap, native, types_something
from gui.theme import Theme
from gui.widgets.text import hint

IN_GRID = Qt.ShortcutContext.WidgetWithChildrenShortcut


class Actions(QObject):
    """The commands as QActions. A letter key acts only while the grid has the focus, so never in a field."""

    def __init__(
        self, window: QWidget, grid: QWidget, theme: Theme, handlers: Mapping[str, Callable[[], None]]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._grid = grid
        self._theme = theme
        self._by_id: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._menus: dict[str, QMenu] = {}
        self._letters: dict[str, list[QShortcut]] = {}
        self.facts: frozenset[Need] = frozenset()
        self.keymap = Keymap({command.id: command.keys for command in COMMANDS}, self)
        self.keymap.changed.connect(self._give_keys)
        for command in COMMANDS:
            self._by_id[command.id] = self._make(command, handlers[command.id])
        self._give_keys()
        self.know(frozenset())
        self._draw_icons()
        theme.changed.connect(self._draw_icons)

    def __getitem__(self, command_id: str) -> QAction:
        return self._by_id[command_id]

    def know(self, facts: frozenset[Need]) -> None:
        """Enable what makes sense just now."""
        self.facts = facts
        for command in COMMANDS:
            self._by_id[command.id].setEnabled(command.needs <= facts)

    def menu(self, name: str) -> QMenu:
        """A menu by its name, after `fill`."""
        return self._menus[name]

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        for name in MENUS:
            self._menus[name] = bar.addMenu(tr(name))
        for command in COMMANDS:
            parent, _, child = command.menu.partition("/")
            if child and command.menu not in self._menus:
                self._menus[command.menu] = self._menus[parent].addMenu(tr(child))
            menu = self._menus[command.menu]
            if command.breaks:
                menu.addSeparator()
            menu.addAction(self._by_id[command.id])

    def tip(self, command_id: str) -> str:
        """Its tooltip: what it does, and the key that does it now."""
        words = self._by_id[command_id].text().rstrip("…")
        keys = self.keymap.keys(command_id)
        return hint(words, native(keys[0]) if keys else "")

    def follow_key(self, command_id: str, show: Callable[[str], None]) -> None:
        """Call `show` with the command's first key as people read it ("" for none), now and whenever it changes."""

        def tell() -> None:
            keys = self.keymap.keys(command_id)
            show(native(keys[0]) if keys else "")

        self.keymap.changed.connect(tell)
        tell()

    def _make(self, command: Command, run: Callable[[], None]) -> QAction:
        action = QAction(tr(command.text), self)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.triggered.connect(lambda _checked=False: run())
        if command.group:
            self._groups.setdefault(command.group, QActionGroup(self)).addAction(action)
        return action

    def _give_keys(self) -> None:
        for command in COMMANDS:
            keys = self.keymap.keys(command.id)
            typed = [key for key in keys if types_something(key)]
            in_grid = command.grid_only or (bool(typed) and len(typed) == len(keys))
            self._place(self._by_id[command.id], keys if in_grid else [k for k in keys if k not in typed], in_grid)
            self._give_letters(command.id, [] if in_grid else typed)
            self._by_id[command.id].setToolTip(self.tip(command.id))

    def _place(self, action: QAction, keys: Sequence[str], in_grid: bool) -> None:
        here, there = (self._grid, self._window) if in_grid else (self._window, self._grid)
        there.removeAction(action)
        here.addAction(action)
        action.setShortcutContext(IN_GRID if in_grid else Qt.ShortcutContext.WindowShortcut)
        action.setShortcuts([QKeySequence(key) for key in keys])

    def _give_letters(self, command_id: str, keys: Sequence[str]) -> None:
        """A command of the whole window may have letters too: these act in the gallery alone."""
        for old in self._letters.pop(command_id, []):
            old.setEnabled(False)
            old.deleteLater()
        action = self._by_id[command_id]
        for key in keys:
            made = QShortcut(QKeySequence(key), self._grid, context=IN_GRID)
            made.activated.connect(action.trigger)  # which does nothing while the action is greyed out
            self._letters.setdefault(command_id, []).append(made)

    def _draw_icons(self) -> None:
        for command in COMMANDS:
            if command.icon:
                self._by_id[command.id].setIcon(self._theme.icon(command.icon))
