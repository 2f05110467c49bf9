"""The list under the search field: what may be typed next. It never takes the keyboard from the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.choice_list import AnyIndex
from gui.i18n import mark, plural, tr
from gui.theme import Role, Theme
from services.finding.proposals import Proposal

ROW = 28
INSET = 12
GAP = 4
LEAST_WIDTH = 272
HINTS = {
    "model:": mark("Part of a model’s name"),
    "seed:": mark("A seed"),
    "tag:": mark("A tag"),
    "account:": mark("One of your accounts"),
    "provider:": mark("A provider"),
    "type:": mark("Image, video, audio, 3D"),
    "status:": mark("How far it has come"),
    "flag:": mark("Picked or rejected"),
    "label:": mark("A colour label"),
    "rating:": mark("Stars, such as >=4"),
    "size:": mark("Pixels, such as >2048"),
    "before:": mark("Older than a day"),
    "after:": mark("A day and newer"),
    "on:": mark("A day, a month, a year"),
    "cost:": mark("What it cost, such as >0.5"),
    "is:": mark("Not reviewed, hidden, rated"),
}


class Suggestions(QFrame):
    """A part of the window above all others, so that no other window opens and no focus moves.

    Signals:
        taken(Proposal): the artist clicked one.
    """

    taken = Signal(object)

    def __init__(self, theme: Theme, field: QWidget) -> None:
        super().__init__(field.window())
        self._theme = theme
        self._field = field
        self._offered: tuple[Proposal, ...] = ()
        self.setObjectName("searchSuggestions")
        self.setProperty("dropped", "true")
        self.list = QListView()
        self._model = QStringListModel(self)
        self._set_up(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.px(GAP) + 1, 1, theme.px(GAP) + 1)
        column.addWidget(self.list)
        self.hide()

    def offer(self, offered: Sequence[Proposal]) -> None:
        """Show these below the field; nothing where there are none."""
        self._offered = tuple(offered)
        self._model.setStringList([each.shown for each in offered])
        self.list.clearSelection()
        self.list.setCurrentIndex(QModelIndex())
        if not offered:
            self.hide()
            return
        self._place()
        self.show()
        self.raise_()

    @property
    def current(self) -> Proposal | None:
        """The one that is marked."""
        row = self.list.currentIndex().row()
        return self._offered[row] if 0 <= row < len(self._offered) else None

    @property
    def first(self) -> Proposal | None:
        """The likeliest."""
        return self._offered[0] if self._offered else None

    def step(self, steps: int) -> None:
        """Mark the next one, or the one before; before the first there is none."""
        row = min(len(self._offered) - 1, self.list.currentIndex().row() + steps)
        self.list.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())

    def told(self) -> str:
        """What assistive technology says about the list."""
        if not self.isVisible():
            return ""
        count = plural("%n suggestion", "%n suggestions", len(self._offered))
        current = self.current
        return f"{current.shown}, {count}" if current else tr("{count}, arrow down to choose", count=count)

    def _set_up(self, theme: Theme) -> None:
        self.list.setModel(self._model)
        self._delegate = _Rows(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("Suggestions"))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self.taken.emit(self._offered[index.row()]))

    def _place(self) -> None:
        px = self._theme.px
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.list.setFixedHeight(len(self._offered) * px(ROW))
        wanted = max(px(LEAST_WIDTH), self._field.width(), self._delegate.width_for(self._offered))
        below = self._field.mapTo(window, QPoint(0, self._field.height() + px(GAP)))
        width = min(wanted, window.width() - 2 * px(GAP))
        left = max(px(GAP), min(below.x(), window.width() - width - px(GAP)))
        height = self.list.height() + 2 * px(GAP) + 2
        self.setGeometry(left, below.y(), width, min(height, window.height() - below.y()))

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for followed in (self._field, self._field.window()):
            followed.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for followed in (self._field, self._field.window()):
            followed.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays below the field wherever that goes, and within the window."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self._offered:
            self._place()
        return super().eventFilter(watched, event)


class _Rows(QStyledItemDelegate):
    """A field in medium type with what it is for, a value as it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def width_for(self, offered: Sequence[Proposal]) -> int:
        """The room the widest row needs."""
        metrics = QFontMetrics(self._theme.font(Role.SMALL_STRONG))
        widths = [sum(metrics.horizontalAdvance(words) for words in _text(each.shown)) for each in offered]
        return max(widths, default=0) + 3 * self._theme.px(INSET)

    # Qt overrides

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        is_marked = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if is_marked or is_hovered:
            painter.fillRect(option.rect, tokens.active if is_marked else tokens.hover)
        shown, hint = _text(str(index.data()))
        room = option.rect.adjusted(px(INSET), 0, -px(INSET), 0)
        centred = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font(Role.SMALL_STRONG if hint else Role.SMALL))
        painter.setPen(tokens.text)
        elided = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(centred | Qt.AlignmentFlag.AlignLeft), elided)
        if hint:
            room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(shown) + px(INSET))
            painter.setFont(self._theme.font(Role.SMALL))
            painter.setPen(tokens.text2)
            elided = painter.fontMetrics().elidedText(hint, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(centred | Qt.AlignmentFlag.AlignRight), elided)
        painter.restore()


def _text(shown: str) -> tuple[str, str]:
    """A row's words, and for a field what it is for."""
    return shown, tr(HINTS[shown]) if shown in HINTS else ""
