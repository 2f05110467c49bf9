"""The tile behind an account's letter; in the light theme, where it is white on near white, it wears a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.theme import Tokens


def fill_badge(painter: QPainter, area: QRectF, radius: float, fill: QColor, tokens: Tokens) -> None:
    """Fill `area`, which begins on whole device pixels; the line is inside it and one logical pixel wide."""
    line = tokens.badge_line
    painter.setBrush(fill)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, radius, radius)
        return
    painter.setPen(QPen(line, 1))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)
