"""The search field: tells what is typed once the hand rests, and shows its key while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from gui.theme import Theme

REST_MS = 180
WIDTH = 272
MOST_CHARACTERS = 500


class SearchField(QLineEdit):
    """Escape clears, then gives the focus back.

    Signals:
        searched(text): the text to search for, 180 ms after the last change, at once with Enter.
        left(): Escape in an empty field.
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
        self.setClearButtonEnabled(True)
        self.setMaxLength(MOST_CHARACTERS)
        self._magnifier = self.addAction(theme.icon("search", colour="text3"), QLineEdit.ActionPosition.LeadingPosition)
        self._hint = QLabel("Ctrl F", self)
        self._hint.setProperty("keycap", "true")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._tell)
        theme.changed.connect(lambda: self._magnifier.setIcon(theme.icon("search", colour="text3")))

    def take(self, text: str) -> None:
        """Put `text` in and search for it at once."""
        self.setText(text)
        self._tell()

    def _changed(self, text: str) -> None:
        self._hint.setVisible(not text)
        self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self._tell()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self._place_hint()
        return super().event(event)

    def _place_hint(self) -> None:
        self._hint.adjustSize()
        place = (self.height() - self._hint.height()) // 2
        self._hint.move(self.width() - self._hint.width() - place, place)
