"""What lies over the whole window on a scrim: a card in it, the keyboard's focus on the way in and out of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from gui.theme import Theme

MARGIN = 24
"""So much of the window stays beside the card at least."""


class Overlay(QWidget):
    """Fills the window. Escape or a click beside the card closes it; the focus goes back to where it was.

    A subclass makes the card in `build`, when it is wanted for the first time, and places it in `place`.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._before: QWidget | None = None
        self._card: QFrame | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        window.installEventFilter(self)

    @property
    def card(self) -> QFrame:
        """The card; made at the first call."""
        if self._card is None:
            self._card = self.build()
            self._card.setProperty("overlay", "true")
            self._card.setParent(self)
        return self._card

    def open(self) -> None:
        """Show it over the whole window; asked for again, it closes."""
        if self.isVisible():
            self.close_and_return()
            return
        self._before = self.window().focusWidget()
        self.card.show()
        self._fit()
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)

    def close_and_return(self) -> None:
        """Hide it; the focus goes back to where it was."""
        self.hide()
        before, self._before = self._before, None
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    # For subclasses

    def build(self) -> QFrame:
        """Make the card."""
        raise NotImplementedError

    def place(self, card: QFrame) -> None:
        """Size the card and move it to its place."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """What has the keyboard when it opens."""
        return self

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
            self.place(self.card)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays on the card while it is open."""
        chain: list[QWidget] = []
        each = self.nextInFocusChain()
        while each is not None and each is not self:
            if self.isAncestorOf(each) and each.isVisibleTo(self) and each.isEnabled() and _takes_tab(each):
                chain.append(each)
            each = each.nextInFocusChain()
        if not chain:
            return True
        here: QWidget | None = self.window().focusWidget()
        at = chain.index(here) if here is not None and here in chain else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chain[(at + (1 if forward else -1)) % len(chain)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_and_return()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_and_return()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.scrim)
        painter.end()


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
