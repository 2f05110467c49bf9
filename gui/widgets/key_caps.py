"""Keys drawn as caps, with the words between them: [Ctrl] [F], [1] to [5]."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.i18n import tr
from gui.keymap import native
from gui.theme import Role, Theme

CAP = 18
LEAST_WIDTH = 20
PADDING = 6
GAP = 4
RADIUS = 4
_PLUS = re.compile(r"\+(?=.)")


class Words(NamedTuple):
    """How the words between caps look."""

    role: Role = Role.BODY
    tone: str = "text2"


USUAL = Words()
FOOT = Words(Role.SMALL, "text3")


class Part(str):
    """One piece of what is drawn: a cap, or a plain word where `is_word`."""

    __slots__ = ()
    is_word = False


class Word(Part):
    """A word between caps."""

    __slots__ = ()
    is_word = True


def parts_of(key: str) -> list[Part]:
    """The caps of one key: "Ctrl+Shift+C" is three of them, on a Mac one."""
    return [Part("−" if piece == "-" else piece) for piece in _PLUS.split(native(key))] if key else []


def span(first: str, last: str) -> list[Part]:
    """From one key to another."""
    return [*parts_of(first), Word(tr("to")), *parts_of(last)]


def width_of(parts: Sequence[Part], theme: Theme, words: Words = USUAL) -> int:
    """How wide the parts are, in px."""
    widths = [_width(part, theme, words) for part in parts]
    return sum(widths) + theme.px(GAP) * max(0, len(widths) - 1)


def paint_parts(painter: QPainter, place: QRect, parts: Sequence[Part], theme: Theme, words: Words = USUAL) -> None:
    """Draw the parts at the right end of `place`, in its middle."""
    left = place.right() + 1 - width_of(parts, theme, words)
    height = theme.px(CAP)
    top = place.top() + (place.height() - height) // 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for part in parts:
        box = QRect(left, top, _width(part, theme, words), height)
        if not part.is_word:
            painter.setPen(QPen(theme.tokens.line2, 1))
            painter.setBrush(theme.tokens.panel)
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(theme.font(words.role if part.is_word else Role.CAPTION))
        painter.setPen(theme.tokens.colour(words.tone if part.is_word else "text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, part)
        left = box.right() + 1 + theme.px(GAP)
    painter.restore()


class KeyCaps(QWidget):
    """A row of caps as wide as they are. What they say is in its accessible name."""

    def __init__(self, theme: Theme, parts: Sequence[Part] = (), *, words: Words = USUAL) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_parts(parts)
        theme.changed.connect(self._redraw)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Draw these."""
        self._parts = tuple(parts)
        self.setAccessibleName(" ".join(parts))
        self._redraw()

    def _redraw(self) -> None:
        self.updateGeometry()
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(width_of(self._parts, self._theme, self._words), self._theme.px(CAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_parts(painter, QRect(QPoint(), self.size()), self._parts, self._theme, self._words)
        painter.end()


def _width(part: Part, theme: Theme, words: Words) -> int:
    text = QFontMetrics(theme.font(words.role if part.is_word else Role.CAPTION)).horizontalAdvance(part)
    return text if part.is_word else max(theme.px(LEAST_WIDTH), text + 2 * theme.px(PADDING))
