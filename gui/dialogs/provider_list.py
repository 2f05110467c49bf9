"""The providers an account can be added for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.i18n import told, tr
from gui.theme import Role, Theme
from services.gallery import ProviderInfo

ROW = 72
"""Two lines of what is offered fit in."""
TILE = 32
BAR = 3
LETTER = Qt.ItemDataRole.UserRole
OFFERS = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class ProviderList(QListWidget):
    """One is always chosen.

    Signals:
        chosen(row)
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, infos: Sequence[ProviderInfo], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("providerList")
        self.setAccessibleName(tr("Providers"))
        self.setItemDelegate(ProviderDelegate(theme, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for info in infos:
            title, offers = told(info.title), told(info.offers)
            item = QListWidgetItem(title)
            item.setData(LETTER, info.letter)
            item.setData(OFFERS, offers[:1].upper() + offers[1:])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {offers}")
            item.setToolTip(offers)
            self.addItem(item)
        self.setCurrentRow(0)
        self.currentRowChanged.connect(self.chosen)
        theme.changed.connect(self.viewport().update)


class ProviderDelegate(QStyledItemDelegate):
    """Tile, name, what is shown there."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(ROW + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        area = QRect(option.rect).adjusted(0, 0, 0, -px(4))
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(tokens.active if chosen else tokens.hover)
            painter.drawRoundedRect(area, px(8), px(8))
        if chosen:
            painter.setBrush(tokens.accent)
            painter.drawRoundedRect(QRect(area.left(), area.top() + px(8), px(BAR), area.height() - px(16)), 1.5, 1.5)
        self._tile(painter, area, str(index.data(LETTER)), chosen=chosen)
        left = area.left() + px(12 + TILE + 12)
        text = QRect(left, area.top() + px(7), area.right() - left - px(8), px(20))
        painter.setFont(theme.font(Role.BODY_STRONG))
        painter.setPen(tokens.text)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.setFont(theme.font(Role.SMALL))
        painter.setPen(tokens.text2)
        below = QRect(left, text.bottom() + 1, text.width(), px(2 * Role.SMALL.line))
        painter.drawText(below, int(Qt.TextFlag.TextWordWrap), str(index.data(OFFERS)))
        painter.restore()

    def _tile(self, painter: QPainter, area: QRect, letter: str, *, chosen: bool) -> None:
        theme, px = self._theme, self._theme.px
        tile = QRect(area.left() + px(12), area.center().y() - px(TILE) // 2 + 1, px(TILE), px(TILE))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.panel if chosen else theme.tokens.badge)
        painter.drawRoundedRect(tile, px(6), px(6))
        painter.setPen(theme.tokens.text if chosen else theme.tokens.badge_text)
        painter.setFont(theme.font(Role.TITLE))
        painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, letter)
