"""A button that takes the next keys pressed: for a new shortcut, or to find what a key does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from gui.i18n import tr
from gui.keymap import portable

_ALONE = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}
_LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class KeyRecorder(QPushButton):
    """Pressed, it waits for keys; Escape, Tab or a click elsewhere ends that without any.

    Signals:
        recorded(key): these keys were pressed, as portable text.
        listening_changed(listening)
    """

    recorded = Signal(str)
    listening_changed = Signal(bool)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self._listens = False
        self.setProperty("kind", "quiet")
        self.setProperty("compact", "true")
        self.setAutoDefault(False)
        self.clicked.connect(self.listen)

    @property
    def listens(self) -> bool:
        """True while it waits for keys."""
        return self._listens

    def listen(self) -> None:
        """Wait for keys."""
        if not self._listens:
            self._listens = True
            self.setText(tr("Press the keys…"))
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.listening_changed.emit(True)

    def stop(self) -> None:
        """Wait no more."""
        if self._listens:
            self._listens = False
            self.setText(self._words)
            self.listening_changed.emit(False)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """While it waits, no shortcut of the window takes the keys away."""
        if self._listens and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self._listens and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._take(event)
            return event.isAccepted()
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.stop()
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        event.accept()
        if key in _ALONE:
            return
        self.stop()
        if key in _LEAVING:
            event.ignore()
        elif key != Qt.Key.Key_Escape:
            self.recorded.emit(pressed(event))


def pressed(event: QKeyEvent) -> str:
    """The keys of an event as portable text; Shift is left out where it only makes the character."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if text and text.isprintable() and not text.isalnum() and not text.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier  # "?" is Shift and another key on most keyboards
    combination = QKeyCombination(modifiers, Qt.Key(event.key()))
    return portable(QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText))
