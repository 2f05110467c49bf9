"""A note, kept while it is typed and never lost on the way to another asset."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from gui.i18n import tr
from gui.theme import Role, Theme
from gui.widgets.section import INSET, Section

REST_MS = 400
LEAST_LINES = 1
MOST_LINES = 12
SIDE = 8
FRAME = 2
"""Border and padding beside and above its text; what a style sheet says of `note` has the same numbers."""


class NoteField(QPlainTextEdit):
    """Tells a note 400 ms after the last key, when the focus leaves, and before another asset takes its place.

    Signals:
        note_wanted(uid, note): keep this note for that asset.
    """

    note_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._uid = ""
        self._kept = ""  # what the catalogue has, as far as we were told
        self._sent: str | None = None  # what was handed on and not yet told back
        self.setObjectName("noteField")
        self.setAccessibleName(tr("Notes"))
        self.setPlaceholderText(tr("Add a note"))
        self.setProperty("note", "true")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.flush)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def show_note(self, uid: str, note: str) -> None:
        """Show an asset's note; what is being typed for the same asset stays."""
        if uid != self._uid:
            self.flush()
            self._uid, self._kept, self._sent = uid, note, None
            self._write(note)
            return
        self._kept = note
        if self._sent is not None:
            if note == self._sent:
                self._sent = None
            return
        if not self._rest.isActive() and note != self.toPlainText():
            self._write(note)

    def flush(self) -> None:
        """Hand on what is typed and not kept yet."""
        self._rest.stop()
        text = self.toPlainText()
        known = self._kept if self._sent is None else self._sent
        if self._uid and text != known:
            self._sent = text
            self.note_wanted.emit(self._uid, text)

    def _changed(self) -> None:
        if self._uid:
            self._rest.start()

    def _write(self, note: str) -> None:
        self.blockSignals(True)
        self.setPlainText(note)
        self.blockSignals(False)
        self._rest.stop()
        self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        lines = max(LEAST_LINES, min(MOST_LINES, round(self.document().size().height())))
        always, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(always if lines == MOST_LINES else never)
        self.setFixedHeight(max(lines * line, self._theme.px(Role.BODY.line)) + 2 * FRAME)

    # Qt overrides

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class NoteSection(Section):
    """The field's words stand in line with the heading; its frame, when it shows, lies outside of them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Notes"), parent)
        self.field = NoteField(theme)
        self.body.addWidget(self.field)
        side = theme.px(INSET - SIDE)
        self.body.setContentsMargins(side, 0, side, 0)
        self._inner.setSpacing(0)
