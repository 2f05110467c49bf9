"""Names and values in two columns; a third holds the copy mark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from gui.detail.parameters import Row
from gui.detail.value_rows import COPY, GAP, LINE, MARK, NAME, NAMES, ROW, VALUE, RowDelegate
from gui.i18n import tr
from gui.theme import Role, Theme
from gui.widgets.text import tooltip

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
                return (tooltip(row.name), tooltip(row.copied), self._copy_name(row))[column]
            case Qt.ItemDataRole.FontRole:
                return self._theme.font(Role.SMALL, identifier=row.identifies and column == VALUE)
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._copy_name(row) if column == COPY else None
            case _:
                return None

    def _copy_name(self, row: Row) -> str:
        return tr("Copy {name}", name=row.name.lower())


class ValueTable(QTableView):
    """As high as its rows; the pane scrolls, not the table. Any row is copied by its mark, Ctrl+C or Enter.

    Signals:
        copy_wanted(text)
    """

    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = RowModel(theme)
        self._delegate = RowDelegate(theme, self)
        self.setModel(self.rows)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("focusRing", "true")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(self._delegate)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self._measure()
        self.clicked.connect(self._clicked)
        theme.changed.connect(self._dress)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.rows.show_rows(rows)
        self.setColumnWidth(NAME, self._names_width())
        self._fit()

    def _fit(self) -> None:
        px, rows = self._theme.px, self.rows.rowCount()
        self.setFixedHeight(max(0, rows * px(LINE) - (px(LINE) - px(ROW))))

    def _measure(self) -> None:
        px, across, down = self._theme.px, self.horizontalHeader(), self.verticalHeader()
        across.setMinimumSectionSize(px(MARK))
        for column, mode in enumerate((QHeaderView.ResizeMode.Fixed, QHeaderView.ResizeMode.Stretch)):
            across.setSectionResizeMode(column, mode)
        across.setSectionResizeMode(COPY, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(NAME, self._names_width())
        self.setColumnWidth(COPY, px(MARK))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(px(LINE))
        down.setDefaultSectionSize(px(LINE))

    def _names_width(self) -> int:
        """The design's width; names that are longer in another language get more, up to half of the table."""
        metrics = QFontMetrics(self._theme.font(Role.SMALL))
        names = (self.rows.row(row).name for row in range(self.rows.rowCount()))
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0) + self._theme.px(GAP)
        return max(self._theme.px(NAMES), min(longest, self.viewport().width() // 2))

    def _dress(self) -> None:
        self._measure()
        self._fit()
        self.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == COPY:
            self.copy_wanted.emit(self.rows.row(index.row()).copied)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(NAME, self._names_width())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # the mark is in another column than the current one

    def keyPressEvent(self, event: QKeyEvent) -> None:
        copies = event.matches(QKeySequence.StandardKey.Copy) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if copies and self.currentIndex().isValid():
            self.copy_wanted.emit(self.rows.row(self.currentIndex().row()).copied)
            return
        super().keyPressEvent(event)
