"""Tags as chips: one's own can be added and taken off, the provider's are only shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from gui.theme import Theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.section import Section
from gui.widgets.text import one_line, plain, tooltip

MOST_CHIPS = 40
MOST_IN_A_CHIP = 40
MOST_CHARACTERS = 100
GAP = 6


class TagField(QLineEdit):
    """Enter or a comma adds what is typed; Backspace in the empty field takes the last one off.

    Signals:
        added(tag), last_unwanted()
    """

    added = Signal(str)
    last_unwanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("Add tag")
        self.setAccessibleName("Add tag")
        self.setProperty("dashed", "true")
        self.setMaxLength(MOST_CHARACTERS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

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
        super().__init__(theme, "Tags", parent)
        self._own: tuple[str, ...] = ()
        self._told: tuple[str, ...] = ()
        self._flow = FlowLayout(theme.px(GAP))
        self._known = QStringListModel(self)
        self.field = TagField()
        self.field.setFixedWidth(theme.px(96))
        completer = QCompleter(self._known, self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self.field.added.connect(self._add)
        self.field.last_unwanted.connect(self._remove_last)
        self._flow.addWidget(self.field)
        self.body.addLayout(self._flow)

    def show_tags(self, own: Sequence[str], told: Sequence[str]) -> None:
        """Show one's own tags and those of the provider."""
        if (tuple(own), tuple(told)) == (self._own, self._told):
            return
        self._own, self._told = tuple(own), tuple(told)
        while self._flow.count() > 1:
            item = self._flow.takeAt(0)
            chip = item.widget() if item is not None else None
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        chips = [self._chip(tag, own=True) for tag in self._own] + [self._chip(tag, own=False) for tag in self._told]
        field = self._flow.takeAt(0)
        for chip in chips[:MOST_CHIPS]:
            self._flow.addWidget(chip)
        if len(chips) > MOST_CHIPS:
            self._flow.addWidget(plain(f"and {len(chips) - MOST_CHIPS} more", type="small", tone="3"))
        if field is not None:
            self._flow.addItem(field)
        QWidget.setTabOrder(self._last_button() or self.head, self.field)

    def set_known_tags(self, tags: Iterable[str]) -> None:
        """What the field completes."""
        self._known.setStringList(list(tags))

    def _chip(self, tag: str, *, own: bool) -> QFrame:
        theme = self._theme
        chip = QFrame()
        chip.setProperty("chip", "true")
        chip.setToolTip(tooltip(tag) if own else tooltip(f"{tag}, a tag of the provider"))
        row = QHBoxLayout(chip)
        row.setContentsMargins(theme.px(8), 0, theme.px(2 if own else 8), 0)
        row.setSpacing(theme.px(4))
        if not own:
            cloud = QLabel()
            cloud.setPixmap(theme.pixmap("cloud", 12, "text3", ratio=self.devicePixelRatioF()))
            row.addWidget(cloud)
        row.addWidget(plain(one_line(tag, MOST_IN_A_CHIP), type="small"))
        if own:
            row.addWidget(self._remove_button(tag))
        chip.setAccessibleName(one_line(tag, MOST_IN_A_CHIP))
        chip.setFixedHeight(theme.px(24 if own else 22))
        return chip

    def _remove_button(self, tag: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("tiny", "true")
        button.setIcon(self._theme.icon("x", 12, "text3"))
        button.setIconSize(QSize(self._theme.px(12), self._theme.px(12)))
        button.setAccessibleName(f"Remove tag {one_line(tag, MOST_IN_A_CHIP)}")
        button.setToolTip("Remove this tag")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.tag_removed.emit(tag))
        return button

    def _last_button(self) -> QToolButton | None:
        buttons = self.findChildren(QToolButton)
        return buttons[-1] if buttons else None

    def _add(self, tag: str) -> None:
        if tag not in self._own:
            self.show_tags((*self._own, tag), self._told)
            self.tag_added.emit(tag)

    def _remove_last(self) -> None:
        if self._own:
            self.tag_removed.emit(self._own[-1])
