"""Paints the strip under a picture and the title below; the ends of a strip are painted once for all that show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from gui.grid.information import STRIP, TITLE, Information
from gui.grid.stamps import KEPT, Look, Stamps
from gui.grid.strip import BADGE, FLAG, LABEL, MARK, ONLY_FLAG_BELOW, STAR, STAR_GAP, Strip, fit
from gui.grid.words import Face, duration_text, face_of, format_text, title_of
from gui.theme import Role, ThemeName
from gui.widgets.badge import fill_badge
from gui.widgets.label_swatch import INITIALED_EDGE, draw_swatch
from services.domain import Entry, Flag, Kind, Label

BADGE_RADIUS = 4
KIND_ICONS = {Kind.VIDEO: "film", Kind.AUDIO: "audio-lines", Kind.MODEL: "box", Kind.DOCUMENT: "file-text",
              Kind.TEXT: "file-text", Kind.OTHER: "file"}  # fmt: skip
RING_ROOM = 2
"""Room beside the leftmost mark, for the ring around a label."""

Ends = tuple[QPixmap | None, QPixmap | None]


@dataclass(frozen=True, slots=True)
class Told:
    """What one tile's strip is made from. `stack`: so many tiles are folded into this one."""

    entry: Entry
    width: int
    look: Look
    stack: int = 1


class StripPainter:
    """Makes strips for one theme, ratio and choice of information."""

    def __init__(self, stamps: Stamps, faces: Mapping[str, Face], information: Information) -> None:
        self._stamps = stamps
        self._theme = stamps.theme
        self._faces = faces
        self._information = information
        self._height = stamps.theme.px(STRIP)
        self._ends: dict[tuple[int, int, Look, int], tuple[Entry, Ends]] = {}
        self._whole: dict[tuple[object, ...], tuple[int, Ends]] = {}  # with the width each needs

    def draw(self, painter: QPainter, told: Told, area: QRectF) -> None:
        """The strip below `area`, which begins and ends on whole device pixels, and the title where one is wanted."""
        left, right = self.ends(told)
        if QGuiApplication.isRightToLeft():
            left, right = right, left
        if left is not None:
            painter.drawPixmap(area.bottomLeft(), left)
        if right is not None:
            painter.drawPixmap(QPointF(area.right() - right.width() / self._stamps.ratio, area.bottom()), right)
        if self._information is Information.TITLE:
            self._draw_title(painter, told, area.bottomLeft())

    def ends(self, told: Told) -> Ends:
        """What stands at the left edge of a strip and what at the right."""
        key = (told.entry.id, told.width, told.look, told.stack)
        found = self._ends.get(key)
        if found is not None and found[0] is told.entry:
            return found[1]
        if len(self._ends) > KEPT:
            self._ends.clear()
        made = self._composed(told)
        self._ends[key] = (told.entry, made)
        return made

    def star_at(self, told: Told, x: float, y: float) -> int:
        """Which star is at that place of a strip that shows all five; 0 where none is."""
        scale = self._theme.scale
        strip = fit(self._wish(told, self._text(told)), round(told.width / scale))
        left = strip.places(round(told.width / scale)).get("stars")
        if left is None or not strip.unlit or not 0 <= y < self._height:
            return 0
        if QGuiApplication.isRightToLeft():
            x = told.width - x
        number = round(x / scale - left + STAR_GAP / 2) // (STAR + STAR_GAP) + 1
        return number if 1 <= number <= strip.star_slots else 0

    def _composed(self, told: Told) -> Ends:
        """Strips of any width share their ends; where everything has room they need not be fitted."""
        entry, look = told.entry, told.look
        review, text = entry.review, self._text(told)
        key = (entry.provider, entry.asset.kind, review.flag, review.rating, review.label, not review.note, entry.gone,
               text, look.lively, look.filled, told.stack > 1)  # fmt: skip
        room = round(told.width / self._theme.scale)
        whole = self._whole.get(key)
        if whole is not None and whole[0] <= room:
            return whole[1]
        wish = self._wish(told, text)
        strip = fit(wish, room)
        ends = self._drawn(told, text, strip)
        if strip is wish:
            if len(self._whole) > KEPT:
                self._whole.clear()
            self._whole[key] = (max(wish.width, ONLY_FLAG_BELOW), ends)
        return ends

    def _drawn(self, told: Told, text: str, strip: Strip) -> Ends:
        drawing = _Drawing(self, told, text, strip)
        left = right = None
        if strip.left_width:
            key: tuple[object, ...] = ("left", told.entry.review.flag, strip.stars, strip.unlit, strip.few)
            left = self._stamps.cached(key, self._size(strip.left_width), drawing.left)
        if strip.right_width:
            key = ("right", strip.gone, strip.label and told.entry.review.label, strip.note, strip.kind,
                   strip.text_width and text, told.entry.asset.kind, told.entry.provider, told.stack > 1,
                   told.look.filled)  # fmt: skip
            right = self._stamps.cached(key, self._size(strip.right_width + RING_ROOM), drawing.right)
        return left, right

    def _size(self, width: int) -> QSizeF:
        return QSizeF(self._stamps.snap(self._theme.px(width)), self._stamps.snap(self._height))

    def _text(self, told: Told) -> str:
        """The count of a stack, else how long a clip is, or the format of a file."""
        asset = told.entry.asset
        if told.stack > 1:
            return QLocale().toString(told.stack)
        if asset.kind not in KIND_ICONS:
            return ""
        return duration_text(asset.duration) if asset.duration else format_text(asset)

    def _wish(self, told: Told, text: str) -> Strip:
        """All that the strip would show if it were wide enough."""
        asset, review = told.entry.asset, told.entry.review
        return Strip(
            flag=review.flag is not Flag.NONE,
            stars=review.rating,
            unlit=told.look.lively,
            gone=told.entry.gone,
            label=review.label is not Label.NONE,
            note=bool(review.note),
            kind=told.stack > 1 or asset.kind in KIND_ICONS,
            text_width=round(self._stamps.text_width(text, Role.CAPTION) / self._theme.scale) if text else 0,
            label_edge=INITIALED_EDGE if self._theme.appearance.label_initials else LABEL,
        )

    def _draw_title(self, painter: QPainter, told: Told, corner: QPointF) -> None:
        stamps = self._stamps
        prepared = stamps.text(title_of(told.entry), Role.CAPTION, told.width)
        top = self._height + (self._theme.px(TITLE) - prepared.size().height()) / 2
        stamps.draw_text(painter, corner + QPointF(0, stamps.snap(top)), prepared, Role.CAPTION, stamps.tokens.ct2)


class _Drawing:
    """The ends of one strip being drawn; lengths of the design become places here."""

    def __init__(self, owner: StripPainter, told: Told, text: str, strip: Strip) -> None:
        self._told = told
        self._text = text
        self._strip = strip
        self._stamps = owner._stamps
        self._theme = owner._theme
        self._height = owner._height
        self._room = 0.0
        self._letter = face_of(told.entry, owner._faces).letter

    def left(self, painter: QPainter) -> None:
        """Flag and stars."""
        self._room = self._theme.px(self._strip.left_width)
        places = self._strip.places(self._strip.width)
        if "flag" in places:
            painter.drawPixmap(self._place(0, FLAG), self._flag(self._told.entry.review.flag))
        if "stars" in places:
            self._draw_stars(painter, self._theme.px(places["stars"]))

    def right(self, painter: QPainter) -> None:
        """Everything else, measured from the right so that it meets the picture's edge at every scale."""
        room, strip, tokens = self._strip.right_width, self._strip, self._stamps.tokens
        ratio = self._stamps.ratio
        end = round(self._theme.px(room + RING_ROOM) * ratio)
        self._room = end / ratio
        for name, left in strip.places(room).items():
            x = (end - round(self._theme.px(room - left) * ratio)) / ratio
            match name:
                case "flag" | "stars":
                    continue
                case "text":
                    prepared = self._stamps.text(self._text, Role.CAPTION, self._theme.px(2 * room))
                    place = self._text_place(x, prepared.size())
                    self._stamps.draw_text(painter, place, prepared, Role.CAPTION, tokens.ct2)
                case "label":
                    self._draw_label(painter, x)
                case "badge":
                    self._draw_badge(painter, x)
                case _:
                    painter.drawPixmap(self._place(x, MARK), self._stamps.icon(self._mark(name), MARK, tokens.ct2))

    def _mark(self, name: str) -> str:
        if name == "note":
            return "message-square"
        if name == "gone":
            return "cloud-off"
        return "layers" if self._told.stack > 1 else KIND_ICONS[self._told.entry.asset.kind]

    def _flag(self, flag: Flag) -> QPixmap:
        tokens = self._stamps.tokens
        if flag is Flag.PICK:
            return self._stamps.icon("flag", FLAG, tokens.star, filled=True)
        return self._stamps.icon("circle-x", FLAG, tokens.ct if tokens.name is ThemeName.MID else tokens.err)

    def _draw_stars(self, painter: QPainter, x: float) -> None:
        strip = self._strip
        tokens, stamps, rating = self._stamps.tokens, self._stamps, self._told.entry.review.rating
        lit = stamps.icon("star", STAR, tokens.star, filled=True)
        if strip.few:
            prepared = stamps.text(QLocale().toString(rating), Role.CAPTION, self._theme.px(2 * STAR))
            place = self._text_place(x, prepared.size())
            stamps.draw_text(painter, place, prepared, Role.CAPTION, tokens.ct2)
            painter.drawPixmap(self._place(x + self._theme.px(STAR - STAR_GAP), STAR), lit)
            return
        unlit = stamps.icon("star", STAR, tokens.star_off, filled=not self._theme.appearance.high_contrast)
        for number in range(strip.star_slots):
            place = self._place(x + self._theme.px(number * (STAR + STAR_GAP)), STAR)
            painter.drawPixmap(place, lit if number < rating else unlit)

    def _draw_label(self, painter: QPainter, x: float) -> None:
        edge, label = self._strip.label_edge, self._told.entry.review.label
        line = max(1, round(self._stamps.ratio)) / self._stamps.ratio
        font = self._theme.font(Role.BADGE) if edge == INITIALED_EDGE else None
        draw_swatch(painter, self._square(x, edge), label, self._stamps.tokens, line=line, font=font)

    def _draw_badge(self, painter: QPainter, x: float) -> None:
        tokens, stamps, area = self._stamps.tokens, self._stamps, self._square(x, BADGE)
        fill_badge(painter, area, BADGE_RADIUS, tokens.panel if self._told.look.filled else tokens.badge, tokens)
        prepared = stamps.text(self._letter, Role.BADGE, self._theme.px(BADGE))
        half = prepared.size() / 2
        place = QPointF(area.center().x() - half.width(), area.center().y() - half.height())
        stamps.draw_text(painter, place, prepared, Role.BADGE, tokens.badge_text)

    def _place(self, x: float, edge: int) -> QPointF:
        snap = self._stamps.snap
        x = self._from_the_other_side(x, self._theme.px(edge))
        return QPointF(snap(x), snap((self._height - self._theme.px(edge)) / 2))

    def _text_place(self, x: float, size: QSizeF) -> QPointF:
        snap = self._stamps.snap
        x = self._from_the_other_side(x, size.width())
        return QPointF(snap(x), snap((self._height - size.height()) / 2))

    def _from_the_other_side(self, x: float, width: float) -> float:
        """Where one reads from right to left, the end being drawn is mirrored, part by part."""
        return self._room - x - width if QGuiApplication.isRightToLeft() else x

    def _square(self, x: float, edge: int) -> QRectF:
        length = self._stamps.snap(self._theme.px(edge))
        return QRectF(self._place(x, edge), QSizeF(length, length))
