"""Dragging tiles: what a drag carries, what it looks like, and where one begins. It means nothing outside this window.

A drag runs an event loop of its own inside `QDrag.exec`, which is allowed in a mouse handler alone: `begin` is called
from `startDrag`, and nowhere else.
"""

from __future__ import annotations

import secrets
from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from gui.grid.tile_view import TileView
from gui.i18n import number
from gui.theme import Role, Theme

ASSETS = "application/x-vitrine-assets"
COLLECTION = "application/x-vitrine-collection"
EDGE = 96
OPACITY = 0.85
BADGE = 18
BADGE_RADIUS = 9
BADGE_PADDING = 6
HOT = 12
RUN = secrets.token_hex(8).encode()
"""Another Vitrine has other row numbers: what it drags here is not ours."""

Meant = Callable[[], Sequence[int]]
"""What is dragged: the selection, with all that is in its stacks."""
ThumbnailOf = Callable[[int], QPixmap | None]
Begin = Callable[[QWidget, QMimeData, QPixmap], None]
"""`begin`, or in tests what stands in for it: the loop of a drag ends with a button that no test can let go."""


def carry(ids: array[int]) -> QMimeData:
    """These rows as the load of a drag."""
    load = QMimeData()
    load.setData(ASSETS, RUN + ids.tobytes())
    return load


def carried(load: QMimeData) -> array[int] | None:
    """The rows a drag of this window carries; None where it carries something else."""
    data = bytes(load.data(ASSETS).data())
    if not data.startswith(RUN):
        return None
    ids: array[int] = array("q")
    ids.frombytes(data[len(RUN) :])
    return ids


def carry_collection(collection_id: str) -> QMimeData:
    """A collection as the load of a drag."""
    load = QMimeData()
    load.setData(COLLECTION, RUN + collection_id.encode())
    return load


def carried_collection(load: QMimeData) -> str | None:
    """The collection a drag of this window carries; None where it carries something else."""
    data = bytes(load.data(COLLECTION).data())
    return data[len(RUN) :].decode() if data.startswith(RUN) else None


def picture(thumbnail: QPixmap | None, count: int, theme: Theme, ratio: float) -> QPixmap:
    """96 pixels of a thumbnail at 85 %, with the number of assets on its corner."""
    edge = theme.px(EDGE)
    made = QPixmap(round((edge + BADGE) * ratio), round((edge + BADGE) * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(OPACITY)
    place = _fitted(thumbnail, edge)
    if thumbnail is None or thumbnail.isNull():
        painter.fillRect(place, theme.tokens.skel)
    else:
        painter.drawPixmap(place, thumbnail, QRectF(thumbnail.rect()))
    painter.setOpacity(1.0)
    _badge(painter, place, count, theme)
    painter.end()
    return made


def begin(source: QWidget, load: QMimeData, look: QPixmap) -> None:
    """Drag until the button is let go. From a mouse handler alone."""
    drag = QDrag(source)
    drag.setMimeData(load)
    drag.setPixmap(look)
    drag.setHotSpot(QPoint(HOT, HOT))
    drag.exec(Qt.DropAction.CopyAction)


class TileDrag(QObject):
    """Begins a drag of what is selected when the view says so."""

    def __init__(self, view: TileView, theme: Theme, meant: Meant, thumbnail: ThumbnailOf) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._meant = meant
        self._thumbnail = thumbnail
        self.begin: Begin = begin
        view.dragged.connect(self._go)

    def _go(self) -> None:
        ids = array("q", self._meant())
        row = self._view.currentIndex().row()
        if ids and row >= 0:
            look = picture(self._thumbnail(row), len(ids), self._theme, self._view.devicePixelRatioF())
            self.begin(self._view, carry(ids), look)


def _fitted(thumbnail: QPixmap | None, edge: int) -> QRectF:
    """The whole picture, its long side `edge`, below the badge's upper half."""
    if thumbnail is None or thumbnail.isNull():
        return QRectF(0, BADGE / 2, edge, edge)
    size = thumbnail.size().scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio)
    return QRectF(0, BADGE / 2, size.width(), size.height())


def _badge(painter: QPainter, place: QRectF, count: int, theme: Theme) -> None:
    painter.setFont(theme.font(Role.CAPTION_HEAD))
    text = number(count)
    width = max(BADGE, painter.fontMetrics().horizontalAdvance(text) + 2 * BADGE_PADDING)
    right = round(place.right()) + BADGE // 2
    box = QRect(max(0, right - width), 0, width, BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tokens.accent_fill)
    painter.drawRoundedRect(box, BADGE_RADIUS, BADGE_RADIUS)
    painter.setPen(theme.tokens.on_accent)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
