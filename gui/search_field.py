"""The search field: tells what is typed once the hand rests, and shows its key while it is empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from gui.theme import Theme

REST_MS = 180
WIDTH = 272
MOST_CHARACTERS = 500
HINT_GAP = 6


class SearchField(QLineEdit):
    """Escape clears, then gives the focus back.

    Signals:
        searched(text): the text to search for, 180 ms after the last change, at once with Enter.
        left(): Escape in an empty field, or arrow down: the hand wants to go on in the gallery.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told = ""
        self.setObjectName("searchField")
        self.setAccessibleName("Search")
        self.setPlaceholderText("Search prompts, models, tags")
        self.setToolTip("Search prompts, models, tags, notes and file names   Ctrl+F")
        self.setProperty("compact", "true")
        self.setMaxLength(MOST_CHARACTERS)
        self._magnifier = self.addAction(theme.icon("search", colour="text3"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(theme.icon("x"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText("Clear the search")
        self._clear.setToolTip("Clear the search   Esc")
        self._clear.triggered.connect(lambda: self.take(""))
        self.hint = QLabel("Ctrl F", self)
        self.hint.setProperty("keycap", "true")
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._tell)
        theme.changed.connect(self._dress)
        self._show_hint(shown=True)

    def take(self, text: str) -> None:
        """Put `text` in and search for it at once."""
        self.setText(text)
        self._tell()

    def _changed(self, text: str) -> None:
        self._show_hint(shown=not text)
        self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)

    def _dress(self) -> None:
        self._magnifier.setIcon(self._theme.icon("search", colour="text3"))
        self._clear.setIcon(self._theme.icon("x"))
        self._place_hint()

    def _show_hint(self, *, shown: bool) -> None:
        self.hint.setVisible(shown)
        self._clear.setVisible(not shown)
        self._place_hint()

    def _place_hint(self) -> None:
        """At the right end, and what is typed keeps clear of it."""
        self.hint.adjustSize()
        place = (self.height() - self.hint.height()) // 2
        self.hint.move(self.width() - self.hint.width() - place, place)
        room = self.hint.width() + self._theme.px(HINT_GAP) if not self.text() else 0
        self.setTextMargins(0, 0, room, 0)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.take("")
            else:
                self.left.emit()
            return
        if event.key() == Qt.Key.Key_Down:
            self._tell()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()
