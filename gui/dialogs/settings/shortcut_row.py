"""One command of the shortcut list: its keys, one more or one less, and what stands in the way of that."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.actions import Command
from gui.dialogs.settings.key_recorder import KeyRecorder
from gui.dialogs.settings.page import push
from gui.i18n import tr
from gui.keymap import MOST_KEYS, Keymap, is_taken_by_moving, native
from gui.theme import Theme
from gui.widgets.key_caps import KeyCaps, parts_of
from gui.widgets.section import icon_button
from gui.widgets.text import plain


class ShortcutRow(QFrame):
    """Changes the keymap; what stands in the way is said below the row, with a way on.

    Signals:
        told(sentence): what was done, for whoever cannot see it.
    """

    told = Signal(str)

    def __init__(self, theme: Theme, command: Command, keymap: Keymap, names: dict[str, str]) -> None:
        super().__init__()
        self._theme = theme
        self._keymap = keymap
        self._names = names
        self.command = command
        self.name = names[command.id]
        self.setProperty("shortcutRow", "true")
        self._caps: list[QWidget] = []
        self._shown: tuple[str, ...] | None = None
        self._wanted = ""
        px = theme.px
        self._keys = QHBoxLayout()
        self._keys.setSpacing(px(8))
        self.more = KeyRecorder(tr("Add"))
        self.more.setAccessibleName(tr("Add a key for {command}", command=self.name))
        self.more.recorded.connect(self.want)
        self.reset = icon_button(theme, "undo-2", tr("Usual keys for {command}", command=self.name), self._reset)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(plain(self.name), 1)
        line.addLayout(self._keys)
        line.addWidget(self.more)
        line.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(2), 0, px(2))
        column.setSpacing(px(4))
        column.addLayout(line)
        column.addWidget(self._conflict_bar())
        self.show_keys()

    def show_keys(self) -> None:
        """Show the keys of today."""
        keys = self._keymap.keys(self.command.id)
        self.reset.setVisible(self._keymap.is_changed(self.command.id) or bool(self._keymap.lost(self.command.id)))
        self.more.setEnabled(len(keys) < MOST_KEYS)
        if keys == self._shown:
            return
        self._shown = keys
        for old in self._caps:
            self._keys.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._caps = [self._key(key) for key in keys]
        for cap in self._caps:
            self._keys.addWidget(cap)
        told = ", ".join(native(key) for key in keys) or tr("no key")
        self.setAccessibleName(f"{self.name}: {told}")

    def want(self, key: str) -> None:
        """Give the command this key, unless something stands in the way: that is said, with a way on."""
        owner = self._keymap.owner(key)
        if not key or is_taken_by_moving(key):
            self._refuse(tr("{key} moves about in the window. Choose other keys.", key=native(key) or tr("This key")))
        elif owner and owner != self.command.id:
            words = tr("{key} runs “{command}”.", key=native(key), command=self._names[owner])
            self._refuse(words, key)
        else:
            self._give(key)

    def _give(self, key: str) -> None:
        self.bar.hide()
        self._keymap.add(self.command.id, key)
        self.told.emit(tr("{key} runs {command} now", key=native(key), command=self.name))

    def _take_over(self) -> None:
        self._give(self._wanted)

    def _remove(self, key: str) -> None:
        self.bar.hide()
        self._keymap.remove(self.command.id, key)
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset(self) -> None:
        self.bar.hide()
        self._keymap.reset(self.command.id)
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, words: str, wanted: str = "") -> None:
        self._wanted = wanted
        self.words.setText(words)
        self.use_here.setVisible(bool(wanted))
        self.bar.show()
        self.told.emit(words)
        (self.use_here if wanted else self.leave).setFocus(Qt.FocusReason.OtherFocusReason)

    def _conflict_bar(self) -> QWidget:
        px = self._theme.px
        self.bar = QFrame()
        self.bar.setProperty("notice", "warn")
        self.words = plain(wrap=True, type="small")
        self.use_here = push(tr("Use it here"), self._take_over)
        self.leave = push(tr("Leave it"), self.bar.hide, "quiet")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(px(12), px(6), px(8), px(6))
        row.setSpacing(px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.use_here)
        row.addWidget(self.leave)
        self.bar.hide()
        return self.bar

    def _key(self, key: str) -> QWidget:
        """The caps of a key, and a cross that takes it away."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(2))
        row.addWidget(KeyCaps(self._theme, parts_of(key)))
        words = tr("Take {key} away from {command}", key=native(key), command=self.name)
        cross: QToolButton = icon_button(self._theme, "x", words, partial(self._remove, key))
        row.addWidget(cross)
        return box


def heading(words: str) -> QLabel:
    """The name of a menu above its commands."""
    return plain(words, type="head")
