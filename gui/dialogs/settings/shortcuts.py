"""The page Shortcuts: every command with its keys, found by words or by pressing a key."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from gui.actions import COMMANDS, Command, in_full
from gui.dialogs.settings.key_recorder import KeyRecorder
from gui.dialogs.settings.page import Page, push
from gui.dialogs.settings.shortcut_row import ShortcutRow, heading
from gui.i18n import tr
from gui.keymap import Keymap, native
from gui.theme import Theme
from gui.widgets.text import plain


class ShortcutsPage(Page):
    """The list is made when it is shown for the first time."""

    def __init__(self, theme: Theme, keymap: Keymap) -> None:
        super().__init__(theme, tr("Shortcuts"))
        self._keymap = keymap
        self._key = ""
        self.rows: list[ShortcutRow] = []
        self._headings: list[tuple[QLabel, list[ShortcutRow]]] = []
        self._words += [tr(command.text) for command in COMMANDS]
        self.add(self._bar())
        self.hint = plain(tr("Letters act in the gallery alone, never in a field."), wrap=True, type="small", tone="3")
        self.add(self.hint)
        self.nothing = plain(tr("No command has that."), tone="3")
        self.nothing.hide()
        self.add(self.nothing)
        keymap.changed.connect(self._show_keys)

    def entered(self) -> None:
        """Make the list."""
        if not self.rows:
            self._fill()
        self._filter()

    def _bar(self) -> QWidget:
        px = self._theme.px
        bar = QWidget()
        self.field = QLineEdit()
        self.field.setObjectName("shortcutFilter")
        self.field.setProperty("compact", "true")
        self.field.setPlaceholderText(tr("Find a command"))
        self.field.setAccessibleName(tr("Find a command"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._by_words)
        self.by_key = KeyRecorder(tr("Find by key"))
        self.by_key.recorded.connect(self.find_key)
        self.reset_all = push(tr("Reset all"), self._keymap.reset_all)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.by_key)
        row.addWidget(self.reset_all)
        return bar

    def find_key(self, key: str) -> None:
        """Leave the command that this key runs."""
        self.field.setText(native(key))  # which forgets a key that was asked for before
        self._key = key
        self._filter()

    def _by_words(self) -> None:
        self._key = ""
        self._filter()

    def _fill(self) -> None:
        names = {command.id: in_full(command, tr(command.text)) for command in COMMANDS}
        menus: dict[str, list[Command]] = {}
        for command in COMMANDS:
            menus.setdefault(command.menu, []).append(command)
        for menu, commands in sorted(menus.items(), key=lambda each: _place(each[0])):
            title = heading(menu_words(menu))
            title.setContentsMargins(0, self._theme.px(8), 0, 0)
            rows = [ShortcutRow(self._theme, command, self._keymap, names) for command in commands]
            self.add(title)
            for row in rows:
                row.told.connect(self._say)
                self.add(row)
            self.rows += rows
            self._headings.append((title, rows))
        self._show_keys()

    def _filter(self) -> None:
        words = self.field.text().casefold().split()
        fitting = {row for row in self.rows if self._fits(row, words)}
        for row in self.rows:
            row.setVisible(row in fitting)
        for title, rows in self._headings:
            title.setVisible(any(row in fitting for row in rows))
        self.nothing.setVisible(not fitting)

    def _fits(self, row: ShortcutRow, words: list[str]) -> bool:
        if self._key:
            return self._keymap.owner(self._key) == row.command.id
        told = f"{row.accessibleName()} {menu_words(row.command.menu)}".casefold()
        return all(word in told for word in words)

    def _show_keys(self) -> None:
        for row in self.rows:
            row.show_keys()
        known = {command.id for command in COMMANDS}
        self.reset_all.setEnabled(any(self._keymap.is_changed(name) for name in known))
        if self._key:
            self._filter()

    def _say(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def menu_words(menu: str) -> str:
    """View, Theme."""
    return ", ".join(tr(part) for part in menu.split("/"))


def _place(menu: str) -> int:
    menus = list(dict.fromkeys(command.menu.partition("/")[0] for command in COMMANDS))
    return menus.index(menu.partition("/")[0])
