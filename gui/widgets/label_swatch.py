"""A colour label as a small rounded square; in the mid-grey theme it wears a ring, on request it shows its initial."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from gui.i18n import mark, tr
from gui.theme import Tokens
from gui.theme.appearance import readable_on
from services.domain import Label

EDGE = 10
INITIALED_EDGE = 14
"""So large is a swatch that holds a letter."""
RADIUS = 3
LABEL_WORDS = {
    Label.RED: mark("red"),
    Label.YELLOW: mark("yellow"),
    Label.GREEN: mark("green"),
    Label.BLUE: mark("blue"),
    Label.PURPLE: mark("purple"),
}
INITIALS = {Label.RED: mark("R"), Label.YELLOW: mark("Y"), Label.GREEN: mark("G"), Label.BLUE: mark("B"),
            Label.PURPLE: mark("P")}  # fmt: skip


def draw_swatch(
    painter: QPainter, area: QRectF, label: Label, tokens: Tokens, *, line: float = 1.0, font: QFont | None = None
) -> None:
    """Fill `area`; `line` is the width of the ring outside it. With a `font` the label's initial stands in it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.label[label])
    painter.drawRoundedRect(area, RADIUS, RADIUS)
    if tokens.label_ring is not None:
        half = line / 2
        painter.setPen(QPen(tokens.label_ring, line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(-half, -half, half, half), RADIUS + half, RADIUS + half)
    if font is not None:
        painter.setFont(font)
        painter.setPen(readable_on(tokens.label[label]))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr(INITIALS[label]))
