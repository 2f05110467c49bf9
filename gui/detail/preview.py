"""The picture at the top of the pane, fitted into its box; without one, the reason."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.i18n import tr
from gui.theme import Role, Theme
from gui.widgets.text import one_line
from services.domain import Entry, Kind, Status

RATIO = 10 / 16
RADIUS = 4
ICON = 32
CHECK = 8
CHECK_SHIFT = 15
"""6 % of 255."""
KIND_ICONS = {
    Kind.AUDIO: "audio-lines",
    Kind.MODEL: "box",
    Kind.VIDEO: "film",
    Kind.IMAGE: "image-off",
    Kind.TEXT: "file-text",
}
STATUS_ICONS = {
    Status.FAILED: ("circle-alert", "err"),
    Status.CANCELLED: ("circle-x", "text3"),
    Status.QUEUED: ("clock", "text3"),
    Status.PROCESSING: ("loader-circle", "text3"),
}


class PreviewArea(QWidget):
    """Keeps the last picture it was given, so coming back to an asset needs no second one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry: Entry | None = None
        self._uid = ""
        self._image: QImage | None = None
        self._reason = ""
        self._fitted: QPixmap | None = None
        self.setObjectName("previewArea")
        self.setAccessibleName(tr("Preview"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_entry(self, entry: Entry, title: str) -> None:
        """Make room for the picture of this one."""
        self._entry = entry
        self._fitted = None
        self.setAccessibleName(tr("Preview of {title}", title=one_line(title)))
        self._explain()
        self.update()

    def set_preview(self, uid: str, image: QImage | None, reason: str) -> None:
        """The picture, or why there is none."""
        self._uid, self._image, self._reason = uid, image, reason
        self._fitted = None
        self._explain()
        self.update()

    @property
    def is_shown(self) -> bool:
        """True where a picture is seen."""
        return self._shown() is not None

    def _shown(self) -> QImage | None:
        mine = self._entry is not None and self._entry.asset.ref.uid == self._uid
        return self._image if mine and self._image is not None and not self._image.isNull() else None

    def _explain(self) -> None:
        mine = self._entry is not None and self._entry.asset.ref.uid == self._uid
        self.setAccessibleDescription(self._reason if mine and self._image is None else "")

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(200, 125)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitted = None
        self.setFixedHeight(round(self.width() * RATIO))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.canvas)
        painter.drawRoundedRect(self.rect(), self._theme.px(RADIUS), self._theme.px(RADIUS))
        image = self._shown()
        if image is not None:
            self._paint_picture(painter, image)
        elif self._entry is not None:
            self._paint_state(painter, self._entry)
        painter.end()

    def _paint_picture(self, painter: QPainter, image: QImage) -> None:
        ratio = self.devicePixelRatioF()
        if self._fitted is None:
            room = self.size() * ratio
            if image.width() > room.width() or image.height() > room.height():
                smooth = Qt.TransformationMode.SmoothTransformation
                image = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
            self._fitted = QPixmap.fromImage(image)
            self._fitted.setDevicePixelRatio(ratio)
        size = self._fitted.deviceIndependentSize().toSize()
        place = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        if self._fitted.hasAlphaChannel():
            self._paint_checker(painter, QRect(place, size))
        painter.drawPixmap(place, self._fitted)

    def _paint_checker(self, painter: QPainter, area: QRect) -> None:
        base = self._theme.tokens.canvas
        light, dark = (
            QColor(*(max(0, min(255, part + shift)) for part in (base.red(), base.green(), base.blue())))
            for shift in (CHECK_SHIFT, -CHECK_SHIFT)
        )
        painter.fillRect(area, dark)
        for row in range(0, area.height(), CHECK):
            for column in range((row // CHECK % 2) * CHECK, area.width(), 2 * CHECK):
                square = QRect(area.left() + column, area.top() + row, CHECK, CHECK)
                painter.fillRect(square.intersected(area), light)

    def _paint_state(self, painter: QPainter, entry: Entry) -> None:
        theme = self._theme
        icon, colour = STATUS_ICONS.get(entry.asset.status, (KIND_ICONS.get(entry.asset.kind, "file"), "text3"))
        waits = entry.asset.ref.uid != self._uid and entry.asset.status.has_media
        if waits:
            return  # a picture may still come: the empty box is its place
        edge = theme.px(ICON)
        top = self.height() // 2 - edge // 2 - (theme.px(12) if self._reason else 0)
        colour = "ct2" if colour == "text3" else colour
        pixmap = theme.pixmap(icon, ICON, colour, ratio=self.devicePixelRatioF())
        painter.drawPixmap((self.width() - edge) // 2, top, pixmap)
        if entry.asset.ref.uid == self._uid and entry.asset.status.has_media:
            painter.setPen(theme.tokens.ct2)
            painter.setFont(theme.font(Role.SMALL))
            below = QRect(theme.px(16), top + edge + theme.px(8), self.width() - theme.px(32), theme.px(48))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(below, int(flags), one_line(self._reason, 160))
