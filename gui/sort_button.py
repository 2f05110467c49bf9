"""The control in the toolbar that says in which order the gallery is, and opens the choices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from gui.i18n import tr
from gui.theme import Role, Theme

HEIGHT = 28
BEFORE, AFTER = 15, 10
GAP, ARROW_GAP = 6, 4
ICON = 14


class SortButton(QToolButton):
    """Icon, the order in words, and an arrow. The menu holds the very actions of View, Sort and Group by."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices = QMenu(self)
        self.setObjectName("sortButton")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        theme.changed.connect(self._remeasure)

    def offer(self, title: str, actions: Sequence[QAction]) -> None:
        """More choices, under a title."""
        self._choices.addSection(title)
        self._choices.addActions(list(actions))

    def say(self, order: str, groups: str) -> None:
        """Show the order in use; the groups are told to who does not see them."""
        self.setText(order)
        self.setAccessibleName(tr("Sort: {order}", order=order))
        self.setAccessibleDescription(groups)
        self.setToolTip(tr("Sort and group"))
        self._remeasure()

    def _open(self) -> None:
        self._choices.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _remeasure(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self.updateGeometry()
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = QFontMetrics(self._theme.font(Role.SMALL)).horizontalAdvance(self.text()) + 1
        around = px(BEFORE) + px(ICON) + px(GAP) + px(ARROW_GAP) + px(ICON) + px(AFTER)
        return QSize(words + around, px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(BEFORE) + px(ICON) + px(AFTER), px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self.underMouse() or self.isDown()
        if lively:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.active if self.isDown() else tokens.hover)
            painter.drawRoundedRect(self.rect(), px(6), px(6))
        colour, edge, ratio = tokens.text if lively else tokens.text2, px(ICON), self.devicePixelRatioF()
        top, wide = (self.height() - edge) // 2, self.width()
        icon, arrow = QRect(px(BEFORE), top, edge, edge), QRect(wide - px(AFTER) - edge, top, edge, edge)
        words = QRect(
            icon.right() + 1 + px(GAP), 0, arrow.left() - px(ARROW_GAP) - icon.right() - 1 - px(GAP), self.height()
        )
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            icon, arrow, words = (self._mirrored(area) for area in (icon, arrow, words))
        painter.drawPixmap(icon, self._theme.pixmap("arrow-down-wide-narrow", ICON, colour, ratio=ratio))
        if words.width() > 0:
            painter.drawPixmap(arrow, self._theme.pixmap("chevron-down", ICON, colour, ratio=ratio))
            painter.setFont(self._theme.font(Role.SMALL))
            painter.setPen(colour)
            told = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, told)
        painter.end()

    def _mirrored(self, area: QRect) -> QRect:
        return QRect(self.width() - area.right() - 1, area.top(), area.width(), area.height())
