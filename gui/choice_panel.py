"""The panel that drops down from a chip: choices to mark, several or one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from gui.choice_list import ROW, Choice, ChoiceDelegate, ChoiceModel
from gui.dropped import Dropped
from gui.i18n import tr
from gui.theme import Theme

LEAST_WIDTH, MOST_WIDTH = 200, 400
MOST_ROWS = 10
SEARCHED_FROM = 12
"""With so many choices there is a field to find one."""
SPACE = 4


class ChoicePanel(Dropped):
    """Up, Down and Space choose; Enter closes, and takes the current one where only one can hold.

    Signals:
        chosen(keys): other choices hold now.
        opening(): it is about to be shown; who knows newer choices offers them.
    """

    chosen = Signal(object)
    opening = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget, *, exclusive: bool = False) -> None:
        super().__init__(theme, title, parent)
        self._exclusive = exclusive
        self.model = ChoiceModel()
        self.seek = QLineEdit()
        self.seek.setProperty("compact", "true")
        self.seek.setPlaceholderText(tr("Find"))
        self.seek.setAccessibleName(tr("Find in {what}", what=title))
        self.seek.textChanged.connect(self._narrow)
        self.seek.installEventFilter(self)
        self.list = self._make_list(title)
        self.nothing = QLabel(tr("None yet"))
        self.nothing.setProperty("tone", "3")
        self.nothing.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, theme.px(SPACE) + 1, 1, theme.px(SPACE) + 1)
        self.column.setSpacing(theme.px(SPACE))
        around = QVBoxLayout()
        around.setContentsMargins(theme.px(SPACE), 0, theme.px(SPACE), 0)
        around.addWidget(self.seek)
        self.column.addLayout(around)
        for widget in (self.list, self.nothing):
            self.column.addWidget(widget)

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer these and no others."""
        row = self.list.currentIndex().row()
        self.model.offer(choices)
        self.list.setCurrentIndex(self.model.index(max(0, min(row, self.model.rowCount() - 1))))
        if self.isVisible():
            self._measure()
            self.place()

    def mark(self, keys: Sequence[str]) -> None:
        """These hold; nothing is told."""
        self.model.mark(keys)

    def make_ready(self) -> None:
        """Ask for newer choices, and begin at the first."""
        self.opening.emit()
        self.seek.clear()
        self._measure()
        self.list.setCurrentIndex(self.model.index(0))

    def first_focus(self) -> QWidget:
        """The field to find a choice, where there is one."""
        return self.seek if len(self.model.choices) >= SEARCHED_FROM else self.list

    def _make_list(self, title: str) -> QListView:
        made = QListView()
        made.setModel(self.model)
        self._delegate = ChoiceDelegate(self._theme, exclusive=self._exclusive)
        made.setItemDelegate(self._delegate)
        made.setAccessibleName(title)
        made.setMouseTracking(True)
        made.setUniformItemSizes(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.clicked.connect(self._toggle)
        made.entered.connect(made.setCurrentIndex)
        made.installEventFilter(self)
        return made

    def _toggle(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        key, before = self.model.choice(index.row()).key, self.model.marked
        if self._exclusive:
            now: tuple[str, ...] = () if key in before else (key,)
        else:
            now = tuple(each for each in before if each != key) if key in before else (*before, key)
        self.model.mark(now)
        self.chosen.emit(now)
        if self._exclusive:
            self.close()

    def _narrow(self, text: str) -> None:
        self.model.narrow(text)
        self.list.setCurrentIndex(self.model.index(0))

    def _measure(self) -> None:
        px = self._theme.px
        choices = self.model.choices
        self.seek.setVisible(len(choices) >= SEARCHED_FROM)
        self.nothing.setVisible(not choices)
        self.list.setVisible(bool(choices))
        rows = min(MOST_ROWS, len(choices))
        self.list.setFixedHeight(rows * px(ROW))
        bar = self.list.verticalScrollBar().sizeHint().width() if len(choices) > rows else 0
        wanted = self._delegate.width_for(choices) + bar + 2
        self.setFixedWidth(max(px(LEAST_WIDTH), min(px(MOST_WIDTH), wanted), self.minimumSizeHint().width()))

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take_key(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _take_key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Keys of the list, also while the words to find are typed."""
        in_field = watched is self.seek
        match event.key():
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if in_field or self._exclusive:
                    self._toggle(self.list.currentIndex())
                self.close()
            case Qt.Key.Key_Space if not in_field:
                self._toggle(self.list.currentIndex())
            case Qt.Key.Key_Down if in_field:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
            case _:
                return False
        return True
