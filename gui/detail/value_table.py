"""Names and values in two columns; a third holds the copy mark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.detail.parameters import Row
from gui.theme import Role, Theme
from gui.widgets.text import tooltip

LINE = 22
NAMES = 96
MARK = 24
MARK_ICON = 12
GAP = 6
NAME, VALUE, COPY = range(3)
Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractTableModel):
    """The rows, as Qt and assistive technology read them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def row(self, number: int) -> Row:
        """One of them."""
        return self._rows[number]

    # Qt overrides

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (row.name, row.value, None)[column]
            case Qt.ItemDataRole.ToolTipRole:
                return (tooltip(row.name), tooltip(row.copied), f"Copy {row.name.lower()}")[column]
            case Qt.ItemDataRole.FontRole:
                return self._theme.font(Role.SMALL, identifier=row.identifies and column == VALUE)
            case Qt.ItemDataRole.UserRole:
                return row.identifies
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"Copy {row.name.lower()}" if column == COPY else None
            case _:
                return None


class RowDelegate(QStyledItemDelegate):
    """Text from edge to edge of its column, in line with what stands above the table."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area, column = self._theme, option.rect, index.column()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen and option.widget.hasFocus():
            painter.fillRect(area, theme.tokens.active)
        if column == COPY:
            if index.data(Qt.ItemDataRole.UserRole):
                edge = theme.px(MARK_ICON)
                pixmap = theme.pixmap("copy", MARK_ICON, "text3", ratio=painter.device().devicePixelRatioF())
                painter.drawPixmap(area.right() - edge + 1, area.center().y() - edge // 2 + 1, pixmap)
            return
        font = index.data(Qt.ItemDataRole.FontRole)
        painter.setFont(font if isinstance(font, QFont) else theme.font(Role.SMALL))
        painter.setPen(theme.tokens.text3 if column == NAME else theme.tokens.text)
        room = area.width() - theme.px(GAP)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)


class ValueTable(QTableView):
    """As high as its rows; the pane scrolls, not the table.

    Signals:
        copy_wanted(text)
    """

    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = RowModel(theme)
        self.setModel(self.rows)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("focusRing", "true")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(RowDelegate(theme, self))
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self._measure()
        self.clicked.connect(self._clicked)
        theme.changed.connect(self._dress)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.rows.show_rows(rows)
        self.setFixedHeight(len(rows) * self._theme.px(LINE))

    def _measure(self) -> None:
        px, across, down = self._theme.px, self.horizontalHeader(), self.verticalHeader()
        across.setMinimumSectionSize(px(MARK))
        for column, mode in enumerate((QHeaderView.ResizeMode.Fixed, QHeaderView.ResizeMode.Stretch)):
            across.setSectionResizeMode(column, mode)
        across.setSectionResizeMode(COPY, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(NAME, px(NAMES))
        self.setColumnWidth(COPY, px(MARK))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(px(LINE))
        down.setDefaultSectionSize(px(LINE))

    def _dress(self) -> None:
        self._measure()
        self.setFixedHeight(self.rows.rowCount() * self._theme.px(LINE))
        self.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if index.column() == COPY and row.identifies:
            self.copy_wanted.emit(row.copied)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            self.copy_wanted.emit(self.rows.row(self.currentIndex().row()).copied)
            return
        super().keyPressEvent(event)
