"""A press, a move and no release yet: what `QTest` cannot send to a viewport."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag(view, start, end):
    for kind, point, button in (
        (QEvent.Type.MouseButtonPress, start, LEFT),
        (QEvent.Type.MouseMove, (start + end) / 2, Qt.MouseButton.NoButton),
        (QEvent.Type.MouseMove, end, Qt.MouseButton.NoButton),
    ):
        at = QPointF(point)
        event = QMouseEvent(kind, at, view.viewport().mapToGlobal(at), button, LEFT, NONE)
        QApplication.sendEvent(view.viewport(), event)
