"""Paints one tile: plate, picture or card, strip. Nothing is decoded, measured or allocated twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui.grid.cards import Cards, Moment, is_card
from gui.grid.decode import fit
from gui.grid.information import STRIP, Information
from gui.grid.layout import Box, Measures
from gui.grid.stamps import Look, Stamps, on_pixels
from gui.grid.strip_painter import StripPainter, Told
from gui.grid.words import Face
from gui.theme import Theme
from services.domain import Entry, Flag, Kind

REJECTED_OPACITY = 0.32
SKELETON_BARS = (44, 16, 8)
SOUND_ASPECT = 1.5
NARROWEST_CARD, WIDEST_CARD = 1.0, 2.0
"""The aspects within which the words of a card have room."""
ASPECT_PX = 10_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A thumbnail as pixmap. `box` is the width and height in device pixels that it was made to fit."""

    pixmap: QPixmap
    box: tuple[int, int]


@dataclass(slots=True)
class Tile:
    """One tile to paint. `failed` says that no picture will come; `stack` how many tiles are folded into it."""

    row: int
    box: Box
    look: Look
    entry: Entry | None = None
    picture: Picture | None = None
    failed: bool = False
    opacity: float = 1.0
    stack: int = 1
    progress: float | None = None
    """The share its ring shows, which follows what is told a little later."""


class TilePainter:
    """Paints tiles for one theme, ratio and set of measures; `restyle` starts afresh."""

    def __init__(
        self,
        theme: Theme,
        measures: Measures,
        faces: Mapping[str, Face],
        information: Information = Information.STRIP,
    ) -> None:
        self._theme = theme
        self._faces = faces
        self.information = information
        self.restyle(measures, 1.0)

    def restyle(self, measures: Measures, ratio: float) -> None:
        """Another theme, interface scale, screen or choice of `information`."""
        self._measures = measures
        self.ratio = ratio
        self._stamps = Stamps(self._theme, ratio)
        self._cards = Cards(self._stamps)
        self._strips = StripPainter(self._stamps, self._faces, self.information)

    def paint(self, painter: QPainter, tile: Tile, *, now: datetime, phase: float | None = 0.0) -> None:
        """Draw the tile where its box is. `phase` is the turn of rings without a share, 0 to 1; None: nothing moves."""
        x, y, width, height = tile.box
        snap, measures = self._stamps.snap, self._measures
        area = QRectF(on_pixels(painter, x, y), QSizeF(snap(width), snap(height)))
        if not tile.look.plain:
            around, below = snap(measures.plate), snap(measures.plate_below)
            size = QSizeF(area.width() + 2 * around, area.height() + around + snap(measures.strip) + below)
            self._stamps.draw_plate(painter, QRectF(area.topLeft() - QPointF(around, around), size), tile.look)
        if tile.entry is None:
            self._draw_skeleton(painter, tile, area)
            self._draw_skeleton_strip(painter, area)
            return
        share = tile.entry.asset.progress if tile.progress is None else tile.progress
        self._draw_content(painter, tile, area, Moment(now, phase, share))
        if self.information.has_strip:
            told = Told(tile.entry, width, tile.look, tile.stack)
            self._strips.draw(painter, told, area)

    def star_at(self, tile: Tile, point: QPointF) -> int:
        """Which star of a tile under the pointer is at a place; 0 where none is."""
        if tile.entry is None or not self.information.has_strip:
            return 0
        x, y, width, height = tile.box
        told = Told(tile.entry, width, tile.look, tile.stack)
        return self._strips.star_at(told, point.x() - x, point.y() - y - height)

    def device_box(self, box: Box) -> tuple[int, int]:
        """The width and height in device pixels that a picture should be made for."""
        return max(1, round(box[2] * self.ratio)), max(1, round(box[3] * self.ratio))

    # The picture's place

    def _draw_content(self, painter: QPainter, tile: Tile, area: QRectF, moment: Moment) -> None:
        entry = tile.entry
        assert entry is not None
        rejected = entry.review.flag is Flag.REJECT
        if rejected:
            painter.setOpacity(REJECTED_OPACITY)
        if is_card(entry) or (tile.failed and tile.picture is None):
            self._cards.draw(painter, self._card_area(tile, entry, area), entry, moment)
        elif tile.picture is None:
            self._draw_skeleton(painter, tile, self._within(tile, aspect_of(entry), area))
        else:
            self._draw_picture(painter, tile, tile.picture, area, REJECTED_OPACITY if rejected else 1.0)
        if rejected:
            painter.setOpacity(1.0)

    def _draw_picture(self, painter: QPainter, tile: Tile, picture: Picture, area: QRectF, opacity: float) -> None:
        pixmap, ratio = picture.pixmap, self.ratio
        aspect = pixmap.width() / pixmap.height()
        if tile.opacity < 1.0:
            self._draw_skeleton(painter, tile, self._within(tile, aspect, area))
            painter.setOpacity(opacity * tile.opacity)
        across, down = self.device_box(tile.box)
        if picture.box == (across, down):
            left, top = (across - pixmap.width()) // 2 / ratio, (down - pixmap.height()) // 2 / ratio
            pixmap.setDevicePixelRatio(ratio)  # its pixels are the screen's: it is copied, not scaled
            painter.drawPixmap(area.topLeft() + QPointF(left, top), pixmap)
        else:  # the tile has just changed its size: stretch what there is until the exact one comes
            painter.drawPixmap(self._within(tile, aspect, area), pixmap, QRectF(pixmap.rect()))
        if tile.opacity < 1.0:
            painter.setOpacity(opacity)

    def _card_area(self, tile: Tile, entry: Entry, area: QRectF) -> QRectF:
        """A tile that was cut to its picture's shape is filled; a square cell holds a card its words fit into."""
        if tile.box[2] != tile.box[3]:
            return area
        return self._within(tile, min(WIDEST_CARD, max(NARROWEST_CARD, aspect_of(entry))), area)

    def _within(self, tile: Tile, aspect: float, area: QRectF) -> QRectF:
        """The part of a tile's area that a picture of this aspect takes, on whole device pixels."""
        across, down = self.device_box(tile.box)
        inner = fitted((0, 0, across, down), aspect)
        ratio = self.ratio
        return QRectF(
            area.left() + inner.left() / ratio,
            area.top() + inner.top() / ratio,
            inner.width() / ratio,
            inner.height() / ratio,
        )

    def _draw_skeleton(self, painter: QPainter, tile: Tile, area: QRectF) -> None:
        self._stamps.draw_card(painter, area, self._skeleton_colour(tile))

    def _draw_skeleton_strip(self, painter: QPainter, area: QRectF) -> None:
        if not self.information.has_strip:
            return
        px, snap = self._theme.px, self._stamps.snap
        left, right, tall = (px(length) for length in SKELETON_BARS)
        colour = self._stamps.tokens.skel2
        top = area.bottom() + snap((px(STRIP) - tall) / 2)
        painter.drawPixmap(QPointF(area.left(), top), self._stamps.bar(left, tall, colour))
        painter.drawPixmap(QPointF(area.right() - snap(right), top), self._stamps.bar(right, tall, colour))

    def _skeleton_colour(self, tile: Tile) -> QColor:
        tokens = self._stamps.tokens
        if tile.look.filled:
            return tokens.skel if not tile.look.selected else tokens.active
        return tokens.skel2 if tile.row % 2 else tokens.skel


def aspect_of(entry: Entry) -> float:
    """Width through height as told, or as assumed before anything is known."""
    asset = entry.asset
    if asset.kind is Kind.AUDIO:
        return SOUND_ASPECT
    return asset.width / asset.height if asset.width and asset.height else 1.0


def fitted(box: Box, aspect: float) -> QRect:
    """A rectangle of that aspect, as large as the box holds, in its middle."""
    x, y, width, height = box
    size = fit(QSize(max(1, round(aspect * ASPECT_PX)), ASPECT_PX), (width, height))
    return QRect(x + (width - size.width()) // 2, y + (height - size.height()) // 2, size.width(), size.height())
