"""A list of choices with marks and counts, as the panels of the filter bar show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionButton, QStyleOptionViewItem

from gui.i18n import number, plural
from gui.theme import Role, Theme

ROW = 28
MARK = 16
INSET = 12
GAP = 8
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen; `count` None where nobody counted."""

    key: str
    text: str
    count: int | None = None


class ChoiceModel(QAbstractListModel):
    """Choices with marks; `narrow` leaves those that hold a text."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Choice, ...] = ()
        self._shown: tuple[Choice, ...] = ()
        self._sought = ""
        self._marked: tuple[str, ...] = ()

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer these and no others."""
        choices = tuple(choices)
        if choices != self._all:
            self._all = choices
            self._show()

    def narrow(self, text: str) -> None:
        """Show those with `text` in them."""
        self._sought = text.casefold().strip()
        self._show()

    def mark(self, keys: Sequence[str]) -> None:
        """These hold."""
        self._marked = tuple(keys)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    @property
    def marked(self) -> tuple[str, ...]:
        """Those that hold, in the order they were chosen."""
        return self._marked

    def choice(self, row: int) -> Choice:
        """The choice in a row."""
        return self._shown[row]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All of them, shown or not."""
        return self._all

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = tuple(each for each in self._all if self._sought in each.text.casefold())
        self.endResetModel()

    # Qt overrides

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return choice.text
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if choice.key in self._marked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                if choice.count is None:
                    return choice.text
                return f"{choice.text}, {plural('%n asset', '%n assets', choice.count)}"
            case _:
                return choice.count if role == COUNT_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags


class ChoiceDelegate(QStyledItemDelegate):
    """A mark, the words, and the count at the end of the row."""

    def __init__(self, theme: Theme, *, exclusive: bool) -> None:
        super().__init__()
        self._theme = theme
        self._exclusive = exclusive

    def width_for(self, choices: Iterable[Choice]) -> int:
        """The room the widest of these needs."""
        px, words = self._theme.px, QFontMetrics(self._theme.font(Role.BODY))
        figures = QFontMetrics(self._theme.font(Role.CAPTION))
        widest = 0
        for each in choices:
            count = 0 if each.count is None else px(2 * GAP) + figures.horizontalAdvance(number(each.count))
            widest = max(widest, words.horizontalAdvance(each.text) + count)
        return widest + 2 * px(INSET) + px(MARK) + px(GAP)

    # Qt overrides

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        painter.save()
        area = QRect(option.rect)
        lively = bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected))
        if lively:
            painter.fillRect(area, tokens.hover)
        room = area.adjusted(px(INSET), 0, -px(INSET), 0)
        edge = px(MARK)
        self._draw_mark(painter, option, index, QRect(room.left(), room.center().y() - edge // 2 + 1, edge, edge))
        room.setLeft(room.left() + px(MARK) + px(GAP))
        count = index.data(COUNT_ROLE)
        if count is not None:
            painter.setFont(self._theme.font(Role.CAPTION))
            painter.setPen(tokens.text2 if lively else tokens.text3)
            told = number(count)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), told)
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(told) - px(GAP))
        painter.setFont(self._theme.font(Role.BODY))
        painter.setPen(tokens.text)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()

    def _draw_mark(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, place: QRect) -> None:
        box = QStyleOptionButton()
        box.rect = place
        box.state = QStyle.StateFlag.State_Enabled
        is_on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        box.state |= QStyle.StateFlag.State_On if is_on else QStyle.StateFlag.State_Off
        primitive = QStyle.PrimitiveElement
        kind = primitive.PE_IndicatorRadioButton if self._exclusive else primitive.PE_IndicatorCheckBox
        option.widget.style().drawPrimitive(kind, box, painter, option.widget)
