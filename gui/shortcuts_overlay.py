"""The `?` overlay: every command that has a key, made from the list of commands itself."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from gui.actions import COMMANDS, Command, keys_text
from gui.theme import Theme

MOVES = (
    ("Move", "Arrows, Home, End, Page"),
    ("Select more", "Shift or Ctrl with a click"),
    ("Scroll", "Wheel"),
)
FOOT = "Press ? to open this at any time, Esc to close it."
COLUMNS = 3


class ShortcutsOverlay(QWidget):
    """Fills the window above a scrim; Escape, ? or a click outside closes it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._before: QWidget | None = None
        self.setObjectName("shortcutsOverlay")
        self.setAccessibleName("Keyboard shortcuts")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card: QFrame | None = None
        self.hide()
        window.installEventFilter(self)

    def open(self) -> None:
        """Show it over the whole window."""
        if self.isVisible():
            self.close_and_return()
            return
        self._before = self.window().focusWidget()
        self._card = self._card or self._build()  # not before it is wanted: it would slow the start
        self._fit()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_and_return(self) -> None:
        """Hide it; the focus goes back to where it was."""
        self.hide()
        before, self._before = self._before, None
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _build(self) -> QFrame:
        px = self._theme.px
        card = QFrame(self)
        card.setProperty("overlay", "true")
        columns = QHBoxLayout()
        columns.setSpacing(px(32))
        groups = [(name, list(commands)) for name, commands in groupby(_with_keys(), key=_section)]
        for column in _balanced(groups):
            lane = QVBoxLayout()
            lane.setSpacing(px(16))
            for name, commands in column:
                lane.addLayout(self._group(name, [(each.text, keys_text(each)) for each in commands]))
            if column is groups or column[-1] is groups[-1]:
                lane.addLayout(self._group("In the gallery", list(MOVES)))
            lane.addStretch(1)
            columns.addLayout(lane)
        whole = QVBoxLayout(card)
        whole.setContentsMargins(px(24), px(20), px(24), px(20))
        whole.setSpacing(px(16))
        whole.addWidget(_label("Keyboard shortcuts", type="dialog"))
        whole.addLayout(columns)
        whole.addWidget(_label(FOOT, type="small", tone="2"))
        return card

    def _group(self, name: str, rows: list[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(24))
        grid.setVerticalSpacing(self._theme.px(6))
        grid.addWidget(_label(name, type="head", tone="2"), 0, 0, 1, 2)
        for place, (words, keys) in enumerate(rows, 1):
            grid.addWidget(_label(words, type="small"), place, 0)
            cap = _label(keys, keycap="true")
            grid.addWidget(cap, place, 1, alignment=Qt.AlignmentFlag.AlignRight)
        return grid

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is not None and self._card is not None:
            self.setGeometry(window.rect())
            self._card.adjustSize()
            self._card.move(self.rect().center() - self._card.rect().center())

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Question):
            self.close_and_return()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._card is not None and not self._card.geometry().contains(event.position().toPoint()):
            self.close_and_return()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.tokens.scrim)
        painter.end()


def _with_keys() -> list[Command]:
    return sorted((each for each in COMMANDS if each.keys), key=lambda each: _ORDER.index(_section(each)))


def _section(command: Command) -> str:
    return command.menu.partition("/")[0]


_ORDER = ("Review", "File", "Edit", "View", "Asset", "Accounts", "Help")


def _balanced(groups: list[tuple[str, list[Command]]]) -> list[list[tuple[str, list[Command]]]]:
    """The groups in columns of about the same height, in their order."""
    total = sum(len(commands) + 2 for _, commands in groups)
    columns: list[list[tuple[str, list[Command]]]] = [[]]
    filled = 0
    for group in groups:
        if filled >= total / COLUMNS * len(columns) and len(columns) < COLUMNS:
            columns.append([])
        columns[-1].append(group)
        filled += len(group[1]) + 2
    return columns


def _label(words: str, **properties: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    for name, value in properties.items():
        label.setProperty(name, value)
    return label
