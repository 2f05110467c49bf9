"""Text that was asked for with: plain, selectable, as high as itself up to a number of lines."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from gui.i18n import tr
from gui.theme import Role, Theme

LINES = 6


class PromptText(QTextEdit):
    """Paragraphs run the way their script does, so that a right-to-left prompt stands at the right.

    Signals:
        search_wanted(text): the words that are selected.
    """

    search_wanted = Signal(str)

    def __init__(self, theme: Theme, name: str = "promptText", title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most_lines = LINES
        self.setObjectName(name)
        self.setAccessibleName(title or tr("Prompt"))
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
        if text != self.toPlainText():
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

    @property
    def chosen(self) -> str:
        """The words that are selected."""
        return self.textCursor().selectedText().strip()

    def _line(self) -> int:
        return self._theme.px(Role.BODY.line)

    def _offer(self, place: QPoint) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if words := self.chosen:
            menu.addSeparator()
            menu.addAction(tr("Search this"), lambda: self.search_wanted.emit(words))
        menu.popup(self.mapToGlobal(place))

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
