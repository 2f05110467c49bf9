"""The prompt: plain text that can be selected, six lines until all is asked for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy, QTextEdit, QWidget

from gui.theme import Role, Theme
from gui.widgets.section import Section
from gui.widgets.text import bounded, one_line, plain

LINES = 6
MOST_FOLDED = 1500
MOST_UNFOLDED = 8000
"""Laying out one endless word takes time by the square of its length; this many characters take a moment."""
MOST_SEARCHED = 200
MOST_NEGATIVE = 600


class PromptText(QTextEdit):
    """As high as its text, up to a number of lines."""

    search_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most_lines = LINES
        self.setObjectName("promptText")
        self.setAccessibleName("Prompt")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("focusRing", "true")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)

    def say(self, text: str, *, most_lines: int | None) -> None:
        """Show `text`, at most so many lines high."""
        self._most_lines = most_lines or 10**6
        self.setPlainText(text)
        block = QTextBlockFormat()
        line = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        block.setLineHeight(self._theme.px(Role.BODY.line), line)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        self.fit()

    def fit(self) -> None:
        """Take the height that the text needs."""
        self.document().setTextWidth(self.viewport().width())
        wanted = round(self.document().size().height())
        self.setFixedHeight(max(self._line(), min(wanted, self._most_lines * self._line())))

    @property
    def is_cut(self) -> bool:
        """True where there is more text than room."""
        return round(self.document().size().height()) > self.height()

    def _line(self) -> int:
        return self._theme.px(Role.BODY.line)

    def _offer(self, place: QPoint) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.textCursor().selectedText()
        if words.strip():
            menu.addSeparator()
            menu.addAction("Search this", lambda: self.search_wanted.emit(one_line(words, MOST_SEARCHED)))
        menu.popup(self.mapToGlobal(place))

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class PromptSection(Section):
    """Prompt and negative prompt of what is selected.

    Signals:
        copy_wanted(text), search_wanted(text)
    """

    copy_wanted = Signal(str)
    search_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Prompt", parent)
        self._whole = ""
        self._unfolded = False
        self.search = self.add_button("search", "Search this prompt", self._search)
        self.copy = self.add_button("copy", "Copy prompt", lambda: self.copy_wanted.emit(self._whole))
        self.text = PromptText(theme)
        self.text.search_wanted.connect(self.search_wanted)
        self.more = QPushButton("Show all")
        self.more.setProperty("kind", "link")
        self.more.setProperty("flush", "true")
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.more.clicked.connect(self._toggle)
        self.cut = plain(wrap=True, type="caption", tone="3")
        self.negative = plain(wrap=True, type="small", tone="3")
        self.negative.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.negative.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for widget in (self.text, self.more, self.cut, self.negative):
            self.body.addWidget(widget)

    def show_prompt(self, prompt: str, negative: str) -> None:
        """Show these; the fold closes for another prompt."""
        if prompt != self._whole:
            self._unfolded = False
        self._whole = prompt
        self.negative.setText(f"Not: {bounded(negative, MOST_NEGATIVE)}{'…' if len(negative) > MOST_NEGATIVE else ''}")
        self.negative.setVisible(bool(negative))
        for button in (self.search, self.copy, self.text):
            button.setVisible(bool(prompt))
        self._draw()

    def show_many(self, count: int) -> None:
        """Say that the selected ones differ."""
        self.show_prompt("", "")
        self.negative.setText(f"{count} different prompts")
        self.negative.show()

    def _draw(self) -> None:
        most = MOST_UNFOLDED if self._unfolded else MOST_FOLDED
        self.text.say(bounded(self._whole, most), most_lines=None if self._unfolded else LINES)
        self._tell_rest()

    def _tell_rest(self) -> None:
        self.more.setText("Show less" if self._unfolded else "Show all")
        cut = self._unfolded or self.text.is_cut or len(self._whole) > MOST_FOLDED
        self.more.setVisible(bool(self._whole) and cut)
        beyond = self._unfolded and len(self._whole) > MOST_UNFOLDED
        self.cut.setText(f"The first {MOST_UNFOLDED:,} of {len(self._whole):,} characters. Copy takes all of them.")
        self.cut.setVisible(beyond)

    def _toggle(self) -> None:
        self._unfolded = not self._unfolded
        self._draw()

    def _search(self) -> None:
        self.search_wanted.emit(one_line(self._whole[:MOST_SEARCHED]))

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()
