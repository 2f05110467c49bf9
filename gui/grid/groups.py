"""The headings of groups in words, and how they are drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.i18n import plural, tr
from gui.theme import Role, Theme
from services.domain import Entry
from services.gallery import GroupBy

GAP = 8
BASELINE_UP = 12
"""From the bottom of a header to the baseline of its words."""


def title_of_group(
    group: GroupBy, key: int, entry: Callable[[], Entry | None], accounts: Mapping[str, str], today: date | None = None
) -> str:
    """What stands above a group. `entry` gives any asset of it; the title is empty while none has been read."""
    if group is GroupBy.DAY:
        return day_words(date.fromordinal(key), today or date.today())  # noqa: DTZ011  (the artist's own day)
    found = entry()
    if found is None:
        return ""
    match group:
        case GroupBy.PROMPT:
            return " ".join((found.asset.prompt or "").split()) or tr("No prompt")
        case GroupBy.MODEL:
            return found.asset.model or tr("No model")
        case GroupBy.ACCOUNT:
            return accounts.get(found.asset.ref.account, found.asset.ref.account)
        case _:
            return ""


def day_words(day: date, today: date) -> str:
    """ "Today", "Yesterday", then the date."""
    if day == today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMM yyyy"))


def count_words(count: int) -> str:
    """ "13 assets"."""
    return plural("%n asset", "%n assets", count)


class HeaderPainter:
    """Draws a heading: its title, and how many there are on the same baseline."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def width(self, title: str, count: str, room: int) -> int:
        """How wide the words are within so much room."""
        fonts = self._fonts()
        told = self._elided(title, count, room, fonts)
        return round(_width(fonts[0], told) + self._gap(told) + _width(fonts[1], count))

    def paint(self, painter: QPainter, area: QRect, title: str, count: str) -> None:
        """Draw it into a header's area, whose left edge is that of the pictures."""
        fonts = self._fonts()
        told = self._elided(title, count, area.width(), fonts)
        place = QPointF(area.left(), area.bottom() + 1 - self._theme.px(BASELINE_UP))
        painter.setFont(fonts[0])
        painter.setPen(self._theme.on_canvas.ct)
        painter.drawText(place, told)
        painter.setFont(fonts[1])
        painter.setPen(self._theme.on_canvas.ct2)
        painter.drawText(place + QPointF(_width(fonts[0], told) + self._gap(told), 0), count)

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._theme.font(Role.BODY_HEAD), self._theme.font(Role.SMALL)

    def _elided(self, title: str, count: str, room: int, fonts: tuple[QFont, QFont]) -> str:
        left = room - self._theme.px(GAP) - _width(fonts[1], count)
        return QFontMetricsF(fonts[0]).elidedText(title, Qt.TextElideMode.ElideRight, max(0.0, left))

    def _gap(self, title: str) -> int:
        return self._theme.px(GAP) if title else 0


def _width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)
