"""The `?` overlay: every command that has a key, in groups, with the keys as they are now."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.i18n import tr
from gui.keymap import Keymap
from gui.overlay import MARGIN, Overlay
from gui.shortcut_rows import Row, groups
from gui.theme import Theme
from gui.widgets.key_caps import FOOT as FOOT_WORDS
from gui.widgets.key_caps import KeyCaps, Part, Word
from gui.widgets.scroll_column import ScrollColumn
from gui.widgets.section import hairline
from gui.widgets.text import plain, set_hint

WIDTH = 1040
HEAD, FOOT = 64, 48
INSET, COLUMN_GAP, GROUP_GAP = 28, 48, 40
TOP, BOTTOM = 24, 40
ROW = 28
LINES = 4
RAISED_BY = 30
FIELD_WIDTH = 220
ICON_GAP = 7
COLUMNS = ((900, 3), (560, 2), (0, 1))
"""So many columns from that width on."""


class ShortcutsOverlay(Overlay):
    """Escape, ? or a click outside closes it. Typing in its field leaves the rows that fit.

    Signals:
        change_wanted(): the artist wants other keys.
    """

    change_wanted = Signal()

    def __init__(self, theme: Theme, window: QWidget, keymap: Keymap) -> None:
        super().__init__(theme, window)
        self._keymap = keymap
        self._rows: list[tuple[QWidget, Row]] = []
        self._groups: list[tuple[QWidget, list[QWidget]]] = []
        self._columns = 0
        self._is_stale = True
        self.setObjectName("shortcutsOverlay")
        self.setAccessibleName(tr("Keyboard shortcuts"))
        keymap.changed.connect(self._outdate)
        theme.changed.connect(self._outdate)

    def open(self) -> None:
        """Show it with the keys as they are now."""
        if not self.isVisible() and self._is_stale:
            self.card  # noqa: B018  (made before it is filled)
            self._fill()
        super().open()

    def first_focus(self) -> QWidget:
        """The overlay itself, so that Escape and ? close it."""
        return self

    def build(self) -> QFrame:
        """Head, columns and foot."""
        card = QFrame(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._scroller = ScrollColumn(self._body)
        for part in (self._head(), hairline(), self._scroller, hairline(), self._foot()):
            column.addWidget(part)
        column.setStretchFactor(self._scroller, 1)
        return card

    def place(self, card: QFrame) -> None:
        """As wide as in the design where there is room, and no higher than what it holds."""
        px = self._theme.px
        width = min(px(WIDTH), self.width() - 2 * px(MARGIN))
        self._arrange(next(count for least, count in COLUMNS if width >= px(least)))
        needed = self._body.minimumSizeHint().height() + px(HEAD) + px(FOOT) + LINES
        height = min(needed, self.height() - 2 * px(MARGIN))
        top = max(px(MARGIN), (self.height() - height) // 2 - px(RAISED_BY))
        card.setGeometry((self.width() - width) // 2, top, width, height)

    # Making

    def _head(self) -> QWidget:
        px = self._theme.px
        head = QWidget()
        head.setFixedHeight(px(HEAD))
        self.field = QLineEdit()
        self.field.setObjectName("shortcutSearch")
        self.field.setProperty("compact", "true")
        self.field.setPlaceholderText(tr("Find a shortcut"))
        self.field.setAccessibleName(tr("Find a shortcut"))
        self.field.setFixedWidth(px(FIELD_WIDTH))
        self.field.setTextMargins(-px(ICON_GAP), 0, 0, 0)  # Qt leaves more beside an icon than the design
        magnifier = self.field.addAction(self._theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._theme.follow(self.field, lambda: magnifier.setIcon(self._theme.icon("search")))
        self.field.textChanged.connect(self._filter)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(INSET), 0, px(INSET), 0)
        row.setSpacing(px(8))
        row.addWidget(plain(tr("Keyboard shortcuts"), type="dialog"), 1)
        row.addWidget(self.field)
        row.addWidget(self._close_button())
        return head

    def _close_button(self) -> QToolButton:
        px = self._theme.px
        button = QToolButton()
        button.setAccessibleName(tr("Close"))
        set_hint(button, tr("Close"), "Esc")
        button.setFixedSize(px(ROW), px(ROW))
        button.setIconSize(QSize(px(16), px(16)))
        button.setIcon(self._theme.icon("x"))
        self._theme.follow(button, lambda: button.setIcon(self._theme.icon("x")))
        button.clicked.connect(self.close_and_return)
        return button

    def _foot(self) -> QWidget:
        px = self._theme.px
        foot = QWidget()
        foot.setProperty("overlayFoot", "true")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot.setFixedHeight(px(FOOT))
        self._foot_words = KeyCaps(self._theme, words=FOOT_WORDS)
        self.change = QPushButton(tr("Change shortcuts…"))
        self.change.setProperty("kind", "quiet")
        self.change.setProperty("compact", "true")
        self.change.clicked.connect(self._leave_for_settings)
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(INSET), 0, px(INSET), 0)
        row.addWidget(self._foot_words)
        row.addStretch(1)
        row.addWidget(self.change)
        return foot

    def _leave_for_settings(self) -> None:
        self.close_and_return()
        self.change_wanted.emit()

    def _fill(self) -> None:
        """Make the rows anew: some key is another one now."""
        self._is_stale = False
        for group, _rows in self._groups:
            group.hide()
            self._grid.removeWidget(group)
            group.deleteLater()
        self._rows, self._groups, self._columns = [], [], 0
        for name, rows in groups(self._keymap):
            self._groups.append(self._group(name, rows))
        opens = self._keymap.keys("shortcuts")
        told = tr("Press {open} to open this at any time, {close} to close it.", open="\0", close="\0")
        self._foot_words.show_parts(_woven(told, [opens[0] if opens else "?", "Esc"]))
        self._filter(self.field.text())

    def _group(self, name: str, rows: list[Row]) -> tuple[QWidget, list[QWidget]]:
        px = self._theme.px
        group = QWidget()
        group.setAccessibleName(name)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = plain(name, type="head")
        title.setFixedHeight(px(16))
        column.addWidget(title)
        column.addSpacing(px(6))
        made = [self._row(row) for row in rows]
        for widget in made:
            column.addWidget(widget)
        column.addStretch(1)
        return group, made

    def _row(self, row: Row) -> QWidget:
        line = QFrame()
        line.setProperty("shortcutRow", "true")
        line.setFixedHeight(self._theme.px(ROW))
        line.setAccessibleName(row.told)
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 1, 0, 0)
        words = plain(row.words, tone="2")
        box.addWidget(words, 1)
        box.addWidget(KeyCaps(self._theme, row.parts))
        self._rows.append((line, row))
        return line

    def _filter(self, text: str) -> None:
        """Leave the rows that hold every typed word."""
        wanted = text.casefold().split()
        fitting = {line for line, row in self._rows if all(word in row.told.casefold() for word in wanted)}
        for line, _row in self._rows:
            line.setVisible(line in fitting)
        for group, lines in self._groups:
            group.setVisible(any(line in fitting for line in lines))

    def _arrange(self, columns: int) -> None:
        """Put the groups side by side, a new line of them below."""
        if columns == self._columns:
            return
        self._columns = columns
        px = self._theme.px
        self._grid.setContentsMargins(px(INSET), px(TOP), px(INSET) - self._scroller.bar.sizeHint().width(), px(BOTTOM))
        self._grid.setHorizontalSpacing(px(COLUMN_GAP))
        self._grid.setVerticalSpacing(px(GROUP_GAP))
        for place, (group, _lines) in enumerate(self._groups):
            self._grid.addWidget(group, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(max(count for _least, count in COLUMNS)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._grid.setRowStretch(math.ceil(len(self._groups) / columns), 1)

    def _outdate(self) -> None:
        self._is_stale = True

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Question:
            self.close_and_return()
        else:
            super().keyPressEvent(event)


def _woven(told: str, keys: list[str]) -> list[Part]:
    """The sentence as words and caps; each key stands where a zero was put."""
    parts: list[Part] = []
    for place, words in enumerate(told.split("\0")):
        if words.strip():
            parts.append(Word(f"{words.strip()} " if place == 0 else f" {words.strip()} "))
        if place < len(keys):
            parts.append(Part(keys[place]))
    return parts
