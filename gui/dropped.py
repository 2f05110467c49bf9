"""A panel that drops down from a control: a small window of its own, without a loop of its own."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPoint, Qt
from PySide6.QtGui import QCursor, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from gui.theme import Theme

GAP = 4
SAME_CLICK_MS = 300


class Dropped(QFrame):
    """A click elsewhere or Escape closes it; the keyboard goes back to the control it belongs to."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._owner: QWidget | None = None
        self._clicked_away = QElapsedTimer()
        self.setProperty("dropped", "true")
        self.setAccessibleName(title)

    def open_under(self, owner: QWidget) -> None:
        """Show it below `owner`, within the screen, with the keyboard in it. The click on its owner that has just
        closed it does not open it again."""
        self._owner = owner
        if self._clicked_away.isValid() and not self._clicked_away.hasExpired(SAME_CLICK_MS):
            return
        self.make_ready()
        self.place()
        self.show()
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)

    def make_ready(self) -> None:
        """Called before it is shown."""

    def first_focus(self) -> QWidget:
        """What the keyboard goes to."""
        return self

    def place(self) -> None:
        """Take the size it needs, and stand where there is room."""
        if (layout := self.layout()) is not None:
            layout.activate()
        self.adjustSize()
        if self._owner is None:
            return
        gap = self._theme.px(GAP)
        below = self._owner.mapToGlobal(QPoint(0, self._owner.height() + gap))
        room = self._owner.screen().availableGeometry()
        left = max(room.left(), min(below.x(), room.right() - self.width() + 1))
        fits = below.y() + self.height() <= room.bottom() + 1
        above = self._owner.mapToGlobal(QPoint(0, -gap)).y() - self.height()
        self.move(left, below.y() if fits else max(room.top(), above))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clicked_away.invalidate()
        if self._owner is not None and self._owner.isVisible():
            if QApplication.mouseButtons() and self._owner.rect().contains(self._owner.mapFromGlobal(QCursor.pos())):
                self._clicked_away.start()
            self._owner.setFocus(Qt.FocusReason.PopupFocusReason)
