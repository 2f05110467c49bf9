"""The five colour labels as a row of swatches."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from gui.i18n import mark, tr
from gui.theme import Role, Theme
from gui.widgets.label_swatch import EDGE, INITIALED_EDGE, LABEL_WORDS, RADIUS, draw_swatch
from gui.widgets.text import set_hint
from services.domain import Label

SLOT = 24
NARROW_SLOT = 16
RING = 2
HINTS = {Label.RED: "6", Label.YELLOW: "7", Label.GREEN: "8", Label.BLUE: "9"}
NAMES = {Label.RED: mark("Red"), Label.YELLOW: mark("Yellow"), Label.GREEN: mark("Green"),
         Label.BLUE: mark("Blue"), Label.PURPLE: mark("Purple")}  # fmt: skip
WORDS = {**LABEL_WORDS, Label.NONE: mark("none")}
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
        self.setAccessibleName(tr("Label, {state}", state=tr("mixed") if mixed else tr(WORDS[label])))
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
        name, key = tr(NAMES[label]), HINTS.get(label)
        self.setAccessibleName(tr("Label, {state}", state=tr(WORDS[label])))
        set_hint(self, name, key or "")
        theme.changed.connect(self.updateGeometry)

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(SLOT), self._theme.px(SLOT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(NARROW_SLOT), self._theme.px(SLOT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        initialed = theme.appearance.label_initials
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.px(INITIALED_EDGE if initialed else EDGE)
        area = QRectF((self.width() - edge) // 2, (self.height() - edge) // 2, edge, edge)
        font = theme.font(Role.BADGE) if initialed else None
        draw_swatch(painter, area, self._colour, theme.tokens, font=font)
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.tokens.text, RING))
            gap = RING + RING / 2
            painter.drawRoundedRect(area.adjusted(-gap, -gap, gap, gap), RADIUS + gap, RADIUS + gap)
        painter.end()
