"""How the rows of a table of values are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from gui.detail.parameters import Row
from gui.theme import Role, Theme
from gui.widgets.badge import fill_badge

LINE, ROW = 22, 16
NAMES = 96
MARK = 24
MARK_ICON = 12
GAP = 6
BADGE, BADGE_RADIUS, BADGE_GAP = 16, 4, 6
NAME, VALUE, COPY = range(3)
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Text from edge to edge of its column, in line with what stands above the table. `hovered`: a row, or -1."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hovered = -1

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = self._theme, index.data(Qt.ItemDataRole.UserRole)
        assert isinstance(row, Row)
        area = QRect(option.rect.left(), option.rect.top(), option.rect.width(), theme.px(ROW))
        focused = self._has_the_keyboard(option.widget, index)
        if focused:
            painter.fillRect(area, theme.tokens.active)
        if index.column() == COPY:
            if row.identifies or focused or index.row() == self.hovered:
                self._paint_mark(painter, area)
            return
        if index.column() == VALUE and row.badge:
            self._paint_badge(painter, area, row.badge)
            area.setLeft(area.left() + theme.px(BADGE + BADGE_GAP))
        font = index.data(Qt.ItemDataRole.FontRole)
        painter.setFont(font if isinstance(font, QFont) else theme.font(Role.SMALL))
        quiet = theme.tokens.text2 if focused else theme.tokens.text3
        painter.setPen(quiet if index.column() == NAME else theme.tokens.text)
        room = area.width() - theme.px(GAP)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)

    def _has_the_keyboard(self, table: object, index: Index) -> bool:
        return isinstance(table, QTableView) and table.hasFocus() and table.currentIndex().row() == index.row()

    def _paint_mark(self, painter: QPainter, area: QRect) -> None:
        edge = self._theme.px(MARK_ICON)
        pixmap = self._theme.pixmap("copy", MARK_ICON, "text3", ratio=painter.device().devicePixelRatioF())
        painter.drawPixmap(area.right() - edge + 1, area.top() + (area.height() - edge) // 2, pixmap)

    def _paint_badge(self, painter: QPainter, area: QRect, letter: str) -> None:
        theme, edge = self._theme, self._theme.px(BADGE)
        square = QRectF(area.left(), area.top() + (area.height() - edge) / 2, edge, edge)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_badge(painter, square, theme.px(BADGE_RADIUS), theme.tokens.badge, theme.tokens)
        painter.setFont(theme.font(Role.BADGE))
        painter.setPen(theme.tokens.badge_text)
        painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), letter)
        painter.restore()
