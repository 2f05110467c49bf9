"""Paints the rows of the sidebar: icon or letter tile, name, state, count, and the accent of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
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
STATE = 14
CHEVRON = 12
CHEVRON_ROOM = 24


class SourceDelegate(QStyledItemDelegate):
    """Everything is measured from the row's left edge, as indentation is drawn here.

    Signals:
        fold_wanted(index): fold or unfold an account's lists.
    """

    fold_wanted = Signal(object)

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

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent) and has_lists(index) and self._on_chevron(event, option, index):
            self.fold_wanted.emit(model.index(index.row(), index.column(), index.parent()))
            return True
        return super().editorEvent(event, model, option, index)

    # Pieces

    def chevron(self, area: QRect, right: int) -> QRect:
        """Where the mark that unfolds an account's lists is: before its state and count."""
        edge = self._theme.px(CHEVRON_ROOM)
        return QRect(right - edge - self._theme.px(2), area.top(), edge, area.height())

    def _on_chevron(
        self, event: QMouseEvent, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> bool:
        area = option.rect
        right = self._right_end(area, index)
        return self.chevron(area, right).contains(event.position().toPoint())

    def _right_end(self, area: QRect, index: QModelIndex | QPersistentModelIndex) -> int:
        """The x where count and state begin, as they are painted."""
        theme = self._theme
        right = area.right() - theme.px(8)
        count = index.data(COUNT_ROLE)
        if count is not None:
            right -= QFontMetrics(theme.font(Role.CAPTION)).horizontalAdvance(QLocale().toString(count))
        return right - theme.px(STATE + 6) if index.data(STATE_ROLE) else right

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
        self._count(painter, area, index, chosen=chosen)
        self._state(painter, area, index)
        right = self._right_end(area, index)
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        painter.setFont(theme.font(Role.BODY_STRONG if chosen else Role.BODY))
        nothing = index.data(COUNT_ROLE) == 0 and not chosen
        painter.setPen(tokens.text if enabled and not nothing else tokens.text3)
        start = left + theme.px(TEXT_AT if enabled else ICON_AT)
        place = QRect(start, area.top(), right - start - theme.px(6), area.height())
        if has_lists(index):
            place.setWidth(place.width() - theme.px(CHEVRON_ROOM))
            self._fold_mark(painter, self.chevron(area, right), unfolded=bool(state & QStyle.StateFlag.State_Open))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _fold_mark(self, painter: QPainter, place: QRect, *, unfolded: bool) -> None:
        name = "chevron-down" if unfolded else "chevron-right"
        half = self._theme.px(CHEVRON) // 2
        pixmap = self._theme.pixmap(name, CHEVRON, "text2", ratio=painter.device().devicePixelRatioF())
        painter.drawPixmap(place.center() - QPoint(half, half), pixmap)

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
    ) -> None:
        theme, tokens = self._theme, self._theme.tokens
        right = area.right() - theme.px(8)
        count = index.data(COUNT_ROLE)
        if count is None:
            return
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(tokens.text if chosen else tokens.text3)
        text = QLocale().toString(count)
        width = painter.fontMetrics().horizontalAdvance(text)
        place = QRect(right - width, area.top(), width, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)

    def _state(self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        icon = index.data(STATE_ROLE)
        if not icon:
            return
        size = self._theme.px(STATE)
        left = self._right_end(area, index)
        colour = "warn" if icon == "key-round" else "text2"
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._theme.pixmap(icon, STATE, colour, ratio=ratio)
        painter.drawPixmap(left, area.center().y() - size // 2 + 1, pixmap)


def has_lists(index: QModelIndex | QPersistentModelIndex) -> bool:
    """True for an account with more than one list."""
    return bool(index.data(LETTER_ROLE)) and index.model().hasChildren(index)
