"""A field for a key: readable while it is typed, masked as soon as the focus leaves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.text import dress

PASTED_FROM = 6
"""So many characters at once were not typed."""
MOST_CHARACTERS = 5000
EYE = 24


class SecretField(QLineEdit):
    """The eye shows the key while it is held.

    Signals:
        pasted(text): much came at once; it has been trimmed.
        left(): the focus went to another control.
    """

    pasted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._length = 0
        self.setAccessibleName(label)
        self.setMaxLength(MOST_CHARACTERS)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye = QToolButton(self)
        self.eye.setProperty("small", "true")
        self.eye.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # who comes by keyboard sees the text in the field itself
        self.eye.setCursor(Qt.CursorShape.ArrowCursor)
        self.eye.setAccessibleName(tr("Show {label} while held", label=label))
        self.eye.setToolTip(tr("Hold to show"))
        self.eye.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.eye.pressed.connect(lambda: self._show(shown=True))
        self.eye.released.connect(lambda: self._show(shown=self.hasFocus()))
        self.setTextMargins(0, 0, theme.px(EYE), 0)
        self.textEdited.connect(self._edited)
        theme.changed.connect(self._draw)
        self._draw()

    def put(self, text: str) -> None:
        """Fill in what another field was given."""
        self.setText(text)
        self._length = len(text)

    def mark(self, *, wrong: bool) -> None:
        """Show that what is in it cannot be a key."""
        dress(self, "wrong", "true" if wrong else None)

    def _edited(self, text: str) -> None:
        grown, self._length = len(text) - self._length, len(text)
        if grown >= PASTED_FROM:
            self.put(text.strip())
            self.pasted.emit(self.text())

    def _show(self, *, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._draw()

    def _draw(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.eye.setIcon(self._theme.icon("eye" if hidden else "eye-off", 16))

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show(shown=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        self._show(shown=False)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edge = self._theme.px(EYE)
        self.eye.setGeometry(self.width() - edge - self._theme.px(4), (self.height() - edge) // 2, edge, edge)
