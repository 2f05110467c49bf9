"""The way of the Tab key through a window: region after region, in each as one reads, whatever was made when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget


def step(regions: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the focus to the next stop, from the last to the first; False where the focus is in none of the regions."""
    stops = [stop for region in regions for stop in stops_in(region)]
    here = _place(stops, QApplication.focusWidget())
    if here is None:
        return False
    target = stops[(here + (1 if forward else -1)) % len(stops)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def stops_in(region: QWidget) -> list[QWidget]:
    """What takes the keyboard in a region, line by line, in each line in the direction of reading."""
    found = [(_area(each, region), each) for each in _candidates(region)]
    found.sort(key=lambda pair: (pair[0].top(), pair[0].left()))
    lines: list[list[tuple[QRect, QWidget]]] = []
    for area, each in found:
        if lines and area.center().y() <= lines[-1][0][0].bottom() and area.top() >= lines[-1][0][0].top():
            lines[-1].append((area, each))
        else:
            lines.append([(area, each)])
    turned = region.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return [each for line in lines for _area_, each in sorted(line, key=lambda pair: pair[0].left(), reverse=turned)]


def _candidates(region: QWidget) -> Iterator[QWidget]:
    for each in (region, *region.findChildren(QWidget)):
        takes_tab = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and each.focusProxy() is None and each.isVisible() and each.isEnabled():
            yield each


def _area(widget: QWidget, region: QWidget) -> QRect:
    return QRect(widget.mapTo(region, QPoint()), widget.size())


def _place(stops: Sequence[QWidget], focused: QWidget | None) -> int | None:
    """Where the focus is; a part of a stop (the field in a box) counts as the stop."""
    for place, stop in enumerate(stops):
        if stop is focused:
            return place
    return next((at for at, stop in enumerate(stops) if focused is not None and stop.isAncestorOf(focused)), None)
