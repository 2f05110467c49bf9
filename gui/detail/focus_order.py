"""The keyboard goes the way the eye does: from top to bottom, also through what was made later."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def put_in_order(root: QWidget) -> None:
    """Chain everything in `root` that takes the keyboard in the order of its layouts."""
    before: QWidget | None = None
    for widget in stops(root):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard by Tab, hidden or not, a widget before its parts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    placed = list(_placed(layout)) if layout is not None else []
    for child in placed:
        yield from stops(child)
    for other in widget.children():
        if isinstance(other, QWidget) and other not in placed and not other.isWindow():
            yield from stops(other)


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)
