"""Tiles without a picture: queued, generating, failed, no preview, sound; each says in words what it is."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gui.grid.stamps import PICTURE_RADIUS, Stamps, fill
from gui.grid.words import elapsed_text, reason, title_of
from gui.i18n import tr
from gui.theme import Role
from services.domain import Entry, Kind, Status

ICON, RING, RING_WIDTH, RING_ROOM, INSET = 20, 36, 3, 1, 10
GAP, RING_GAP, LEAST_GAP, TITLE, LINE = 10, 8, 2, 18, 16
BAR_WIDTH, BAR_STEP, BARS_SHARE = 2, 4, 0.5
TURN_SECONDS = 1.6
QUARTER = 90


@dataclass(frozen=True, slots=True)
class Moment:
    """When a card is drawn. `phase`: the turn of a ring without a share, 0 to 1, None where nothing moves.

    `share`: how much of a generation is done, 0 to 1, None where nobody tells.
    """

    now: datetime
    phase: float | None = 0.0
    share: float | None = None


def is_card(entry: Entry) -> bool:
    """True where a tile shows a card whatever thumbnail there may be."""
    return entry.asset.status is not Status.SUCCEEDED or entry.asset.kind is Kind.AUDIO


def turns(entry: Entry) -> bool:
    """True where the ring of the card moves by itself."""
    return entry.asset.status is Status.PROCESSING and entry.asset.progress is None


class Cards:
    """Draws the cards; what does not move is drawn once."""

    def __init__(self, stamps: Stamps) -> None:
        self._stamps = stamps
        self._tokens = stamps.tokens
        px = stamps.theme.px
        self._icon, self._ring, self._gap, self._ring_gap = px(ICON), px(RING), px(GAP), px(RING_GAP)
        self._title, self._line = px(TITLE), px(LINE)

    def draw(self, painter: QPainter, area: QRectF, entry: Entry, moment: Moment) -> None:
        """The card of an entry into `area`, which begins on a whole device pixel."""
        ringed = entry.asset.status is Status.PROCESSING and not (moment.share is None and moment.phase is None)
        line = self._words_below(entry, moment.now)
        size = area.size()
        key = ("state", entry.id, entry.asset.status, size.width(), size.height(), line, entry.asset.updated_at, ringed)
        still = self._still(entry, size, line, ringed=ringed)
        painter.drawPixmap(area.topLeft(), self._stamps.cached(key, size, still))
        if ringed and size.height() >= self._ring:
            top = area.top() + self._stack(size, self._ring, line)[0]
            self._draw_ring(painter, QPointF(area.center().x(), top + self._ring / 2), moment)

    def _still(self, entry: Entry, size: QSizeF, line: str, *, ringed: bool) -> Callable[[QPainter], None]:
        def draw(painter: QPainter) -> None:
            fill(painter, QRectF(QPointF(), size), PICTURE_RADIUS, self._tokens.raised)
            if entry.asset.kind is Kind.AUDIO and entry.asset.status is Status.SUCCEEDED:
                self._draw_sound(painter, size, title_of(entry))
            else:
                self._draw_words(painter, size, (*self._face(entry, ringed=ringed), line))

        return draw

    def _draw_words(self, painter: QPainter, size: QSizeF, face: tuple[str, QPixmap | None, str]) -> None:
        title, icon, line = face
        mark = self._ring if icon is None else self._icon
        y, gap, lines = self._stack(size, mark, line)
        if icon is not None:
            left = self._stamps.snap((size.width() - self._icon) / 2)
            painter.drawPixmap(QPointF(left, self._stamps.snap(y)), icon)
        y += mark + gap
        if lines > 0:
            self._centred(painter, size, (y, self._title), (title, Role.SMALL_STRONG, self._tokens.text))
        if lines > 1:
            self._centred(painter, size, (y + self._title, self._line), (line, Role.CAPTION, self._tokens.text3))

    def _stack(self, size: QSizeF, mark: int, line: str) -> tuple[int, int, int]:
        """Where the centred block begins, the gap below its mark, and how many lines of words there is room for."""
        wanted = self._ring_gap if mark == self._ring else self._gap
        for lines, words in ((2 if line else 1, self._title + (self._line if line else 0)), (1, self._title)):
            gap = min(wanted, int(size.height()) - mark - words)
            if gap >= LEAST_GAP:
                return int(size.height() - mark - gap - words) // 2, gap, lines
        return max(0, int(size.height() - mark) // 2), 0, 0

    def _centred(
        self, painter: QPainter, size: QSizeF, band: tuple[float, int], words: tuple[str, Role, QColor]
    ) -> None:
        (y, tall), (text, role, colour) = band, words
        prepared = self._stamps.text(text, role, int(size.width()) - self._gap)
        x = (size.width() - prepared.size().width()) / 2
        top = y + (tall - prepared.size().height()) / 2
        self._stamps.draw_text(painter, QPointF(round(x), round(top)), prepared, role, colour)

    def _draw_sound(self, painter: QPainter, size: QSizeF, title: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._tokens.text2)
        tall, count = size.height() * BARS_SHARE, max(1, int(size.width() - 3 * INSET) // BAR_STEP)
        left = (size.width() - count * BAR_STEP + BAR_STEP - BAR_WIDTH) / 2
        middle = size.height() / 2
        for bar in range(count):
            height = max(2.0, tall * _swell(bar, count))
            painter.drawRoundedRect(QRectF(left + bar * BAR_STEP, middle - height / 2, BAR_WIDTH, height), 1, 1)
        prepared = self._stamps.text(title, Role.CAPTION, int(size.width()) - 2 * INSET)
        top = size.height() - INSET - prepared.size().height() + 2
        self._stamps.draw_text(painter, QPointF(INSET, round(top)), prepared, Role.CAPTION, self._tokens.text2)

    def _draw_ring(self, painter: QPainter, centre: QPointF, moment: Moment) -> None:
        tokens, radius = self._tokens, (self._ring - RING_WIDTH) / 2 - RING_ROOM
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.line2, RING_WIDTH))
        painter.drawEllipse(centre, radius, radius)
        pen = QPen(tokens.accent, RING_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        area = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        if moment.share is None:
            painter.drawArc(area, round((QUARTER - 4 * QUARTER * (moment.phase or 0.0)) * 16), -QUARTER * 16)
        else:
            painter.drawArc(area, QUARTER * 16, round(-4 * QUARTER * moment.share * 16))
            self._draw_share(painter, centre, moment.share)
        painter.restore()

    def _draw_share(self, painter: QPainter, centre: QPointF, share: float) -> None:
        text = tr("{percent}%", percent=round(100 * share))
        prepared = self._stamps.text(text, Role.RING, self._ring)
        size = prepared.size()
        place = QPointF(round(centre.x() - size.width() / 2), round(centre.y() - size.height() / 2))
        self._stamps.draw_text(painter, place, prepared, Role.RING, self._tokens.text)

    def _face(self, entry: Entry, *, ringed: bool) -> tuple[str, QPixmap | None]:
        tokens = self._tokens
        match entry.asset.status:
            case Status.QUEUED:
                return tr("In the queue"), self._stamps.icon("clock", ICON, tokens.text2)
            case Status.PROCESSING:
                return tr("Generating"), None if ringed else self._stamps.icon("clock", ICON, tokens.text2)
            case Status.FAILED:
                return tr("Generation failed"), self._stamps.icon("circle-alert", ICON, tokens.err)
            case Status.CANCELLED:
                return tr("Cancelled"), self._stamps.icon("circle-x", ICON, tokens.text3)
            case Status.SUCCEEDED:
                return tr("No preview"), self._stamps.icon("image-off", ICON, tokens.text3)

    def _words_below(self, entry: Entry, now: datetime) -> str:
        asset = entry.asset
        match asset.status:
            case Status.QUEUED | Status.CANCELLED:
                return asset.model or ""
            case Status.PROCESSING:
                elapsed = elapsed_text(asset.created_at, now) if asset.created_at else ""
                return " · ".join(part for part in (asset.model, elapsed) if part)
            case Status.FAILED:
                return reason(entry)
            case Status.SUCCEEDED:
                return "" if asset.kind is Kind.AUDIO else tr("Original only")


def _swell(bar: int, count: int) -> float:
    """The same for every sound, as its own shape is in the original alone: it says "sound" and nothing more."""
    along = (bar + 0.5) / count
    ripple = 0.55 + 0.45 * math.sin(bar * 1.9) * math.cos(bar * 0.7)
    return float(min(1.0, 1.3 * math.sin(math.pi * along) ** 0.9 * ripple))
