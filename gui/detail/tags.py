"""Tags as chips: one's own can be added and taken off, the provider's are only shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QToolButton, QWidget

from gui.detail.focus_order import put_in_order
from gui.detail.tag_chip import HEIGHT, TagChip
from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.section import Section
from gui.widgets.text import plain

MOST_CHIPS = 40
MOST_CHARACTERS = 100
GAP = 6
ROOM = 22
"""What a field takes beside its text: padding and border."""
TYPING = 120


class TagField(QLineEdit):
    """Enter or a comma adds what is typed; Backspace in the empty field takes the last one off. It looks like a chip
    until it is typed in.

    Signals:
        added(tag), last_unwanted()
    """

    added = Signal(str)
    last_unwanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("tagField")
        self.setPlaceholderText(tr("Add tag"))
        self.setAccessibleName(tr("Add tag"))
        self.setProperty("dashed", "true")
        self.setMaxLength(MOST_CHARACTERS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    # Qt overrides

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.placeholderText()) + self._theme.px(ROOM)
        typing = self._theme.px(TYPING) if self.hasFocus() else 0
        return QSize(max(words, typing), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma):
            tag = " ".join(self.text().split())
            self.clear()
            if tag:
                self.added.emit(tag)
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.last_unwanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class TagSection(Section):
    """Shows the tags of what is selected.

    Signals:
        tag_added(tag), tag_removed(tag)
    """

    tag_added = Signal(str)
    tag_removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Tags"), parent)
        self._own: tuple[str, ...] = ()
        self._told: tuple[str, ...] = ()
        self._flow = FlowLayout(theme.px(GAP))
        self._known = QStringListModel(self)
        self.field = TagField(theme)
        completer = QCompleter(self._known, self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self.field.added.connect(self._add)
        self.field.last_unwanted.connect(self._remove_last)
        self._flow.addWidget(self.field)
        self.body.addLayout(self._flow)
        theme.changed.connect(self._draw)

    def show_tags(self, own: Sequence[str], told: Sequence[str]) -> None:
        """Show one's own tags and those of the provider."""
        if (tuple(own), tuple(told)) != (self._own, self._told):
            self._own, self._told = tuple(own), tuple(told)
            self._draw()

    def set_known_tags(self, tags: Iterable[str]) -> None:
        """What the field completes."""
        self._known.setStringList(list(tags))

    def _draw(self) -> None:
        while self._flow.count() > 1:
            item = self._flow.takeAt(0)
            chip = item.widget() if item is not None else None
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        field = self._flow.takeAt(0)
        all_tags = [(tag, True) for tag in self._own] + [(tag, False) for tag in self._told]
        for tag, own in all_tags[:MOST_CHIPS]:
            chip = TagChip(self._theme, tag, own=own)
            chip.unwanted.connect(self._remove)
            self._flow.addWidget(chip)
        if len(all_tags) > MOST_CHIPS:
            more = tr("and {count} more", count=len(all_tags) - MOST_CHIPS)
            rest = plain(more, type="small", tone="3")
            rest.setFixedHeight(self._theme.px(HEIGHT))
            self._flow.addWidget(rest)
        if field is not None:
            self._flow.addItem(field)
        put_in_order(self)

    def _remove(self, tag: str) -> None:
        """The keyboard goes on to the field, not out of the pane."""
        if any(button.hasFocus() for button in self.findChildren(QToolButton)):
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tag_removed.emit(tag)

    def _add(self, tag: str) -> None:
        if tag not in self._own:
            self.show_tags((*self._own, tag), self._told)
            self.tag_added.emit(tag)

    def _remove_last(self) -> None:
        if self._own:
            self.tag_removed.emit(self._own[-1])
