"""What pages of the settings are made of: groups, and rows with words at the left and a control at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.preferences import Preferences
from gui.theme import Theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.section import hairline
from gui.widgets.text import plain

INSET = 24
GROUP_GAP, ROW_GAP = 20, 12
CONTROL_WIDTH = 200
UNDER_SWITCH = 22


@dataclass(frozen=True, slots=True)
class Bound:
    """What a control shows, and what takes the value that was chosen."""

    shown: Callable[[], object]
    chosen: Callable[[object], None]


def setting(preferences: Preferences, name: str) -> Bound:
    """A control of one setting."""
    return Bound(lambda: getattr(preferences.current, name), lambda value: preferences.change(**{name: value}))


class Choice(QComboBox):
    """One of a few values. The wheel scrolls the page; it never changes what was not asked for."""

    def __init__(self, values: Sequence[tuple[object, str]], chosen: Callable[[object], None]) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._values = [value for value, _words in values]
        self.addItems([words for _value, words in values])
        self.activated.connect(lambda place: chosen(self._values[place]))

    @property
    def value(self) -> object:
        """The chosen one; None where none is."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def show_value(self, value: object) -> None:
        """Show that this one holds; nothing is told."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Page(QWidget):
    """A column of groups of rows. `show_values` is called when the page is shown and when a setting changed."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.title = title
        self._words: list[str] = [title]
        self._has_groups = False
        self._shows: list[Callable[[], None]] = []
        self.setAccessibleName(title)
        px = theme.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(INSET), px(GROUP_GAP), px(INSET) - px(12), px(INSET))
        self.column.setSpacing(px(ROW_GAP))
        self.column.addStretch(1)

    def show_values(self) -> None:
        """Show the settings as they are now."""
        for show in self._shows:
            show()

    def entered(self) -> None:
        """The page is seen from now on; those that look something up do it here."""

    async def aclose(self) -> None:
        """Stop what it looks up."""

    def holds(self, words: Sequence[str]) -> bool:
        """True where every one of these words stands on the page."""
        told = " ".join(self._words).casefold()
        return all(word in told for word in words)

    # For subclasses

    def add(self, widget: QWidget) -> None:
        """One more thing below the others."""
        self.column.insertWidget(self.column.count() - 1, widget)

    def group(self, title: str) -> None:
        """Begin another group."""
        if self._has_groups:
            self.add(hairline())
        self._has_groups = True
        self._words.append(title)
        self.add(plain(title, type="head"))

    def row(self, words: str, control: QWidget, hint: str = "") -> None:
        """What it is, a sentence about it, and the control."""
        self._words += [words, hint]
        control.setAccessibleName(words)
        control.setAccessibleDescription(hint)
        text = QVBoxLayout()
        text.setSpacing(self._theme.px(2))
        text.addWidget(plain(words, wrap=True))
        if hint:
            text.addWidget(plain(hint, wrap=True, type="small", tone="3"))
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(self._theme.px(16))
        box.addLayout(text, 1)
        box.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        self.add(row)

    def choice(self, words: str, values: Sequence[tuple[object, str]], bound: Bound, hint: str = "") -> Choice:
        """A row with one of a few values."""
        control = Choice(values, bound.chosen)
        control.setMinimumWidth(self._theme.px(CONTROL_WIDTH))
        self.row(words, control, hint)
        self._shows.append(lambda: control.show_value(bound.shown()))
        return control

    def switch(self, words: str, bound: Bound, hint: str = "") -> QCheckBox:
        """A row that is on or off."""
        self._words += [words, hint]
        control = QCheckBox(words)
        control.setAccessibleDescription(hint)
        control.clicked.connect(lambda on: bound.chosen(on))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        column.addWidget(control)
        if hint:
            below = plain(hint, wrap=True, type="small", tone="3")
            below.setContentsMargins(self._theme.px(UNDER_SWITCH), 0, 0, 0)
            column.addWidget(below)
        self.add(box)

        def show() -> None:
            with QSignalBlocker(control):
                control.setChecked(bool(bound.shown()))

        self._shows.append(show)
        return control


def push(words: str, run: Callable[[], object], kind: str = "default") -> QPushButton:
    """A button of a page."""
    button = QPushButton(words)
    button.setProperty("kind", kind)
    button.setProperty("compact", "true")
    button.setAutoDefault(False)
    button.clicked.connect(lambda: run())
    return button


def side_by_side(theme: Theme, *widgets: QWidget) -> QWidget:
    """Buttons in a row, from the left; where the words are long, in several."""
    box = QWidget()
    flow = FlowLayout(theme.px(8))
    box.setLayout(flow)
    for widget in widgets:
        flow.addWidget(widget)
    return box
