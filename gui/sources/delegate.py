"""Paints the rows of the sidebar: icon or letter tile, name, state, count, and the accent of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.sources.sidebar_model import COUNT_ROLE, LETTER_ROLE, SOURCE_ROLE, STATE_ROLE
from gui.sources.source import Source
from gui.theme import Role, Theme

ROW = 28
HEAD = 34
RADIUS = 6
ICON_AT = 8
TEXT_AT = 32
CHILD_INDENT = 22
BADGE = 16


class SourceDelegate(QStyledItemDelegate):
    """Everything is measured from the row's left edge, as indentation is drawn here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = ROW if index.parent().isValid() else HEAD
        return QSize(100, self._theme.px(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        if not index.parent().isValid():
            self._head(painter, area, str(index.data()))
        else:
            self._row(painter, area, option.state, index)
        painter.restore()

    # Pieces

    def _head(self, painter: QPainter, area: QRect, title: str) -> None:
        theme = self._theme
        painter.setFont(theme.font(Role.CAPTION_HEAD))
        painter.setPen(theme.tokens.text3)
        place = area.adjusted(theme.px(ICON_AT), theme.px(8), 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)

    def _row(
        self, painter: QPainter, area: QRect, state: QStyle.StateFlag, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, tokens = self._theme, self._theme.tokens
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.active if chosen else tokens.hover)
            painter.drawRoundedRect(area, theme.px(RADIUS), theme.px(RADIUS))
        if chosen:
            bar = QRect(area.left(), area.top() + theme.px(6), theme.px(3), area.height() - theme.px(12))
            painter.setBrush(tokens.accent)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        child = index.parent().parent().isValid()
        left = area.left() + (theme.px(CHILD_INDENT) if child else 0)
        self._mark(painter, left + theme.px(ICON_AT), area, index, chosen=chosen)
        right = self._count(painter, area, index, chosen=chosen)
        right = self._state(painter, right, area, index)
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        painter.setFont(theme.font(Role.BODY_STRONG if chosen else Role.BODY))
        nothing = index.data(COUNT_ROLE) == 0 and not chosen
        painter.setPen(tokens.text if enabled and not nothing else tokens.text3)
        start = left + theme.px(TEXT_AT if enabled else ICON_AT)
        place = QRect(start, area.top(), right - start - theme.px(6), area.height())
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _mark(
        self, painter: QPainter, left: int, area: QRect, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        theme, tokens = self._theme, self._theme.tokens
        size = theme.px(BADGE)
        top = area.center().y() - size // 2 + 1
        letter = index.data(LETTER_ROLE)
        source = index.data(SOURCE_ROLE)
        if letter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.badge)
            painter.drawRoundedRect(left, top, size, size, theme.px(4), theme.px(4))
            painter.setFont(theme.font(Role.BADGE))
            painter.setPen(tokens.badge_text)
            painter.drawText(QRect(left, top, size, size), Qt.AlignmentFlag.AlignCenter, str(letter))
        elif isinstance(source, Source) and source.icon:
            ratio = painter.device().devicePixelRatioF()
            colour = "text" if chosen else "text2"
            painter.drawPixmap(left, top, theme.pixmap(source.icon, BADGE, colour, ratio=ratio))

    def _count(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> int:
        """Draw the count; the x where it begins."""
        theme, tokens = self._theme, self._theme.tokens
        right = area.right() - theme.px(8)
        count = index.data(COUNT_ROLE)
        if count is None:
            return right
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(tokens.text if chosen else tokens.text3)
        text = QLocale().toString(count)
        width = painter.fontMetrics().horizontalAdvance(text)
        place = QRect(right - width, area.top(), width, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return right - width

    def _state(self, painter: QPainter, right: int, area: QRect, index: QModelIndex | QPersistentModelIndex) -> int:
        icon = index.data(STATE_ROLE)
        if not icon:
            return right
        size = self._theme.px(14)
        left = right - size - self._theme.px(6)
        colour = "warn" if icon == "key-round" else "text2"
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._theme.pixmap(icon, 14, colour, ratio=ratio)
        painter.drawPixmap(left, area.center().y() - size // 2 + 1, pixmap)
        return left
