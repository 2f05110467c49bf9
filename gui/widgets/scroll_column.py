"""A column that scrolls up and down, and never sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

STEP = 20
MARGIN = 50
"""So much of what stands around a control is shown with it, in px."""

_KEYS = {
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Up: QScrollBar.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QScrollBar.SliderAction.SliderSingleStepAdd,
}


class ScrollColumn(QWidget):
    """Shows a part of `content`, as wide as itself beside a bar that always has its place. `over`: the bar lies on
    the content's own inset instead, so that lines run from edge to edge.

    Not a QScrollArea: a screen reader that asks one for a child which went away since it was counted (its bar, when
    the area hides) ends the program, as `QAccessibleAbstractScrollArea::child` of Qt 6.11 does not look at the number.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None, *, over: bool = False) -> None:
        super().__init__(parent)
        self.content = content
        self._over = over
        self._view = QWidget(self)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.setSingleStep(STEP)
        self.bar.valueChanged.connect(self._move)
        content.setParent(self._view)
        content.installEventFilter(self)
        content.show()

    def show_widget(self, widget: QWidget) -> None:
        """Scroll as little as needed until this part of the content is in view."""
        top = widget.mapTo(self.content, QPoint()).y()
        bottom = top + widget.height()
        highest = bottom + MARGIN - self._view.height()
        self.bar.setValue(max(min(self.bar.value(), top - MARGIN), min(highest, top)))

    def sizeHint(self) -> QSize:
        """The content's own size, and the bar beside it."""
        hint = self.content.sizeHint()
        return QSize(hint.width() + self.bar.sizeHint().width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """It may become as small as it likes; what does not fit is scrolled to."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The content grew or shrank."""
        if watched is self.content and event.type() == QEvent.Type.LayoutRequest:
            self._lay_out()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self.bar, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _KEYS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self.bar.triggerAction(action)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """What has the keyboard is in view."""
        moved = super().focusNextPrevChild(forward)
        focused = self.window().focusWidget()
        if moved and self.content.isAncestorOf(focused):
            self.show_widget(focused)
        return moved

    def _lay_out(self) -> None:
        bar = self.bar.sizeHint().width()
        width, height = max(0, self.width() - (0 if self._over else bar)), self.height()
        self._view.setGeometry(0, 0, width, height)
        self.bar.setGeometry(self.width() - bar, 0, bar, height)
        needed = self.content.heightForWidth(width)
        if needed < 0:  # its height does not depend on its width
            needed = self.content.minimumSizeHint().height()
        self.content.resize(width, max(needed, height))
        self.bar.setPageStep(height)
        self.bar.setRange(0, max(0, needed - height))
        self.bar.setEnabled(needed > height)
        self._move(self.bar.value())

    def _move(self, value: int) -> None:
        self.content.move(0, -value)
