"""Other assets that belong to one, as small pictures; a click goes there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.grid.words import Face, face_of, title_of
from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.section import Section
from gui.widgets.text import one_line, plain, tooltip
from services.domain import Entry, Kind

EDGE = 48
GAP = 6
MOST = 24
ICON = 20
ICONS = {Kind.IMAGE: "image", Kind.VIDEO: "film", Kind.AUDIO: "audio-lines", Kind.MODEL: "box"}


class Relative(QAbstractButton):
    """The picture of one of them, never cropped."""

    def __init__(self, theme: Theme, entry: Entry, provider: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self.entry = entry
        title = one_line(title_of(entry), 80)
        self.setAccessibleName(tr("Go to {title}, {provider}", title=title, provider=provider))
        self.setToolTip(tooltip(title))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(theme.px(EDGE), theme.px(EDGE))

    def set_picture(self, image: QImage) -> None:
        """The picture has come."""
        ratio = self.devicePixelRatioF()
        room = self.size() * ratio
        smooth = Qt.TransformationMode.SmoothTransformation
        fitted = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth) if not image.isNull() else image
        fitted.setDevicePixelRatio(ratio)
        self._image = fitted
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(EDGE), self._theme.px(EDGE))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.fillRect(self.rect(), theme.tokens.canvas)
        if self._image is not None and not self._image.isNull():
            size = self._image.deviceIndependentSize().toSize()
            painter.drawImage((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, self._image)
        else:
            edge, place = theme.px(ICON), ICONS.get(self.entry.asset.kind, "file")
            icon = theme.pixmap(place, ICON, "ct2", ratio=self.devicePixelRatioF())
            painter.drawPixmap((self.width() - edge) // 2, (self.height() - edge) // 2, icon)
        painter.end()


class RelativesSection(Section):
    """One sort of them.

    Signals:
        asset_wanted(Entry)
    """

    asset_wanted = Signal(object)

    def __init__(self, theme: Theme, title: str, faces: Mapping[str, Face], parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self._faces = faces
        self._shown: tuple[Entry, ...] = ()
        self.pictures: dict[int, Relative] = {}
        self._flow = FlowLayout(theme.px(GAP))
        self.body.addLayout(self._flow)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, or nothing at all."""
        if tuple(entries) != self._shown:
            self._shown = tuple(entries)
            self._fill(entries)
        self.setVisible(bool(entries))

    def set_picture(self, number: int, image: QImage) -> None:
        """The picture of one of them."""
        if number in self.pictures:
            self.pictures[number].set_picture(image)

    def _fill(self, entries: Sequence[Entry]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.pictures = {entry.id: self._button(entry) for entry in entries[:MOST]}
        for button in self.pictures.values():
            self._flow.addWidget(button)
        if len(entries) > MOST:
            self._flow.addWidget(plain(tr("and more"), type="small", tone="3"))

    def _button(self, entry: Entry) -> Relative:
        button = Relative(self._theme, entry, face_of(entry, self._faces).title)
        button.clicked.connect(self._goer(entry))
        return button

    def _goer(self, entry: Entry) -> Callable[[], None]:
        return lambda: self.asset_wanted.emit(entry)
