"""Five stars that take a rating from mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.text import set_hint

MOST = 5
SLOT = 24
NARROW_SLOT = 16
STAR = 16
OFF_THE_STARS = -1


class StarRating(QAbstractSlider):
    """A slider from 0 to 5, so that assistive technology can read and set it.

    Signals:
        rating_wanted(stars): the user asks for another rating; 0 takes it off.
    """

    rating_wanted = Signal(int)
    slot, star = SLOT, STAR
    """How wide a star's place and its drawing are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mixed = False
        self._hovered = OFF_THE_STARS
        self.setObjectName("ratingControl")
        self.setRange(0, MOST)
        self.setSingleStep(1)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_hint(self, tr("Stars"), tr("0 to 5"))
        self.valueChanged.connect(self._tell)
        theme.changed.connect(self.updateGeometry)
        self._speak()

    def show_rating(self, stars: int, *, mixed: bool = False) -> None:
        """Show a rating that somebody else knows; `mixed` where the selected ones differ."""
        self.blockSignals(True)
        self.setValue(0 if mixed else stars)
        self.blockSignals(False)
        self._mixed = mixed
        self._speak()
        self.update()

    @property
    def is_mixed(self) -> bool:
        """True while the selected ones differ."""
        return self._mixed

    def _tell(self, stars: int) -> None:
        self._mixed = False
        self._speak()
        self.rating_wanted.emit(stars)

    def _want(self, stars: int) -> None:
        if stars == self.value() and self._mixed:
            self._tell(stars)
        else:
            self.setValue(stars)

    def _speak(self) -> None:
        if self._mixed:
            self.setAccessibleName(tr("Rating, mixed"))
        else:
            self.setAccessibleName(tr("Rating, {stars} of {most}", stars=self.value(), most=MOST))

    def _star_at(self, place: QPoint) -> int:
        return min(MOST, max(1, int(place.x() / self._slot()) + 1))

    def _slot(self) -> float:
        """How wide a star's place is; they close up where the pane is narrow."""
        return min(self._theme.px(self.slot), self.width() / MOST)

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(MOST * self._theme.px(self.slot), self._theme.px(SLOT))

    def minimumSizeHint(self) -> QSize:
        return QSize(MOST * self._theme.px(min(NARROW_SLOT, self.slot)), self._theme.px(SLOT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            star = self._star_at(event.position().toPoint())
            self._hovered = OFF_THE_STARS  # the outcome is shown, not the preview
            self._want(0 if star == self.value() else star)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._star_at(event.position().toPoint())
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = self._star_at(event.position().toPoint())
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._hovered = OFF_THE_STARS
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls the pane; it must not rate on the way

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_0
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and 0 <= digit <= MOST:
            self._want(digit)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        lit = self._hovered if self._hovered != OFF_THE_STARS else self.value()
        slot, edge = self._slot(), theme.px(self.star)
        hollow = theme.appearance.high_contrast
        for star in range(MOST):
            colour = "star" if star < lit else "star_off"
            filled = star < lit or not hollow
            pixmap = theme.pixmap("star", self.star, colour, ratio=self.devicePixelRatioF(), filled=filled)
            painter.drawPixmap(round(star * slot + (slot - edge) / 2), (self.height() - edge) // 2, pixmap)
        painter.end()
