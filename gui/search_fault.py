"""The quiet line under the search field that says what is wrong with the search."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from gui.theme import Theme
from gui.widgets.text import dress, plain

PATIENCE_MS = 600
"""So long the hand may rest within a word before the line appears."""

GAP = 4


class SearchFault(QTimer):
    """Shown while its field has the keyboard; the last result stays on screen behind it. While `is_busy`, as the
    suggestions say better what may follow, it waits."""

    def __init__(self, theme: Theme, field: QWidget, is_busy: Callable[[], bool]) -> None:
        super().__init__(field, singleShot=True, interval=PATIENCE_MS)
        self._theme = theme
        self._field = field
        self._is_busy = is_busy
        self._line: QLabel | None = None
        self.sentence = ""
        self.timeout.connect(self.show_now)

    @property
    def line(self) -> QLabel:
        """The line, made when it is first needed: the field has its window then."""
        if self._line is None:
            self._line = plain(wrap=True, fault="true")
            self._line.setObjectName("searchFault")
            self._line.setParent(self._field.window())
        return self._line

    def say(self, sentence: str) -> None:
        """This is wrong; "" where nothing is."""
        self.sentence = sentence
        if sentence:
            self.start()
        else:
            self.hide()
            dress(self._field, "wrong", "")

    def rest(self) -> None:
        """The hand goes on: the line steps back until it rests again."""
        self.hide()
        if self.sentence:
            self.start()

    def show_now(self) -> None:
        """Show the line if there is anything to say."""
        self.stop()
        if not self.sentence:
            return
        if self._is_busy():
            self.start()
            return
        dress(self._field, "wrong", "true")
        if not self._field.hasFocus():
            return
        window, px = self._field.window(), self._theme.px
        line = self.line
        line.setText(self.sentence)
        line.setFixedWidth(self._field.width())
        line.adjustSize()
        line.move(self._field.mapTo(window, QPoint(0, self._field.height() + px(GAP))))
        line.show()
        line.raise_()

    def hide(self) -> None:
        """Take the line away."""
        self.stop()
        if self._line is not None:
            self._line.hide()
