"""The list of the palette: a small model over entries, and how a line is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.keymap import native
from gui.palette.entries import Entry
from gui.theme import Role, Theme
from gui.widgets.key_caps import paint_parts, parts_of, width_of

LINE = 36
INSET = 12
GAP = 12
RADIUS = 6
AnyIndex = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1


class Lines(QAbstractListModel):
    """What the palette shows. A line that cannot be chosen says why."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry of a row; None where there is none."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    # Qt overrides

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.words, entry.path, native(entry.key), entry.why_not) if part)
        return entry if role == ENTRY_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        entry = self.entry(index.row())
        if entry is None:
            return Qt.ItemFlag.NoItemFlags
        if entry.why_not:
            return Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class LineDelegate(QStyledItemDelegate):
    """Words, then where they are found, and the key at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self._theme.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        painter.save()
        place = QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.tokens.active)
            painter.drawRoundedRect(place, RADIUS, RADIUS)
        self._paint_words(painter, place.adjusted(self._theme.px(INSET), 0, -self._theme.px(INSET), 0), entry, chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRect, entry: Entry, chosen: bool) -> None:
        tokens, gap = self._theme.tokens, self._theme.px(GAP)
        caps = parts_of(entry.key)
        paint_parts(painter, place, caps, self._theme)
        room = place.width() - (width_of(caps, self._theme) + gap if caps else 0)
        words = f"✓ {entry.words}" if entry.is_checked else entry.words
        colour = tokens.text3 if entry.why_not else tokens.text
        used = self._text(painter, QRect(place.left(), place.top(), room, place.height()), words, Role.BODY, colour)
        left = place.left() + used + gap
        rest = QRect(left, place.top(), max(0, place.left() + room - left), place.height())
        quiet = tokens.text2 if chosen else tokens.text3
        self._text(painter, rest, entry.why_not or entry.path, Role.SMALL, quiet)

    def _text(self, painter: QPainter, place: QRect, words: str, role: Role, colour: QColor) -> int:
        """Draw on one line; how wide it came to be."""
        font = self._theme.font(role)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return QFontMetrics(font).horizontalAdvance(shown)
