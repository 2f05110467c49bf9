"""The tile behind an account's letter; in the light theme, where it is white on near white, it wears a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.theme import Tokens


def fill_badge(painter: QPainter, area: QRectF, radius: float, fill: QColor, tokens: Tokens) -> None:
    """Fill `area`, which begins on whole device pixels; the line inside it is of whole device pixels, too."""
    line = tokens.badge_line
    ratio = painter.device().devicePixelRatioF()
    width = max(1, round(ratio)) / ratio
    half = width / 2
    painter.setBrush(fill)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, radius, radius)
        return
    painter.setPen(QPen(line, width))
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius - half, radius - half)
