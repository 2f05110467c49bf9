"""The gallery's grid: paints the tiles on screen, and says which rows, thumbnails and feeds are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from gui.grid.asset_model import AssetModel
from gui.grid.cards import turns
from gui.grid.group_view import GroupView
from gui.grid.information import Information, measures_for
from gui.grid.justified import JustifiedLayout
from gui.grid.layout import HIDDEN, Box, Measures, ratio_of
from gui.grid.motion import Motion
from gui.grid.placed_view import Anchor
from gui.grid.row_model import AnyIndex
from gui.grid.selection import within
from gui.grid.stamps import PICTURE_RADIUS, Look
from gui.grid.thumbnail_feed import ThumbnailFeed
from gui.grid.tile_painter import Tile, TilePainter
from gui.grid.words import Face, hint
from gui.i18n import tr
from gui.theme import Theme
from services.domain import IN_FLIGHT, Entry, Kind, utc_now

SETTLE_MS = 30
AHEAD_SCREENS = 2
BAND_OPACITY = 0.15
LOOKS = {
    (hovered, selected, current): Look(hovered, selected, current)
    for hovered in (False, True)
    for selected in (False, True)
    for current in (False, True)
}


class GalleryView(GroupView):
    """Shows an AssetModel as tiles.

    Signals:
        current_changed(id): another asset is current; None where there is none.
        rating_wanted(entry, rating): a star of a hovered tile was clicked; 0 clears.
        approaching(date): what lies two screens below the viewport is of this date; None means the end of the list.
    """

    current_changed = Signal(object)
    rating_wanted = Signal(object, int)
    approaching = Signal(object)

    def __init__(
        self, theme: Theme, faces: Mapping[str, Face], feed: ThumbnailFeed, parent: QWidget | None = None
    ) -> None:
        measures = Measures.scaled(theme.scale)
        super().__init__(theme, JustifiedLayout(measures), parent)
        self._faces = faces
        self._feed = feed
        self._painter = TilePainter(theme, measures, faces)
        self._hovered = -1
        self._by_keys = False
        self._pressed = QPoint()
        self._band: tuple[QPoint, QPoint] | None = None  # while the rubber band is out, in content coordinates
        self._approached: object = None
        self._in_flight: list[int] = []
        self.motion = Motion(parent=self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._look_around)
        self.setObjectName("assetGrid")
        self.setAccessibleName(tr("Gallery"))
        self.setProperty("surface", "canvas")
        self.setMouseTracking(True)
        self.setItemDelegate(_Hints(self))
        theme.changed.connect(self._restyle)
        feed.arrived.connect(self._show_arrived)
        self.motion.faded.connect(self._repaint_ids)
        self.motion.ticked.connect(self._repaint_in_flight)

    def current_id(self) -> int | None:
        """The catalogue id of the current asset."""
        assets, index = self._assets(), self.currentIndex()
        return assets.id_at(index.row()) if assets is not None and index.isValid() else None

    def show_id(self, key: int) -> None:
        """Make an asset current and bring it into view, if it is in the list."""
        assets = self._assets()
        row = assets.row_of(key) if assets is not None else -1
        if assets is not None and row >= 0:
            self.make_current(row)
            self.scrollTo(assets.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)

    def show_information(self, information: Information) -> None:
        """Choose what stands below each picture."""
        if information is not self._painter.information:
            self._painter.information = information
            self._restyle()

    def hint(self, row: int) -> str:
        """The tooltip of a row."""
        assets = self._assets()
        entry = assets.entry(row) if assets is not None else None
        return hint(entry, self._faces, self._feed.trouble(entry)) if entry else ""

    def content_moved(self) -> None:
        """Wait a moment before asking for anything: a scroll is many moves."""
        if self._hovered >= 0:
            self._set_hovered(self.row_at(self.viewport().mapFromGlobal(self.cursor().pos())))
        self._settle_soon()

    def _settle_soon(self) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _assets(self) -> AssetModel | None:
        model = self.model()
        return model if isinstance(model, AssetModel) else None

    # What is wanted

    def _look_around(self) -> None:
        assets = self._assets()
        if assets is None or not self._grid.count or not self.isVisible():
            return
        rows = self.visible_rows()
        assets.expect(rows)
        self._correct_unseen(assets)
        visible = [(row, entry) for row in self.shown(rows) if (entry := assets.entry(row)) is not None]
        self._feed.size(round(self.cell * self._painter.ratio), PICTURE_RADIUS * self._painter.ratio)
        near = self._nearby(assets, rows)
        top, height = self.verticalOffset(), self.viewport().height()
        places, box = dict(self._grid.tiles(top - height, top + 2 * height)), self._painter.device_box
        boxes = {entry.id: box(places.get(row) or self._grid.box(row)) for row, entry in (*visible, *near)}
        self._feed.declare([entry for _row, entry in visible], [entry for _row, entry in near], boxes)
        self._in_flight = [row for row, entry in visible if entry.asset.status in IN_FLIGHT]
        self.motion.watch(in_flight=bool(self._in_flight), turning=any(turns(entry) for _row, entry in visible))
        self._tell_approach(assets)

    def _correct_unseen(self, assets: AssetModel) -> None:
        """Tiles that are not on screen take the shape their picture was seen to have."""
        rows = self.unseen(assets.learnt_rows())
        if rows:
            assets.take_learnt(rows)
            self.reshape_unseen(rows)

    def _nearby(self, assets: AssetModel, rows: range) -> list[tuple[int, Entry]]:
        """What is within a screen of the viewport, below first."""
        top, height = self.verticalOffset(), self.viewport().height()
        self.know_around(height)
        around = self._grid.between(top - height, top + 2 * height)
        below, above = range(rows.stop, around.stop), range(rows.start - 1, around.start - 1, -1)
        marks = assets.rows.marks
        tiles = (row for row in (*below, *above) if marks[row] != HIDDEN)
        return [(row, entry) for row in tiles if (entry := assets.entry(row)) is not None]

    def _tell_approach(self, assets: AssetModel) -> None:
        bottom = self.verticalOffset() + (1 + AHEAD_SCREENS) * self.viewport().height()
        reached = None
        if bottom < self._grid.height:
            ahead = self._grid.rows_about(bottom)
            entry = assets.entry(ahead)
            if entry is None:
                return
            reached = entry.sort_at
        key = (assets.query, self._grid.count, reached)
        if key != self._approached:
            self._approached = key
            self.approaching.emit(reached)

    # What is to be painted again

    def _restyle(self) -> None:
        measures = measures_for(self._theme.scale, self._painter.information)
        self._painter.restyle(measures, self.devicePixelRatioF())
        self.motion.animated = not self._theme.is_still
        self.set_measures(measures)

    def _show_arrived(self, keys: frozenset[int]) -> None:
        assets = self._assets()
        if assets is not None:
            self.motion.fade_in(keys.intersection(assets.id_at(row) for row in self.visible_rows()))
            self._learn(assets, keys)
        self._repaint_ids(keys)

    def _learn(self, assets: AssetModel, keys: frozenset[int]) -> None:
        """What nobody told of a picture's shape can be seen now."""
        found = {}
        for key in keys:
            entry, picture = assets.known(key), self._feed.picture(key)
            if entry is not None and picture is not None and not (entry.asset.width and entry.asset.height):
                size = picture.pixmap.size()
                if entry.asset.kind is not Kind.MODEL and size.height():
                    found[key] = ratio_of(size.width(), size.height())
        if found:
            assets.learn(found)
            self._settle_soon()

    def arrange(self, anchor: Anchor = None) -> None:
        """Lay out again, with the shapes learnt meanwhile."""
        assets = self._assets()
        if assets is not None:
            assets.take_learnt(assets.learnt_rows())
        super().arrange(anchor)

    def _repaint_ids(self, keys: frozenset[int]) -> None:
        assets = self._assets()
        if assets is not None:
            self.repaint_rows([row for row in self.visible_rows() if assets.id_at(row) in keys])

    def _repaint_in_flight(self) -> None:
        self.repaint_rows([row for row in self._in_flight if row < self._grid.count])

    def _set_hovered(self, row: int) -> None:
        if row != self._hovered:
            self.repaint_rows([each for each in (self._hovered, row) if 0 <= each < self._grid.count])
            self._hovered = row

    # Painting

    def _paint_tiles(self, painter: QPainter, assets: AssetModel, region: QRegion) -> None:
        offset, current, bounds = self.verticalOffset(), self.current_row(), region.boundingRect()
        tiles = list(self._grid.tiles(bounds.top() + offset, bounds.bottom() + offset))
        selected = within(self._spans, range(tiles[0][0], tiles[-1][0] + 1)) if tiles else set()
        several = region.rectCount() > 1
        now, phase = utc_now(), self.motion.phase if self.motion.animated else None
        for row, (x, y, width, height) in tiles:
            if several and not region.intersects(self.plate(row)):
                continue
            look = LOOKS[row == self._hovered, row in selected, row == current]
            if row == current and self._by_keys and self.hasFocus():
                look = replace(look, keyed=True)
            tile = self._tile(assets, row, (x, y - offset, width, height), look)
            self._painter.paint(painter, tile, now=now, phase=phase)

    def _tile(self, assets: AssetModel, row: int, box: Box, look: Look) -> Tile:
        entry = assets.entry(row)
        if entry is None:
            return Tile(row, box, look)
        picture = self._feed.picture(entry.id)
        failed = picture is None and self._feed.trouble(entry) is not None
        share = self.motion.share(entry.id, entry.asset.progress)
        return Tile(
            row,
            box,
            look,
            entry,
            picture,
            failed,
            self.motion.opacity(entry.id),
            assets.rows.members(row),
            share,
        )

    def _paint_band(self, painter: QPainter) -> None:
        if self._band is None:
            return
        area = QRect(*self._band).normalized().translated(0, -self.verticalOffset())
        accent = self._theme.on_canvas.accent
        painter.setOpacity(BAND_OPACITY)
        painter.fillRect(area, accent)
        painter.setOpacity(1.0)
        painter.setPen(accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _star_under(self, point: QPoint) -> tuple[Entry, int] | None:
        """The hovered entry and the number of the star under the pointer."""
        assets, row = self._assets(), self.row_at(point)
        if assets is None or row < 0 or row != self._hovered:
            return None
        x, y, width, height = self._grid.box(row)
        tile = self._tile(assets, row, (x, y - self.verticalOffset(), width, height), Look(hovered=True))
        star = self._painter.star_at(tile, QPointF(point))
        return (tile.entry, star) if star and tile.entry is not None else None

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        self.executeDelayedItemsLayout()
        viewport = self.viewport()
        if viewport.devicePixelRatioF() != self._painter.ratio:
            self._painter.restyle(self._grid.measures, viewport.devicePixelRatioF())
        painter = QPainter(viewport)
        self._theme.fill_canvas(painter, event.rect(), self.verticalOffset())
        assets = self._assets()
        if assets is not None and self._grid.count:
            self.paint_below(painter, event)
            self._paint_tiles(painter, assets, event.region())
        self._paint_band(painter)
        self.paint_above(painter, event)
        painter.end()

    def dataChanged(self, topLeft: QModelIndex, bottomRight: QModelIndex, roles: object = ()) -> None:  # type: ignore[override]  # noqa: N803
        visible = self.visible_rows()
        self.repaint_rows(range(max(topLeft.row(), visible.start), min(bottomRight.row() + 1, visible.stop)))
        self._settle_soon()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.current_changed.emit(self.current_id())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        star = self._star_under(event.position().toPoint())
        if star is not None and event.button() == Qt.MouseButton.LeftButton:
            entry, number = star
            self.rating_wanted.emit(entry, 0 if number == entry.review.rating else number)
            return
        self._pressed = event.position().toPoint() + QPoint(0, self.verticalOffset())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        if self.state() == QAbstractItemView.State.DragSelectingState:
            self._band = (self._pressed, point + QPoint(0, self.verticalOffset()))
            self.viewport().update()
        elif not event.buttons():
            self._set_hovered(self.row_at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._band is not None:
            self._band = None
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hovered(-1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.content_moved()


class _Hints(QStyledItemDelegate):
    """Tooltips that also say why there is no picture."""

    def __init__(self, view: GalleryView) -> None:
        super().__init__(view)
        self._view = view

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        QToolTip.showText(event.globalPos(), self._view.hint(index.row()) if index.isValid() else "", view)
        return True
