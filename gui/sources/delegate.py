"""Paints the rows of the sidebar and edits their names in place."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.i18n import tr
from gui.sources import row_shape, rows
from gui.sources.account_words import Trouble
from gui.sources.row_shape import shape_of
from gui.sources.rows import COLLECTION_ROLE, COUNT_ROLE, LETTER_ROLE, SOURCE_ROLE, STATE_ROLE
from gui.sources.source import Source
from gui.theme import Role, Theme
from gui.widgets.badge import fill_badge

MOST_NAME = 200
AnyIndex = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag
VCENTRE = Qt.AlignmentFlag.AlignVCenter


class SourceDelegate(QStyledItemDelegate):
    """Everything is measured from the row's left edge, as indentation is drawn here.

    Signals:
        renamed(index, name): another name was typed.
    """

    renamed = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.target = QPersistentModelIndex()
        """The row that what is dragged would go to."""

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        height = row_shape.ROW
        if rows.is_head(index):
            height = row_shape.HEAD if index.row() else row_shape.FIRST_HEAD
        return QSize(100, self._theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        if rows.is_head(index):
            self._head(painter, area, index)
        else:
            self._row(painter, area, option, index)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(MOST_NAME)
        editor.setFont(self._theme.font(Role.BODY))
        editor.setAccessibleName(tr("Name"))
        editor.setProperty("inline", "true")
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data()))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        if isinstance(editor, QLineEdit) and editor.text().strip() not in ("", index.data()):
            self.renamed.emit(QPersistentModelIndex(index), editor.text().strip())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        shape, px = shape_of(index, option.rect, self._theme), self._theme.px
        left = row_shape.mirrored(shape.name, option.rect).left() - px(6)
        place = QRect(left, option.rect.top() + px(1), option.rect.right() - left, option.rect.height() - px(2))
        editor.setGeometry(row_shape.mirrored(place, option.rect))

    # Pieces

    def _head(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        theme = self._theme
        if QPersistentModelIndex(index) == self.target:
            self._fill_target(painter, area)
        painter.setFont(theme.font(Role.CAPTION_HEAD))
        painter.setPen(theme.tokens.text3)
        baseline = area.bottom() + 1 - theme.px(row_shape.BASELINE_ABOVE)
        words, inset = str(index.data()), theme.px(row_shape.ICON_AT)
        width = painter.fontMetrics().horizontalAdvance(words)
        place = row_shape.mirrored(QRect(area.left() + inset, area.top(), width, area.height()), area)
        painter.drawText(place.left(), baseline, words)

    def _row(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, tokens = self._theme, self._theme.tokens
        shape = shape_of(index, area, theme)
        chosen, hovered = bool(option.state & State.State_Selected), bool(option.state & State.State_MouseOver)
        self._fill(painter, area, index, chosen=chosen, hovered=hovered)
        if option.state & State.State_HasFocus and self._by_keyboard(option):
            self._ring(painter, area)
        self._mark(painter, shape.icon, index, chosen=chosen, unfolded=bool(option.state & State.State_Open))
        self._count(painter, shape.count, index, chosen=chosen, hovered=hovered)
        self._state(painter, shape.state, index)
        if not shape.fold.isEmpty() and (row_shape.folds_before(index) or self._shows_fold(option)):
            self._fold_mark(painter, shape.fold, unfolded=bool(option.state & State.State_Open))
        painter.setFont(theme.font(Role.BODY_STRONG if chosen else Role.BODY))
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        nothing = index.data(COUNT_ROLE) == 0 and not chosen
        dim = tokens.text2 if hovered else tokens.text3
        painter.setPen(tokens.text if enabled and not nothing else dim)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, shape.name.width())
        painter.drawText(shape.name, VCENTRE | Qt.AlignmentFlag.AlignLeft, text)

    def _fill(self, painter: QPainter, area: QRect, index: AnyIndex, *, chosen: bool, hovered: bool) -> None:
        theme, tokens = self._theme, self._theme.tokens
        if QPersistentModelIndex(index) == self.target:
            self._fill_target(painter, area)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or hovered:
            painter.setBrush(tokens.active if chosen else tokens.hover)
            painter.drawRoundedRect(area, theme.px(row_shape.RADIUS), theme.px(row_shape.RADIUS))
        if chosen:
            bar = QRect(area.left(), area.top() + theme.px(6), theme.px(3), area.height() - theme.px(12))
            painter.setBrush(tokens.accent)
            painter.drawRoundedRect(row_shape.mirrored(bar, area), 1.5, 1.5)

    def _fill_target(self, painter: QPainter, area: QRect) -> None:
        theme, tokens = self._theme, self._theme.tokens
        painter.setBrush(tokens.accent_soft)
        painter.setPen(QPen(tokens.accent, 1))
        radius = theme.px(row_shape.RADIUS)
        painter.drawRoundedRect(area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _ring(self, painter: QPainter, area: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.tokens.accent, 2))
        radius = self._theme.px(row_shape.RADIUS)
        painter.drawRoundedRect(area.toRectF().adjusted(1, 1, -1, -1), radius, radius)

    def _by_keyboard(self, option: QStyleOptionViewItem) -> bool:
        view: QWidget | None = option.widget  # none where a test paints without a view, whatever the stubs say
        return view is not None and view.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    def _shows_fold(self, option: QStyleOptionViewItem) -> bool:
        """Beside an account the mark shows where somebody may want it: at rest the row is as quiet as any other."""
        return bool(option.state & (State.State_MouseOver | State.State_Selected | State.State_Open))

    def _fold_mark(self, painter: QPainter, place: QRect, *, unfolded: bool) -> None:
        name = "chevron-down" if unfolded else "chevron-left" if QGuiApplication.isRightToLeft() else "chevron-right"
        self._pixmap(painter, place, name, row_shape.MARK, "text3")

    def _mark(self, painter: QPainter, place: QRect, index: AnyIndex, *, chosen: bool, unfolded: bool) -> None:
        theme, tokens = self._theme, self._theme.tokens
        letter, source = index.data(LETTER_ROLE), index.data(SOURCE_ROLE)
        if letter:
            fill_badge(painter, place.toRectF(), theme.px(4), tokens.badge, tokens)
            painter.setFont(theme.font(Role.BADGE))
            painter.setPen(tokens.badge_text)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(letter))
        elif isinstance(source, Source) and source.icon:
            open_folder = unfolded and index.data(COLLECTION_ROLE) is not None and index.model().hasChildren(index)
            icon = "folder-open" if open_folder else source.icon
            self._pixmap(painter, place, icon, row_shape.ICON, "text" if chosen else "text2")

    def _count(self, painter: QPainter, place: QRect, index: AnyIndex, *, chosen: bool, hovered: bool) -> None:
        if place.width():
            tokens = self._theme.tokens
            painter.setFont(self._theme.font(Role.CAPTION))
            painter.setPen(tokens.text if chosen else tokens.text2 if hovered else tokens.text3)
            painter.drawText(place, VCENTRE | Qt.AlignmentFlag.AlignRight, QLocale().toString(index.data(COUNT_ROLE)))

    def _state(self, painter: QPainter, place: QRect, index: AnyIndex) -> None:
        trouble = index.data(STATE_ROLE)
        if isinstance(trouble, Trouble):
            self._pixmap(painter, place, trouble.icon, row_shape.STATE, "warn" if trouble.warns else "text2")

    def _pixmap(self, painter: QPainter, place: QRect, name: str, size: int, colour: str) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), self._theme.pixmap(name, size, colour, ratio=ratio))
