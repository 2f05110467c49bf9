"""Paints one tile: plate, picture or card, strip. Nothing is decoded, measured or allocated twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gui.grid.cards import Cards, is_card
from gui.grid.layout import Box, Measures
from gui.grid.stamps import KEPT, Look, Stamps
from gui.grid.strip import BADGE, FLAG, LABEL, MARK, STAR, STAR_GAP, Strip, fit
from gui.grid.words import Face, duration_text, face_of, format_text
from gui.theme import Role, Theme
from services.domain import Entry, Flag, Kind, Label

REJECTED_OPACITY = 0.32
LABEL_RADIUS, BADGE_RADIUS = 3, 4
SKELETON_BARS = (44, 16, 8)
SOUND_ASPECT = 1.5
NARROWEST_CARD, WIDEST_CARD = 1.0, 2.0
"""The aspects within which the words of a card have room."""
KIND_ICONS = {Kind.VIDEO: "film", Kind.AUDIO: "audio-lines", Kind.MODEL: "box", Kind.DOCUMENT: "file-text",
              Kind.TEXT: "file-text", Kind.OTHER: "file"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Picture:
    """A thumbnail as pixmap. `edge` is the box in device pixels that it was made to fit."""

    pixmap: QPixmap
    edge: int


@dataclass(slots=True)
class Tile:
    """One tile to paint. `failed` says that no picture will come."""

    row: int
    box: Box
    look: Look
    entry: Entry | None = None
    picture: Picture | None = None
    failed: bool = False
    opacity: float = 1.0


class TilePainter:
    """Paints tiles for one theme, ratio and set of measures; `restyle` starts afresh."""

    def __init__(self, theme: Theme, measures: Measures, faces: Mapping[str, Face]) -> None:
        self._theme = theme
        self._faces = faces
        self.restyle(measures, 1.0)

    def restyle(self, measures: Measures, ratio: float) -> None:
        """Another theme, interface scale or screen."""
        self._measures = measures
        self.ratio = ratio
        self._stamps = Stamps(self._theme, ratio)
        self._cards = Cards(self._stamps)
        self._strips: dict[tuple[int, int, Look], tuple[Entry, QPixmap]] = {}

    def paint(self, painter: QPainter, tile: Tile, *, now: datetime, phase: float = 0.0) -> None:
        """Draw the tile where its box is."""
        x, y, width, height = tile.box
        measures = self._measures
        if not tile.look.plain:
            size = QSize(width + 2 * measures.plate, height + measures.strip + measures.plate + measures.plate_below)
            painter.drawPixmap(x - measures.plate, y - measures.plate, self._stamps.plate(size, tile.look))
        if tile.entry is None:
            self._draw_skeleton(painter, tile, QRect(x, y, width, height))
            self._draw_skeleton_strip(painter, tile)
            return
        self._draw_content(painter, tile, tile.entry, now=now, phase=phase)
        painter.drawPixmap(x, y + height, self._strip(tile.entry, width, tile.look))

    def stars_at(self, entry: Entry, width: int, x: int) -> int:
        """Which star of a hovered strip is at `x` from its left edge; 0 where none is."""
        scale = self._theme.scale
        strip = fit(self._wish(entry, hovered=True)[0], round(width / scale))
        left = strip.places(width).get("stars")
        if left is None or not strip.unlit:
            return 0
        number = round(x / scale - left + STAR_GAP / 2) // (STAR + STAR_GAP) + 1
        return number if 1 <= number <= strip.star_slots else 0

    # The picture's place

    def _draw_content(self, painter: QPainter, tile: Tile, entry: Entry, *, now: datetime, phase: float) -> None:
        rejected = entry.review.flag is Flag.REJECT
        if rejected:
            painter.setOpacity(REJECTED_OPACITY)
        if is_card(entry) or (tile.failed and tile.picture is None):
            aspect = min(WIDEST_CARD, max(NARROWEST_CARD, aspect_of(entry)))
            self._cards.draw(painter, QRectF(fitted(tile.box, aspect)), entry, now=now, phase=phase)
        elif tile.picture is None:
            self._draw_skeleton(painter, tile, fitted(tile.box, aspect_of(entry)))
        else:
            self._draw_picture(painter, tile, tile.picture, REJECTED_OPACITY if rejected else 1.0)
        if rejected:
            painter.setOpacity(1.0)

    def _draw_picture(self, painter: QPainter, tile: Tile, picture: Picture, opacity: float) -> None:
        pixmap, ratio = picture.pixmap, self.ratio
        x, y, width, height = tile.box
        if tile.opacity < 1.0:
            self._draw_skeleton(painter, tile, fitted(tile.box, pixmap.width() / pixmap.height()))
            painter.setOpacity(opacity * tile.opacity)
        if picture.edge == round(width * ratio):
            across, down = pixmap.width() / ratio, pixmap.height() / ratio
            painter.drawPixmap(round(x + (width - across) / 2), round(y + (height - down) / 2), pixmap)
        else:  # the cell has just changed its size: stretch what there is until the exact one comes
            painter.drawPixmap(fitted(tile.box, pixmap.width() / pixmap.height()), pixmap)
        if tile.opacity < 1.0:
            painter.setOpacity(opacity)

    def _draw_skeleton(self, painter: QPainter, tile: Tile, area: QRect) -> None:
        painter.drawPixmap(area.topLeft(), self._stamps.card(area.size(), self._skeleton_colour(tile)))

    def _draw_skeleton_strip(self, painter: QPainter, tile: Tile) -> None:
        x, y, width, height = tile.box
        left, right, tall = SKELETON_BARS
        colour = self._theme.tokens.skel2
        top = y + height + (self._measures.strip - tall) // 2
        painter.drawPixmap(x, top, self._stamps.bar(left, tall, colour))
        painter.drawPixmap(x + width - right, top, self._stamps.bar(right, tall, colour))

    def _skeleton_colour(self, tile: Tile) -> QColor:
        tokens = self._theme.tokens
        if tile.look.filled:
            return tokens.skel if not tile.look.selected else tokens.active
        return tokens.skel2 if tile.row % 2 else tokens.skel

    # The strip

    def _strip(self, entry: Entry, width: int, look: Look) -> QPixmap:
        key = (entry.id, width, look)
        found = self._strips.get(key)
        if found is not None and found[0] is entry:
            return found[1]
        if len(self._strips) > KEPT:
            self._strips.clear()
        made = self._composed(entry, width, look)
        self._strips[key] = (entry, made)
        return made

    def _composed(self, entry: Entry, width: int, look: Look) -> QPixmap:
        """Entries that have the same to show share one strip."""
        strip, text = self._wish(entry, hovered=look.hovered)
        key = ("strip", entry.provider, entry.asset.kind, entry.review.flag, entry.review.label, strip, text, width,
               look.filled)  # fmt: skip
        size = QSize(width, self._measures.strip)
        room = round(width / self._theme.scale)

        def draw(painter: QPainter) -> None:
            self._draw_strip(painter, entry, fit(strip, room), (text, room, look.filled))

        return self._stamps.cached(key, size, draw)

    def _wish(self, entry: Entry, *, hovered: bool) -> tuple[Strip, str]:
        """All that the strip would show if it were wide enough, and its words."""
        asset, review = entry.asset, entry.review
        kind = asset.kind in KIND_ICONS
        text = ""
        if kind:
            text = duration_text(asset.duration) if asset.duration else format_text(asset)
        strip = Strip(
            flag=review.flag is not Flag.NONE,
            stars=review.rating,
            unlit=hovered,
            gone=entry.gone,
            label=review.label is not Label.NONE,
            note=bool(review.note),
            kind=kind,
            text_width=round(self._stamps.text_width(text, Role.CAPTION) / self._theme.scale) if text else 0,
        )
        return strip, text

    def _draw_strip(self, painter: QPainter, entry: Entry, strip: Strip, setting: tuple[str, int, bool]) -> None:
        text, room, on_plate = setting
        tokens, stamps = self._theme.tokens, self._stamps
        places = strip.places(room)
        if "flag" in places:
            painter.drawPixmap(self._place(places["flag"], FLAG), self._flag(entry.review.flag))
        if "stars" in places:
            self._draw_stars(painter, strip, places["stars"], entry.review.rating)
        marks = {"note": "message-square", "gone": "cloud-off", "kind": KIND_ICONS.get(entry.asset.kind, "file")}
        for name, icon in marks.items():
            if name in places:
                painter.drawPixmap(self._place(places[name], MARK), stamps.icon(icon, MARK, tokens.ct2))
        if "text" in places:
            prepared = stamps.text(text, Role.CAPTION, self._theme.px(room))
            top = round((self._measures.strip - prepared.size().height()) / 2)
            stamps.draw_text(painter, QPointF(self._theme.px(places["text"]), top), prepared, Role.CAPTION, tokens.ct2)
        if "label" in places:
            self._draw_label(painter, places["label"], entry.review.label)
        if "badge" in places:
            self._draw_badge(painter, places["badge"], face_of(entry, self._faces).letter, on_plate=on_plate)

    def _flag(self, flag: Flag) -> QPixmap:
        tokens = self._theme.tokens
        if flag is Flag.PICK:
            return self._stamps.icon("flag", FLAG, tokens.star, filled=True)
        return self._stamps.icon("circle-x", FLAG, tokens.ct if tokens.name == "mid" else tokens.err)

    def _draw_stars(self, painter: QPainter, strip: Strip, left: int, rating: int) -> None:
        tokens, stamps = self._theme.tokens, self._stamps
        lit = stamps.icon("star", STAR, tokens.star, filled=True)
        if strip.few:
            prepared = stamps.text(str(rating), Role.CAPTION, 2 * STAR)
            top = round((self._measures.strip - prepared.size().height()) / 2)
            stamps.draw_text(painter, QPointF(self._theme.px(left), top), prepared, Role.CAPTION, tokens.ct2)
            painter.drawPixmap(self._place(left + STAR - STAR_GAP, STAR), lit)
            return
        unlit = stamps.icon("star", STAR, tokens.star_off, filled=True)
        for number in range(strip.star_slots):
            place = self._place(left + number * (STAR + STAR_GAP), STAR)
            painter.drawPixmap(place, lit if number < rating else unlit)

    def _draw_label(self, painter: QPainter, left: int, label: Label) -> None:
        tokens = self._theme.tokens
        area = self._square(left, LABEL)
        if tokens.label_ring is None:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(tokens.label_ring, 1))
            area = area.adjusted(-0.5, -0.5, 0.5, 0.5)  # around the swatch, on whole pixels
        painter.setBrush(tokens.label[label])
        painter.drawRoundedRect(area, LABEL_RADIUS, LABEL_RADIUS)

    def _draw_badge(self, painter: QPainter, left: int, letter: str, *, on_plate: bool) -> None:
        tokens, stamps = self._theme.tokens, self._stamps
        area = self._square(left, BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.panel if on_plate else tokens.badge)
        painter.drawRoundedRect(area, BADGE_RADIUS, BADGE_RADIUS)
        prepared = stamps.text(letter, Role.BADGE, BADGE)
        half = prepared.size() / 2
        place = QPointF(area.center().x() - half.width(), area.center().y() - half.height())
        stamps.draw_text(painter, place, prepared, Role.BADGE, tokens.badge_text)

    def _place(self, left: int, edge: int) -> QPointF:
        px = self._theme.px
        return QPointF(px(left), (self._measures.strip - px(edge)) // 2)

    def _square(self, left: int, edge: int) -> QRectF:
        return QRectF(self._place(left, edge), QSizeF(self._theme.px(edge), self._theme.px(edge)))


def aspect_of(entry: Entry) -> float:
    """Width through height as told, or as assumed before anything is known."""
    asset = entry.asset
    if asset.kind is Kind.AUDIO:
        return SOUND_ASPECT
    return asset.width / asset.height if asset.width and asset.height else 1.0


def fitted(box: Box, aspect: float) -> QRect:
    """A rectangle of that aspect, as large as the box holds, in its middle."""
    x, y, width, height = box
    across = max(1, min(width, round(height * aspect)))
    down = max(1, min(height, round(width / aspect)))
    return QRect(x + (width - across) // 2, y + (height - down) // 2, across, down)
