"""The five colour labels as a row of swatches."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from gui.theme import Theme
from services.domain import Label

SLOT = 24
NARROW_SLOT = 16
SWATCH = 10
RADIUS = 3
RING = 2
HINTS = {Label.RED: "6", Label.YELLOW: "7", Label.GREEN: "8", Label.BLUE: "9"}
LABELS = (Label.RED, Label.YELLOW, Label.GREEN, Label.BLUE, Label.PURPLE)


class LabelPicker(QWidget):
    """The chosen swatch pressed again takes the label off.

    Signals:
        label_wanted(Label)
    """

    label_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label.NONE
        self.setObjectName("labelPicker")
        self.swatches = {label: Swatch(theme, label) for label in LABELS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for label, swatch in self.swatches.items():
            swatch.clicked.connect(lambda _checked=False, label=label: self._want(label))
            row.addWidget(swatch)
        self.show_label(Label.NONE)

    def show_label(self, label: Label, *, mixed: bool = False) -> None:
        """Show a label; `mixed` where the selected ones differ."""
        self._label = Label.NONE if mixed else label
        self.setAccessibleName(f"Label, {'mixed' if mixed else label.value}")
        for each, swatch in self.swatches.items():
            swatch.setChecked(each is self._label)

    def _want(self, label: Label) -> None:
        wanted = Label.NONE if self._label is label else label
        self.show_label(wanted)
        self.label_wanted.emit(wanted)


class Swatch(QAbstractButton):
    """One colour; a ring marks the chosen one."""

    def __init__(self, theme: Theme, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = label
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Label {label.value}")
        key = HINTS.get(label)
        self.setToolTip(f"{label.value.capitalize()}   {key}" if key else label.value.capitalize())
        theme.changed.connect(self.updateGeometry)

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(SLOT), self._theme.px(SLOT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(NARROW_SLOT), self._theme.px(SLOT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF((self.width() - px(SWATCH)) / 2, (self.height() - px(SWATCH)) / 2, px(SWATCH), px(SWATCH))
        painter.setBrush(tokens.label[self._colour])
        painter.setPen(QPen(tokens.label_ring, 1) if tokens.label_ring else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, px(RADIUS), px(RADIUS))
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.text, RING))
            gap = RING + RING / 2
            painter.drawRoundedRect(area.adjusted(-gap, -gap, gap, gap), px(RADIUS) + RING, px(RADIUS) + RING)
        painter.end()
