"""The tree of the sidebar: what mouse, keyboard and what is dragged do to its rows."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from gui.grid import drag
from gui.i18n import tr
from gui.sources import rows
from gui.sources.delegate import SourceDelegate
from gui.sources.row_shape import shape_of
from gui.sources.rows import COLLECTION_ROLE, SOURCE_ROLE
from gui.theme import Theme
from services.gallery import Collection

UNFOLDS_AFTER_MS = 700
MARGIN = 5
"""So far beside a mark that folds a press still means it: 24 pixels across."""


class SourceTree(QTreeView):
    """Pressing a mark that folds chooses nothing. Drops are told, never made by the model.

    Signals:
        assets_dropped(collection_id, ids): tiles were let go on a collection.
        collection_dropped(collection_id, parent_id): a collection was let go on another, or "" on the section's head.
        remove_wanted(index): Delete was pressed on a row.
        arranged(): rows may be in other places now.
    """

    assets_dropped = Signal(str, object)
    collection_dropped = Signal(str, str)
    remove_wanted = Signal(object)
    arranged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = SourceDelegate(theme)
        self.begin_drag: drag.Begin = drag.begin
        self.setItemDelegate(self.rows)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Sources"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setAutoScroll(True)
        self.setDropIndicatorShown(False)
        self._unfold_soon = QTimer(self, singleShot=True, interval=UNFOLDS_AFTER_MS)
        self._unfold_soon.timeout.connect(self._unfold_target)

    def fold(self, index: QModelIndex) -> None:
        """Fold what is unfolded, and the other way round."""
        self.setExpanded(index, not self.isExpanded(index))

    # What is dragged

    def target(self, load: QMimeData, point: QPoint) -> QModelIndex:
        """The row that takes this load at this point; an invalid one where none does."""
        index = self.indexAt(point)
        collection = index.data(COLLECTION_ROLE)
        moved = drag.carried_collection(load)
        if moved is None:
            takes = isinstance(collection, Collection) and not collection.is_smart
            return index if takes and drag.carried(load) is not None else QModelIndex()
        if rows.is_head(index) and index.isValid():
            return index if rows.section_of(index) == rows.PROJECTS else QModelIndex()
        inside = isinstance(collection, Collection) and not collection.is_smart and not self._is_within(index, moved)
        return index if inside else QModelIndex()

    def _is_within(self, index: QModelIndex, collection_id: str) -> bool:
        while index.isValid():
            collection = index.data(COLLECTION_ROLE)
            if isinstance(collection, Collection) and collection.id == collection_id:
                return True
            index = index.parent()
        return False

    def _aim(self, index: QModelIndex) -> None:
        aimed = QPersistentModelIndex(index)
        if aimed != self.rows.target:
            self.rows.target = aimed
            self.viewport().update()
            if index.isValid() and self.model().hasChildren(index) and not self.isExpanded(index):
                self._unfold_soon.start()
            else:
                self._unfold_soon.stop()

    def _unfold_target(self) -> None:
        aimed = self.rows.target
        if aimed.isValid():
            self.expand(self.model().index(aimed.row(), 0, aimed.parent()))

    # Qt overrides

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.arranged.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_fold(index, event.position().toPoint()):
            self.fold(index)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        on_fold = self._is_on_fold(index, event.position().toPoint())  # two quick presses are two
        if on_fold or (self.model().hasChildren(index) and not rows.is_head(index)):
            self.fold(index)

    def _is_on_fold(self, index: QModelIndex, point: QPoint) -> bool:
        if not index.isValid() or rows.is_head(index):
            return False
        mark, margin = shape_of(index, self.visualRect(index), self._theme).fold, self._theme.px(MARGIN)
        return not mark.isEmpty() and mark.adjusted(-margin, -margin, margin, margin).contains(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().data(SOURCE_ROLE) is not None:
            self.remove_wanted.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands of the gallery; they never jump here."""

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803
        collection = self.currentIndex().data(COLLECTION_ROLE)
        if isinstance(collection, Collection) and not collection.is_smart:
            self.begin_drag(self, drag.carry_collection(collection.id), self._look(self.currentIndex()))

    def _look(self, index: QModelIndex) -> QPixmap:
        """The row itself goes along."""
        return self.viewport().grab(self.visualRect(index))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if drag.carried(event.mimeData()) is not None or drag.carried_collection(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls near the edges
        index = self.target(event.mimeData(), event.position().toPoint())
        self._aim(index)
        event.setAccepted(index.isValid())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._aim(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        index, load = self.target(event.mimeData(), event.position().toPoint()), event.mimeData()
        self._aim(QModelIndex())
        self.stopAutoScroll()
        if not index.isValid():
            event.ignore()
            return
        event.acceptProposedAction()
        collection = index.data(COLLECTION_ROLE)
        into = collection.id if isinstance(collection, Collection) else ""
        moved = drag.carried_collection(load)
        if moved is None:
            self.assets_dropped.emit(into, drag.carried(load))
        else:
            self.collection_dropped.emit(moved, into)
