"""The checkered canvas, behind pictures that let it through."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap

SQUARE = 8
SHARE = 0.06


def checker(canvas: QColor, ratio: float) -> QBrush:
    """Squares 6 % lighter and 6 % darker than `canvas`, 8 logical pixels wide, on whole device pixels."""
    edge = round(SQUARE * ratio)
    tile = QPixmap(2 * edge, 2 * edge)
    light, dark = (_shifted(canvas, share) for share in (SHARE, -SHARE))
    tile.fill(dark)
    painter = QPainter(tile)
    painter.fillRect(0, 0, edge, edge, light)
    painter.fillRect(edge, edge, edge, edge, light)
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return QBrush(tile)


def _shifted(grey: QColor, share: float) -> QColor:
    value = min(255, max(0, round(grey.red() * (1 + share))))
    return QColor(value, value, value)
