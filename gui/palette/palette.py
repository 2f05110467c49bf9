"""The palette itself: a field and a list over the window, worked with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.overlay import MARGIN, Overlay
from gui.palette.entries import MOST_RECENT, Entry, fitting
from gui.palette.lines import LINE, LineDelegate, Lines
from gui.theme import Theme
from gui.widgets.section import hairline
from gui.widgets.text import plain

WIDTH = 640
TOP = 96
MOST_LINES = 10
INSET = 8
MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -MOST_LINES,
    Qt.Key.Key_PageDown: MOST_LINES,
}


class CommandPalette(Overlay):
    """`offers` is asked each time it opens. Enter runs the chosen line after the palette has closed."""

    def __init__(self, theme: Theme, window: QWidget, offers: Callable[[], Iterable[Entry]]) -> None:
        super().__init__(theme, window)
        self._offers = offers
        self._entries: list[Entry] = []
        self.recent: list[str] = []
        self.setObjectName("commandPalette")
        self.setAccessibleName(tr("Command palette"))

    def open(self) -> None:
        """Show it with what can be done just now."""
        if not self.isVisible():
            self.card  # noqa: B018  (made before it is filled)
            self._entries = list(self._offers())
            self.field.clear()
            self._find("")
        super().open()

    def remember(self, recent: Sequence[str]) -> None:
        """What was used last, the newest first."""
        self.recent = list(recent)[:MOST_RECENT]

    def first_focus(self) -> QWidget:
        """The field."""
        return self.field

    def build(self) -> QFrame:
        """The field above the list."""
        px = self._theme.px
        card = QFrame(self)
        self.field = QLineEdit()
        self.field.setObjectName("paletteField")
        self.field.setProperty("bare", "true")
        self.field.setPlaceholderText(tr("Type what you want to do"))
        self.field.setAccessibleName(tr("Type what you want to do"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.lines = Lines()
        self.list = QListView()
        self.list.setObjectName("paletteList")
        self.list.setAccessibleName(tr("What can be done"))
        self.list.setModel(self.lines)
        self._delegate = LineDelegate(self._theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.clicked.connect(self._run)
        self.nothing = plain(tr("Nothing is called that."), tone="3")
        self.nothing.setContentsMargins(px(12), px(8), px(12), px(8))
        column = QVBoxLayout(card)
        column.setContentsMargins(px(INSET), px(INSET), px(INSET), px(INSET))
        column.setSpacing(px(INSET))
        for widget in (self.field, hairline(), self.list, self.nothing):
            column.addWidget(widget)
        self._theme.follow(card, self.list.viewport().update)
        return card

    def place(self, card: QFrame) -> None:
        """Near the top, as high as its lines."""
        px = self._theme.px
        width = min(px(WIDTH), self.width() - 2 * px(MARGIN))
        top = min(px(TOP), self.height() // 6)
        room = self.height() - top - px(MARGIN) - self.field.sizeHint().height() - 5 * px(INSET)
        lines = min(self.lines.rowCount(), MOST_LINES, max(1, room // px(LINE)))
        self.list.setFixedHeight(lines * px(LINE))
        self.list.setVisible(lines > 0)
        self.nothing.setVisible(lines == 0)
        card.setFixedWidth(width)
        card.adjustSize()
        card.move((self.width() - width) // 2, top)

    # Finding and running

    def _find(self, typed: str) -> None:
        self.lines.show_entries(fitting(self._entries, typed, self.recent))
        self._go_to(0)
        if self.isVisible():
            self._fit()

    def _go_to(self, row: int) -> None:
        last = self.lines.rowCount() - 1
        index = self.lines.index(min(max(0, row), last)) if last >= 0 else QModelIndex()
        self.list.selectionModel().setCurrentIndex(index, self.list.selectionModel().SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)
        if self.isVisible() and index.isValid():
            told = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, told))

    def _step(self, steps: int) -> None:
        count = self.lines.rowCount()
        row = self.list.currentIndex().row() + steps
        if count and abs(steps) == 1:
            row %= count  # from the last line to the first and back
        self._go_to(row)

    def _run(self, index: QModelIndex) -> None:
        entry = self.lines.entry(index.row())
        if entry is None or entry.why_not:
            return
        self.remember([entry.id, *(each for each in self.recent if each != entry.id)])
        self.close_and_return()
        QTimer.singleShot(0, self, entry.run)  # when the focus is back: what runs may look at it

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        ours = self._card is not None and watched is self.field and event.type() == QEvent.Type.KeyPress
        if ours and isinstance(event, QKeyEvent) and self._take(event):
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in MOVES:
            self._step(MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_and_return()
        else:
            return False
        return True
