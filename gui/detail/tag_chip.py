"""One tag. One's own can be taken off: its cross shows under the pointer and on keyboard focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.text import one_line, plain, tooltip

MOST_IN_A_CHIP = 40
HEIGHT = 22
PADDING = 8
CROSS, CROSS_ICON = 22, 12
RADIUS = 4


class RemoveButton(QToolButton):
    """Lies over the end of its chip and is drawn only where it is looked for."""

    def __init__(self, theme: Theme, tag: str, chip: QWidget) -> None:
        super().__init__(chip)
        self._theme = theme
        self.wanted = False
        self.setAccessibleName(tr("Remove tag {tag}", tag=one_line(tag, MOST_IN_A_CHIP)))
        self.setToolTip(tr("Remove this tag"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(QSize(theme.px(CROSS), theme.px(HEIGHT)))

    # Qt overrides

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not (self.wanted or self.hasFocus()):
            return
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.hover if self.underMouse() else theme.tokens.raised)
        painter.drawRoundedRect(QRectF(self.rect()), theme.px(RADIUS), theme.px(RADIUS))
        edge = theme.px(CROSS_ICON)
        cross = theme.pixmap("x", CROSS_ICON, "text2", ratio=self.devicePixelRatioF())
        painter.drawPixmap((self.width() - edge) // 2, (self.height() - edge) // 2, cross)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()


class TagChip(QFrame):
    """`own` False: a tag of the provider, with a cloud, only to be read.

    Signals:
        unwanted(tag)
    """

    unwanted = Signal(str)

    def __init__(self, theme: Theme, tag: str, *, own: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tag = tag
        self.remove: RemoveButton | None = None
        self.setProperty("chip", "true")
        shown = one_line(tag, MOST_IN_A_CHIP)
        self.setAccessibleName(shown if own else tr("{tag}, a tag of the provider", tag=shown))
        self.setToolTip(tooltip(tag if own else tr("{tag}, a tag of the provider", tag=tag)))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(PADDING), 0, theme.px(PADDING), 0)
        row.setSpacing(theme.px(4))
        if not own:
            cloud = QLabel()
            cloud.setPixmap(theme.pixmap("cloud", 12, "text3", ratio=self.devicePixelRatioF()))
            row.addWidget(cloud)
        row.addWidget(plain(shown, type="small"))
        self.setFixedHeight(theme.px(HEIGHT))
        if own:
            self.remove = RemoveButton(theme, tag, self)
            self.remove.clicked.connect(lambda: self.unwanted.emit(self.tag))

    def _show_cross(self, *, shown: bool) -> None:
        if self.remove is not None:
            self.remove.wanted = shown
            self.remove.update()

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.remove is not None:
            self.remove.move(self.width() - self.remove.width(), 0)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_cross(shown=True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_cross(shown=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.remove is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.unwanted.emit(self.tag)
            return
        super().keyPressEvent(event)
